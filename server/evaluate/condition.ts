/** Whether a condition holds for a unit, in five ways, with every ground. */
import { type Message, msg } from '../../grammar/message';
import type { Condition, Expr, Name, Op, Undetermined } from '../../grammar/tree';
import { describeCondition, describeExpr } from '../standard/describe';
import { mismatches, typeOfMetric, typeOfName } from '../standard/dimensions';
import { compare, sign } from '../standard/quantity';
import { sameDimension } from '../standard/units';
import { cellOf, valueOfName, worthOf } from './expression';
import { isPoint } from './interval';
import { limitOf } from './limit';
import type { Status } from './result';
import { type Amount, bothDoubts, type Doubt, distinct, isAbsent, showAmount, type Value } from './value';
import type { Scope } from './world';

/** A row of a register, as told: 举报第 3 行. */
export interface RowPlace {
  readonly register: string;
  readonly number: number;
}

/** One reason. An amount against its bound is kept apart, so that the loss it causes can stand in the same sentence. */
export type Ground =
  | {
      readonly kind: 'amount';
      readonly subject: string;
      readonly op: Op;
      readonly value: Amount;
      readonly bound: Amount;
      readonly holds: boolean;
      /** Where it speaks of a row of a register. */
      readonly row?: RowPlace;
    }
  | {
      readonly kind: 'said';
      readonly message: Message;
      /** It goes with an amount: told even where only a summary is given. */
      readonly note?: true;
    };

export interface Outcome {
  /** met: it holds. unmet: it does not. */
  readonly status: Status;
  readonly grounds: readonly Ground[];
}

export const said = (...messages: readonly Message[]): Ground[] =>
  messages.map(message => ({ kind: 'said', message }));

/**
 * All of the parts: one that fails decides, whatever is unknown of the others; then missing data, then what a person must
 * decide. Parts that do not apply are left out of account.
 */
export function allOf(parts: readonly Outcome[]): Outcome {
  for (const status of ['unmet', 'missing', 'manual', 'met'] as const) {
    if (!parts.some(p => p.status === status)) continue;
    // Beside what decided, tell what else stands in the way; where all is well, tell all.
    const order: readonly Status[] = status === 'met' ? ['met'] : ['unmet', 'missing', 'manual'];
    return { status, grounds: order.flatMap(s => parts.filter(p => p.status === s).flatMap(p => p.grounds)) };
  }
  return { status: 'na', grounds: parts.flatMap(p => p.grounds) };
}

/** Any of the parts: one that holds decides. */
export function anyOf(parts: readonly Outcome[]): Outcome {
  for (const status of ['met', 'missing', 'manual', 'unmet'] as const) {
    if (!parts.some(p => p.status === status)) continue;
    const told = parts.filter(p => (status === 'met' ? p.status === 'met' : p.status !== 'na'));
    return { status, grounds: told.flatMap(p => p.grounds) };
  }
  return { status: 'na', grounds: parts.flatMap(p => p.grounds) };
}

/** Reads a condition for a unit or a row. */
export function holds(condition: Condition, scope: Scope): Outcome {
  switch (condition.kind) {
    case 'and':
      return allOf(condition.parts.map(p => holds(p, scope)));
    case 'or':
      return anyOf(condition.parts.map(p => holds(p, scope)));
    case 'not':
      return not(condition.part, scope);
    case 'compare':
      return comparison(condition, condition.left, condition.op, condition.stated, condition.right, scope);
    case 'all':
      return allOf(
        condition.names.map(n => comparison(condition, n, condition.op, 'explicit', condition.right, scope)),
      );
    case 'belongs':
      return belongs(condition.name, condition.options, scope);
    case 'has':
      return has(condition.name, condition.present, scope);
    case 'fact':
      return fact(condition.name, scope);
  }
}

function not(part: Condition, scope: Scope): Outcome {
  const inner = holds(part, scope);
  if (inner.status !== 'met' && inner.status !== 'unmet') return inner;
  const status = inner.status === 'met' ? 'unmet' : 'met';
  const sentence =
    inner.status === 'met'
      ? msg('有“{0}”的情形', describeCondition(part))
      : msg('没有“{0}”的情形', describeCondition(part));
  return { status, grounds: said(sentence) };
}

