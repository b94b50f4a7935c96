/** 比较、计算中用到的名称没有声明。 */
import { msg } from '../../grammar';
import { numeralAt } from '../../grammar/numeral';
import { EARNED } from '../standard/dimensions';
import type { NameRule } from './rule';
import { viewOf } from './view';

export const undefinedName: NameRule = {
  code: 'undefined-name',
  severity: 'error',
  title: '名称没有声明',
  scope: 'name',
  check(_segment, facts, names, report) {
    for (const use of facts.uses) {
      // 满意率 ≥ 目标值: a metric of amounts has no options, so the name is one of another amount.
      const amount = use.role === 'option' && viewOf(names).metrics.get(use.of!)?.type.kind === 'unit';
      if (amount && numeralAt(use.name)?.length === use.name.length) {
        report(use.span, msg('“{0}”后面缺单位,没有读成数量。请写上单位,如 90%。', use.name));
        continue;
      }
      if (!amount && use.role !== 'value' && use.role !== 'register' && use.role !== 'column') continue;
      const declared = names.declarations(use.name).map(d => d.declaration);
      if (use.role === 'column') {
        if (declared.some(d => (d.as === 'field' ? d.of === use.of : d.as === 'metric' || d.as === 'alias')))
          continue;
        if (!names.declarations(use.of!).some(d => d.declaration.as === 'register')) continue; // the register itself is reported
        report(
          use.span,
          msg('台账“{0}”没有“{1}”这个字段。请在【台账】{0}的“字段”里补上,或改正名称。', use.of!, use.name),
        );
        continue;
      }
      if (declared.some(d => d.as !== 'option' && d.as !== 'convention')) continue;
      // 各项合计 is what 不设满分,计 … is made of.
      if (use.name === EARNED && facts.parsed?.statement.tag === 'scoring') continue;
      const near = nearest(use.name, names.declaredNames());
      const fixes = near
        ? [{ title: msg('改为“{0}”', near), safe: false, edits: [{ span: use.span, text: near }] }]
        : undefined;
      if (use.role === 'register')
        report(
          use.span,
          near
            ? msg('没有名为“{0}”的台账。是否想写“{1}”?', use.name, near)
            : msg('没有名为“{0}”的台账。请先用【台账】声明它。', use.name),
          fixes,
        );
      else
        report(
          use.span,
          near
            ? msg('没有声明“{0}”。是否想写“{1}”?', use.name, near)
            : msg('没有声明“{0}”。请先用【指标】写明它的单位和算法。', use.name),
          fixes,
        );
    }
  },
};

/** A declared name that differs in one character, or holds the same characters; the first in order if several do. */
export function nearest(name: string, declared: Iterable<string>): string | null {
  if (name.length < 2) return null;
  const weight = weigh(name);
  let best: string | null = null;
  for (const other of declared) {
    if (Math.abs(other.length - name.length) > 1 || other === name || !close(name, weight, other)) continue;
    if (best === null || other < best) best = other;
  }
  return best;
}

function close(name: string, weight: number, other: string): boolean {
  if (other.length === name.length) {
    if (name.length > 2 && [...other].filter((c, i) => c !== name[i]).length === 1) return true;
    return weigh(other) === weight && [...other].sort().join('') === [...name].sort().join('');
  }
  const [short, long] = other.length < name.length ? [other, name] : [name, other];
  return short.length > 2 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** Equal for names of the same characters: a cheap test before they are sorted. */
function weigh(name: string): number {
  let sum = 0;
  for (let i = 0; i < name.length; i++) sum += name.charCodeAt(i);
  return sum;
}
