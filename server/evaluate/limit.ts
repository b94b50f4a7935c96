/**
 * How long a time limit (自 A 至 B ≤ N) gives in one case: what does not count (中止), what was granted beyond it (延长), and a
 * last day that is a day off moved to the next working day (Civil Code art. 203).
 */
import { type Message, msg } from '../../grammar/message';
import type { Name, Op } from '../../grammar/tree';
import {
  add,
  compare,
  div,
  type Exact,
  exact,
  isWhole,
  max,
  min,
  mul,
  sign,
  whole,
  zero,
} from '../standard/quantity';
import type { Dimension } from '../standard/units';
import type { Cell } from './data';
import { addMonths, daysBetween, shiftDays } from './dates';
import { monthsExact, uncovered } from './elapsed';
import { amountOf, cellOf, missingName } from './expression';
import { point } from './interval';
import type { Interval } from './result';
import {
  type Absence,
  type Amount,
  absent,
  amount,
  bothDoubts,
  type Doubt,
  distinct,
  doubtOf,
  isAbsent,
  type Period,
  show,
} from './value';
import type { Relief, Scope } from './world';

/** Fields in which a register says by how much a limit was extended, how often, and whether that was approved. */
export const extensionFields = {
  time: ['延长时长', '延长天数', '延长'],
  times: ['延长次数'],
  approved: ['经批准', '延长经批准'],
} as const;

/**
 * The bound as it stands for this period; any other amount keeps its bound. 中止 always counts; 延长 and days off are looked
 * at only where the period is longer than the limit, so that a year without a calendar troubles nobody else.
 */
export function limitOf(value: Amount, op: Op, bound: Amount, scope: Scope): Amount | Absence {
  if (!value.period) return bound;
  let limit: Amount | Absence = bound;
  if (scope.relief) limit = suspended(value, limit, scope, scope.relief);
  if (op !== '≤' && op !== '<' && op !== '>') return limit;
  if (!isAbsent(limit) && scope.relief?.extension) limit = extended(value, limit, scope, scope.relief);
  return isAbsent(limit) || op === '<' ? limit : pastDaysOff(value.period, limit, scope);
}

const exceeds = (value: Amount, limit: Amount) => compare(value.at.max, limit.at.min) > 0;

/** A limit with more time in it. null: the two cannot be added. */
function longer(limit: Amount, period: Period, more: Interval, dimension: Dimension): Interval | null {
  if (dimension === limit.dimension)
    return { min: add(limit.at.min, more.min), max: add(limit.at.max, more.max) };
  if (limit.dimension !== 'month' || dimension !== 'clock') return null;
  // Days on top of months: counted on from the last day.
  const end = (months: Exact, seconds: Exact): Exact | null => {
    const days = div(seconds, whole(DAY));
    if (!isWhole(months) || !isWhole(days)) return null;
    return monthsExact(period.from, shiftDays(addMonths(period.from, count(months)), count(days)));
  };
  const [low, high] = [end(limit.at.min, more.min), end(limit.at.max, more.max)];
  return low && high && { min: low, max: high };
}

const DAY = 86400;
const count = (x: Exact): number => Number(x.s * x.n);

/** The whole time with its last day, in seconds. */
const clockOf = ({ from, to }: Period): Exact => whole((daysBetween(from, to) + 1) * DAY);

function withMore(limit: Amount, at: Interval, doubt: Doubt | undefined, notes: readonly Message[]): Amount {
  return {
    ...limit,
    at,
    ...doubtOf(bothDoubts(limit.doubt, doubt)),
    notes: distinct([...(limit.notes ?? []), ...notes]),
  };
}

const missing = (...grounds: Message[]): Doubt => ({ status: 'missing', grounds });
const manual = (...grounds: Message[]): Doubt => ({ status: 'manual', grounds });

// ---------------------------------------------------------------- 中止

