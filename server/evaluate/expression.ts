/** What expressions are worth for a unit. */
import { foldName } from '../../grammar/fold';
import { type Message, msg } from '../../grammar/message';

import type { Absent, Aggregate, DateLiteral, Expr, Name, Quantity, Undetermined } from '../../grammar/tree';
import { describeExpr } from '../standard/describe';
import { combine, EARNED, formulaMismatch, typeOfMetric, typeOfName } from '../standard/dimensions';
import { clauseOf, type Metric } from '../standard/model';
import {
  compare,
  div,
  type Exact,
  equal,
  exact,
  isWhole,
  max,
  min,
  mul,
  roundTo,
  sign,
  whole,
  zero,
} from '../standard/quantity';
import { dimensionOf, sameDimension } from '../standard/units';
import type { Cell, Row } from './data';
import { addMonths, daysBetween, shiftDays } from './dates';
import { elapsed, uncovered, type Wanted } from './elapsed';
import { isPoint, minus, nothing, plus, point, times } from './interval';
import type { Interval } from './result';
import {
  type Absence,
  type Amount,
  absent,
  amount,
  bothDoubts,
  type Doubt,
  doubtOf,
  isAbsent,
  notesOf,
  showAmount,
  type Value,
  worst,
} from './value';
import type { Scope } from './world';

/** The exact amount of a number as written. */
export function amountOf(q: Quantity, scope: Scope): Amount {
  return amount(exact(q.value), q.unit, scope.world.day);
}

/** @param wanted what it is compared with: only 自 A 至 B takes its unit from there. */
export function worthOf(expr: Expr, scope: Scope, wanted?: Wanted): Value {
  switch (expr.kind) {
    case 'quantity':
      return amountOf(expr, scope);
    case 'date':
      return { kind: 'date', value: expr.value };
    case 'name':
      return valueOfName(expr, scope);
    case 'elapsed':
      return elapsed(expr, valueOfName(expr.from, scope), valueOfName(expr.to, scope), scope, wanted);
    case 'binary':
      return binary(expr, scope, wanted);
    case 'aggregate':
      return aggregate(expr, scope);
    case 'across':
      return across(expr, scope);
  }
}

// ---------------------------------------------------------------- names

/** The sentence that a datum is not there, told with its row where it is one of a row. */
export function missingName(name: string, scope: Scope): Message {
  return scope.row
    ? msg('缺少数据:台账“{0}”第 {1} 行的“{2}”', scope.row.register.display, scope.row.row.number, name)
    : msg('缺少数据:{0}', name);
}

/** The cell a name leads to: of the row that is looked at, else of the unit. Metrics are looked up under their own name. */
export function cellOf(name: Name, scope: Scope): Cell | undefined {
  const own = scope.row?.row.cells.get(name.folded);
  if (own) return own;
  if (scope.row?.register.fields.some(f => f.name.folded === name.folded)) return undefined;
  return scope.unit.cells.get(scope.world.standard.metrics.get(name.folded)?.name ?? name.folded);
}

export function valueOfName(name: Name, scope: Scope): Value {
  const field = scope.row?.register.fields.some(f => f.name.folded === name.folded);
  const inRow = field || scope.row?.row.cells.has(name.folded);
  const metric = inRow ? undefined : scope.world.standard.metrics.get(name.folded);
  if (metric) return valueOfMetric(metric, { world: scope.world, unit: scope.unit });
  const earned = name.folded === EARNED && scope.world.earned.get(scope.unit);
  if (earned) return earned;
  const cell = cellOf(name, scope);
  return cell
    ? valueOfCell(cell, name.text, inRow ? scope : { world: scope.world, unit: scope.unit })
    : absent('missing', missingName(name.text, scope));
}

function valueOfCell(cell: Cell, name: string, scope: Scope): Value {
  switch (cell.kind) {
    case 'quantity':
      return amount(cell.value, cell.unit, scope.world.day);
    case 'empty':
      return absent('missing', missingName(name, scope));
    case 'na':
      return absent('na', msg('{0}:填报为不适用', name));
    case 'refused':
      return absent('missing', cell.why);
    default:
      return cell;
  }
}

// ---------------------------------------------------------------- metrics

/**
 * A metric's value: worked out from its parts where they are there, else as reported. Where both are there and differ, the
 * parts count and a note says so.
 */
