/**
 * What a judged requirement costs or brings, and how the losses of a unit add up to its score. Whatever is unknown stays an
 * interval that holds every score the unit could have.
 */
import { type Message, msg } from '../../grammar/message';
import type { Effect, Quantity, Trigger } from '../../grammar/tree';
import {
  add,
  ceil,
  compare,
  div,
  type Exact,
  exact,
  floor,
  isWhole,
  max,
  min,
  mul,
  sign,
  sub,
  zero,
} from '../standard/quantity';
import { sameDimension, showText } from '../standard/units';
import { holds, truth } from './condition';
import { amountOf, worthOf } from './expression';
import type { Entry, Holder, Plan } from './plan';
import { type Gauge, type Judgement, type Span, sumSpans, unknownSpan } from './requirement';
import type { Interval } from './result';
import { isAbsent, showAmount } from './value';
import type { Scope } from './world';

export type Fired = 'yes' | 'no' | 'perhaps';

export interface Marks {
  /** Marks lost, before the holder's limit. */
  readonly loss: Span;
  readonly gain: Span;
  readonly veto: Fired;
  /** Why the marks are not certain. */
  readonly notes: readonly Message[];
}

const nil: Span = { min: zero, max: zero };
const exactly = (x: Exact): Span => ({ min: x, max: x });
const upTo = (x: Exact | null): Span => ({ min: zero, max: x });
const noMarks: Marks = { loss: nil, gain: nil, veto: 'no', notes: [] };

const least = (a: Exact | null, b: Exact | null): Exact | null =>
  a === null ? b : b === null ? a : min(a, b);

/** At most `limit`. */
function limited(s: Span, limit: Exact | null): Span {
  return limit === null ? s : { min: min(s.min, limit), max: least(s.max, limit) };
}

/** Perhaps all of it, perhaps nothing. */
const perhapsSpan = (s: Span): Span => ({
  min: min(s.min, zero),
  max: s.max === null ? null : max(s.max, zero),
});

function eitherSpan(a: Span, b: Span): Span {
  return { min: min(a.min, b.min), max: a.max === null || b.max === null ? null : max(a.max, b.max) };
}

function timesSpan(a: Span, b: Span): Span {
  const top = (x: Span) => x.max !== null && sign(x.max) === 0;
  return {
    min: mul(a.min, b.min),
    max: top(a) || top(b) ? zero : a.max === null || b.max === null ? null : mul(a.max, b.max),
  };
}

const plusMarks = (a: Marks, b: Marks): Marks => ({
  loss: sumSpans([a.loss, b.loss]),
  gain: sumSpans([a.gain, b.gain]),
  veto:
    a.veto === 'yes' || b.veto === 'yes'
      ? 'yes'
      : a.veto === 'perhaps' || b.veto === 'perhaps'
        ? 'perhaps'
        : 'no',
  notes: [...a.notes, ...b.notes],
});

const perhapsMarks = (m: Marks): Marks => ({
  loss: perhapsSpan(m.loss),
  gain: perhapsSpan(m.gain),
  veto: m.veto === 'no' ? 'no' : 'perhaps',
  notes: m.notes,
});

const eitherMarks = (a: Marks, b: Marks): Marks => ({
  loss: eitherSpan(a.loss, b.loss),
  gain: eitherSpan(a.gain, b.gain),
  veto: a.veto === b.veto ? a.veto : 'perhaps',
  notes: [...a.notes, ...b.notes],
});

// ---------------------------------------------------------------- one requirement

/** What all there is to lose under this holder, or null where nobody said. */
export function marksOf(holder: Holder, plan: Plan): Exact | null {
  return holder.marks ?? plan.root.marks;
}

/** Whether a holder's losses stop at its marks. */
function capped(holder: Holder, plan: Plan): boolean {
  return !plan.uncapped || holder.untilZero;
}

/** A statement that could not be read may cost anything its holder has. */
export function unreadMarks(entry: Entry, plan: Plan): Marks {
  if (entry.holder.kind === 'bonus') return { ...noMarks, gain: upTo(entry.holder.most) };
  if (
    entry.holder === plan.root &&
    !entry.of.statement.clauses.some(c => c.node.kind === 'trigger' || c.node.kind === 'broken')
  )
    return noMarks;
  return { ...noMarks, loss: upTo(capped(entry.holder, plan) ? marksOf(entry.holder, plan) : null) };
}

