/** What triggers count off: steps away from a bound, items that are not there, cases. */
import { type Message, msg } from '../../grammar/message';
import type { Effect, Quantity, Trigger } from '../../grammar/tree';
import { ceil, div, type Exact, exact, floor, isWhole, max, sign, sub, zero } from '../standard/quantity';
import { sameDimension, showText } from '../standard/units';
import { amountOf } from './expression';
import type { Entry, Plan } from './plan';
import type { Gauge, Judgement } from './requirement';
import { nil, perhapsSpan, type Span, sumSpans, unknownSpan } from './span';
import { showAmount } from './value';
import type { Scope } from './world';

/** A requirement judged for a unit, about to be weighed. */
export interface Case {
  readonly entry: Entry;
  readonly plan: Plan;
  readonly judged: Judgement;
  readonly scope: Scope;
}

/** 每低 1个百分点, 每超 1件, 每缺 1项: how many steps. */
export function steps(
  c: Case,
  trigger: Extract<Trigger, { kind: 'perStep' }>,
  effects: readonly Effect[],
): { times: Span; notes: Message[] } {
  const { measures } = c.judged;
  const { step, way } = trigger;
  if (way === 'lacking' && c.entry.node?.test.kind === 'items')
    return inSteps(c, measures.lacking, exact(step.value), step);
  if (measures.gauges === null) {
    const nothingShort = c.judged.outcome.status === 'met' && !effects.some(e => e.verb === 'add');
    return nothingShort ? { times: nil, notes: [] } : { times: unknownSpan, notes: unclearSteps(c) };
  }
  return overGauges(c, measures.gauges, step, way === 'above' ? 'above' : 'below');
}

export function unclearSteps(c: Case): Message[] {
  return c.judged.outcome.status === 'unmet' ? [msg('差多少没法计算,扣分需要人工认定')] : [];
}

/** The steps of every distance, each with its own part of a step. */
export function overGauges(
  c: Case,
  gauges: readonly Gauge[],
  step: Quantity,
  way: 'below' | 'above',
): { times: Span; notes: Message[] } {
  const size = amountOf(step, c.scope);
  const found = gauges.map(g => {
    const fits =
      sameDimension(size.dimension, g.value.dimension) ||
      (size.dimension === 'point' && g.value.dimension === 'ratio');
    // Between percentages a step is one of 百分点: 每低 1% may mean a hundredth of the bound.
    if (
      !fits ||
      (size.dimension === 'ratio' && g.value.dimension === 'ratio') ||
      (size.dimension === 'day') !== (g.value.dimension === 'day') ||
      sign(size.at.min) <= 0
    ) {
      return {
        times: unknownSpan,
        notes: [
          msg(
            '“{0}”与{1}的单位不合,扣多少分需要人工认定',
            showText(step.value, step.unit),
            showAmount(g.value),
          ),
        ],
      };
    }
    const gap = distance(g, way);
    const many = inSteps(
      c,
      { min: div(gap.min, size.at.min), max: gap.max && div(gap.max, size.at.min) },
      exact('1'),
      step,
    );
    return g.perhaps ? { ...many, times: perhapsSpan(many.times) } : many;
  });
  return { times: sumSpans(found.map(f => f.times)), notes: found.flatMap(f => f.notes) };
}

/** How far the amount lies from its bound on that side; zero on the other. */
export function distance(g: Gauge, way: 'below' | 'above'): { min: Exact; max: Exact } {
  const [low, high] =
    way === 'below'
      ? [sub(g.bound.at.min, g.value.at.max), sub(g.bound.at.max, g.value.at.min)]
      : [sub(g.value.at.min, g.bound.at.max), sub(g.value.at.max, g.bound.at.min)];
  return { min: max(zero, low), max: max(zero, high) };
}

/** So many of `size` each, by what the text says of a part of a step; where it says nothing, from none to a whole one. */
export function inSteps(
  c: Case,
  amount: Span,
  size: Exact,
  step: Quantity,
): { times: Span; notes: Message[] } {
  if (sign(size) <= 0) return { times: unknownSpan, notes: [] };
  const low = div(amount.min, size);
  const high = amount.max && div(amount.max, size);
  switch (c.entry.partStep) {
    case 'proportional':
      return { times: { min: low, max: high }, notes: [] };
    case 'ignored':
      return { times: { min: floor(low), max: high && floor(high) }, notes: [] };
    case 'whole':
      return { times: { min: ceil(low), max: high && ceil(high) }, notes: [] };
    default: {
      const times = { min: floor(low), max: high && ceil(high) };
      const parts = !isWhole(low) || (high !== null && !isWhole(high));
      return {
        times,
        notes: parts
          ? [msg('不足 {0} 的部分怎么算,原文没有写明(零头)', showText(step.value, step.unit))]
          : [],
      };
    }
  }
}

/** 每件, 每次: rows that fail, how often something happened, or what is beyond the bound. `size`: of one step. */
export function cases(c: Case, step: Quantity, adding: boolean): { count: Span; size: Exact } {
  const { measures, outcome } = c.judged;
  const node = c.entry.node!;
  const size = exact(step.value);
  if (node.each) return { count: adding ? measures.holding : measures.failing, size };
  if (node.test.kind === 'items') {
    return {
      count: node.prohibition ? measures.failing : adding ? measures.present : measures.lacking,
      size,
    };
  }
  const unit = amountOf(step, c.scope);
  const [g, more] = measures.gauges ?? [];
  if (!g || more || !sameDimension(unit.dimension, g.value.dimension)) {
    return { count: outcome.status === 'met' && !adding ? nil : unknownSpan, size };
  }
  const wantsMore = g.op === '≥' || g.op === '>';
  const over = distance(g, wantsMore ? 'below' : 'above');
  if (adding)
    return {
      count: wantsMore ? { min: max(zero, g.value.at.min), max: max(zero, g.value.at.max) } : unknownSpan,
      size: unit.at.min,
    };
  // 有责投诉 ≤ 1件, 每件扣 2分: whether the one allowed counts once there are more, nobody said.
  const clear =
    wantsMore || outcome.status === 'met' || (sign(g.bound.at.max) === 0 && sign(g.bound.at.min) === 0);
  return { count: clear ? over : { min: over.min, max: max(zero, g.value.at.max) }, size: unit.at.min };
}