function suspended(value: Amount, limit: Amount, scope: Scope, relief: Relief): Amount | Absence {
  let found: Amount | Absence = limit;
  for (const name of relief.suspension) {
    found = withoutTime(value, found, name, scope);
    if (isAbsent(found)) return found;
  }
  return found;
}

function withoutTime(value: Amount, limit: Amount, name: Name, scope: Scope): Amount | Absence {
  const cell = declared(name.folded, scope) ? cellOf(name, scope) : undefined;
  if (cell?.kind === 'empty' || cell?.kind === 'na') return limit;
  if (cell?.kind !== 'quantity') {
    const doubt = missing(cell ? unclear(cell, name.text, scope) : notThere(name.text, scope));
    // It is no longer than the whole time.
    const more = longer(limit, value.period!, { min: zero, max: value.at.max }, value.dimension);
    return more ? withMore(limit, more, doubt, []) : absent(doubt.status, ...doubt.grounds);
  }
  const time = amount(cell.value, cell.unit, scope.world.day);
  if (sign(time.at.min) <= 0) return limit;
  const at = longer(limit, value.period!, time.at, time.dimension);
  if (!at) return unlike(value, limit, name.text, time, scope);
  const all = time.dimension === 'clock' ? clockOf(value.period!) : value.at.max;
  if (compare(time.at.min, all) > 0) {
    return absent(
      'missing',
      inRow(scope, msg('{0} {1},比全部时间还长,请核对数据', name.text, told(time)), r =>
        msg('{2}第 {3} 行:{0} {1},比全部时间还长,请核对数据', name.text, told(time), ...r),
      ),
    );
  }
  const note = inRow(scope, msg('{0} {1},不计入期限', name.text, told(time)), r =>
    msg('{2}第 {3} 行:{0} {1},不计入期限', name.text, told(time), ...r),
  );
  return withMore(limit, at, undefined, [note]);
}

// ---------------------------------------------------------------- 延长

function extended(value: Amount, limit: Amount, scope: Scope, relief: Relief): Amount | Absence {
  const { extension } = relief;
  if (!extension || !exceeds(value, limit)) return limit;
  const most = amountOf(extension.limit, scope);
  const room = longer(limit, value.period!, { min: zero, max: most.at.max }, most.dimension);
  const name = extensionFields.time.find(n => declared(n, scope));
  const cell = name && cellOf(named(name), scope);
  if (cell?.kind === 'empty' || cell?.kind === 'na' || (cell?.kind === 'yesno' && !cell.value)) return limit;
  if (!room) return unlike(value, limit, '延长', most, scope);
  if (cell?.kind !== 'quantity') {
    const why = !name
      ? undeclared(extensionFields.time[0], scope)
      : cell
        ? unclear(cell, name, scope)
        : notThere(name, scope);
    return withMore(limit, room, missing(why), name ? [] : [why]);
  }
  const time = amount(cell.value, cell.unit, scope.world.day);
  if (sign(time.at.min) <= 0) return limit;
  if (time.dimension !== most.dimension) return unlike(value, limit, name!, time, scope);

  const notes: Message[] = [];
  const counted = min(time.at.min, most.at.min);
  if (compare(time.at.min, most.at.min) > 0) {
    notes.push(
      inRow(scope, msg('延长 {0},超过最多 {1},只计 {1}', told(time), told(most)), r =>
        msg('{2}第 {3} 行:延长 {0},超过最多 {1},只计 {1}', told(time), told(most), ...r),
      ),
    );
  } else {
    notes.push(
      inRow(scope, msg('延长 {0},计入期限', told(time)), r =>
        msg('{1}第 {2} 行:延长 {0},计入期限', told(time), ...r),
      ),
    );
  }
  const granted = allOf([timesAllowed(extension.times?.value, scope), approval(extension.approved, scope)]);
  if (granted === false)
    return { ...limit, notes: distinct([...(limit.notes ?? []), ...approval(true, scope).grounds]) };
  const at = longer(limit, value.period!, point(counted), most.dimension)!;
  if (granted === true) return withMore(limit, at, undefined, notes);
  return withMore(limit, { min: limit.at.min, max: at.max }, granted, notes);
}

