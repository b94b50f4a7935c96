/** Sums of what is not wholly known: a lower and an upper end, both possible. */
import { add, compare, type Exact, equal, max, min, mul, neg, sub, zero } from '../standard/quantity';
import type { Interval } from './result';

export const nothing: Interval = { min: zero, max: zero };

export const point = (x: Exact): Interval => ({ min: x, max: x });
export const isPoint = (a: Interval): boolean => equal(a.min, a.max);
export const plus = (a: Interval, b: Interval): Interval => ({
  min: add(a.min, b.min),
  max: add(a.max, b.max),
});
export const minus = (a: Interval, b: Interval): Interval => ({
  min: sub(a.min, b.max),
  max: sub(a.max, b.min),
});
export const negate = (a: Interval): Interval => ({ min: neg(a.max), max: neg(a.min) });
export const hull = (a: Interval, b: Interval): Interval => ({
  min: min(a.min, b.min),
  max: max(a.max, b.max),
});
export const hullOf = (xs: readonly Interval[]): Interval => xs.reduce(hull);
export const total = (xs: readonly Interval[]): Interval => xs.reduce(plus, nothing);

/** Both ends brought into [lo, hi]. */
export function clamp(a: Interval, lo: Exact, hi: Exact): Interval {
  const into = (x: Exact) => max(lo, min(x, hi));
  return { min: into(a.min), max: into(a.max) };
}

/** The product of two intervals, whatever the signs. */
export function times(a: Interval, b: Interval): Interval {
  const ends = [mul(a.min, b.min), mul(a.min, b.max), mul(a.max, b.min), mul(a.max, b.max)];
  return { min: ends.reduce(min), max: ends.reduce(max) };
}

/** Whether x lies in it, ends included. */
export const contains = (a: Interval, x: Exact): boolean => compare(a.min, x) <= 0 && compare(x, a.max) <= 0;
