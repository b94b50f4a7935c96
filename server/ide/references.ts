/** Every place of a name; every 预期 that speaks of a provision. */
import type { Analysis } from '../rules/analysis';
import { addressAt, expectationsOf, type Occurrence, occurrences, targetAt } from './occurrences';
import { type Position, spotAt } from './place';

export function references(analysis: Analysis, position: Position, withDeclaration: boolean): Occurrence[] {
  const spot = spotAt(analysis.text, position);
  const address = addressAt(analysis.text, spot);
  if (address) return expectationsOf(analysis.text, address.address);
  const at = targetAt(analysis, spot);
  return at ? occurrences(analysis, at.target).filter(o => withDeclaration || !o.declares) : [];
}
