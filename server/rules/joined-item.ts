/** 清单的最后一项里还有“和”“及”“与”“或”,可能是两项。 */
import { msg } from '../../grammar';
import { clauseOf } from '../standard/model';
import type { SegmentRule } from './rule';

export const joinedItem: SegmentRule = {
  code: 'joined-item',
  severity: 'warning',
  title: '末项可能是两项',
  scope: 'segment',
  check(_segment, facts, report) {
    const head = facts.parsed && clauseOf(facts.parsed.statement, 'requirement');
    if (head?.test.kind !== 'items' || head.test.items.length < 2) return;
    const last = head.test.items.at(-1)!;
    if (last.quoted) return;
    const m = /^(.+?)(以及|和|及|与|或)(.+)$/.exec(last.folded);
    if (
      !m ||
      /(?:和蔼|和谐|温和|平和|缓和|总和|参与|与会|及时|涉及|普及|及格|或者说|给与|赠与)/.test(last.folded)
    )
      return;
    report(
      last.span,
      msg('“{0}”里有“{1}”,是一项还是两项?是两项请用顿号分开,是一项请加引号。', last.text, m[2]!),
      [
        {
          title: msg('拆成两项:{0}、{1}', m[1]!, m[3]!),
          safe: false,
          edits: [{ span: last.span, text: `${m[1]}、${m[3]}` }],
        },
        { title: msg('加引号,作为一项'), safe: true, edits: [{ span: last.span, text: `“${last.text}”` }] },
      ],
    );
  },
};
