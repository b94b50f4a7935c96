/**
 * What a judged requirement costs or brings. Whatever is unknown stays an interval that holds every loss it could be.
 */
import { type Message, msg } from '../../grammar/message';
import type { Effect, Trigger } from '../../grammar/tree';
import { compare, type Exact, exact, max, sign, sub, zero } from '../standard/quantity';
import { sameDimension } from '../standard/units';
import { holds, truth } from './condition';
import { amountOf } from './expression';
import { limitOf } from './limit';
import {
  capped,
  eitherMarks,
  type Fired,
  type Marks,
  marksOf,
  noMarks,
  perhapsMarks,
  plusMarks,
} from './marks';
import type { Entry, Plan } from './plan';
import type { Judgement } from './requirement';
import {
  eitherSpan,
  exactly,
  limited,
  nil,
  perhapsSpan,
  type Span,
  sumSpans,
  timesSpan,
  unknownSpan,
  upTo,
} from './span';
import { type Case, cases, inSteps, overGauges, steps, unclearSteps } from './steps';
import { isAbsent } from './value';
import type { Scope } from './world';

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

function tierHolds(trigger: Extract<Trigger, { kind: 'tier' }>, judged: Judgement, scope: Scope): Fired {
  const [g, more] = judged.measures.gauges ?? [];
  if (!g || more || g.perhaps) return 'perhaps';
  const bound = amountOf(trigger.bound, scope);
  if (
    !sameDimension(bound.dimension, g.value.dimension) ||
    (bound.dimension === 'day') !== (g.value.dimension === 'day')
  )
    return 'perhaps';
  const limit = limitOf(g.value, trigger.op, bound, g.scope);
  if (isAbsent(limit)) return 'perhaps';
  const held = truth(g.value, trigger.op, limit);
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
