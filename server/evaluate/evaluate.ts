/** Documents and data to results: per unit a score, a tier, a place, and per requirement a status with its reasons. */
import { foldName } from '../../grammar/fold';
import { type Message, msg } from '../../grammar/message';
import type { Tier } from '../../grammar/tree';
import type { Table } from '../data/table';
import { clauseOf, type Standard } from '../standard/model';
import { compare, equal, exact, format, mul, one, roundTo, sign } from '../standard/quantity';
import { bind } from './bind';
import type { Calendar } from './calendar';
import { holds, type Outcome, said } from './condition';
import { scoreRounding } from './conventions';
import type { UnitData } from './data';
import { marksText, reasonsOf } from './explain';
import { negate, nothing, point, times } from './interval';
import { deductedOf, type Fired, type Marks, unreadMarks } from './marks';
import { type Entry, type Plan, planOf } from './plan';
import { appliesTo, judge } from './requirement';
import type { Evaluation, Interval, StatementResult, Status, UnitResult } from './result';
import { marksFor } from './scoring';
import { conclusionOf, ranksOf } from './standing';
import { earnedOf, openScoreOf, scoreOf } from './total';
import { createWorld, type World } from './world';

export interface Options {
  readonly calendar: Calendar;
}

/** Evaluates every unit of the tables. Same input, same result; units from the best to the worst. */
export function evaluate(standard: Standard, tables: readonly Table[], options: Options): Evaluation {
  const { units, refused } = bind(standard, tables);
  return { units: evaluateUnits(standard, units, options), refused };
}

/** The same for data that is bound already. */
export function evaluateUnits(
  standard: Standard,
  units: readonly UnitData[],
  { calendar }: Options,
): UnitResult[] {
  const world = createWorld(standard, units, calendar, holds);
  const plan = planOf(standard);
  const weighed = units.map(unit => weighUnit(world, plan, unit));
  if (plan.expr)
    for (const w of weighed) world.earned.set(w.unit, earnedOf(plan, w.marks, { world, unit: w.unit }));
  return ranked(weighed.map(w => resultFor(world, plan, w))).sort(fromTheBest);
}

/** Places by score; a unit whose score is open may stand anywhere among the others. */
function ranked(found: readonly UnitResult[]): UnitResult[] {
  const ranks = ranksOf(found.flatMap(u => (u.score ? [u.score] : [])));
  const open = found.length - ranks.length;
  return found.map(u => {
    const rank = u.score ? ranks.shift()! : null;
    return { ...u, rank: rank && { min: rank.min, max: rank.max + open } };
  });
}

