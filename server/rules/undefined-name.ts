/** 比较、计算中用到的名称没有声明。 */
import { msg } from '../../grammar';
import type { NameRule } from './rule';

export const undefinedName: NameRule = {
  code: 'undefined-name',
  severity: 'error',
  title: '名称没有声明',
  scope: 'name',
  check(_segment, facts, names, report) {
    for (const use of facts.uses) {
      if (use.role !== 'value' && use.role !== 'register') continue;
      if (names.declarations(use.name).some(d => d.declaration.as !== 'option' && d.declaration.as !== 'convention')) continue;
      const near = nearest(use.name, names.declaredNames());
      const fixes = near ? [{ title: msg('改为“{0}”', near), safe: false, edits: [{ span: use.span, text: near }] }] : undefined;
      if (use.role === 'register') report(use.span, near ? msg('没有名为“{0}”的台账。是否想写“{1}”?', use.name, near) : msg('没有名为“{0}”的台账。请先用【台账】声明它。', use.name), fixes);
      else report(use.span, near ? msg('没有声明“{0}”。是否想写“{1}”?', use.name, near) : msg('没有声明“{0}”。请先用【指标】写明它的单位和算法。', use.name), fixes);
    }
  },
};

/** A declared name that differs in one character, or holds the same characters; the first in order if several do. */
export function nearest(name: string, declared: Iterable<string>): string | null {
  const sorted = [...name].sort().join('');
  let best: string | null = null;
  for (const other of declared) if (close(name, sorted, other) && (best === null || other < best)) best = other;
  return best;
}

function close(name: string, sorted: string, other: string): boolean {
  if (other === name || Math.abs(other.length - name.length) > 1 || name.length < 2) return false;
  if ([...other].sort().join('') === sorted) return true;
  if (other.length === name.length) return name.length > 2 && [...other].filter((c, i) => c !== name[i]).length === 1;
  const [short, long] = other.length < name.length ? [other, name] : [name, other];
  return short.length > 2 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
