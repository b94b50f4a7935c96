/** Tiers and ranks of scores that may be intervals. */
import { foldName } from '../../grammar/fold';
import type { Op, Tier } from '../../grammar/tree';
import { add, compare, div, type Exact, exact, whole } from '../standard/quantity';
import { contains } from './interval';
import type { Fired } from './marks';
import type { Interval } from './result';

function within(score: Exact, op: Op, bound: Exact): boolean {
  const order = compare(score, bound);
  const truths: Record<Op, boolean> = {
    '≥': order >= 0,
    '>': order > 0,
    '≤': order <= 0,
    '<': order < 0,
    '=': order === 0,
    '≠': order !== 0,
  };
  return truths[op];
}

/** The first tier, from the top, that this score reaches. */
export function tierOf(tiers: readonly Tier[], score: Exact): Tier | null {
  return (
    tiers.find(t => t.otherwise || t.bounds.every(b => within(score, b.op, exact(b.bound.value)))) ?? null
  );
}

/**
 * The tier that every score of the interval has, or null where they differ. A veto (一票否决) leaves the lowest tier only.
 */
export function conclusionOf(tiers: readonly Tier[], score: Interval, veto: Fired): string | null {
  const lowest = tiers.at(-1);
  if (!lowest) return null;
  if (veto === 'yes') return lowest.name.text;
  const bounds = tiers.flatMap(t => t.bounds.map(b => exact(b.bound.value))).filter(b => contains(score, b));
  const marks = [score.min, ...bounds, score.max].sort(compare);
  // Between two bounds the tier does not change: one score there speaks for all.
  const between = marks.slice(1).map((m, i) => div(add(m, marks[i]!), whole(2)));
  const found = new Set([...marks, ...between].map(s => tierOf(tiers, s)));
  const [only] = found;
  if (found.size !== 1 || !only) return null;
  return veto === 'no' || foldName(only.name.text) === foldName(lowest.name.text) ? only.name.text : null;
}

export interface Rank {
  readonly min: number;
  readonly max: number;
}

/**
 * The best and the worst place each score can take, 1-based; equal scores share a place. Where the place of one is not
 * certain, neither is that of those it may pass.
 */
export function ranksOf(scores: readonly Interval[]): Rank[] {
  const lows = scores.map(s => s.min).sort(compare);
  const highs = scores.map(s => s.max).sort(compare);
  return scores.map(s => ({
    min: 1 + above(lows, s.max),
    // Its own greatest score is not one that passes it.
    max: 1 + above(highs, s.min) - (compare(s.max, s.min) > 0 ? 1 : 0),
  }));
}

/** How many of the sorted numbers are greater than x. */
function above(sorted: readonly Exact[], x: Exact): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle]!, x) > 0) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
