/** How the losses and gains of a unit add up to its score. */
import { type Message, msg } from '../../grammar/message';
import type { Expr } from '../../grammar/tree';
import { describeExpr } from '../standard/describe';
import { add, type Exact, max, min, sub, zero } from '../standard/quantity';
import { worthOf } from './expression';
import { isPoint } from './interval';
import { capped, type Marks } from './marks';
import type { Entry, Holder, Plan } from './plan';
import type { Interval } from './result';
import { lessSpan, limited, nil, type Span, sumSpans, timesExact, unknownSpan, within } from './span';
import { absent, doubtOf, isAbsent, type Value } from './value';
import type { Scope } from './world';

/** What a unit lost and won over all items. */
interface Tally {
  readonly loss: Span;
  readonly gain: Span;
}

function tally(plan: Plan, marks: ReadonlyMap<Entry, Marks>, scope: Scope): Tally {
  const losses = new Map<Holder, Span[]>();
  const gains = new Map<Holder, Span[]>();
  const into = (map: Map<Holder, Span[]>, holder: Holder, s: Span) =>
    map.set(holder, [...(map.get(holder) ?? []), s]);
  for (const [entry, m] of marks) {
    into(losses, entry.holder, m.loss);
    into(gains, entry.holder, m.gain);
  }
  let gain: Span = nil;
  const win = (won: Span, holder: Holder) => {
    gain = sumSpans([gain, timesExact(won, holder.share)]);
  };
  // Inner holders before outer ones: a holder stands after its parent.
  for (const holder of [...plan.holders].reverse()) {
    const lost = sumSpans(losses.get(holder) ?? []);
    const won = sumSpans(gains.get(holder) ?? []);
    if (holder.kind === 'bonus') {
      win(within(lessSpan(won, lost), holder.most), holder);
    } else if (holder.kind === 'computed') {
      win(won, holder);
      win(within(lessSpan(computedMarks(holder, scope), lost), null), holder);
    } else {
      win(won, holder);
      const limit = capped(holder, plan) ? holder.marks : null;
      const loss = limited(lost, limit);
      if (!holder.parent) return { loss, gain };
      into(losses, holder.parent, timesExact(loss, holder.weight));
    }
  }
  return { loss: nil, gain };
}

/** The score of a unit from what its requirements cost and bring, under a 满分. */
export function scoreOf(plan: Plan, marks: ReadonlyMap<Entry, Marks>, scope: Scope): Interval {
  const { loss, gain } = tally(plan, marks, scope);
  // The total is never below zero; beyond the cap nothing counts.
  const { min: low, max: open } = remaining(plan, loss, gain);
  const high = max(zero, open ?? plan.cap ?? add(plan.base, gain.min));
  return atMost({ min: low, max: high }, plan.cap);
}

/** 各项合计: the marks that are left and won over all items, before anything is made of them. */
export function earnedOf(plan: Plan, marks: ReadonlyMap<Entry, Marks>, scope: Scope): Value {
  const { loss, gain } = tally(plan, marks, scope);
  const { min: low, max: high } = remaining(plan, loss, gain);
  if (high === null) return absent('missing', msg('有的加分不知道有多少,又没有上限,各项合计算不出来'));
  const at = { min: low, max: high };
  const doubt = isPoint(at) ? undefined : { status: 'missing' as const, grounds: [] };
  return { kind: 'amount', at, dimension: 'marks', unit: '分', ...doubtOf(doubt) };
}

function remaining(plan: Plan, loss: Span, gain: Span): Span {
  return {
    min: loss.max === null ? zero : max(zero, add(sub(plan.base, loss.max), gain.min)),
    max: gain.max && max(zero, add(sub(plan.base, loss.min), gain.max)),
  };
}

const atMost = (score: Interval, cap: Exact | null): Interval =>
  cap === null ? score : { min: min(score.min, cap), max: min(score.max, cap) };

/** 不设满分,计 式: what the expression makes of 各项合计, or why nothing can be told. */
export function openScoreOf(plan: Plan, expr: Expr, scope: Scope): Interval | readonly Message[] {
  const value = worthOf(expr, scope);
  if (isAbsent(value)) return value.grounds;
  if (value.kind !== 'amount' || (value.dimension !== 'marks' && value.dimension !== 'number'))
    return [msg('“{0}”算出来的不是分数,总分待定', describeExpr(expr))];
  return atMost({ min: max(zero, value.at.min), max: max(zero, value.at.max) }, plan.cap);
}

/** 计 式: the marks an expression gives; unknown where it has no value. */
function computedMarks(holder: Holder, scope: Scope): Span {
  const value = holder.node ? worthOf(holder.node.expr, scope) : null;
  if (!value || isAbsent(value)) return value?.kind === 'na' ? nil : unknownSpan;
  const plain = value.kind === 'amount' && (value.dimension === 'marks' || value.dimension === 'number');
  return plain ? { min: max(zero, value.at.min), max: max(zero, value.at.max) } : unknownSpan;
}
