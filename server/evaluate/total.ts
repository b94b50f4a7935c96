/** How the losses and gains of a unit add up to its score. */
import { add, max, min, sub, zero } from '../standard/quantity';
import { worthOf } from './expression';
import { capped, type Marks } from './marks';
import type { Entry, Holder, Plan } from './plan';
import type { Interval } from './result';
import { lessSpan, limited, nil, type Span, sumSpans, unknownSpan, within } from './span';
import { isAbsent } from './value';
import type { Scope } from './world';

/** The score of a unit from what its requirements cost and bring; null where the standard has no 【评分】. */
export function scoreOf(plan: Plan, marks: ReadonlyMap<Entry, Marks>, scope: Scope): Interval | null {
  if (!plan.scored) return null;
  const losses = new Map<Holder, Span[]>();
  const gains = new Map<Holder, Span[]>();
  const into = (map: Map<Holder, Span[]>, holder: Holder, s: Span) =>
    map.set(holder, [...(map.get(holder) ?? []), s]);
  for (const [entry, m] of marks) {
    into(losses, entry.holder, m.loss);
    into(gains, entry.holder, m.gain);
  }
  let gain: Span = nil;
  // Inner holders before outer ones: a holder stands after its parent.
  for (const holder of [...plan.holders].reverse()) {
    const lost = sumSpans(losses.get(holder) ?? []);
    const won = sumSpans(gains.get(holder) ?? []);
    if (holder.kind === 'bonus') {
      gain = sumSpans([gain, within(lessSpan(won, lost), holder.most)]);
    } else if (holder.kind === 'computed') {
      gain = sumSpans([gain, won, within(lessSpan(computedMarks(holder, scope), lost), null)]);
    } else {
      gain = sumSpans([gain, won]);
      const limit = capped(holder, plan) ? holder.marks : null;
      if (holder.parent) into(losses, holder.parent, limited(lost, limit));
      else return totalOf(plan, limited(lost, limit), gain);
    }
  }
  return null;
}

function totalOf(plan: Plan, loss: Span, gain: Span): Interval {
  // The total is never below zero; beyond the cap nothing counts.
  const low = loss.max === null ? zero : max(zero, add(sub(plan.base, loss.max), gain.min));
  const open = gain.max === null ? plan.cap : add(sub(plan.base, loss.min), gain.max);
  const high = max(zero, open ?? add(plan.base, gain.min));
  const top = plan.cap;
  return top === null ? { min: low, max: high } : { min: min(low, top), max: min(high, top) };
}

/** 计 式: the marks an expression gives; unknown where it has no value. */
function computedMarks(holder: Holder, scope: Scope): Span {
  const value = holder.node ? worthOf(holder.node.expr, scope) : null;
  if (!value || isAbsent(value)) return value?.kind === 'na' ? nil : unknownSpan;
  const plain = value.kind === 'amount' && (value.dimension === 'marks' || value.dimension === 'number');
  return plain ? { min: max(zero, value.at.min), max: max(zero, value.at.max) } : unknownSpan;
}