function valueOfMetric(metric: Metric, scope: Scope): Value {
  const { world, unit } = scope;
  const known = world.metrics.get(unit) ?? new Map<string, Value | 'working'>();
  world.metrics.set(unit, known);
  const before = known.get(metric.name);
  if (before === 'working')
    return absent('manual', msg('指标“{0}”的算法绕回了它自己,没有算', metric.display));
  if (before) return before;
  known.set(metric.name, 'working');
  const value = workOut(metric, scope);
  known.set(metric.name, value);
  return value;
}

function workOut(metric: Metric, scope: Scope): Value {
  if (metric.clauses.some(c => c.node.kind === 'broken')) {
    return absent('manual', msg('指标“{0}”的定义有一处没有看懂,没有算', metric.display));
  }
  const wrong = formulaMismatch(metric, scope.world.standard);
  if (wrong) return absent('manual', wrong.mismatch);
  const cell = scope.unit.cells.get(metric.name);
  const reported = cell && cell.kind !== 'empty' ? valueOfCell(cell, metric.display, scope) : undefined;
  const given = clauseOf(metric, 'givenValue');
  if (given) return givenValue(metric, given.value, reported, scope);
  const value = settle(metric, reported, scope);
  if (isAbsent(value)) return value;

  const floor = clauseOf(metric, 'sampleFloor');
  if (floor) {
    const enough = scope.world.holds(floor.condition, scope);
    if (enough.status !== 'met') {
      const grounds = enough.grounds.map(g =>
        g.kind === 'said' ? g.message : tooFew(metric, g.subject, g.value),
      );
      const status = enough.status === 'unmet' || enough.status === 'na' ? floor.otherwise : enough.status;
      return absent(status, ...grounds);
    }
  }
  const rounding = clauseOf(metric, 'rounding');
  if (!rounding || value.kind !== 'amount') return value;
  const step = amountOf(rounding.step, scope);
  // A step of another kind than the metric (0.01分 for a rate) can mean nothing; the step of a rate may be a 百分点.
  if (
    !sameDimension(step.dimension, value.dimension) &&
    !(step.dimension === 'point' && value.dimension === 'ratio')
  )
    return value;
  if (sign(step.at.min) <= 0) return value;
  const round = (x: Exact) => roundTo(x, step.at.min, rounding.mode);
  return { ...value, at: { min: round(value.at.min), max: round(value.at.max) } };
}

/** A 参数 with a 值 of its own is the same for everyone; what a unit's data say beside it is only told. */
function givenValue(
  metric: Metric,
  written: Quantity | DateLiteral | Undetermined,
  reported: Value | undefined,
  scope: Scope,
): Value {
  if (written.kind === 'undetermined')
    return absent('manual', msg('原文“{0}”没有定出{1},需要人工认定', written.words, metric.display));
  const differs = (told: string, ours: string) => [
    msg('{0}填报 {1},条文写明是 {2},以条文的为准', metric.display, told, ours),
  ];
  if (written.kind === 'date') {
    const other = reported?.kind === 'date' && reported.value !== written.value;
    return {
      kind: 'date',
      value: written.value,
      ...(other && { notes: differs(reported.value, written.value) }),
    };
  }
  const value = inUnitOf(metric, amountOf(written, scope));
  const other =
    value.kind === 'amount' &&
    reported?.kind === 'amount' &&
    (reported.dimension !== value.dimension || !equal(reported.at.min, value.at.min));
  return other ? { ...value, notes: differs(showAmount(reported), showAmount(value)) } : value;
}

function tooFew(metric: Metric, subject: string, value: Amount): Message {
  return msg('{0}只有 {1},样本不够,不计算{2}', subject, showAmount(value), metric.display);
}

/** A parameter that nobody filled in is asked for where it comes from. */
function notGiven(metric: Metric, scope: Scope): Value {
  const from = metric.clauses.find(c => c.key && foldName(c.key.text) === '来源')?.node;
  if (!metric.parameter || from?.kind !== 'text' || !from.value)
    return absent('missing', missingName(metric.display, scope));
  return absent('missing', msg('还没有给定{0},来源:{1}', metric.display, from.value));
}

