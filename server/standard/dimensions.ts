/**
 * Checks that only like is held against like: what an expression measures, and where a condition compares what cannot be
 * compared. Used by a lint rule and by evaluation, so that both say the same.
 */
import { type Message, msg } from '../../grammar/message';
import type { Condition, Expr, Name, Span, Undetermined, ValueType } from '../../grammar/tree';
import { describeExpr } from './describe';
import { clauseOf, type Metric, type Register, type Standard } from './model';
import { type Dimension, dimensionOf, sameDimension } from './units';

/** What an expression gives. `unit` is the word in which its amounts are told. */
export type Type =
  | { readonly kind: 'quantity'; readonly dimension: Dimension; readonly unit: string }
  /** A time whose unit is known only with what it is compared with (自 A 至 B), or with the data (时长). */
  | { readonly kind: 'duration' }
  | { readonly kind: 'date' }
  | { readonly kind: 'yesno' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly options: readonly Name[]; readonly ordered: boolean }
  /** An undeclared name: it takes the type of what it is compared with. */
  | { readonly kind: 'unknown' };

export interface Mismatch {
  readonly mismatch: Message;
  readonly span: Span;
}

export type TypeResult = Type | Mismatch;

export const isMismatch = (t: TypeResult): t is Mismatch => 'mismatch' in t;

const quantity = (unit: string, dimension: Dimension = dimensionOf(unit)): Type => ({
  kind: 'quantity',
  dimension,
  unit,
});
const unknown: Type = { kind: 'unknown' };

/** The type of a declared field or metric. */
export function typeOfValue(type: ValueType, ordered = false): Type {
  switch (type.kind) {
    case 'unit':
      return quantity(type.unit);
    case 'choice':
      return { kind: 'choice', options: type.options, ordered };
    default:
      return { kind: type.kind };
  }
}

/** The type of a metric; the options of a choice stand in its head or in its 选项 clause. */
export function typeOfMetric(metric: Metric): Type {
  const type = typeOfValue(metric.type, metric.better === 'ordered');
  const options = clauseOf(metric, 'options');
  return type.kind === 'choice' && options ? { ...type, options: options.names } : type;
}

/** The one built-in name: within 【评分】 不设满分,计 式 the points earned over all items. */
export const EARNED = '各项合计';

/** The type of a name: a field of the register whose row is looked at, else a declared metric. */
export function typeOfName(name: Name, standard: Standard, row?: Register): Type {
  const field = row?.fields.find(f => f.name.folded === name.folded);
  if (field) return typeOfValue(field.type);
  const metric = standard.metrics.get(name.folded);
  return metric ? typeOfMetric(metric) : name.folded === EARNED ? quantity('分') : unknown;
}

const dayLike = (d: Dimension) => d === 'clock' || d === 'workday' || d === 'day' || d === 'month';

/** Whether values of these types may be compared or added. What nobody declared goes with everything. */
export function alike(a: Type, b: Type): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return true;
  if (a.kind === 'duration' || b.kind === 'duration') {
    const other = a.kind === 'duration' ? b : a;
    return other.kind === 'duration' || (other.kind === 'quantity' && dayLike(other.dimension));
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') return sameDimension(a.dimension, b.dimension);
  const worded = (t: Type) => t.kind === 'text' || t.kind === 'choice';
  return a.kind === b.kind || (worded(a) && worded(b));
}

const typeWords = {
  date: '日期',
  yesno: '是否',
  text: '文字',
  choice: '选项',
  duration: '时长',
  unknown: '没有声明',
} as const;

/** 「%」 「户」 or 日期 是否 …: how a type is named to a person. */
export function typeWord(t: Type): string {
  if (t.kind !== 'quantity') return typeWords[t.kind];
  return t.unit === '' ? '没有单位' : `单位“${t.unit}”`;
}

function clash(left: Expr, a: Type, right: Expr, b: Type, span: Span): Mismatch {
  return {
    mismatch: msg(
      '“{0}”是{1},“{2}”是{3},不能放在一起计算或比较。请改成同一种单位。',
      describeExpr(left),
      typeWord(a),
      describeExpr(right),
      typeWord(b),
    ),
    span,
  };
}

/**
 * The type an expression gives, or what in it does not go together.
 * @param row the register, where the expression is read for one of its rows.
 */
export function typeOf(expr: Expr, standard: Standard, row?: Register): TypeResult {
  switch (expr.kind) {
    case 'quantity':
      return quantity(expr.unit);
    case 'date':
      return { kind: 'date' };
    case 'name':
      return typeOfName(expr, standard, row);
    case 'elapsed':
      return { kind: 'duration' };
    case 'across': {
      const arg = typeOf(expr.arg, standard, row);
      return isMismatch(arg) || expr.fn !== 'rank' ? arg : quantity('', 'rank');
    }
    case 'aggregate': {
      const register = standard.registers.get(expr.register.folded);
      const wrong = expr.filter ? mismatches(expr.filter, standard, register)[0] : undefined;
      if (wrong) return wrong;
      if (expr.fn === 'share') return quantity('%');
      if (expr.fn === 'count') return register ? quantity(register.unit) : unknown;
      return expr.field ? typeOfName(expr.field, standard, register) : unknown;
    }
    case 'binary': {
      const left = typeOf(expr.left, standard, row);
      if (isMismatch(left)) return left;
      const right = typeOf(expr.right, standard, row);
      if (isMismatch(right)) return right;
      return binary(expr, left, right);
    }
  }
}

