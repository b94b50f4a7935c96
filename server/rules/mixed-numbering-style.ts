/** 同一层的序号写法不一:1. 与 1、混用(GB/T 15834 序次语:“1.”用下脚点,“一、”用顿号)。 */
import { fold, msg, type Segment } from '../../grammar';
import type { TextFix } from '../../grammar/tree';
import type { OutlineRule } from './rule';

export const mixedNumberingStyle: OutlineRule = {
  code: 'mixed-numbering-style',
  severity: 'info',
  title: '序号写法不一',
  scope: 'outline',
  part(segment) {
    const { marker } = segment.opening ?? {};
    return marker?.style === 'num' || marker?.style === 'han' ? marker.style + markOf(segment) : '';
  },
  check(parts, _has, report) {
    const first = new Map<string, { mark: string; told: boolean }>(); // by the provision above
    for (const { segment, address } of parts) {
      const { style, start, end } = segment.opening!.marker!;
      const level = style + address.replace(/(?:\d+|[一二三四五六七八九十百]+)$/, '');
      const mark = markOf(segment);
      const known = first.get(level);
      if (!known) first.set(level, { mark, told: false });
      if (!known || known.mark === mark || known.told) continue;
      known.told = true; // once a level
      const written = segment.text.slice(start, end);
      const wanted = written.slice(0, -1) + known.mark;
      const fixes: TextFix[] = [
        { title: msg('改为“{0}”', wanted), safe: false, edits: [{ span: { start, end }, text: wanted }] },
      ];
      report(
        segment,
        { start, end },
        msg('这一层前面的序号后面用“{0}”,这里写“{1}”。请用一种写法。', known.mark, written),
        fixes,
      );
    }
  },
};

/** The mark behind a number: . or 、 */
function markOf(segment: Segment): string {
  const { end } = segment.opening!.marker!;
  return fold(segment.text.slice(end - 1, end));
}
