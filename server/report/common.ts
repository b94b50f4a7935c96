/** What is the same for every unit, so that it is told once. */
import type { StatementResult, UnitResult } from '../evaluate/result';
import { exactText, isTelling } from './evaluation';

/** Results worth telling that every unit has in the same words. None where there is one unit. */
export function commonTo(units: readonly UnitResult[]): readonly StatementResult[] {
  const [first, ...others] = units;
  if (!first || others.length === 0) return [];
  const elsewhere = others.map(u => new Set(u.results.map(sameKey)));
  return first.results.filter(r => isTelling(r) && elsewhere.every(keys => keys.has(sameKey(r))));
}

/** Equal for results of the same requirement that say the same. */
export function sameKey(r: StatementResult): string {
  return JSON.stringify([
    r.address,
    r.status,
    exactText(r.deducted.min),
    exactText(r.deducted.max),
    r.reasons,
  ]);
}
