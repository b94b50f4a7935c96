/**
 * What a zip archive says of itself in its directory, without unpacking anything. The unpacking later stops at these very
 * numbers, so a file cannot grow beyond what it admits to here.
 */
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The unpacked size of all entries in bytes; null where it is no archive that can be trusted. */
export function inflatedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 65_557 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    // Sizes that are left open or do not fit in 32 bits say nothing: no spreadsheet program writes them for such a file.
    if (unpacked === 0xffffffff || (unpacked === 0 && packed > 2)) return null;
    total += unpacked;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}