export function rowOf(scope: Scope): RowPlace | null {
  return scope.row ? { register: scope.row.register.display, number: scope.row.row.number } : null;
}

/** The outcome of a value that is not there. */
function lacking(value: Value): Outcome | null {
  return isAbsent(value) ? { status: value.kind, grounds: said(...value.grounds) } : null;
}

// ---------------------------------------------------------------- comparisons

function comparison(
  whole: Condition,
  left: Expr,
  op: Op,
  stated: 'explicit' | 'suffix',
  right: Expr | Undetermined,
  scope: Scope,
): Outcome {
  const wrong = unlikeSides(whole, scope);
  if (wrong) return { status: 'manual', grounds: said(wrong) };
  if (right.kind === 'undetermined') {
    // Where the matter does not arise, nobody needs to decide anything.
    const value = worthOf(left, scope);
    if (value.kind === 'na') return lacking(value)!;
    return { status: 'manual', grounds: said(msg('原文“{0}”没有定出标准,需要人工认定', right.words)) };
  }
  const [a, b] = bothSides(left, right, scope);
  const none = [a, b].map(lacking).filter(o => o !== null);
  if (none.length > 0) return allOf(none);

  if (a.kind === 'amount' && b.kind === 'amount') return amounts(describeExpr(left), a, op, stated, b, scope);
  if (a.kind === 'date' && b.kind === 'date') {
    const order = a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
    const outcome = ordered(describeExpr(left), a.value, order, op, b.value, scope);
    return { ...outcome, grounds: [...outcome.grounds, ...said(...(a.notes ?? []), ...(b.notes ?? []))] };
  }
  if (a.kind === 'word' && b.kind === 'word') return words(left, a, op, b, scope);
  if (a.kind === 'yesno' && b.kind === 'yesno') {
    return ordered(
      describeExpr(left),
      a.value ? '是' : '否',
      a.value === b.value ? 0 : 1,
      op,
      b.value ? '是' : '否',
      scope,
    );
  }
  return {
    status: 'manual',
    grounds: said(
      msg('“{0}”的数据和“{1}”不是一类,不能比较,需要人工认定', describeExpr(left), describeExpr(right)),
    ),
  };
}

function unlikeSides(condition: Condition, scope: Scope): Message | null {
  const { checked, standard } = scope.world;
  let wrong = checked.get(condition);
  if (wrong === undefined) {
    wrong = mismatches(condition, standard, scope.row?.register)[0]?.mismatch ?? null;
    checked.set(condition, wrong);
  }
  return wrong;
}

/**
 * Both sides' values. A time between dates takes the unit of the other side, so the other side is read first; a name that
 * nobody declared and no column bears is a word, as in 窗口类别 = 信访.
 */
export function bothSides(left: Expr, right: Expr, scope: Scope): [Value, Value] {
  if (left.kind === 'elapsed') {
    const b = worthOf(right, scope);
    return [worthOf(left, scope, b.kind === 'amount' ? b : undefined), b];
  }
  const a = worthOf(left, scope, undefined);
  if (right.kind === 'name' && isWord(left, right, a, scope)) {
    return [a, { kind: 'word', text: right.text, folded: right.folded }];
  }
  return [a, worthOf(right, scope, a.kind === 'amount' ? a : undefined)];
}

function isWord(left: Expr, right: Name, value: Value, scope: Scope): boolean {
  if (left.kind === 'name') {
    const type = typeOfName(left, scope.world.standard, scope.row?.register);
    if (type.kind === 'choice' && type.options.some(o => o.folded === right.folded)) return true;
  }
  const known = cellOf(right, scope) !== undefined || scope.world.standard.metrics.has(right.folded);
  return value.kind === 'word' && !known;
}

/** Whether the comparison is true, false, or not to be told (null), for all amounts within both intervals. */
export function truth(a: Amount, op: Op, b: Amount): boolean | null {
  const low = compare(a.at.min, b.at.max); // the least a against the greatest b
  const high = compare(a.at.max, b.at.min);
  switch (op) {
    case '≥':
      return low >= 0 ? true : high < 0 ? false : null;
    case '>':
      return low > 0 ? true : high <= 0 ? false : null;
    case '≤':
      return high <= 0 ? true : low > 0 ? false : null;
    case '<':
      return high < 0 ? true : low >= 0 ? false : null;
    case '=':
      return high < 0 || low > 0 ? false : isPoint(a.at) && isPoint(b.at) ? true : null;
    case '≠': {
      const equal = truth(a, '=', b);
      return equal === null ? null : !equal;
    }
  }
}