/** The value from parts or from the report, in the metric's own unit, before sample and rounding. */
function settle(metric: Metric, reported: Value | undefined, scope: Scope): Value {
  const formula = clauseOf(metric, 'formula');
  if (!formula) return reported ?? notGiven(metric, scope);
  const worked = inUnitOf(metric, worthOf(formula.expr, scope));
  if (isAbsent(worked)) {
    if (worked.byZero) {
      const outcome: Absent | undefined = clauseOf(metric, 'whenZero')?.outcome;
      return { ...worked, kind: outcome ?? worked.kind };
    }
    if (worked.kind !== 'missing' || !reported) return worked;
    // 不涉及: the matter does not arise here, so nobody asks for its parts.
    if (isAbsent(reported)) return reported.kind === 'na' ? reported : worked;
    // The parts were not handed in; the reported number stands, and it is said that nobody could check it.
    return reported.kind === 'amount'
      ? { ...reported, notes: [msg('{0}按上报数,没有分项数据可以核对', metric.display)] }
      : reported;
  }
  if (worked.kind !== 'amount' || reported?.kind !== 'amount') return worked;
  return agree(worked, reported)
    ? worked
    : {
        ...worked,
        notes: [
          ...(worked.notes ?? []),
          msg(
            '{0}上报 {1},按分项计算是 {2},以计算的为准',
            metric.display,
            showAmount(reported),
            showAmount(worked),
          ),
        ],
      };
}

/** A number without unit that a formula over undeclared parts gives is one of the metric's own unit. */
function inUnitOf(metric: Metric, value: Value): Value {
  const type = typeOfMetric(metric);
  if (value.kind !== 'amount' || type.kind !== 'quantity') return value;
  if (value.dimension === type.dimension) return { ...value, unit: type.unit, period: undefined };
  if (value.dimension === 'number' && type.dimension === 'ratio')
    return { ...value, dimension: type.dimension, unit: type.unit };
  if (value.dimension === 'number')
    return {
      ...value,
      at: times(value.at, amount(whole(1), type.unit, null).at),
      dimension: type.dimension,
      unit: type.unit,
    };
  if (sameDimension(value.dimension, type.dimension))
    return { ...value, dimension: type.dimension, unit: type.unit };
  return absent(
    'manual',
    msg('“{0}”按算法得出 {1},单位与声明的不同,需要人工认定', metric.display, showAmount(value)),
  );
}

/** A report agrees where it is the worked-out number, rounded to the places it was reported with. */
function agree(worked: Amount, reported: Amount): boolean {
  if (!isPoint(worked.at) || worked.dimension !== reported.dimension) return true;
  const r = reported.at.min;
  // The step of the last reported place: 0.915 has 0.001.
  let step = whole(1);
  const unit = amount(whole(1), reported.unit, null).at.min;
  let told = div(r, unit);
  while (!isWhole(told)) {
    told = mul(told, whole(10));
    step = div(step, whole(10));
  }
  return equal(roundTo(worked.at.min, mul(step, unit), 'half-up'), r);
}

// ---------------------------------------------------------------- arithmetic

function binary(expr: Extract<Expr, { kind: 'binary' }>, scope: Scope, wanted: Wanted): Value {
  const a = worthOf(expr.left, scope, wanted);
  const b = worthOf(expr.right, scope, wanted);
  const none = [a, b].filter(isAbsent);
  if (none.length > 0) return worst(none);
  if (a.kind === 'date') return dateSum(expr, a.value, b, scope);
  if (a.kind !== 'amount' || b.kind !== 'amount') {
    return absent('manual', msg('“{0}”里有不是数的数据,算不出来,需要人工认定', describeExpr(expr)));
  }
  const gives = combine(expr.op, a, b);
  if (!gives) return absent('manual', msg('“{0}”里单位不同,算不出来,需要人工认定', describeExpr(expr)));
  const as = {
    kind: 'amount' as const,
    ...gives,
    ...doubtOf(bothDoubts(a.doubt, b.doubt)),
    ...notesOf(a, b),
  };
  switch (expr.op) {
    case '+':
      return { ...as, at: plus(a.at, b.at) };
    case '-':
      return { ...as, at: minus(a.at, b.at) };
    case '×':
      return { ...as, at: times(a.at, b.at) };
    case '÷': {
      if (isPoint(b.at) && sign(b.at.min) === 0) {
        return {
          kind: 'missing',
          byZero: true,
          grounds: [msg('{0}是 0,不能作分母', describeExpr(expr.right))],
        };
      }
      if (sign(b.at.min) <= 0 && sign(b.at.max) >= 0)
        return absent(as.doubt?.status ?? 'manual', ...(as.doubt?.grounds ?? []));
      const inverse: Interval = { min: div(whole(1), b.at.max), max: div(whole(1), b.at.min) };
      return { ...as, at: times(a.at, inverse) };
    }
  }
}

