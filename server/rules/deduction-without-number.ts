/** 只说扣分,没有说扣多少:每降低1个百分点,扣分。 */
import { msg } from '../../grammar';
import { wordsOf } from '../prose/provision';
import type { SegmentRule } from './rule';

export const deductionWithoutNumber: SegmentRule = {
  code: 'deduction-without-number',
  severity: 'warning',
  title: '扣分没有写扣多少',
  scope: 'segment',
  check(segment, _facts, report) {
    for (const { kind, span } of wordsOf(segment))
      if (kind === 'deduction') report(span, msg('只写“扣分”,没有写扣多少,打不出分。请写明分数,如“扣2分”。'));
  },
};