interface Case {
  readonly entry: Entry;
  readonly plan: Plan;
  readonly judged: Judgement;
  readonly scope: Scope;
}

/** What the requirement costs and brings this unit. */
export function marksFor(entry: Entry, judged: Judgement, scope: Scope, plan: Plan): Marks {
  const { applies, outcome } = judged;
  if (applies.status === 'unmet' || applies.status === 'na' || outcome.status === 'na') return noMarks;
  const found = weigh({ entry, plan, judged, scope });
  const held = capped(entry.holder, plan)
    ? { ...found, loss: limited(found.loss, marksOf(entry.holder, plan)) }
    : found;
  // Marks that could not be read may be fewer than any loss.
  const known =
    entry.holder.kind === 'marks' && entry.holder.marks === null
      ? { ...held, loss: perhapsSpan(held.loss) }
      : held;
  return applies.status === 'met' ? known : perhapsMarks(known);
}

function weigh(c: Case): Marks {
  const { entry, judged } = c;
  const advice = entry.node?.strength !== 'must';
  if (entry.rulings.length === 0) return advice ? noMarks : byDefault(c);
  const rulings = entry.rulings.map(r =>
    advice ? { ...r, effects: r.effects.filter(e => e.verb === 'add') } : r,
  );

  let sum: Marks = noMarks;
  const got: Span[] = [];
  // Tiers are alternatives: the first that holds counts, and 其他 stands for none of them.
  let tiers: { marks: Marks; got: Span }[] = [];
  let tierOpen = true;
  let anyYes = false;
  let anyPerhaps = false;
  const hasTiers = rulings.some(r => r.trigger.kind === 'tier');

  for (const { trigger, effects } of rulings) {
    if (trigger.kind === 'tier') {
      const fired = tierOpen ? tierHolds(trigger, judged, c.scope) : 'no';
      if (fired === 'no') continue;
      const applied = apply(c, effects, exactly(exact('1')));
      tiers = [...tiers, applied];
      if (fired === 'yes') tierOpen = false;
      continue;
    }
    if (trigger.kind === 'otherwise') {
      if (!tierOpen || anyYes) continue;
      const applied = apply(c, effects, exactly(exact('1')));
      if (hasTiers && !anyPerhaps) {
        tiers = [...tiers, applied];
        tierOpen = false;
      } else if (tiers.length > 0 || anyPerhaps) {
        sum = plusMarks(sum, perhapsMarks(applied.marks));
        got.push(perhapsSpan(applied.got));
      } else {
        sum = plusMarks(sum, applied.marks);
        got.push(applied.got);
      }
      continue;
    }
    const { times, fired, notes } = firing(c, trigger, effects);
    if (fired === 'yes') anyYes = true;
    if (fired === 'perhaps') anyPerhaps = true;
    if (fired === 'no') continue;
    const applied = apply(c, effects, times);
    const marks = { ...applied.marks, notes: [...notes, ...applied.marks.notes] };
    sum = plusMarks(sum, fired === 'yes' ? marks : perhapsMarks(marks));
    got.push(fired === 'yes' ? applied.got : perhapsSpan(applied.got));
  }

  if (tiers.length > 0) {
    const all = tierOpen ? [...tiers, { marks: noMarks, got: nil }] : tiers;
    sum = plusMarks(sum, all.map(t => t.marks).reduce(eitherMarks));
    got.push(all.map(t => t.got).reduce(eitherSpan));
  }
  return plusMarks(sum, scored(c, sumSpans(got)));
}

/** 得 N分: what is not got is lost, of the marks the requirement speaks for. In a bonus what is got is won. */
function scored({ entry }: Case, got: Span): Marks {
  const effects = entry.rulings.flatMap(r => r.effects);
  const scores = effects.filter(e => e.verb === 'score');
  if (scores.length === 0) return noMarks;
  if (entry.holder.kind === 'bonus') return { ...noMarks, gain: got };
  // Where losses are written beside it, not getting is no loss of its own.
  if (sign(got.min) === 0 && got.max !== null && sign(got.max) === 0 && scores.length < effects.length)
    return noMarks;
  const most = scores
    .map(e => (typeof e.amount === 'object' && 'max' in e.amount ? exact(e.amount.max.value) : zero))
    .reduce(max);
  const all = entry.alone && entry.holder.marks ? entry.holder.marks : most;
  if (sign(got.min) === 0 && scores.length < effects.length) return { ...noMarks, loss: upTo(all) };
  const reach = (x: Exact | null) => (x === null ? zero : max(zero, sub(all, x)));
  return { ...noMarks, loss: { min: reach(got.max), max: reach(got.min) } };
}