/** Date − date is natural days; date ± time is a date. */
function dateSum(expr: Extract<Expr, { kind: 'binary' }>, date: string, b: Value, scope: Scope): Value {
  if (b.kind === 'date' && expr.op === '-') return amount(whole(daysBetween(b.value, date)), '自然日', null);
  const unclear = absent('manual', msg('“{0}”算不出日期,需要人工认定', describeExpr(expr)));
  if (b.kind !== 'amount' || !isPoint(b.at) || (expr.op !== '+' && expr.op !== '-')) return unclear;
  const back = expr.op === '-';
  const base = b.dimension === 'clock' ? div(b.at.min, whole(86400)) : b.at.min;
  if (!isWhole(base)) return unclear;
  const n = Number(base.s * base.n);
  if (b.dimension === 'clock') return { kind: 'date', value: shiftDays(date, back ? -n : n) };
  if (b.dimension === 'month') return { kind: 'date', value: addMonths(date, back ? -n : n) };
  if (b.dimension !== 'workday' || back || n < 0) return unclear;
  const end = scope.world.calendar.addWorkdays(date, n);
  return typeof end === 'string' ? { kind: 'date', value: end } : absent('missing', uncovered(end.uncovered));
}

// ---------------------------------------------------------------- registers

interface Chosen {
  readonly sure: readonly Row[];
  /** Rows of which it is not known whether they are meant. */
  readonly perhaps: readonly Row[];
  readonly doubt: Doubt | undefined;
  readonly all: readonly Row[];
}

function choose(expr: Aggregate, scope: Scope): Chosen | Absence {
  const register = scope.world.standard.registers.get(expr.register.folded);
  if (!register) return absent('manual', msg('没有声明台账“{0}”', expr.register.text));
  if (register.clauses.some(c => c.node.kind === 'broken')) {
    return absent('manual', msg('台账“{0}”的定义有一处没有看懂,没有算', register.display));
  }
  const all = scope.unit.registers.get(register.name);
  if (!all) return absent('missing', msg('缺少台账“{0}”', register.display));
  if (!expr.filter) return { sure: all, perhaps: [], doubt: undefined, all };
  const sure: Row[] = [];
  const perhaps: Row[] = [];
  let doubt: Doubt | undefined;
  for (const row of all) {
    const { status, grounds } = scope.world.holds(expr.filter, {
      world: scope.world,
      unit: scope.unit,
      row: { register, row },
    });
    if (status === 'met') sure.push(row);
    else if (status === 'missing' || status === 'manual') {
      perhaps.push(row);
      doubt = bothDoubts(doubt, {
        status,
        grounds: grounds.flatMap(g => (g.kind === 'said' ? [g.message] : [])),
      });
    }
  }
  return { sure, perhaps, doubt, all };
}

function aggregate(expr: Aggregate, scope: Scope): Value {
  const chosen = choose(expr, scope);
  if ('kind' in chosen) return chosen;
  const { sure, perhaps, doubt, all } = chosen;
  const register = scope.world.standard.registers.get(expr.register.folded)!;
  const count: Interval = { min: whole(sure.length), max: whole(sure.length + perhaps.length) };
  const none = msg('台账“{0}”没有记录', register.display);
  if (expr.fn === 'count') {
    return {
      kind: 'amount',
      at: count,
      dimension: dimensionOf(register.unit),
      unit: register.unit,
      ...doubtOf(doubt),
    };
  }
  if (expr.fn === 'share') {
    if (all.length === 0) return { kind: 'na', byZero: true, grounds: [none] };
    const at = times(count, point(div(whole(1), whole(all.length))));
    return { kind: 'amount', at, dimension: 'ratio', unit: '%', ...doubtOf(doubt) };
  }
  if (!expr.field) return absent('manual', msg('“{0}”没有写对哪个字段计算', describeExpr(expr)));
  const field = expr.field;
  const cells = (rows: readonly Row[]) =>
    rows
      .map(row => valueOfName(field, { world: scope.world, unit: scope.unit, row: { register, row } }))
      .filter(v => v.kind !== 'na');
  const values = cells(sure);
  const maybe = cells(perhaps);
  const lacking = [...values, ...maybe].filter(isAbsent);
  if (lacking.length > 0) return worst(lacking);
  const amounts = values.filter(v => v.kind === 'amount');
  const others = maybe.filter(v => v.kind === 'amount');
  if (amounts.length + others.length < values.length + maybe.length) {
    return absent(
      'manual',
      msg('台账“{0}”的“{1}”里有不是数的数据,需要人工认定', register.display, field.text),
    );
  }
  if (others.length > 0 && expr.fn !== 'sum')
    return absent(doubt?.status ?? 'manual', ...(doubt?.grounds ?? []));
  const first = amounts[0] ?? others[0];
  if (!first) {
    if (expr.fn !== 'sum') return { kind: 'na', byZero: true, grounds: [none] };
    const type = typeOfName(field, scope.world.standard, register);
    return amount(zero, type.kind === 'quantity' ? type.unit : '', scope.world.day);
  }
  if (![...amounts, ...others].every(v => v.dimension === first.dimension)) {
    return absent('manual', msg('台账“{0}”的“{1}”单位不一致,需要人工认定', register.display, field.text));
  }
  const as = { kind: 'amount' as const, dimension: first.dimension, unit: first.unit, ...doubtOf(doubt) };
  const ats = amounts.map(v => v.at);
  const sum = ats.reduce(plus, nothing);
  switch (expr.fn) {
    case 'sum':
      // A row that may or may not be meant adds all of its amount or nothing.
      return {
        ...as,
        at: others.map(v => ({ min: min(v.at.min, zero), max: max(v.at.max, zero) })).reduce(plus, sum),
      };
    case 'average':
      return { ...as, at: times(sum, point(div(whole(1), whole(ats.length)))) };
    case 'highest':
      return { ...as, at: ats.reduce((a, b) => ({ min: max(a.min, b.min), max: max(a.max, b.max) })) };
    case 'lowest':
      return { ...as, at: ats.reduce((a, b) => ({ min: min(a.min, b.min), max: min(a.max, b.max) })) };
  }
}

