/** 期限不是确定的一天:6月中旬前、今年底、月底前。 */
import { msg } from '../../grammar';
import { wordsOf } from '../prose/provision';
import type { SegmentRule } from './rule';

export const ambiguousDate: SegmentRule = {
  code: 'ambiguous-date',
  severity: 'info',
  title: '日期不确定',
  scope: 'segment',
  check(segment, _facts, report) {
    for (const { kind, span } of wordsOf(segment)) {
      if (kind !== 'date') continue;
      const written = segment.text.slice(span.start, span.end).replace(/\s+/g, '');
      report(span, msg('“{0}”不是确定的一天,各人理解不同。请写明哪年哪月哪日前。', written));
    }
  },
};