/** The readings of an operator: 以上 and 以下 go by 【约定】 本数, and both ways where it leaves them open. */
export function readings(op: Op, stated: 'explicit' | 'suffix', scope: Scope): Op[] {
  if (stated === 'explicit' || (op !== '≥' && op !== '≤')) return [op];
  const includes = op === '≥' ? scope.world.suffix.above : scope.world.suffix.below;
  const without = op === '≥' ? '>' : '<';
  return includes === null ? [op, without] : [includes ? op : without];
}

function amounts(
  subject: string,
  a: Amount,
  op: Op,
  stated: 'explicit' | 'suffix',
  bound: Amount,
  scope: Scope,
): Outcome {
  if (
    !sameDimension(a.dimension, bound.dimension) ||
    (a.dimension === 'day') !== (bound.dimension === 'day')
  ) {
    return { status: 'manual', grounds: said(unlike(subject, a, bound)) };
  }
  const ops = readings(op, stated, scope);
  const limits = ops.map(o => limitOf(a, o, bound, scope));
  const none = limits.find(isAbsent);
  if (none) return lacking(none)!;
  const [b, ...others] = limits as Amount[];
  const truths = [b!, ...others].map((limit, i) => truth(a, ops[i]!, limit));
  const result = truths.every(t => t === truths[0]) ? truths[0]! : null;
  const notes: Ground[] = distinct([...(a.notes ?? []), ...[b!, ...others].flatMap(l => l.notes ?? [])]).map(
    message => ({ kind: 'said', message, note: true }),
  );
  const place = rowOf(scope);
  const row = place ? { row: place } : {};
  if (result !== null) {
    const ground: Ground = {
      kind: 'amount',
      subject,
      op: ops[0]!,
      value: a,
      bound: b!,
      holds: result,
      ...row,
    };
    return { status: result ? 'met' : 'unmet', grounds: [ground, ...notes] };
  }
  if (truths.every(t => t !== null)) {
    const open = msg(
      '{0} {1},正好是界限,原文没有说明“以上”“以下”含不含本数,需要人工认定',
      subject,
      showAmount(a),
    );
    return { status: 'manual', grounds: [...said(open), ...notes] };
  }
  const doubt = limits.reduce<Doubt | undefined>((d, l) => bothDoubts(d, (l as Amount).doubt), a.doubt);
  return { status: doubt?.status ?? 'manual', grounds: [...said(...(doubt?.grounds ?? [])), ...notes] };
}

function unlike(subject: string, a: Amount, b: Amount): Message {
  if (a.dimension === 'day' || b.dimension === 'day') {
    return msg(
      '{0} {1}与 {2} 比较时,“日”没有说明是自然日还是工作日,需要人工认定',
      subject,
      showAmount(a),
      showAmount(b),
    );
  }
  return msg('{0} {1}与 {2} 单位不同,不能比较,需要人工认定', subject, showAmount(a), showAmount(b));
}

function ordered(
  subject: string,
  value: string,
  order: number,
  op: Op,
  bound: string,
  scope: Scope,
): Outcome {
  const result =
    op === '≥'
      ? order >= 0
      : op === '>'
        ? order > 0
        : op === '≤'
          ? order <= 0
          : op === '<'
            ? order < 0
            : op === '='
              ? order === 0
              : order !== 0;
  const row = rowOf(scope);
  const sentence = row
    ? result
      ? msg('{3}第 {4} 行:{0}是{1},符合“{2}”', subject, value, `${op} ${bound}`, row.register, row.number)
      : msg('{3}第 {4} 行:{0}是{1},不符合“{2}”', subject, value, `${op} ${bound}`, row.register, row.number)
    : result
      ? msg('{0}是{1},符合“{2}”', subject, value, `${op} ${bound}`)
      : msg('{0}是{1},不符合“{2}”', subject, value, `${op} ${bound}`);
  return { status: result ? 'met' : 'unmet', grounds: said(sentence) };
}

type Word = Extract<Value, { kind: 'word' }>;

