/** Every place of a name; every 预期 that speaks of a provision. */
import type { Analysis } from '../rules/analysis';
import { addressAt, expectationsOf, type Occurrence, occurrences, targetAt } from './occurrences';
import { type Position, spotAt } from './place';

export function references({ text }: Analysis, position: Position, withDeclaration: boolean): Occurrence[] {
  const spot = spotAt(text, position);
  const address = addressAt(text, spot);
  if (address) return expectationsOf(text, address.address);
  const at = targetAt(text, spot);
  return at ? occurrences(text, at.target).filter(o => withDeclaration || !o.declares) : [];
}
