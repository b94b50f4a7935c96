/** 同一名称声明了两次。 */
import { msg } from '../../grammar';
import type { NameRule } from './rule';

export const duplicateDeclaration: NameRule = {
  code: 'duplicate-declaration',
  severity: 'error',
  title: '名称重复声明',
  scope: 'name',
  check(segment, facts, names, report) {
    for (const d of facts.declarations) {
      if (d.as === 'field' || d.as === 'option' || d.as === 'convention') continue;
      const same = names
        .declarations(d.name)
        .filter(
          x =>
            x.declaration.as === 'metric' || x.declaration.as === 'alias' || x.declaration.as === 'register',
        );
      if (same.length < 2) continue;
      if (same.every(x => x.segment === segment && x.declaration === d)) continue;
      report(d.span, msg('“{0}”声明了不止一次。请只留一处,或改用不同的名称。', d.name));
    }
  },
};
