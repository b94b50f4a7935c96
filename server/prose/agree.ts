/**
 * Holds what the prose says in numbers against what the statements of the same provision say. Pure: the caller knows
 * where each statement stands.
 */
import type { Quantity } from '../../grammar/tree';
import { unitRow } from '../../grammar/units';
import { equal, exact } from '../standard/quantity';
import { convert } from '../standard/units';
import type { BoundPhrase, EffectPhrase, MarksPhrase, Phrase } from './phrase';
import { type Proposal, propose } from './propose';
import type { Stated, StatedBound, StatedEffect, StatedItems, StatedMarks } from './stated';

/** A number of the prose and a number of a statement that speak of the same thing and differ. */
export interface Disagreement {
  readonly phrase: Phrase;
  /** The prose's number. */
  readonly prose: Quantity;
  readonly stated: Stated;
  /** The statement's number; null where it is a count of items. */
  readonly quantity: Quantity | null;
  readonly what: 'number' | 'comparison' | 'count';
}

/** A phrase that no statement says, and the statement that would. */
export interface Gap {
  readonly phrase: Phrase;
  readonly proposal: Proposal;
}

export interface Agreement {
  readonly disagreements: readonly Disagreement[];
  readonly gaps: readonly Gap[];
}

export function agree(phrases: readonly Phrase[], stated: readonly Stated[]): Agreement {
  const disagreements: Disagreement[] = [];
  const missing: Phrase[] = [];
  const of = <K extends Phrase['kind']>(kind: K) =>
    phrases.filter((p): p is Extract<Phrase, { kind: K }> => p.kind === kind);
  const said = <K extends Stated['kind']>(kind: K) =>
    stated.filter((s): s is Extract<Stated, { kind: K }> => s.kind === kind);
  holdBounds(of('bound'), said('bound'), disagreements, missing);
  holdEffects(of('effect'), said('effect'), disagreements, missing);
  holdMarks(of('marks'), said('marks'), disagreements, missing);
  for (const phrase of of('items')) holdItems(phrase.name, phrase, said('items'), disagreements);
  const gaps: Gap[] = [];
  for (const phrase of missing) {
    const proposal = propose(phrase);
    if (proposal) gaps.push({ phrase, proposal });
  }
  const order = (a: { phrase: Phrase }, b: { phrase: Phrase }) => a.phrase.span.start - b.phrase.span.start;
  return { disagreements: disagreements.sort(order), gaps: gaps.sort(order) };
}

/** Whether two amounts say the same. A bare 日 goes with 自然日 and 工作日; in a step, a rate's % is its 百分点. */
export function sameAmount(a: Quantity, b: Quantity, inStep = false): boolean {
  const same = equal(exact(a.value), exact(b.value));
  if (a.unit === b.unit) return same;
  const [x, y] = [unitRow(a.unit)?.kind, unitRow(b.unit)?.kind];
  if (x === 'day' || y === 'day') {
    const days = (q: Quantity) =>
      q.unit === '日' || q.unit === '工作日' ? exact(q.value) : convert(exact(q.value), q.unit, '自然日');
    const [left, right] = [days(a), days(b)];
    return left !== null && right !== null && equal(left, right);
  }
  if (inStep && ((x === 'ratio' && y === 'point') || (x === 'point' && y === 'ratio'))) {
    return equal(
      convert(exact(a.value), a.unit === '百分点' ? '%' : a.unit, '%')!,
      convert(exact(b.value), b.unit === '百分点' ? '%' : b.unit, '%')!,
    );
  }
  const other = convert(exact(a.value), a.unit, b.unit);
  return other !== null && equal(other, exact(b.value));
}

const timeKinds = new Set(['clock', 'workday', 'day', 'month']);
/** Whether two amounts measure the same kind of thing, so that they can differ. */
function alike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [unitRow(a.unit)?.kind, unitRow(b.unit)?.kind];
  return x === y || (timeKinds.has(x ?? '') && timeKinds.has(y ?? ''));
}

// ---------------------------------------------------------------- bounds

const common = new Set([
  '工作',
  '人员',
  '次数',
  '用时',
  '情况',
  '时间',
  '日期',
  '单位',
  '数量',
  '服务',
  '事项',
  '办理',
]);

