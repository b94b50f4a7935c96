/** The number that comes after a provision's, written as that one is: 〔（三）→（四）〕 〔1. → 2. 〕 〔第九条　→ 第十条　〕. */
import type { Marker } from '../../grammar';
import { hanNumber } from '../../grammar/outline';

const rows = [
  { first: '①', count: 20 },
  { first: '⑴', count: 20 },
  { first: '㈠', count: 10 },
];

/**
 * What stands before a provision's words on its line, with the next number: indent, number, punctuation, blanks. null where
 * numbers of that kind end (⑳, z) or are headings that one does not count on from (第一章, 附件1).
 */
export function nextNumber(line: string, marker: Marker): string | null {
  const { style, value, extra, start, end } = marker;
  if (style === 'part' || style === 'chapter' || style === 'section' || style === 'attachment') return null;
  const written = line.slice(start, end);
  const indent = line.slice(0, start);
  const gap = /^[ \u3000\t]*/.exec(line.slice(end))![0];
  const next = advance(written, style, value, extra);
  return next === null ? null : indent + next + gap;
}

function advance(
  written: string,
  style: Marker['style'],
  value: number,
  extra: string | undefined,
): string | null {
  if (style === 'dash') return written;
  const row = rows.find(
    r =>
      written.length === 1 && written >= r.first && written.charCodeAt(0) < r.first.charCodeAt(0) + r.count,
  );
  if (row) return value < row.count ? String.fromCharCode(written.charCodeAt(0) + 1) : null;
  if (style === 'alpha')
    return value < 26 ? String.fromCharCode(written.charCodeAt(0) + 1) + written.slice(1) : null;
  if (style === 'article' && extra !== undefined) {
    return written.replace(/(之).+$/, `$1${hanNumber(Number(extra) + 1)}`);
  }
  const n = value + 1;
  const digits = /[0-9０-９]+(?=[^0-9０-９]*$)/.exec(written);
  if (digits) {
    const wide = /[０-９]/.test(digits[0]);
    const text = wide
      ? String(n).replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
      : String(n);
    return written.slice(0, digits.index) + text + written.slice(digits.index + digits[0].length);
  }
  return written.replace(/[零〇一二三四五六七八九十百千]+/, hanNumber(n));
}