interface Permission {
  /** Whether it was given; null: not known. */
  readonly given: boolean | null;
  readonly status: Doubt['status'];
  readonly grounds: readonly Message[];
}

const given: Permission = { given: true, status: 'missing', grounds: [] };

function allOf(parts: readonly Permission[]): true | false | Doubt {
  if (parts.some(p => p.given === false)) return false;
  return (
    parts
      .filter(p => p.given === null)
      .map((p): Doubt => ({ status: p.status, grounds: p.grounds }))
      .reduce<Doubt | undefined>((a, b) => bothDoubts(a, b), undefined) ?? true
  );
}

/** More often than allowed: how much of it the first ones gave, nobody can tell. */
function timesAllowed(most: string | undefined, scope: Scope): Permission {
  if (most === undefined) return given;
  const name = extensionFields.times[0];
  if (!declared(name, scope)) return { given: null, ...missing(undeclared(name, scope)) };
  const cell = cellOf(named(name), scope);
  if (cell?.kind !== 'quantity')
    return { given: null, ...missing(cell ? unclear(cell, name, scope) : notThere(name, scope)) };
  const often = amount(cell.value, cell.unit, null);
  if (compare(often.at.min, amount(exact(most), '次', null).at.min) <= 0) return given;
  const why = inRow(scope, msg('延长了 {0},最多 {1} 次,多出来的不算,需要人工认定', told(often), most), r =>
    msg('{2}第 {3} 行:延长了 {0},最多 {1} 次,多出来的不算,需要人工认定', told(often), most, ...r),
  );
  return { given: null, ...manual(why) };
}

function approval(asked: boolean, scope: Scope): Permission {
  if (!asked) return given;
  const name = extensionFields.approved.find(n => declared(n, scope));
  if (!name) return { given: null, ...missing(undeclared(extensionFields.approved[0], scope)) };
  const cell = cellOf(named(name), scope);
  if (cell?.kind !== 'yesno')
    return { given: null, ...missing(cell ? unclear(cell, name, scope) : notThere(name, scope)) };
  if (cell.value) return given;
  const why = inRow(scope, msg('延长没有经批准,不计入期限'), r =>
    msg('{0}第 {1} 行:延长没有经批准,不计入期限', ...r),
  );
  return { given: false, status: 'missing', grounds: [why] };
}

// ---------------------------------------------------------------- what the data say

/** In a row only the register's own fields speak of it; else the metrics. */
function declared(name: string, scope: Scope): boolean {
  return scope.row
    ? scope.row.register.fields.some(f => f.name.folded === name)
    : scope.world.standard.metrics.has(name);
}

const named = (text: string): Name => ({
  kind: 'name',
  text,
  folded: text,
  quoted: false,
  span: { start: 0, end: 0 },
});

const told = (a: Amount) => show(a.at.min, a);

/** The same sentence with its row, where it is one of a row. */
function inRow(scope: Scope, plain: Message, rowed: (row: readonly [string, number]) => Message): Message {
  return scope.row ? rowed([scope.row.register.display, scope.row.row.number]) : plain;
}

const notThere = (name: string, scope: Scope): Message =>
  declared(name, scope) ? missingName(name, scope) : undeclared(name, scope);

function undeclared(name: string, scope: Scope): Message {
  return scope.row
    ? msg(
        '台账“{0}”没有“{1}”字段,看不出期限该加多少。请在【台账】的字段里写上',
        scope.row.register.display,
        name,
      )
    : msg('没有声明“{0}”,看不出期限该加多少。请用【指标】写明', name);
}