function fromTheBest(a: UnitResult, b: UnitResult): number {
  const byScore =
    a.score && b.score
      ? compare(b.score.min, a.score.min) || compare(b.score.max, a.score.max)
      : (a.score ? 0 : 1) - (b.score ? 0 : 1);
  return byScore || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** A unit whose requirements are judged and weighed, before its score. */
interface Weighed {
  readonly unit: UnitData;
  readonly marks: ReadonlyMap<Entry, Marks>;
  readonly results: readonly StatementResult[];
}

function weighUnit(world: World, plan: Plan, unit: UnitData): Weighed {
  const scope = { world, unit };
  const marks = new Map<Entry, Marks>();
  const results = plan.entries.map((entry): StatementResult => {
    const place = { address: entry.of.address, place: entry.of.place };
    if (!entry.node) {
      const applies = appliesTo(entry.applies, scope);
      if (applies.status === 'unmet')
        return resultOf(place, { status: 'na', grounds: applies.grounds }, nothing, []);
      const lost = unreadMarks(entry, plan);
      marks.set(entry, lost);
      const outcome: Outcome = {
        status: 'manual',
        grounds: said(msg('这条要求的写法有误,没有评价,需要人工认定')),
      };
      const deducted = deductedOf(lost, entry, plan);
      return resultOf(place, outcome, deducted, []);
    }
    const judged = judge(entry, entry.node, scope);
    const own = marksFor(entry, judged, scope, plan);
    marks.set(entry, own);
    const outcome = statusOf(entry, judged.applies, judged.outcome);
    const deducted = deductedOf(own, entry, plan);
    const notes: Message[] = [...(outcome.status === 'na' || outcome.status === 'met' ? [] : own.notes)];
    notes.push(...whereToAsk(entry, outcome.status));
    notes.push(...weightNote(entry, deducted));
    if (own.veto === 'yes') notes.push(msg('一票否决'));
    if (own.veto === 'perhaps') notes.push(msg('可能一票否决'));
    return resultOf(place, outcome, deducted, notes);
  });
  return { unit, marks, results };
}

function resultFor(world: World, plan: Plan, { unit, marks, results }: Weighed): UnitResult {
  const scope = { world, unit };
  const open = plan.expr ? openScoreOf(plan, plan.expr, scope) : null;
  const unscored = open && !('min' in open) ? open : null;
  const raw = open ? ('min' in open ? open : null) : plan.scored ? scoreOf(plan, marks, scope) : null;
  const score = rounded(raw, world.standard);
  const kind = unit.cells.get('窗口类别');
  return {
    name: unit.name,
    kind: kind?.kind === 'word' ? kind.text : '',
    score,
    ...(unscored && { unscored }),
    conclusion: score && conclusionOf(tiersOf(world.standard), score, vetoOf([...marks.values()])),
    rank: null,
    results,
  };
}

/** What a loss or a gain under a 权重 comes to in the total. */
function weightNote({ holder }: Entry, deducted: Interval): Message[] {
  if (equal(holder.share, one) || (sign(deducted.min) === 0 && sign(deducted.max) === 0)) return [];
  const share = `${format(mul(holder.share, exact('100')))}%`;
  if (sign(deducted.min) >= 0)
    return [msg('按权重 {0} 折算,总分扣 {1} 分', share, marksText(times(deducted, point(holder.share))))];
  if (sign(deducted.max) <= 0)
    return [
      msg('按权重 {0} 折算,总分加 {1} 分', share, marksText(times(negate(deducted), point(holder.share)))),
    ];
  return [msg('按权重 {0} 折算计入总分', share)];
}

/** How the text says that what is not known is found out: 查验 for missing data, 认定 for what a person decides. */
function whereToAsk(entry: Entry, status: Status): Message[] {
  const says = (key: string) =>
    entry.of.statement.clauses.flatMap(c =>
      c.key && foldName(c.key.text) === key && c.node.kind === 'text' && c.node.value ? [c.node.value] : [],
    );
  if (status === 'missing') return says('查验').map(how => msg('查验办法:{0}', how));
  return status === 'manual' ? says('认定').map(who => msg('由谁认定:{0}', who)) : [];
}

/** A result whose sentences are made when they are first read: most never are. */
function resultOf(
  place: Pick<StatementResult, 'address' | 'place'>,
  outcome: Outcome,
  deducted: Interval,
  notes: readonly Message[],
): StatementResult {
  let sentences: readonly Message[] | undefined;
  return {
    ...place,
    status: outcome.status,
    deducted,
    get reasons() {
      sentences ??= reasonsOf(outcome, deducted, notes);
      return sentences;
    },
  };
}

/**
 * The status that is reported. What does not apply is 不适用. 宜 and 可 are never 不达标: not done, they are 不适用 with a word
 * of advice.
 */
function statusOf(entry: Entry, applies: Outcome, outcome: Outcome): Outcome {
  if (applies.status === 'unmet') return { status: 'na', grounds: applies.grounds };
  if (outcome.status === 'na') return outcome;
  if (entry.node && entry.node.strength !== 'must' && outcome.status !== 'met') return advice(entry, outcome);
  if (applies.status === 'met') return outcome;
  // Whether it applies is not known: met either way is met or does not apply, so nothing is held against the unit.
  const status: Status = applies.status;
  return { status, grounds: [...applies.grounds, ...(outcome.status === 'met' ? [] : outcome.grounds)] };
}

function advice(entry: Entry, outcome: Outcome): Outcome {
  const permitted = entry.node!.strength === 'may';
  const pending = outcome.status !== 'unmet';
  // A bonus hangs on it: then what is missing is worth saying as such.
  if (pending && entry.rulings.some(r => r.effects.some(e => e.verb === 'add'))) return outcome;
  const word = permitted ? msg('属于允许做的事项,不计入达标') : msg('属于建议做的事项,没有做到也不计入达标');
  return { status: 'na', grounds: [...outcome.grounds, ...said(word)] };
}

function tiersOf(standard: Standard): readonly Tier[] {
  return (standard.scoring && clauseOf(standard.scoring.statement, 'tiers')?.tiers) ?? [];
}

function vetoOf(marks: readonly Marks[]): Fired {
  return marks.some(m => m.veto === 'yes') ? 'yes' : marks.some(m => m.veto === 'perhaps') ? 'perhaps' : 'no';
}

/** 【评分】 舍入, else 【约定】 舍入, and without either nothing is rounded. */
function rounded(score: Interval | null, standard: Standard): Interval | null {
  const own = standard.scoring && clauseOf(standard.scoring.statement, 'rounding');
  const rule = own
    ? { mode: own.mode, step: exact(own.step.value) }
    : scoreRounding(standard.conventions.get('舍入'));
  if (!score || !rule || sign(rule.step) <= 0) return score;
  return { min: roundTo(score.min, rule.step, rule.mode), max: roundTo(score.max, rule.step, rule.mode) };
}
