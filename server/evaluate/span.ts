/** Numbers of which only the least and the most are known, and sometimes not even the most. */
import { add, type Exact, max, min, mul, sign, sub, whole, zero } from '../standard/quantity';

/** A number that may not be known: at least, and at most (null: no limit is known). */
export interface Span {
  readonly min: Exact;
  readonly max: Exact | null;
}

export const span = (n: number): Span => ({ min: whole(n), max: whole(n) });
export const unknownSpan: Span = { min: zero, max: null };

export const nil: Span = { min: zero, max: zero };
export const exactly = (x: Exact): Span => ({ min: x, max: x });
export const upTo = (x: Exact | null): Span => ({ min: zero, max: x });

export const least = (a: Exact | null, b: Exact | null): Exact | null =>
  a === null ? b : b === null ? a : min(a, b);

/** At most `limit`. */
export function limited(s: Span, limit: Exact | null): Span {
  return limit === null ? s : { min: min(s.min, limit), max: least(s.max, limit) };
}

/** Perhaps all of it, perhaps nothing. */
export const perhapsSpan = (s: Span): Span => ({
  min: min(s.min, zero),
  max: s.max === null ? null : max(s.max, zero),
});

export function eitherSpan(a: Span, b: Span): Span {
  return { min: min(a.min, b.min), max: a.max === null || b.max === null ? null : max(a.max, b.max) };
}

export function timesSpan(a: Span, b: Span): Span {
  const top = (x: Span) => x.max !== null && sign(x.max) === 0;
  return {
    min: mul(a.min, b.min),
    max: top(a) || top(b) ? zero : a.max === null || b.max === null ? null : mul(a.max, b.max),
  };
}

export const timesExact = (s: Span, by: Exact): Span => timesSpan(s, exactly(by));

export function sumSpans(spans: readonly Span[]): Span {
  return spans.reduce(
    (a, b) => ({ min: add(a.min, b.min), max: a.max === null || b.max === null ? null : add(a.max, b.max) }),
    nil,
  );
}

export const lessSpan = (a: Span, b: Span): Span => ({
  min: b.max === null ? zero : max(zero, sub(a.min, b.max)),
  max: a.max && max(zero, sub(a.max, b.min)),
});
export const within = (s: Span, most: Exact | null): Span =>
  limited({ min: max(zero, s.min), max: s.max && max(zero, s.max) }, most);
