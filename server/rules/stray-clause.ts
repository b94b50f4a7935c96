/** 条款丢了缩进,或与它的标签隔了空行。 */
import { fold, foldName, msg, precedingTag } from '../../grammar';
import type { SegmentRule } from './rule';

export const strayClause: SegmentRule = {
  code: 'stray-clause',
  severity: 'error',
  title: '条款没有接在标签下面',
  scope: 'segment',
  check(segment, _facts, report) {
    if (segment.kind !== 'prose' && segment.kind !== 'statement') return;
    const tag = segment.kind === 'prose' ? precedingTag(segment.stateIn) : segment.opening!.tag!;
    if (!tag || tag.keys.length === 0) return;
    let at = 0;
    let blank = segment.kind === 'prose';
    for (const line of segment.text.split('\n')) {
      const folded = fold(line);
      if (folded.trim() === '') blank = true;
      else if (blank) {
        const m = /^( *)([^:]{2,6}?) *:/.exec(folded);
        const key = m && tag.keys.find(k => k.text === foldName(m[2]!));
        if (m && key) {
          const span = { start: at + m[1]!.length, end: at + m[0].length };
          report(
            span,
            msg(
              '“{0}:”像是【{1}】的条款,却没有接在它下面,现在只当正文。请紧接上一行并缩进两格;如果是正文,请改写开头。',
              key.text,
              tag.text,
            ),
            [
              {
                title: msg('缩进,作为【{0}】的条款', tag.text),
                safe: false,
                edits: [
                  { span: { start: segment.kind === 'prose' ? 0 : at, end: at + m[1]!.length }, text: '  ' },
                ],
              },
            ],
          );
        }
        return; // only the first line after the statement can be its lost clause
      }
      at += line.length + 1;
    }
  },
};
