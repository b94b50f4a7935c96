/** Short names for texts that must be told apart from one run to the next, without the host's help. */

/** A 64-bit FNV-1a of the text's UTF-16 units, as 16 hexadecimal digits. Not for secrets. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}
