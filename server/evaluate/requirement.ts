/** One requirement against one unit: whether it applies, whether it is met, and what of it failed. */
import { type Message, msg } from '../../grammar/message';
import type { Comparison, Condition, Expr, ItemList, Name, Op, Undetermined } from '../../grammar/tree';
import { describeCondition } from '../standard/describe';
import { whole, zero } from '../standard/quantity';
import {
  allOf,
  anyOf,
  bothSides,
  fact,
  type Ground,
  holds,
  type Outcome,
  readings,
  rowOf,
  said,
} from './condition';
import { daysBetween } from './dates';
import { cellOf, valueOfName } from './expression';
import { hull, total } from './interval';
import { limitOf } from './limit';
import type { Applies, Entry, RequirementNode } from './plan';
import type { Interval, Status } from './result';
import { type Span, span, sumSpans, unknownSpan } from './span';
import { type Amount, amount, isAbsent, showAmount } from './value';
import type { Scope } from './world';

/** An amount and the bound it was held against. */
export interface Gauge {
  readonly value: Amount;
  readonly bound: Amount;
  readonly op: Op;
  /** It is not known whether this case counts at all. */
  readonly perhaps: boolean;
  /** Where it was read. */
  readonly scope: Scope;
}

/** What can be counted off in triggers. `null` gauges: the distance cannot be told. */
export interface Measures {
  readonly gauges: readonly Gauge[] | null;
  /** Items not there (每缺 1项). */
  readonly lacking: Span;
  /** Items there. */
  readonly present: Span;
  /** Rows of the register that fail (每件); of a prohibition, how often it happened. */
  readonly failing: Span;
  /** Rows that hold. */
  readonly holding: Span;
}

export interface Judgement {
  /** Whether the requirement speaks to this unit. */
  readonly applies: Outcome;
  /** What its test says, whatever `applies` is. */
  readonly outcome: Outcome;
  readonly measures: Measures;
}

/** Judges an entry that could be read (`node`). */
export function judge(entry: Entry, node: RequirementNode, scope: Scope): Judgement {
  const applies = appliesTo(entry.applies, scope);
  if (node.each) return { applies, ...judgeRows(entry, node, node.each, scope) };
  const allowed = entry.except ? allOf([applies, excluded(entry.except, scope)]) : applies;
  const judged = test(node, relieved(entry, scope));
  return { applies: allowed, ...judged };
}

/** Where the test is read: there 延长 and 中止 count, and nowhere else. */
const relieved = (entry: Entry, scope: Scope): Scope =>
  entry.relief ? { ...scope, relief: entry.relief } : scope;

// ---------------------------------------------------------------- whom it concerns

/** met: it applies. unmet: it does not, and the grounds say why. */
export function appliesTo(clauses: readonly Applies[], scope: Scope): Outcome {
  if (clauses.length === 0) return { status: 'met', grounds: [] };
  const outcome = allOf(
    clauses.map(c => {
      if (c.kind === 'broken')
        return { status: 'manual' as const, grounds: said(msg('适用范围的写法有误,需要人工认定')) };
      return c.kind === 'appliesWhen' ? holds(c.condition, scope) : anyOf(c.kinds.map(k => ofKind(k, scope)));
    }),
  );
  // Where the very condition does not arise, neither does the requirement.
  return outcome.status === 'na' ? { ...outcome, status: 'unmet' } : outcome;
}

/** 【适用】 信访: the unit's 窗口类别. A name that is none of the declared kinds is a fact about the unit. */
function ofKind(kind: Name, scope: Scope): Outcome {
  const name: Name = { ...kind, text: '窗口类别', folded: '窗口类别' };
  const declared = scope.world.standard.metrics.get('窗口类别');
  const options = declared?.clauses.flatMap(c => (c.node.kind === 'options' ? [c.node] : [])) ?? [];
  const listed = options.some(o => o.names.some(n => n.folded === kind.folded));
  const closed = options.length > 0 && !options.some(o => o.open);
  if (!listed && (closed || cellOf(kind, scope) !== undefined)) return fact(kind, scope);
  return holds({ kind: 'belongs', name, options: [kind], span: kind.span }, scope);
}

