/** The time from one date to another, told in the unit of what it is compared with. The first day is not counted. */
import { msg } from '../../grammar/message';
import type { Expr } from '../../grammar/tree';
import { describeExpr } from '../standard/describe';
import { add, div, type Exact, equal, max, min, sub, whole, zero } from '../standard/quantity';
import { daysBetween, monthsBetween } from './dates';
import { point } from './interval';
import { type Amount, absent, amount, type Doubt, isAbsent, type Value, worst } from './value';
import type { Scope } from './world';

/** In whose unit it is told; natural days where nothing says. */
export type Wanted = Pick<Amount, 'dimension' | 'unit'> | undefined;

/** @param from the value of 自, @param to of 至, @param wanted the amount it is compared with. */
export function elapsed(
  expr: Extract<Expr, { kind: 'elapsed' }>,
  from: Value,
  to: Value,
  scope: Scope,
  wanted: Wanted,
): Value {
  const none = [from, to].filter(isAbsent);
  if (none.length > 0) return worst(none);
  if (from.kind !== 'date' || to.kind !== 'date') {
    return absent('manual', msg('“{0}”两端不都是日期,需要人工认定', describeExpr(expr)));
  }
  if (to.value < from.value) {
    return absent(
      'missing',
      msg('{0}({1})早于{2}({3}),请核对数据', expr.to.text, to.value, expr.from.text, from.value),
    );
  }
  const value = between(expr, from.value, to.value, scope, wanted);
  return value.kind === 'amount' ? { ...value, period: { from: from.value, to: to.value } } : value;
}

function between(
  expr: Extract<Expr, { kind: 'elapsed' }>,
  from: string,
  to: string,
  scope: Scope,
  wanted: Wanted,
): Value {
  const days = daysBetween(from, to);
  const natural = (unit: string) => amount(whole(days), unit, '自然日');
  switch (wanted?.dimension ?? 'clock') {
    case 'workday':
      return workdays(from, to, wanted!.unit, scope);
    case 'month':
      return { kind: 'amount', at: point(monthsExact(from, to)), dimension: 'month', unit: wanted!.unit };
    case 'day':
      return bothDays(days, from, to, wanted!.unit, scope);
    default: {
      const unit = wanted?.unit ?? '自然日';
      if (!['秒', '分钟', '小时'].includes(unit)) return { ...natural('自然日'), unit };
      // The dates have no time of day: the true time lies within a day of the difference, both ways.
      const told = whole(days * 86400);
      const day = whole(86400);
      return {
        kind: 'amount',
        at: { min: max(zero, sub(told, day)), max: add(told, day) },
        dimension: 'clock',
        unit,
        doubt: {
          status: 'missing',
          grounds: [msg('{0}只有日期,没有时刻,不能按{1}计算', describeExpr(expr), unit)],
        },
      };
    }
  }
}

/** Full months, and of the month that has begun the part that has passed. */
export function monthsExact(from: string, to: string): Exact {
  const { months, rest, of } = monthsBetween(from, to);
  return div(whole(months * of + rest), whole(of));
}

function workdays(from: string, to: string, unit: string, scope: Scope): Value {
  const n = scope.world.calendar.workdaysBetween(from, to);
  if (typeof n !== 'number') return absent('missing', uncovered(n.uncovered));
  return { kind: 'amount', at: point(whole(n)), dimension: 'workday', unit };
}

/** A bare 日 that nobody decided: both readings, so that a result is given only where they agree. */
function bothDays(days: number, from: string, to: string, unit: string, scope: Scope): Value {
  const work = workdays(from, to, unit, scope);
  if (work.kind !== 'amount') return work;
  const [x, y] = [whole(days), work.at.min];
  const doubt: Doubt = {
    status: 'manual',
    grounds: [
      msg(
        '“日”没有说明是自然日还是工作日:按自然日是 {0} 日,按工作日是 {1} 日,需要人工认定',
        days,
        Number(y.n),
      ),
    ],
  };
  const as = {
    kind: 'amount' as const,
    at: { min: min(x, y), max: max(x, y) },
    dimension: 'day' as const,
    unit,
  };
  return equal(x, y) ? as : { ...as, doubt };
}

export const uncovered = (year: number) =>
  msg('{0}年的放假安排还没有公布,算不出期限。公布后请写进 sanyou.json 的“calendar”', year);