/** How surely phrase and statement speak of the same: 2 the same name, 1 something in common, 0 nothing. */
export function kinship(phrase: BoundPhrase, name: string, stated: StatedBound): 0 | 1 | 2 {
  const words = phrase.subject.replace(/\s/g, '');
  if (stated.elapsed) {
    if (!phrase.limit) return 0;
    const { from, to } = stated.elapsed;
    const core = (n: string) => n.replace(/(?:日期|时间|日|时)$/, '');
    const said = phrase.limit.action + words;
    if (core(to) && said.includes(core(to))) return 2;
    return phrase.limit.from && core(from) && phrase.limit.from.includes(core(from)) ? 2 : 1;
  }
  let best: 0 | 1 | 2 = 0;
  for (const n of stated.names) {
    if (name && (n.endsWith(name) || name.endsWith(n))) return 2;
    if (n.length > 1 && words.includes(n)) return 2;
    for (let i = 0; i + 2 <= n.length; i++) {
      const pair = n.slice(i, i + 2);
      if (!common.has(pair) && (name.includes(pair) || words.includes(pair))) best = 1;
    }
  }
  return best;
}

interface Claim {
  readonly phrase: BoundPhrase;
  readonly name: string;
  readonly quantity: Quantity;
  stated: StatedBound | null;
}

function holdBounds(
  phrases: readonly BoundPhrase[],
  stated: readonly StatedBound[],
  out: Disagreement[],
  missing: Phrase[],
): void {
  const claims: Claim[] = phrases.flatMap(phrase => {
    const ends = phrase.upTo ? [phrase.quantity, phrase.upTo] : [phrase.quantity];
    const names = phrase.names.length ? phrase.names : [''];
    return names.flatMap(name => ends.map(quantity => ({ phrase, name, quantity, stated: null })));
  });
  const used = new Set<StatedBound>();
  const settled = new Set<Claim>();
  const kin = (c: Claim, s: StatedBound) => kinship(c.phrase, c.name, s);
  const take = (c: Claim, s: StatedBound) => {
    c.stated = s;
    used.add(s);
    settled.add(c);
  };
  // The same number: the surest kin first, then whoever is left.
  for (const level of [2, 1, 0]) {
    for (const c of claims) {
      if (c.stated) continue;
      const s = stated.find(x => !used.has(x) && kin(c, x) >= level && sameAmount(c.quantity, x.quantity));
      if (!s) continue;
      take(c, s);
      const opposed = comparisonDiffers(c.phrase, s);
      if (level > 0 && s.role === 'test' && opposed) {
        out.push({
          phrase: c.phrase,
          prose: c.quantity,
          stated: s,
          quantity: s.quantity,
          what: 'comparison',
        });
      }
    }
  }
  for (const c of claims) {
    if (!c.stated && stated.some(s => sameAmount(c.quantity, s.quantity) && kin(c, s) > 0)) settled.add(c);
  }
  // Another number on the same thing.
  const open = () => stated.filter(s => s.role === 'test' && !used.has(s));
  const differ = (c: Claim, s: StatedBound) => {
    take(c, s);
    out.push({ phrase: c.phrase, prose: c.quantity, stated: s, quantity: s.quantity, what: 'number' });
  };
  for (const level of [2, 1]) {
    for (const c of claims) {
      if (settled.has(c) || (level === 1 && c.phrase.conditional)) continue;
      const s = open().find(x => alike(c.quantity, x.quantity) && kin(c, x) >= level);
      if (s) differ(c, s);
    }
  }
  // Several statements on what the prose says once: 建库率达到100%, and 失业人员建库率 ≥ 95%.
  for (const s of open()) {
    const c = claims.find(
      x => x.stated && x.name && alike(x.quantity, s.quantity) && s.names.some(n => n.endsWith(x.name)),
    );
    if (!c || claims.some(x => sameAmount(x.quantity, s.quantity))) continue;
    out.push({ phrase: c.phrase, prose: c.quantity, stated: s, quantity: s.quantity, what: 'number' });
  }
  for (const phrase of phrases) {
    if (claims.every(c => c.phrase !== phrase || !settled.has(c))) missing.push(phrase);
  }
}

/** ≥ against ≤ or >; = goes with either inclusive one (达到100% may be = or ≥). A condition may be told from its other side. */
function comparisonDiffers(phrase: BoundPhrase, stated: StatedBound): boolean {
  if (phrase.conditional || phrase.upTo || phrase.op === stated.op) return false;
  const inclusive = new Set(['=', '≥', '≤']);
  if ((phrase.op === '=' || stated.op === '=') && inclusive.has(phrase.op) && inclusive.has(stated.op))
    return false;
  return true;
}

// ---------------------------------------------------------------- effects, marks, items