function binary(expr: Extract<Expr, { kind: 'binary' }>, a: Type, b: Type): TypeResult {
  const wrong = () => clash(expr.left, a, expr.right, b, expr.span);
  if (a.kind === 'date') {
    if (b.kind === 'date' && expr.op === '-') return quantity('自然日');
    const shift =
      b.kind === 'duration' || b.kind === 'unknown' || (b.kind === 'quantity' && dayLike(b.dimension));
    return shift && '+-'.includes(expr.op) ? a : wrong();
  }
  const amount = (t: Type) => t.kind === 'quantity' || t.kind === 'unknown' || t.kind === 'duration';
  if (!amount(a) || !amount(b)) return wrong();
  if (a.kind !== 'quantity' || b.kind !== 'quantity')
    return a.kind === 'quantity' && '+-'.includes(expr.op) ? a : unknown;

  const result = combine(expr.op, a, b);
  return result ? quantity(result.unit, result.dimension) : wrong();
}

interface Measure {
  readonly dimension: Dimension;
  readonly unit: string;
}

/** What two amounts give together, or null where they do not go together: 件 ÷ 件 is a ratio, 件 + 户 is nothing. */
export function combine(op: '+' | '-' | '×' | '÷', a: Measure, b: Measure): Measure | null {
  const plain = (t: Measure) =>
    t.dimension === 'number' || t.dimension === 'ratio' || t.dimension === 'difference';
  const counts = (t: Measure) => t.dimension.startsWith('count:');
  switch (op) {
    case '+':
    case '-':
      if (a.dimension === 'ratio' && b.dimension === 'ratio' && op === '-')
        return { unit: '%', dimension: 'difference' };
      if (a.dimension === 'ratio' && b.dimension === 'point') return a; // 90% + 2个百分点
      if (a.dimension === 'number' && b.dimension === 'ratio') return b; // 1 - 差错率
      return sameDimension(a.dimension, b.dimension) ? a : null;
    case '×':
      if (plain(a)) return b;
      if (plain(b) || counts(b)) return a;
      return counts(a) ? b : null;
    case '÷':
      if (a.dimension === b.dimension)
        return a.dimension === 'number' ? a : { unit: '%', dimension: 'ratio' };
      // An average over things counted keeps the unit of what is averaged: 得分 ÷ 人数 are marks.
      return plain(b) || counts(b) ? a : null;
  }
}

/** Every place of a condition that compares what cannot be compared. */
export function mismatches(condition: Condition, standard: Standard, row?: Register): Mismatch[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(p => mismatches(p, standard, row));
    case 'not':
      return mismatches(condition.part, standard, row);
    case 'compare':
      return comparison(condition.left, condition.right, condition.span, standard, row);
    case 'all':
      return condition.names.flatMap(n => comparison(n, condition.right, condition.span, standard, row));
    default:
      return [];
  }
}

function comparison(
  left: Expr,
  right: Expr | Undetermined,
  span: Span,
  standard: Standard,
  row?: Register,
): Mismatch[] {
  const a = typeOf(left, standard, row);
  if (isMismatch(a)) return [a];
  if (right.kind === 'undetermined') return [];
  // 窗口类别 = 信访: the name is one of the options, whatever else may bear it.
  if (a.kind === 'choice' && right.kind === 'name' && a.options.some(o => o.folded === right.folded))
    return [];
  const b = typeOf(right, standard, row);
  if (isMismatch(b)) return [b];
  return alike(a, b) ? [] : [clash(left, a, right, b, span)];
}

/** What is wrong where a metric's formula, or a parameter's 值, gives something else than its unit; null where all is well. */
export function formulaMismatch(metric: Metric, standard: Standard): Mismatch | null {
  const given = clauseOf(metric, 'givenValue');
  if (given && given.value.kind !== 'undetermined') {
    const is = typeOfMetric(metric);
    const gives = typeOf(given.value, standard);
    if (isMismatch(gives) || alike(is, gives)) return null;
    return {
      mismatch: msg(
        '参数“{0}”是{1},写的值是{2}。请改单位或改值。',
        metric.display,
        typeWord(is),
        typeWord(gives),
      ),
      span: given.value.span,
    };
  }
  const formula = clauseOf(metric, 'formula');
  if (!formula) return null;
  const gives = typeOf(formula.expr, standard);
  if (isMismatch(gives)) return gives;
  const is = typeOfMetric(metric);
  if (alike(is, gives)) return null;
  return {
    mismatch: msg(
      '指标“{0}”是{1},算法得出的是{2}。请改单位或改算法。',
      metric.display,
      typeWord(is),
      typeWord(gives),
    ),
    span: formula.expr.span,
  };
}