// ---------------------------------------------------------------- over all units

/** 名次 最高 最低 平均 over all units evaluated together; units to which the matter does not apply are left out. */
function across(expr: Extract<Expr, { kind: 'across' }>, scope: Scope): Value {
  const { world } = scope;
  let values = world.across.get(expr.arg);
  if (!values) {
    values = world.units.map(unit => worthOf(expr.arg, { world, unit }));
    world.across.set(expr.arg, values);
  }
  const own =
    values[world.units.indexOf(scope.unit)] ?? absent('missing', missingName(describeExpr(expr.arg), scope));
  if (expr.fn === 'rank' && isAbsent(own)) return own;
  const known: Amount[] = [];
  const unknown: string[] = [];
  values.forEach((v, i) => {
    if (v.kind === 'amount') known.push(v);
    else if (v.kind !== 'na') unknown.push(world.units[i]!.name);
  });
  const gap: Doubt | undefined =
    unknown.length > 0
      ? {
          status: 'missing',
          grounds: [msg('有 {0} 个窗口缺少{1}:{2}', unknown.length, describeExpr(expr.arg), some(unknown))],
        }
      : undefined;
  if (expr.fn !== 'rank') {
    if (gap) return absent(gap.status, ...gap.grounds);
    const first = known[0];
    if (!first) return absent('na', msg('没有一个窗口适用{0}', describeExpr(expr.arg)));
    const as = {
      ...first,
      period: undefined,
      ...doubtOf(known.map(k => k.doubt).reduce(bothDoubts, undefined)),
    };
    const ats = known.map(k => k.at);
    if (expr.fn === 'average')
      return { ...as, at: times(ats.reduce(plus, nothing), point(div(whole(1), whole(ats.length)))) };
    const pick = expr.fn === 'highest' ? max : min;
    return { ...as, at: ats.reduce((a, b) => ({ min: pick(a.min, b.min), max: pick(a.max, b.max) })) };
  }
  if (own.kind !== 'amount')
    return absent('manual', msg('{0}不是数,排不出名次,需要人工认定', describeExpr(expr.arg)));
  const metric = expr.arg.kind === 'name' ? world.standard.metrics.get(expr.arg.folded) : undefined;
  const lower = metric?.better === 'lower';
  const ahead = (a: Exact, b: Exact) => (lower ? compare(a, b) < 0 : compare(a, b) > 0);
  const best = (a: Amount) => (lower ? a.at.min : a.at.max);
  const least = (a: Amount) => (lower ? a.at.max : a.at.min);
  const surely = known.filter(k => k !== own && ahead(least(k), best(own))).length;
  const perhaps = known.filter(k => k !== own && ahead(best(k), least(own))).length + unknown.length;
  const at = { min: whole(1 + surely), max: whole(1 + perhaps) };
  const doubt = bothDoubts(gap, known.map(k => k.doubt).reduce(bothDoubts, undefined));
  return { kind: 'amount', at, dimension: 'rank', unit: '', ...doubtOf(isPoint(at) ? undefined : doubt) };
}

/** The first few names of a list, for a sentence. */
function some(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join('、')} …` : names.join('、');
}