function unclear(cell: Cell, name: string, scope: Scope): Message {
  if (cell.kind === 'refused') return cell.why;
  return cell.kind === 'empty' || cell.kind === 'na'
    ? missingName(name, scope)
    : inRow(scope, msg('“{0}”填的不是应填的一类,请核对数据', name), r =>
        msg('{1}第 {2} 行:“{0}”填的不是应填的一类,请核对数据', name, ...r),
      );
}

/** Working days and natural days do not add up; where the limit itself was enough, nobody asks. */
function unlike(value: Amount, limit: Amount, name: string, time: Amount, scope: Scope): Amount | Absence {
  if (!exceeds(value, limit)) return limit;
  return absent(
    'manual',
    inRow(
      scope,
      msg('{0} {1},与期限 {2} 的单位不同,加不起来,需要人工认定', name, told(time), told(limit)),
      r =>
        msg(
          '{3}第 {4} 行:{0} {1},与期限 {2} 的单位不同,加不起来,需要人工认定',
          name,
          told(time),
          told(limit),
          ...r,
        ),
    ),
  );
}

// ---------------------------------------------------------------- days off

/**
 * A limit of natural days or months whose last day is a day off runs to the next working day. One of nothing (当日) does not,
 * nor one of working days, hours or minutes.
 */
function pastDaysOff(period: Period, limit: Amount, scope: Scope): Amount | Absence {
  const notes: Message[] = [];
  const took = sizeOf(period.from, period.to, limit);
  const reach = (x: Exact): Exact | number => {
    if (compare(took, x) <= 0) return x;
    const last = lastDay(period.from, x, limit);
    if (last === null || period.to <= last) return x;
    const moved = scope.world.calendar.deadline(last, 0, '自然日');
    if (typeof moved !== 'string') return moved.uncovered;
    // A bare 日 that nobody decided: read as working days, the limit ends no earlier; later days keep both readings.
    if (moved === last || (limit.dimension === 'day' && period.to > moved)) return x;
    notes.push(movedNote(last, moved));
    return sizeOf(period.from, moved, limit);
  };
  const [low, high] = [reach(limit.at.min), reach(limit.at.max)];
  if (typeof low === 'number') return absent('missing', uncovered(low));
  if (typeof high === 'number') return absent('missing', uncovered(high));
  if (notes.length === 0) return limit;
  return withMore(limit, { min: low, max: max(low, high) }, undefined, notes);
}

/** The last day of a limit that long, or null where it has none. */
function lastDay(from: string, limit: Exact, { dimension, unit }: Amount): string | null {
  if (sign(limit) <= 0) return null;
  switch (dimension) {
    case 'clock': {
      const days = div(limit, whole(DAY));
      return isWhole(days) && !['秒', '分钟', '小时'].includes(unit) ? shiftDays(from, count(days)) : null;
    }
    case 'day':
      return isWhole(limit) ? shiftDays(from, count(limit)) : null;
    case 'month': {
      if (isWhole(limit)) return addMonths(from, count(limit));
      // Months with days on top: the days are whole again within the month that has begun.
      const months = Number(limit.n / limit.d);
      const of = daysBetween(addMonths(from, months), addMonths(from, months + 1));
      const days = mul({ s: 1n, n: limit.n % limit.d, d: limit.d }, whole(of));
      return isWhole(days) ? shiftDays(addMonths(from, months), count(days)) : null;
    }
    default:
      return null;
  }
}

function sizeOf(from: string, last: string, { dimension }: Amount): Exact {
  if (dimension === 'month') return monthsExact(from, last);
  const days = whole(daysBetween(from, last));
  return dimension === 'clock' ? mul(days, whole(DAY)) : days;
}

function movedNote(last: string, moved: string): Message {
  const [, m1, d1] = last.split('-').map(Number);
  const [, m2, d2] = moved.split('-').map(Number);
  return msg('期限末日{0}月{1}日是休息日,顺延到{2}月{3}日', m1!, d1!, m2!, d2!);
}
