/**
 * Hard-wrapped prose read as running text. A line that does not end in 。;:!? goes on in the next one (blank lines of a page
 * break between them too); offsets lead back to the text as it stands.
 */
export interface Running {
  /** The running text: line breaks inside a sentence and the blanks beside them are gone, other breaks are one \n. */
  readonly text: string;
  /** Where a character of the running text stands in the original; `text.length` maps to the original's end. */
  at(index: number): number;
}

/** A short first line without any punctuation is a heading, not the beginning of a sentence: 三、办理时限 */
const heading =
  /^(?:[一二三四五六七八九十]{1,4}、|\([一二三四五六七八九十]{1,4}\)|第[零〇一二三四五六七八九十百]+[章节条]) *[^,。;:、!?]{1,20}$/;
const ends = /[。;:!?；：！？”」』…]$/;

export function unwrap(original: string): Running {
  if (!/[\r\n]/.test(original)) return { text: original, at: i => i };
  const parts: string[] = [];
  /** Running offset and original offset of each part, ascending. */
  const marks: [number, number][] = [];
  let length = 0;
  const put = (text: string, from: number) => {
    if (!text) return;
    marks.push([length, from]);
    parts.push(text);
    length += text.length;
  };
  let open = false;
  let aside = false; // a comment, or a bracketed entry of another kind with its indented lines, is no prose
  for (const line of original.matchAll(/[^\r\n]+/g)) {
    const body = line[0].trim();
    if (!body) continue;
    const indented = /^[ \t]/.test(line[0]);
    aside = body.startsWith('//') || body.startsWith('【') || (aside && indented);
    if (aside) {
      open = false;
      continue;
    }
    const from = line.index + line[0].indexOf(body);
    const row = body.startsWith('|'); // of a table: a line of its own
    if (parts.length && (!open || row)) put('\n', from - 1);
    const serial = row ? (/^\| *\d{1,3} *\|/.exec(body)?.[0].length ?? 0) : 0; // its number is no part of what it says
    const said = body.slice(serial);
    put(row ? said.replaceAll('|', '\n') : said, from + serial);
    open = !row && !ends.test(body) && !(parts.length === 1 && heading.test(body));
  }
  const at = (index: number): number => {
    if (index >= length) return original.length;
    let low = 0;
    let high = marks.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (marks[mid]![0] <= index) low = mid;
      else high = mid - 1;
    }
    const mark = marks[low]!;
    return mark[1] + index - mark[0];
  };
  return { text: parts.join(''), at };
}