/** A requirement that says nothing of marks loses all of its own; where others share them, how many nobody said. */
function byDefault({ entry, judged, plan }: Case): Marks {
  const { holder } = entry;
  if (holder === plan.root || holder.kind === 'computed') return noMarks;
  const { status } = judged.outcome;
  if (holder.kind === 'bonus') {
    if (status === 'unmet') return noMarks;
    return {
      ...noMarks,
      gain: status === 'met' && entry.alone && holder.most ? exactly(holder.most) : upTo(holder.most),
    };
  }
  if (status === 'met') return noMarks;
  const all = marksOf(holder, plan);
  if (status !== 'unmet') return { ...noMarks, loss: upTo(all) };
  if (entry.alone && holder.marks) return { ...noMarks, loss: exactly(holder.marks) };
  return { ...noMarks, loss: upTo(all), notes: [msg('原文没有写明扣多少分')] };
}

// ---------------------------------------------------------------- triggers

interface Firing {
  readonly fired: Fired;
  readonly times: Span;
  readonly notes: readonly Message[];
}

const once = exactly(exact('1'));

function firing(
  c: Case,
  trigger: Exclude<Trigger, { kind: 'tier' | 'otherwise' }>,
  effects: readonly Effect[],
): Firing {
  const { judged, scope } = c;
  const { status } = judged.outcome;
  const open = status === 'missing' || status === 'manual';
  const fires = (wanted: 'met' | 'unmet'): Fired => (status === wanted ? 'yes' : open ? 'perhaps' : 'no');
  switch (trigger.kind) {
    case 'unmet':
      return { fired: fires('unmet'), times: once, notes: [] };
    case 'met':
      return { fired: fires('met'), times: once, notes: [] };
    case 'when': {
      const { status: held } = holds(trigger.condition, scope);
      return {
        fired: held === 'met' ? 'yes' : held === 'missing' || held === 'manual' ? 'perhaps' : 'no',
        times: once,
        notes: [],
      };
    }
    case 'perStep':
      return counted(steps(c, trigger, effects));
    case 'perCase': {
      const adding = effects.every(e => e.verb === 'add' || e.verb === 'score');
      const { count, size } = cases(c, trigger.step, adding);
      return counted(inSteps(c, count, size, trigger.step));
    }
  }
}

/** Counted triggers fire as often as was counted. */
function counted({ times, notes }: { times: Span; notes: readonly Message[] }): Firing {
  const never = times.max !== null && sign(times.max) === 0;
  return { fired: never ? 'no' : 'yes', times, notes };
}