/** 除外: where it holds, the requirement does not speak. */
function excluded(except: Condition, scope: Scope): Outcome {
  const outcome = holds(except, scope);
  if (outcome.status === 'met')
    return { status: 'unmet', grounds: said(msg('除外:{0}', describeCondition(except))) };
  return outcome.status === 'unmet' || outcome.status === 'na' ? { status: 'met', grounds: [] } : outcome;
}

// ---------------------------------------------------------------- the test itself

interface Tested {
  readonly outcome: Outcome;
  readonly measures: Measures;
}

const none: Measures = { gauges: [], lacking: span(0), present: span(0), failing: span(0), holding: span(0) };

function test(node: RequirementNode, scope: Scope): Tested {
  if (node.test.kind === 'items')
    return node.prohibition ? forbidden(node.test, scope) : items(node.test, scope);
  if (!node.prohibition)
    return { outcome: holds(node.test, scope), measures: { ...none, gauges: gaugesOf(node.test, scope) } };
  const inner = holds(node.test, scope);
  const flipped: Partial<Record<Status, Outcome>> = {
    met: { status: 'unmet', grounds: said(msg('有“{0}”的情形', describeCondition(node.test))) },
    unmet: { status: 'met', grounds: said(msg('没有“{0}”的情形', describeCondition(node.test))) },
  };
  return {
    outcome: flipped[inner.status] ?? inner,
    measures: { ...none, gauges: gaugesOf(node.test, scope), failing: unknownSpan },
  };
}

/** Items that must be there, each a yes or no. */
function items(list: ItemList, scope: Scope): Tested {
  const outcomes = list.items.map(name => {
    const outcome = fact(name, scope);
    if (outcome.status !== 'unmet' || !list.group) return outcome;
    return {
      ...outcome,
      grounds: said(
        inPlace(scope, msg('{0}缺“{1}”', list.group.text, name.text), list.group.text, name.text),
      ),
    };
  });
  const outcome = allOf(outcomes);
  return {
    outcome: outcome.status === 'met' ? { status: 'met', grounds: allThere(list, outcomes, scope) } : outcome,
    measures: { ...none, gauges: null, lacking: count(outcomes, 'unmet'), present: count(outcomes, 'met') },
  };
}

/** The same told with its row. */
function inPlace(scope: Scope, plain: Message, group: string, name: string): Message {
  const row = rowOf(scope);
  return row ? msg('{2}第 {3} 行:{0}缺“{1}”', group, name, row.register, row.number) : plain;
}

function allThere(list: ItemList, outcomes: readonly Outcome[], scope: Scope): Ground[] {
  if (scope.row || outcomes.length === 1) return outcomes.flatMap(o => o.grounds);
  const n = outcomes.filter(o => o.status === 'met').length;
  return said(list.group ? msg('{0} {1} 项均已做到', list.group.text, n) : msg('{0} 项均已做到', n));
}

/** How many have that status, unknown ones perhaps. */
function count(outcomes: readonly Outcome[], status: 'met' | 'unmet'): Span {
  const sure = outcomes.filter(o => o.status === status).length;
  const open = outcomes.filter(o => o.status === 'missing' || o.status === 'manual').length;
  return { min: whole(sure), max: whole(sure + open) };
}

/** 不得 推诿、拖拉: each must not have happened. The data may say yes or no, or how often. */
function forbidden(list: ItemList, scope: Scope): Tested {
  let often: Interval[] = [];
  let open = false;
  const outcomes = list.items.map((name): Outcome => {
    const outcome = fact(name, scope);
    const value = valueOfName(name, scope);
    if (value.kind === 'amount') often = [...often, value.at];
    else if (value.kind === 'yesno') {
      // 是 says that it happened, not how often.
      if (value.value) {
        often = [...often, { min: whole(1), max: whole(1) }];
        open = true;
      }
    } else if (outcome.status === 'missing' || outcome.status === 'manual') open = true;
    if (outcome.status === 'met') return { status: 'unmet', grounds: said(happened(name, value, scope)) };
    return outcome.status === 'unmet'
      ? { status: 'met', grounds: said(msg('没有发生“{0}”', name.text)) }
      : outcome;
  });
  const sum = total(often);
  return {
    outcome: allOf(outcomes),
    measures: {
      ...none,
      gauges: null,
      lacking: count(outcomes, 'unmet'),
      failing: { min: sum.min, max: open ? null : sum.max },
    },
  };
}

