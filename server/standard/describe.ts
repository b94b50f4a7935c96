/** Expressions and conditions told back in the words of the language, for messages: 满意件数 ÷ 有效评价件数. */
import type { Aggregate, Condition, Expr, Name, Op, Undetermined } from '../../grammar/tree';

const acrossWords = { rank: '名次', highest: '最高', lowest: '最低', average: '平均' } as const;
const aggregateWords = {
  count: '数量',
  share: '占比',
  sum: '合计',
  average: '平均',
  highest: '最高',
  lowest: '最低',
} as const;

const join = (names: readonly Name[]) => names.map(n => n.text).join('、');

export function describeExpr(expr: Expr | Undetermined): string {
  switch (expr.kind) {
    case 'quantity':
      return `${expr.value}${expr.unit}`;
    case 'date':
      return expr.value;
    case 'name':
      return expr.text;
    case 'undetermined':
      return `未定「${expr.words}」`;
    case 'binary':
      return `${operand(expr.left, expr.op)} ${expr.op} ${operand(expr.right, expr.op)}`;
    case 'elapsed':
      return `自 ${expr.from.text} 至 ${expr.to.text}`;
    case 'aggregate':
      return describeAggregate(expr);
    case 'across':
      return `${acrossWords[expr.fn]}(${describeExpr(expr.arg)})`;
  }
}

function operand(expr: Expr, outer: string): string {
  const text = describeExpr(expr);
  return expr.kind === 'binary' && '×÷'.includes(outer) && '+-'.includes(expr.op) ? `(${text})` : text;
}

function describeAggregate(a: Aggregate): string {
  const filter = a.filter ? describeCondition(a.filter) : '全部';
  return `${a.register.text}(${filter})${aggregateWords[a.fn]}${a.field ? ` ${a.field.text}` : ''}`;
}

export function describeCondition(c: Condition): string {
  switch (c.kind) {
    case 'or':
      return c.parts.map(describeCondition).join(' 或 ');
    case 'and':
      return c.parts
        .map(p => (p.kind === 'or' ? `(${describeCondition(p)})` : describeCondition(p)))
        .join(' 且 ');
    case 'not':
      return c.part.kind === 'fact' ? `非 ${c.part.name.text}` : `非 (${describeCondition(c.part)})`;
    case 'compare':
      return comparison(describeExpr(c.left), c.op, c.right);
    case 'all':
      return `${join(c.names)} 均 ${c.op} ${describeExpr(c.right)}`;
    case 'belongs':
      return `${c.name.text} 属于 ${join(c.options)}`;
    case 'has':
      return `${c.name.text} ${c.present ? '有' : '无'}`;
    case 'fact':
      return c.name.text;
  }
}

function comparison(left: string, op: Op, right: Expr | Undetermined): string {
  return `${left} ${op} ${describeExpr(right)}`;
}
