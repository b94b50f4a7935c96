/** 用到的选项或窗口类别不在声明的选项里。 */
import { msg } from '../../grammar';
import { typeOfMetric } from '../standard/dimensions';
import type { NameRule } from './rule';
import { nearest } from './undefined-name';
import { viewOf } from './view';

export const unknownOption: NameRule = {
  code: 'unknown-option',
  severity: 'error',
  title: '没有这个选项',
  scope: 'name',
  check(_segment, facts, names, report) {
    const view = viewOf(names);
    for (const use of facts.uses) {
      if (use.role !== 'kind' && use.role !== 'option') continue;
      const of = use.role === 'kind' ? '窗口类别' : use.of!;
      const metric = view.metrics.get(of);
      if (metric?.type.kind !== 'choice') continue;
      // 适用 may also name a yes/no fact of the unit.
      if (
        use.role === 'kind' &&
        names
          .declarations(use.name)
          .some(d => d.declaration.as === 'metric' || d.declaration.as === 'register')
      )
        continue;
      const type = typeOfMetric(metric);
      if (
        type.kind !== 'choice' ||
        type.options.length === 0 ||
        type.options.some(o => o.folded === use.name)
      )
        continue;
      const open = metric.clauses.some(c => c.node.kind === 'options' && c.node.open);
      if (open) continue;
      const near = nearest(
        use.name,
        type.options.map(o => o.folded),
      );
      report(
        use.span,
        near
          ? msg('“{0}”不是“{1}”的选项。是否想写“{2}”?', use.name, of, near)
          : msg('“{0}”不是“{1}”的选项。请改用已有的选项,或在【指标】{1}里补上它。', use.name, of),
        near
          ? [{ title: msg('改为“{0}”', near), safe: false, edits: [{ span: use.span, text: near }] }]
          : undefined,
      );
    }
  },
};