function happened(name: Name, value: ReturnType<typeof valueOfName>, scope: Scope): Message {
  const row = rowOf(scope);
  if (value.kind === 'amount') {
    return row
      ? msg('{2}第 {3} 行:发生“{0}” {1}', name.text, showAmount(value), row.register, row.number)
      : msg('发生“{0}” {1}', name.text, showAmount(value));
  }
  return row
    ? msg('{1}第 {2} 行:发生“{0}”', name.text, row.register, row.number)
    : msg('发生“{0}”', name.text);
}

// ---------------------------------------------------------------- every row

interface RowCase {
  readonly outcome: Outcome;
  readonly measures: Measures;
  /** met: the row is meant. missing or manual: it may be. */
  readonly member: Outcome;
}

/**
 * 每 台账(条件): every row that is meant must satisfy the test. One that fails decides; no rows: not applicable; no
 * register: missing.
 */
function judgeRows(
  entry: Entry,
  node: RequirementNode,
  each: NonNullable<RequirementNode['each']>,
  scope: Scope,
): Tested {
  const { except } = entry;
  const register = scope.world.standard.registers.get(each.register.folded);
  const unknown: Measures = {
    gauges: null,
    lacking: unknownSpan,
    present: unknownSpan,
    failing: unknownSpan,
    holding: unknownSpan,
  };
  const stop = (status: Status, message: Message): Tested => ({
    outcome: { status, grounds: said(message) },
    measures: unknown,
  });
  if (!register) return stop('manual', msg('没有声明台账“{0}”', each.register.text));
  if (register.clauses.some(c => c.node.kind === 'broken')) {
    return stop('manual', msg('台账“{0}”的定义有一处没有看懂,没有算', register.display));
  }
  const rows = scope.unit.registers.get(register.name);
  if (!rows) return stop('missing', msg('缺少台账“{0}”', register.display));

  const cases: RowCase[] = [];
  for (const row of rows) {
    const inRow: Scope = { world: scope.world, unit: scope.unit, row: { register, row } };
    const parts = [
      ...(each.filter ? [holds(each.filter, inRow)] : []),
      ...(except ? [excluded(except, inRow)] : []),
    ];
    const member: Outcome = parts.length > 0 ? allOf(parts) : { status: 'met', grounds: [] };
    if (member.status === 'unmet' || member.status === 'na') continue;
    const tested = test(node, relieved(entry, inRow));
    if (tested.outcome.status !== 'na') cases.push({ ...tested, member });
  }
  if (cases.length === 0) {
    const why =
      rows.length === 0
        ? msg('台账“{0}”没有记录', register.display)
        : msg('台账“{0}”没有符合条件的记录', register.display);
    return { outcome: { status: 'na', grounds: said(why) }, measures: none };
  }
  return { outcome: rowsOutcome(cases, register.display), measures: rowsMeasures(cases) };
}

/** A row counts for sure where it is surely meant; one that only may be meant and fails leaves the whole open. */
function rowsOutcome(cases: readonly RowCase[], register: string): Outcome {
  const outcomes = cases.flatMap(({ member, outcome }): Outcome[] => {
    if (member.status === 'met') return [outcome];
    return outcome.status === 'met' ? [] : [{ status: member.status, grounds: member.grounds }];
  });
  // Nothing failed, but no row is surely meant: whether the requirement arises at all is not known.
  const whole = allOf(outcomes.length > 0 ? outcomes : cases.map(c => c.member));
  if (whole.status === 'met')
    return {
      status: 'met',
      grounds: [
        ...said(msg('台账“{0}”的 {1} 条记录都符合', register, cases.length)),
        ...fewOf(whole.grounds.filter(g => g.kind === 'said' && g.note)),
      ],
    };
  return { status: whole.status, grounds: fewOf(whole.grounds) };
}