/** 每低 1个百分点, 每超 1件, 每缺 1项: how many steps. */
function steps(
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

function unclearSteps(c: Case): Message[] {
  return c.judged.outcome.status === 'unmet' ? [msg('差多少没法计算,扣分需要人工认定')] : [];
}

/** The steps of every distance, each with its own part of a step. */
function overGauges(
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
function distance(g: Gauge, way: 'below' | 'above'): { min: Exact; max: Exact } {
  const [low, high] =
    way === 'below'
      ? [sub(g.bound.at.min, g.value.at.max), sub(g.bound.at.max, g.value.at.min)]
      : [sub(g.value.at.min, g.bound.at.max), sub(g.value.at.max, g.bound.at.min)];
  return { min: max(zero, low), max: max(zero, high) };
}

/** So many of `size` each, by what the text says of a part of a step; where it says nothing, from none to a whole one. */
function inSteps(c: Case, amount: Span, size: Exact, step: Quantity): { times: Span; notes: Message[] } {
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
function cases(c: Case, step: Quantity, adding: boolean): { count: Span; size: Exact } {
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

function tierHolds(trigger: Extract<Trigger, { kind: 'tier' }>, judged: Judgement, scope: Scope): Fired {
  const [g, more] = judged.measures.gauges ?? [];
  if (!g || more || g.perhaps) return 'perhaps';
  const bound = amountOf(trigger.bound, scope);
  if (
    !sameDimension(bound.dimension, g.value.dimension) ||
    (bound.dimension === 'day') !== (g.value.dimension === 'day')
  )
    return 'perhaps';
  const held = truth(g.value, trigger.op, bound);
  return held === null ? 'perhaps' : held ? 'yes' : 'no';
}

// ---------------------------------------------------------------- effects

/** What the effects come to when fired so often; what 得 gives is kept apart. */
function apply(c: Case, effects: readonly Effect[], times: Span): { marks: Marks; got: Span } {
  let marks: Marks = noMarks;
  let got: Span = nil;
  for (const effect of effects) {
    if (effect.verb === 'veto') {
      marks = plusMarks(marks, { ...noMarks, veto: sign(times.min) > 0 ? 'yes' : 'perhaps' });
      continue;
    }
    const { amount, notes } = effectAmount(c, effect, times);
    marks = plusMarks(marks, { ...noMarks, notes });
    if (effect.verb === 'deduct') marks = plusMarks(marks, { ...noMarks, loss: amount });
    else if (effect.verb === 'add') marks = plusMarks(marks, { ...noMarks, gain: amount });
    else got = sumSpans([got, amount]);
  }
  return { marks, got };
}

function effectAmount(c: Case, effect: Effect, times: Span): { amount: Span; notes: Message[] } {
  const { entry, plan } = c;
  const notes: Message[] = [];
  const { amount } = effect;
  let found: Span;
  if (amount === 'all') {
    const all = marksOf(entry.holder, plan);
    const never = times.max !== null && sign(times.max) === 0;
    found = { min: sign(times.min) > 0 ? (all ?? zero) : zero, max: never ? zero : all };
  } else if (amount === undefined || 'words' in amount) {
    found = unknownSpan;
    notes.push(
      amount ? msg('原文“{0}”没有写明分数,需要人工认定', amount.words) : msg('酌情扣分,由考核人认定'),
    );
  } else {
    const each = { min: exact(amount.min.value), max: exact(amount.max.value) };
    found = timesSpan(times, each);
    if (compare(each.min, each.max) !== 0)
      notes.push(msg('在 {0} 至 {1} 分之间酌情,由考核人认定', amount.min.value, amount.max.value));
  }
  if (effect.increment) {
    const { gauges } = c.judged.measures;
    const more =
      gauges === null
        ? { times: unknownSpan, notes: unclearSteps(c) }
        : overGauges(c, gauges, effect.increment.step, 'above');
    found = sumSpans([found, timesSpan(more.times, exactly(exact(effect.increment.amount.value)))]);
    notes.push(...more.notes);
  }
  if (effect.cap) found = limited(found, exact(effect.cap.value));
  if (effect.untilZero) found = limited(found, marksOf(entry.holder, plan));
  return { amount: found, notes };
}

// ---------------------------------------------------------------- the whole

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

const lessSpan = (a: Span, b: Span): Span => ({
  min: b.max === null ? zero : max(zero, sub(a.min, b.max)),
  max: a.max && max(zero, sub(a.max, b.min)),
});
const within = (s: Span, most: Exact | null): Span =>
  limited({ min: max(zero, s.min), max: s.max && max(zero, s.max) }, most);

/** 计 式: the marks an expression gives; unknown where it has no value. */
function computedMarks(holder: Holder, scope: Scope): Span {
  const value = holder.node ? worthOf(holder.node.expr, scope) : null;
  if (!value || isAbsent(value)) return value?.kind === 'na' ? nil : unknownSpan;
  const plain = value.kind === 'amount' && (value.dimension === 'marks' || value.dimension === 'number');
  return plain ? { min: max(zero, value.at.min), max: max(zero, value.at.max) } : unknownSpan;
}

/**
 * The result's marks with both ends known: what has no limit is told up to the most there is to lose or to win, which under
 * 扣分不封顶 is the whole.
 */
export function deductedOf(m: Marks, entry: Entry, plan: Plan): Interval {
  const most = capped(entry.holder, plan) ? marksOf(entry.holder, plan) : plan.root.marks;
  const lossMax = m.loss.max ?? max(most ?? m.loss.min, m.loss.min);
  const gainMax = m.gain.max ?? plan.cap ?? m.gain.min;
  return { min: sub(m.loss.min, gainMax), max: sub(lossMax, m.gain.min) };
}