/** Words are equal or not; only options declared 从高到低 have an order, the first being the highest. */
function words(left: Expr, a: Word, op: Op, b: Word, scope: Scope): Outcome {
  const subject = describeExpr(left);
  if (op === '=' || op === '≠')
    return ordered(subject, a.text, a.folded === b.folded ? 0 : 1, op, b.text, scope);
  const metric = left.kind === 'name' ? scope.world.standard.metrics.get(left.folded) : undefined;
  const type = metric && typeOfMetric(metric);
  const at = (w: Word) =>
    type?.kind === 'choice' && type.ordered ? type.options.findIndex(o => o.folded === w.folded) : -1;
  const [x, y] = [at(a), at(b)];
  if (x < 0 || y < 0) {
    return {
      status: 'manual',
      grounds: said(msg('“{0}”和“{1}”没有高低之分,不能比较,需要人工认定', a.text, b.text)),
    };
  }
  return ordered(subject, a.text, y - x, op, b.text, scope);
}

// ---------------------------------------------------------------- facts

function belongs(name: Name, options: readonly Name[], scope: Scope): Outcome {
  const value = valueOfName(name, scope);
  const none = lacking(value);
  if (none) return none;
  if (value.kind !== 'word') {
    return { status: 'manual', grounds: said(msg('“{0}”的数据不是选项,需要人工认定', name.text)) };
  }
  const among = options.some(o => o.folded === value.folded);
  const list = options.map(o => o.text).join('、');
  return {
    status: among ? 'met' : 'unmet',
    grounds: said(
      among
        ? msg('{0}是{1},属于{2}', name.text, value.text, list)
        : msg('{0}是{1},不属于{2}', name.text, value.text, list),
    ),
  };
}

/** 名 有 / 名 无: whether something is written there. An empty cell is an answer (无); a missing column is not. */
function has(name: Name, present: boolean, scope: Scope): Outcome {
  const register = scope.world.standard.registers.has(name.folded);
  const rows = scope.unit.registers.get(name.folded);
  if (register && rows === undefined)
    return { status: 'missing', grounds: said(msg('缺少台账“{0}”', name.text)) };
  const cell = register ? undefined : cellOf(name, scope);
  const value = register || cell ? undefined : valueOfName(name, scope);
  if (value && isAbsent(value)) return lacking(value)!;
  if (cell?.kind === 'refused') return { status: 'missing', grounds: said(cell.why) };
  const there = rows
    ? rows.length > 0
    : cell
      ? cell.kind !== 'empty' &&
        cell.kind !== 'na' &&
        !(cell.kind === 'word' && cell.folded === '无') &&
        !(cell.kind === 'yesno' && !cell.value)
      : true;
  const row = rowOf(scope);
  const sentence = row
    ? there
      ? msg('{1}第 {2} 行有{0}', name.text, row.register, row.number)
      : msg('{1}第 {2} 行没有{0}', name.text, row.register, row.number)
    : there
      ? msg('有{0}', name.text)
      : msg('没有{0}', name.text);
  return { status: there === present ? 'met' : 'unmet', grounds: said(sentence) };
}

/** A name by itself: a yes or no. A number counts as yes where it is above zero. */
export function fact(name: Name, scope: Scope): Outcome {
  const value = valueOfName(name, scope);
  const none = lacking(value);
  if (none) return none;
  if (value.kind === 'amount' && value.doubt && sign(value.at.min) <= 0 && sign(value.at.max) > 0) {
    return { status: value.doubt.status, grounds: said(...distinct(value.doubt.grounds)) };
  }
  if (value.kind !== 'yesno' && value.kind !== 'amount') {
    return {
      status: 'manual',
      grounds: said(msg('“{0}”应填“是”或“否”,现在填的不是,需要人工认定', name.text)),
    };
  }
  const yes = value.kind === 'yesno' ? value.value : sign(value.at.max) > 0;
  const row = rowOf(scope);
  const sentence = row
    ? yes
      ? msg('{1}第 {2} 行:{0}已做到', name.text, row.register, row.number)
      : msg('{1}第 {2} 行:{0}没有做到', name.text, row.register, row.number)
    : yes
      ? msg('{0}已做到', name.text)
      : msg('{0}没有做到', name.text);
  return { status: yes ? 'met' : 'unmet', grounds: said(sentence) };
}