/** A sentence a row, as far as a person reads them. */
function fewOf(grounds: readonly Ground[]): Ground[] {
  const most = 20;
  if (grounds.length <= most) return [...grounds];
  return [...grounds.slice(0, most), ...said(msg('另有 {0} 处', grounds.length - most))];
}

function rowsMeasures(cases: readonly RowCase[]): Measures {
  const perhaps = (c: RowCase) => c.member.status !== 'met';
  const failing = cases.filter(c => c.outcome.status !== 'met');
  const surely = failing.filter(c => c.outcome.status === 'unmet' && !perhaps(c)).length;
  const held = cases.filter(c => c.outcome.status === 'met' && !perhaps(c)).length;
  const open = cases.length - surely - held;
  const readable = failing.every(c => c.measures.gauges !== null);
  return {
    gauges: readable
      ? failing.flatMap(c => c.measures.gauges!.map(g => (perhaps(c) ? { ...g, perhaps: true } : g)))
      : null,
    lacking: sumSpans(
      cases.map(c => (perhaps(c) ? { min: zero, max: c.measures.lacking.max } : c.measures.lacking)),
    ),
    present: sumSpans(
      cases.map(c => (perhaps(c) ? { min: zero, max: c.measures.present.max } : c.measures.present)),
    ),
    failing: { min: whole(surely), max: whole(cases.filter(c => c.outcome.status !== 'met').length) },
    holding: { min: whole(held), max: whole(held + open) },
  };
}

// ---------------------------------------------------------------- distances

/**
 * The amounts of a test and their bounds, so that what is short or over can be counted off. Where several comparisons are
 * joined by 且 or 或 nobody says which one is meant: null.
 */
function gaugesOf(condition: Condition, scope: Scope): Gauge[] | null {
  if (condition.kind === 'all')
    return together(condition.names.map(n => gauge(n, condition.op, 'explicit', condition.right, scope)));
  const found = comparisons(condition);
  if (found.length !== 1) return null;
  const { left, op, stated, right } = found[0]!;
  return together([gauge(left, op, stated, right, scope)]);
}

function comparisons(c: Condition): Comparison[] {
  if (c.kind === 'compare') return [c];
  if (c.kind === 'and' || c.kind === 'or') return c.parts.flatMap(comparisons);
  return c.kind === 'not' ? comparisons(c.part) : [];
}

type MaybeGauge = Gauge | 'unknown' | 'none';

function gauge(
  left: Expr,
  op: Op,
  stated: Comparison['stated'],
  right: Expr | Undetermined,
  scope: Scope,
): MaybeGauge {
  if (right.kind === 'undetermined') return 'unknown';
  const [value, bound] = bothSides(left, right, scope);
  if (value.kind === 'na' || bound.kind === 'na') return 'none';
  if (isAbsent(value) || isAbsent(bound)) return 'unknown';
  if (value.kind === 'amount' && bound.kind === 'amount') {
    // 以内 may or may not include the day itself: then the limit lies between both readings.
    const limits = readings(op, stated, scope).map(o => limitOf(value, o, bound, scope));
    const [first, second = first] = limits;
    if (isAbsent(first!) || isAbsent(second!)) return 'unknown';
    return { value, bound: { ...first!, at: hull(first!.at, second!.at) }, op, perhaps: false, scope };
  }
  if (value.kind !== 'date' || bound.kind !== 'date') return 'unknown';
  // A date past another is past it by natural days.
  const days = (n: number): Amount => amount(whole(n), '自然日', null);
  return { value: days(daysBetween(bound.value, value.value)), bound: days(0), op, perhaps: false, scope };
}

function together(found: readonly MaybeGauge[]): Gauge[] | null {
  if (found.includes('unknown')) return null;
  return found.filter((g): g is Gauge => typeof g === 'object');
}