type Way = 'below' | 'above' | 'case' | 'once';

function wayOfPhrase(phrase: EffectPhrase): Way {
  if (!phrase.step) return 'once';
  return phrase.step.way === 'lacking' ? 'below' : phrase.step.way;
}

function wayOfStated({ trigger }: StatedEffect): Way {
  if (trigger.kind === 'perStep') return trigger.way === 'lacking' ? 'below' : trigger.way;
  return trigger.kind === 'perCase' ? 'case' : 'once';
}

function amountOf(stated: StatedEffect): { min: Quantity; max: Quantity } | null {
  const { amount } = stated.effect;
  return amount && amount !== 'all' && 'min' in amount ? amount : null;
}

function holdEffects(
  phrases: readonly EffectPhrase[],
  stated: readonly StatedEffect[],
  out: Disagreement[],
  missing: Phrase[],
): void {
  const used = new Set<StatedEffect>();
  const done = new Set<EffectPhrase>();
  const sameMarks = (p: EffectPhrase, s: StatedEffect) => {
    const b = amountOf(s);
    return p.amount && b
      ? sameAmount(p.amount.min, b.min) && sameAmount(p.amount.max, b.max)
      : !p.amount && !b;
  };
  const stepOf = (s: StatedEffect) =>
    s.trigger.kind === 'perStep' || s.trigger.kind === 'perCase' ? s.trigger.step : null;
  const sameStep = (p: EffectPhrase, s: StatedEffect) => {
    const [a, b] = [p.step?.quantity ?? null, stepOf(s)];
    return !a || !b || sameAmount(a, b, true);
  };
  const find = (p: EffectPhrase, fits: (s: StatedEffect) => boolean) => {
    const s = stated.find(x => !used.has(x) && x.effect.verb === p.verb && fits(x));
    if (!s) return null;
    used.add(s);
    done.add(p);
    return s;
  };
  const ours = phrases.filter(p => p.verb !== 'other');
  for (const p of ours) find(p, s => wayOfPhrase(p) === wayOfStated(s) && sameMarks(p, s) && sameStep(p, s));
  for (const p of ours)
    if (!done.has(p))
      find(p, s => sameMarks(p, s) && (wayOfPhrase(p) === 'once' || wayOfStated(s) === 'once'));
  const alone = (p: EffectPhrase) =>
    ours.filter(x => !done.has(x) && wayOfPhrase(x) === wayOfPhrase(p)).length === 1;
  for (const p of ours) {
    if (done.has(p) || (wayOfPhrase(p) === 'once' && !alone(p))) continue;
    const s = find(p, x => wayOfPhrase(p) === wayOfStated(x));
    if (!s) continue;
    const theirs = amountOf(s);
    if (p.amount && theirs && !sameMarks(p, s)) {
      const low = sameAmount(p.amount.max, theirs.max);
      const [prose, quantity] = low ? [p.amount.min, theirs.min] : [p.amount.max, theirs.max];
      out.push({ phrase: p, prose, stated: s, quantity, what: 'number' });
    } else if (p.step?.quantity && !sameStep(p, s)) {
      out.push({ phrase: p, prose: p.step.quantity, stated: s, quantity: stepOf(s), what: 'number' });
    }
  }
  for (const p of ours) if (!done.has(p)) missing.push(p);
}

function holdMarks(
  phrases: readonly MarksPhrase[],
  stated: readonly StatedMarks[],
  out: Disagreement[],
  missing: Phrase[],
): void {
  for (const of of ['item', 'full'] as const) {
    const ours = phrases.filter(p => p.of === of);
    const theirs = stated.filter(s => s.of === of);
    for (const p of ours) {
      if (theirs.some(s => sameAmount(p.quantity, s.quantity))) continue;
      const [only] = theirs;
      if (only && theirs.length === 1 && ours.length === 1) {
        out.push({ phrase: p, prose: p.quantity, stated: only, quantity: only.quantity, what: 'number' });
      } else if (!only) missing.push(p);
    }
  }
}

/** “三提前” and a list 三提前 of two. */
function holdItems(
  name: string,
  phrase: Extract<Phrase, { kind: 'items' }>,
  stated: readonly StatedItems[],
  out: Disagreement[],
): void {
  if (!name) return;
  const list = stated.find(s => s.group.includes(name));
  if (list && !list.open && !equal(exact(phrase.count.value), exact(String(list.count)))) {
    out.push({ phrase, prose: phrase.count, stated: list, quantity: null, what: 'count' });
  }
}
