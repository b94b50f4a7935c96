/** 标签写在行中间,不起作用。 */
import { foldName, msg, tagOf } from '../../grammar';
import type { SegmentRule } from './rule';

export const tagInLine: SegmentRule = {
  code: 'tag-in-line',
  severity: 'error',
  title: '标签不在行首',
  scope: 'segment',
  check(segment, facts, report) {
    const own = facts.parsed?.statement.tagSpan.end ?? 0;
    let at = segment.text.indexOf('【', own);
    for (; at >= 0; at = segment.text.indexOf('【', at + 1)) {
      const close = segment.text.indexOf('】', at);
      if (close < 0 || close - at > 8) continue;
      const tag = tagOf(foldName(segment.text.slice(at + 1, close)));
      if (!tag) continue;
      const span = { start: at, end: close + 1 };
      report(span, msg('【{0}】写在行中间,不起作用。请另起一行。', tag.text), [
        {
          title: msg('在【{0}】前换行', tag.text),
          safe: false,
          edits: [{ span: { start: at, end: at }, text: '\n' }],
        },
      ]);
    }
  },
};
