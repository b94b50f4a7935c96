/** Layout of statements: the whole document, or the statements that a range touches. */

import type { SanyouText } from '../../grammar';
import { formatSegment } from '../../grammar/format';
import { type Range, rangeOf, type TextEdit } from './place';

export function* formatting(text: SanyouText, range?: Range): Generator<void, TextEdit[]> {
  const edits: TextEdit[] = [];
  const from = range?.start.line ?? 0;
  const to = range
    ? range.end.character === 0 && range.end.line > from
      ? range.end.line - 1
      : range.end.line
    : text.lineCount;
  let line = 0;
  for (const chunk of text.chunks) {
    if (line <= to && line + chunk.lines > from) {
      let at = line;
      for (const segment of chunk.segments) {
        if (at <= to && at + segment.lines > from) {
          for (const e of formatSegment(segment))
            edits.push({ range: rangeOf(segment, at, e.span), text: e.text });
        }
        at += segment.lines;
      }
    }
    line += chunk.lines;
    yield;
  }
  return range ? edits.filter(e => e.range.end.line >= from && e.range.start.line <= to) : edits;
}
