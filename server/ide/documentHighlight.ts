/** The other places of the name under the cursor. */
import type { Analysis } from '../rules/analysis';
import { occurrences, targetAt } from './occurrences';
import { type Position, type Range, spotAt } from './place';

export interface Highlight {
  readonly range: Range;
  readonly declares: boolean;
}

export function documentHighlight(analysis: Analysis, position: Position): Highlight[] {
  const at = targetAt(analysis, spotAt(analysis.text, position));
  return at ? occurrences(analysis, at.target).map(({ range, declares }) => ({ range, declares })) : [];
}
