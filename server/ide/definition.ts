/** From a use to where it is declared; from a number in a 预期 to its provision. */
import { foldName, outline, type SanyouText } from '../../grammar';
import type { Analysis } from '../rules/analysis';
import { factsOf } from '../standard/facts';
import { declarationsOf } from './names';
import { addressAt, occurrences, type Target, targetAt } from './occurrences';
import { type Position, type Range, rangeOf, spotAt } from './place';

export interface Place {
  readonly range: Range;
  /** What came to be selected there. */
  readonly name: Range;
}

export interface Definition {
  readonly places: readonly Place[];
  /** The name is declared in another file (【引用】): look for it there with `declarationIn`. */
  readonly elsewhere?: { readonly uri: string; readonly target: Target };
}

export function definition(analysis: Analysis, position: Position): Definition {
  const { text } = analysis;
  const spot = spotAt(text, position);
  const address = addressAt(text, spot);
  if (address) {
    const item = outline(text).find(i => foldName(i.address) === foldName(address.address));
    if (!item) return { places: [] };
    const marker = item.segment.opening!.marker!;
    const firstLine = item.segment.text.split(/\r?\n/, 1)[0]!;
    const place = {
      range: rangeOf(item.segment, item.line, { start: 0, end: firstLine.length }),
      name: rangeOf(item.segment, item.line, { start: marker.start, end: marker.end }),
    };
    return { places: [place] };
  }
  const at = targetAt(analysis, spot);
  if (!at) return { places: [] };
  const places = occurrences(analysis, at.target).flatMap(o =>
    o.declares ? [{ range: o.range, name: o.range }] : [],
  );
  const { name, of } = at.target;
  const file =
    places.length === 0 && declarationsOf(analysis, name).find(d => of === '' || d.of === of)?.file;
  return file ? { places, elsewhere: { uri: file.uri, target: at.target } } : { places };
}

/** Where a file declares a name that another uses. */
export function declarationIn(text: SanyouText, { name, of }: Target): Place[] {
  const places: Place[] = [];
  for (const { segment, line } of text.located()) {
    for (const d of factsOf(segment).declarations) {
      if (d.name !== name || (of !== '' && d.of !== of)) continue;
      const range = rangeOf(segment, line, d.span);
      places.push({ range, name: range });
    }
  }
  return places;
}
