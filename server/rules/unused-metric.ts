/** 声明了指标或台账,却没有一处用到。 */
import { msg } from '../../grammar';
import type { NameRule } from './rule';

export const unusedMetric: NameRule = {
  code: 'unused-metric',
  severity: 'info',
  title: '声明了没有用到',
  scope: 'name',
  check(_segment, facts, names, report) {
    if (names.onlyDeclares) return; // a vocabulary is used by other files
    for (const d of facts.declarations) {
      if (d.as !== 'metric' && d.as !== 'register') continue;
      if (names.isUsed(d.name)) continue;
      const aliases = facts.declarations.filter(a => a.as === 'alias');
      const options = facts.declarations.filter(o => o.as === 'option');
      if (aliases.some(a => names.isUsed(a.name)) || options.some(o => names.isUsed(o.name))) continue;
      report(d.span, msg('“{0}”声明了,但没有一处要求用到它。多余的请删去;漏了要求的请补上。', d.name));
    }
  },
};
