/** From a use to where it is declared; from a number in a 预期 to its provision. */
import { foldName, outline } from '../../grammar';
import type { Analysis } from '../rules/analysis';
import { addressAt, occurrences, targetAt } from './occurrences';
import { type Position, type Range, rangeOf, spotAt } from './place';

export interface Place {
  readonly range: Range;
  /** What came to be selected there. */
  readonly name: Range;
}

export function definition({ text }: Analysis, position: Position): Place[] {
  const spot = spotAt(text, position);
  const address = addressAt(text, spot);
  if (address) {
    const item = outline(text).find(i => foldName(i.address) === foldName(address.address));
    if (!item) return [];
    const marker = item.segment.opening!.marker!;
    const firstLine = item.segment.text.split(/\r?\n/, 1)[0]!;
    return [
      {
        range: rangeOf(item.segment, item.line, { start: 0, end: firstLine.length }),
        name: rangeOf(item.segment, item.line, { start: marker.start, end: marker.end }),
      },
    ];
  }
  const at = targetAt(text, spot);
  if (!at) return [];
  return occurrences(text, at.target)
    .filter(o => o.declares)
    .map(({ range }) => ({ range, name: range }));
}
