/** Text as it stands on a screen of fixed columns. */

// Wide in a terminal: Han, kana, hangul, full-width forms, pictures. Marks that some fonts draw wide (“” — ① ≥) are one column.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a text takes. */
export function width(text: string): number {
  let columns = 0;
  for (const c of text) columns += wide.test(c) ? 2 : none.test(c) ? 0 : 1;
  return columns;
}

export type Align = 'left' | 'right';

/** Fills a text with blanks to a number of columns. */
export function pad(text: string, columns: number, align: Align = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** Rows with their columns below each other, two blanks between; no blanks at a line's end. */
export function aligned(rows: readonly (readonly string[])[], aligns: readonly Align[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(cell));
  return rows.map(row =>
    row
      .map((cell, i) => pad(cell, widths[i]!, aligns[i]))
      .join('  ')
      .trimEnd(),
  );
}

/** On one line, without anything that could steer a terminal or turn the reading direction: text from files is only text. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
