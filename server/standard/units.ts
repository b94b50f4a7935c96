/**
 * What units mean: which can be held against which, and how one turns into another. Built on the one table of units
 * (grammar/units.ts).
 */
import { type UnitKind, unitRow } from '../../grammar/units';
import { div, type Exact, equal, exact, format, mul, one } from './quantity';

/**
 * What an amount measures. Beyond the kinds of the table: `difference` is what is left when a ratio is taken from a ratio
 * (comparable with % and with 百分点), `rank` a place in an order.
 */
export type Dimension = UnitKind | 'difference' | 'rank';

/** The dimension of a canonical unit word; '' is a bare number. An unknown word measures only itself. */
export function dimensionOf(unit: string): Dimension {
  if (unit === '') return 'number';
  return unitRow(unit)?.kind ?? `count:${unit}`;
}

/**
 * Whether two dimensions may be compared, added or counted off against each other. A bare 日 goes with working days and
 * with clock time, until 【约定】 日 says which it is.
 */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  if (a === b) return true;
  const either = (x: Dimension, ys: readonly Dimension[]) =>
    (a === x && ys.includes(b)) || (b === x && ys.includes(a));
  return (
    either('difference', ['ratio', 'point']) ||
    either('rank', ['number', 'count:人']) ||
    either('day', ['clock', 'workday'])
  );
}

/** Whether amounts in these units may be compared: % and ‰ may, % and 户 or % and 百分点 may not. */
export function compatible(a: string, b: string): boolean {
  return sameDimension(dimensionOf(a), dimensionOf(b));
}

/** How many of its dimension's base one of this unit is: 1% is 0.01, 1万元 is 10000. */
export function factorOf(unit: string): Exact {
  const row = unitRow(unit);
  return row ? exact(row.factor) : one;
}

/**
 * The amount in another unit, or null where there is no fixed rate: another dimension, or a bare 日 that nobody has decided.
 */
export function convert(value: Exact, from: string, to: string): Exact | null {
  if (from === to) return value;
  if (dimensionOf(from) !== dimensionOf(to)) return null;
  const [a, b] = [factorOf(from), factorOf(to)];
  return equal(a, b) ? value : div(mul(value, a), b);
}

/** What 【约定】 日 makes of a bare 日; null where it is left open (未定, or nothing said). */
export function dayUnit(convention: string | undefined): '自然日' | '工作日' | null {
  return convention === '自然日' || convention === '工作日' ? convention : null;
}

/** An amount as written in a sentence: 91.5%, 0.5 个百分点, 3 件, 10 分. */
export function showAmount(value: Exact, unit: string, digits = 2): string {
  return showText(format(value, digits), unit);
}

/** The same for a number that is text already. */
export function showText(value: string, unit: string): string {
  if (unit === '') return value;
  if (unit === '%' || unit === '‰') return `${value}${unit}`;
  return `${value} ${unitRow(unit)?.display ?? unit}`;
}

/** The unit in which a difference is told: between percentages it is 百分点. */
export function differenceUnit(unit: string): string {
  return dimensionOf(unit) === 'ratio' ? '百分点' : unit;
}
