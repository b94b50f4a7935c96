/** 单位不同的量放在一起比较或计算:百分数与户、百分点与百分数。 */
import { msg } from '../../grammar';
import { formulaMismatch, isMismatch, type Mismatch, mismatches, typeOf } from '../standard/dimensions';
import { clausesOf } from '../standard/model';
import type { NameRule } from './rule';
import { viewOf } from './view';

export const unitMismatch: NameRule = {
  code: 'unit-mismatch',
  severity: 'error',
  title: '单位不能相比',
  scope: 'name',
  check(_segment, facts, names, report) {
    const statement = facts.parsed!.statement;
    const view = viewOf(names);
    const found: Mismatch[] = [];
    for (const { node } of statement.clauses) {
      if (node.kind === 'requirement') {
        const row = node.each && view.registers.get(node.each.register.folded);
        if (node.each?.filter) found.push(...mismatches(node.each.filter, view, row));
        if (node.test.kind !== 'items') found.push(...mismatches(node.test, view, row));
      } else if (node.kind === 'computedMarks' || (node.kind === 'scoringHead' && node.expr)) {
        const type = typeOf(node.expr!, view);
        if (isMismatch(type)) found.push(type);
      } else if (node.kind === 'metricHead') {
        const metric = view.metrics.get(node.names[0]!.folded);
        const wrong = metric && formulaMismatch(metric, view);
        if (wrong) found.push(wrong);
      } else if (node.kind === 'appliesWhen' || node.kind === 'except' || node.kind === 'sampleFloor') {
        const row = clausesOf(statement, 'requirement')[0]?.each;
        found.push(...mismatches(node.condition, view, row && view.registers.get(row.register.folded)));
      }
    }
    // 【要求】满意率: whether it is done is no question for a rate.
    for (const use of facts.uses) {
      const type = use.role === 'item' ? view.metrics.get(use.name)?.type : undefined;
      if (type?.kind === 'unit' && type.unit === '%')
        report(
          use.span,
          msg('“{0}”的单位是“{1}”,这里却没有写界限。请补上比较词和数量,如 ≥ 90%。', use.name, type.unit),
        );
    }
    for (const m of found) report(m.span, m.mismatch);
  },
};
