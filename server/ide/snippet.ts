/** Examples as snippets: what a person changes is a place to fill in. */

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, c => `\\${c}`);
}

/** `满分 100分\n  等级:优秀…` → the head is one place, and what stands behind each clause's colon is another. */
export function snippetOf(example: string): string {
  let place = 0;
  const filled = example.split('\n').map((line, i) => {
    const colon = i === 0 ? -1 : line.indexOf(':');
    const value = line.slice(colon + 1);
    return value === ''
      ? escaped(line)
      : `${escaped(line.slice(0, colon + 1))}\${${++place}:${escaped(value)}}`;
  });
  return filled.join('\n');
}
