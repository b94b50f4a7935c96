/** What an expression is worth for a unit: an amount, a date, a word, or the reason why there is none. */
import type { Message } from '../../grammar/message';
import { abs, div, type Exact, format, formatApart, mul, sub, whole, zero } from '../standard/quantity';
import { type Dimension, differenceUnit, dimensionOf, factorOf, showText } from '../standard/units';
import { isPoint, point } from './interval';
import type { Interval } from './result';

/** Why something is not certain, or not there. */
export interface Doubt {
  readonly status: 'missing' | 'manual';
  readonly grounds: readonly Message[];
}

/** From one date to another. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** An amount in the base of its dimension (91.5% is 0.915), told in `unit`. */
export interface Amount {
  readonly kind: 'amount';
  readonly at: Interval;
  readonly dimension: Dimension;
  readonly unit: string;
  /** Where the ends of `at` differ: why. */
  readonly doubt?: Doubt;
  /** Of a time between two dates (自 A 至 B): the dates. Nothing that is calculated from it keeps them. */
  readonly period?: Period;
  /** Worth telling beside the result: a reported rate that differs from its parts. */
  readonly notes?: readonly Message[];
}

export interface Absence {
  readonly kind: 'missing' | 'manual' | 'na';
  readonly grounds: readonly Message[];
  /** It is absent because something was divided by zero, which a metric may decide otherwise (分母为零). */
  readonly byZero?: true;
}

export type Value =
  | Amount
  | { readonly kind: 'date'; readonly value: string; readonly notes?: readonly Message[] }
  | { readonly kind: 'word'; readonly text: string; readonly folded: string }
  | { readonly kind: 'yesno'; readonly value: boolean }
  | Absence;

export const isAbsent = (v: Value): v is Absence =>
  v.kind === 'missing' || v.kind === 'manual' || v.kind === 'na';

export const absent = (kind: Absence['kind'], ...grounds: Message[]): Absence => ({ kind, grounds });

const DAY = whole(86400);

/**
 * An amount of a written unit. A bare 日 becomes natural or working days as 【约定】 日 says, and stays open where it says
 * nothing (`day` null).
 */
export function amount(value: Exact, unit: string, day: '自然日' | '工作日' | null): Amount {
  const dimension = dimensionOf(unit);
  if (dimension === 'day' && day) {
    return day === '工作日'
      ? { kind: 'amount', at: point(value), dimension: 'workday', unit }
      : { kind: 'amount', at: point(mul(value, DAY)), dimension: 'clock', unit };
  }
  return { kind: 'amount', at: point(mul(value, factorOf(unit))), dimension, unit };
}

/** How much of the dimension's base one of the unit it is told in makes. */
export function scaleOf(a: Pick<Amount, 'dimension' | 'unit'>): Exact {
  return a.dimension === 'clock' && a.unit === '日' ? DAY : factorOf(a.unit);
}

/** An amount of the dimension's base, as told: 91.5%. */
export function show(base: Exact, as: Pick<Amount, 'dimension' | 'unit'>): string {
  return showText(format(div(base, scaleOf(as))), as.unit);
}

/** An amount with both its ends where it is not certain: 85%至90%. */
export function showAmount(a: Amount): string {
  return isPoint(a.at) ? show(a.at.min, a) : `${format(div(a.at.min, scaleOf(a)))}-${show(a.at.max, a)}`;
}

/** Two amounts of one dimension and their difference, told in the first one's unit, so that unequal ones look unequal. */
export function showApart(
  a: Exact,
  b: Exact,
  as: Pick<Amount, 'dimension' | 'unit'>,
): readonly [string, string, string] {
  const scale = scaleOf(as);
  const [x, y] = [div(a, scale), div(b, scale)];
  const [left, right] = formatApart(x, y);
  const gap = abs(sub(x, y));
  return [
    showText(left, as.unit),
    showText(right, as.unit),
    showText(formatApart(gap, zero)[0], differenceUnit(as.unit)),
  ];
}

/** The worse of two doubts: missing data comes before a person's judgement; every ground is kept. */
export function bothDoubts(a: Doubt | undefined, b: Doubt | undefined): Doubt | undefined {
  if (!a || !b) return a ?? b;
  return {
    status: a.status === 'missing' || b.status === 'missing' ? 'missing' : 'manual',
    grounds: distinct([...a.grounds, ...b.grounds]),
  };
}

/** Each message once, in order. */
export function distinct(messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return messages.filter(m => {
    const key = JSON.stringify([m.text, m.args]);
    return !seen.has(key) && seen.add(key);
  });
}

/** As a part of an amount. */
export const doubtOf = (doubt: Doubt | undefined) => (doubt ? { doubt } : {});
export const notesOf = (...amounts: readonly Amount[]) => {
  const notes = distinct(amounts.flatMap(a => a.notes ?? []));
  return notes.length > 0 ? { notes } : {};
};

/** Of several absences the one that weighs most: missing, then manual, then not applicable. */
export function worst(none: readonly Absence[]): Absence {
  const of = (kind: Absence['kind']) => none.filter(n => n.kind === kind);
  const found = [of('missing'), of('manual'), of('na')].find(list => list.length > 0)!;
  const merged = { kind: found[0]!.kind, grounds: distinct(found.flatMap(n => n.grounds)) };
  return found.every(n => n.byZero) ? { ...merged, byZero: true } : merged;
}
