/** 比率没有写算法:分子、分母不明,各地算出来的不是同一个数。 */
import { msg } from '../../grammar';
import { clauseOf } from '../standard/model';
import type { SegmentRule } from './rule';

export const rateWithoutFormula: SegmentRule = {
  code: 'rate-without-formula',
  severity: 'info',
  title: '比率没有写算法',
  scope: 'segment',
  check(_segment, facts, report) {
    if (facts.parsed?.statement.tag !== 'metric') return;
    const head = clauseOf(facts.parsed.statement, 'metricHead');
    if (head?.type.kind !== 'unit' || (head.type.unit !== '%' && head.type.unit !== '‰')) return;
    const broken = facts.parsed.statement.clauses.some(c => c.node.kind === 'broken');
    if (broken || clauseOf(facts.parsed.statement, 'formula')) return;
    report(
      head.names[0]!.span,
      msg('“{0}”没有写算法,分子、分母不明。请补写,如“算法:满意件数 ÷ 有效评价件数”。', head.names[0]!.text),
    );
  },
};
