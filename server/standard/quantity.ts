/**
 * Exact numbers: ratios of whole numbers of any size. The only module that knows fraction.js, and the only arithmetic that
 * may decide a threshold: 89.95% is never 90%.
 */
import Fraction from 'fraction.js';

/** A ratio in lowest terms: sign (-1n, 0n, 1n), numerator, denominator. Plain data, so a worker may send it. */
export interface Exact {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
}

const live = (x: Exact): Fraction => (x instanceof Fraction ? x : new Fraction({ n: x.s * x.n, d: x.d }));

/** A whole number, without the detour through the library: most amounts are. */
const integer = (n: bigint): Exact => (n < 0n ? { s: -1n, n: -n, d: 1n } : { s: n > 0n ? 1n : 0n, n, d: 1n });
const wholes = (a: Exact, b: Exact) => a.d === 1n && b.d === 1n;

const read = new Map<string, Exact>();

/** From a decimal text: '90', '-0.5'. Anything else is a RangeError: a text that is no number must not become one. */
export function exact(decimal: string): Exact {
  const known = read.get(decimal);
  if (known) return known;
  if (!/^[-+]?\d+(\.\d+)?$/.test(decimal)) throw new RangeError(`not a decimal: ${decimal}`);
  const [whole = '', part = ''] = decimal.replace('+', '').split('.');
  const made =
    part === ''
      ? integer(BigInt(whole))
      : new Fraction({ n: BigInt(whole + part), d: 10n ** BigInt(part.length) });
  // The same few texts come again and again: the numbers of a standard, the marks, the cells of a column.
  if (read.size > 10_000) read.clear();
  read.set(decimal, made);
  return made;
}

/** From a whole number, such as a count of rows or days. */
export function whole(count: number): Exact {
  return integer(BigInt(count));
}

export const zero: Exact = whole(0);
export const one: Exact = whole(1);

export const neg = (a: Exact): Exact => (a.n === 0n ? a : { s: -a.s, n: a.n, d: a.d });
export const abs = (a: Exact): Exact => (a.s < 0n ? neg(a) : a);

export const add = (a: Exact, b: Exact): Exact => {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  return wholes(a, b) ? integer(a.s * a.n + b.s * b.n) : live(a).add(live(b));
};
export const sub = (a: Exact, b: Exact): Exact => add(a, neg(b));
export const mul = (a: Exact, b: Exact): Exact =>
  wholes(a, b) ? integer(a.s * a.n * b.s * b.n) : live(a).mul(live(b));

/** a ÷ b. Dividing by zero is the caller's mistake: RangeError. */
export function div(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new RangeError('division by zero');
  return live(a).div(live(b));
}

/** Below zero where a < b, zero where they are equal, above zero where a > b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a === b) return 0;
  const left = a.s * a.n * b.d;
  const right = b.s * b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const min = (a: Exact, b: Exact): Exact => (compare(b, a) < 0 ? b : a);
export const max = (a: Exact, b: Exact): Exact => (compare(b, a) > 0 ? b : a);
export const sum = (xs: readonly Exact[]): Exact => xs.reduce(add, zero);
export const sign = (a: Exact): -1 | 0 | 1 => (a.n === 0n ? 0 : a.s < 0n ? -1 : 1);
export const isWhole = (a: Exact): boolean => a.d === 1n;

/** The greatest whole number not above it. */
export const floor = (a: Exact): Exact => (a.d === 1n ? a : live(a).floor());
/** The least whole number not below it. */
export const ceil = (a: Exact): Exact => (a.d === 1n ? a : live(a).ceil());
/** The nearest whole number; a half goes away from zero (四舍五入). */
export function roundHalfUp(a: Exact): Exact {
  const half = live(abs(a)).add(new Fraction(1, 2)).floor();
  return a.s < 0n ? half.neg() : half;
}

export type RoundingMode = 'half-up' | 'down' | 'up';

/** The multiple of `step` (above zero) that `mode` gives: 四舍五入, 舍去, 进一. Down and up go by size, away from the sign. */
export function roundTo(a: Exact, step: Exact, mode: RoundingMode): Exact {
  const steps = div(abs(a), step);
  const rounded = mode === 'half-up' ? roundHalfUp(steps) : mode === 'down' ? floor(steps) : ceil(steps);
  return mul(a.s < 0n ? neg(rounded) : rounded, step);
}

/** True where the decimal text ends: nothing but 2 and 5 in the denominator. */
export function ends(a: Exact): boolean {
  let d = a.d;
  while (d % 2n === 0n) d /= 2n;
  while (d % 5n === 0n) d /= 5n;
  return d === 1n;
}

/** As a person reads it: exact where the decimal text ends, otherwise `digits` places marked ≈. For display only. */
export function format(a: Exact, digits = 2): string {
  if (ends(a)) return decimal(a);
  return `≈${decimal(roundTo(a, new Fraction({ n: 1n, d: 10n ** BigInt(digits) }), 'half-up'))}`;
}

/** Both as read side by side: unequal numbers never look equal, however close they are. */
export function formatApart(a: Exact, b: Exact): readonly [string, string] {
  let digits = 2;
  while (
    digits < 30 &&
    !equal(a, b) &&
    format(a, digits).replace('≈', '') === format(b, digits).replace('≈', '')
  )
    digits++;
  return [format(a, digits), format(b, digits)];
}

function decimal(a: Exact): string {
  let places = 0;
  let scale = 1n;
  while ((a.n * scale) % a.d !== 0n) {
    scale *= 10n;
    places++;
  }
  const digits = ((a.n * scale) / a.d).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return a.s < 0n ? `-${text}` : text;
}
