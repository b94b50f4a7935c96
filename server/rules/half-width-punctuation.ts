/** 正文的逗号全角、半角混用。全文只用一种的不提醒:许多文件从头到尾都是半角。 */
import { msg, type Segment } from '../../grammar';
import type { OutlineRule } from './rule';

const half = /(?<=[\u4e00-\u9fff”》）)]),(?=[\u4e00-\u9fff“《（(])/g;

export const halfWidthPunctuation: OutlineRule = {
  code: 'half-width-punctuation',
  severity: 'info',
  title: '标点全角半角混用',
  scope: 'outline',
  part(segment) {
    if (segment.kind === 'statement') return '';
    return (segment.text.includes('，') ? '全' : '') + (halves(segment).length > 0 ? '半' : '');
  },
  check(parts, _has, report) {
    const full = parts.filter(p => p.part.includes('全')).length;
    const mixed = parts.filter(p => p.part.includes('半'));
    const first = mixed[0];
    // Most of the file is half-width: then that is its way of writing, and the others are none the worse for it.
    if (!first || full <= mixed.length) return;
    const places = halves(first.segment);
    report(
      first.segment,
      { start: places[0]!, end: places[0]! + 1 },
      msg('全文多用全角逗号,有{0}段用了半角“,”。请统一为“，”。', mixed.length),
      [
        {
          title: msg('把这一段的半角逗号改为全角'),
          safe: false,
          edits: places.map(start => ({ span: { start, end: start + 1 }, text: '，' })),
        },
      ],
    );
  },
};

function halves(segment: Segment): number[] {
  return segment.text.includes(',') ? [...segment.text.matchAll(half)].map(m => m.index) : [];
}
