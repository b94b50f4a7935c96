/** 清单以“等”结尾,列举不完全。 */
import { msg } from '../../grammar';
import { clauseOf } from '../standard/model';
import type { SegmentRule } from './rule';

export const openList: SegmentRule = {
  code: 'open-list',
  severity: 'hint',
  title: '清单以“等”结尾',
  scope: 'segment',
  check(_segment, facts, report) {
    const head = facts.parsed && clauseOf(facts.parsed.statement, 'requirement');
    if (head?.test.kind !== 'items' || !head.test.open) return;
    const end = head.test.span.end;
    report(
      { start: end - 1, end },
      msg(
        '“等”表示还有没列出的项,只按列出的{0}项查验。能列全的请列全,或写“等{0}项”。',
        head.test.items.length,
      ),
    );
  },
};
