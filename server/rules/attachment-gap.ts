/** 附件序号跳号,或提到的附件没有附上。 */
import { fold, msg, type Segment } from '../../grammar';
import { wordsOf } from '../prose/provision';
import { attachmentName, attachmentsOf } from '../prose/references';
import type { OutlineRule, PlacedPart } from './rule';

export const attachmentGap: OutlineRule = {
  code: 'attachment-gap',
  severity: 'warning',
  title: '附件缺失或跳号',
  scope: 'outline',
  part(segment) {
    const cited = wordsOf(segment).filter(w => w.kind === 'attachment');
    const own = ownNumber(segment);
    return [
      ...(own ? [`=${own.kind}${own.number}`] : []),
      ...listed(segment),
      ...cited.map(w => w.word),
    ].join(' ');
  },
  check(parts, _has, report) {
    const present = new Set(parts.flatMap(({ segment }) => listed(segment)));
    const last = new Map<string, { number: number; written: string }>();
    for (const { segment } of parts) {
      const own = ownNumber(segment);
      if (!own) continue;
      present.add(attachmentName(own.kind, own.number || '1')).add(own.kind);
      const n = own.order;
      if (n === 0) continue;
      const before = last.get(own.kind);
      if (n > (before?.number ?? 0) + 1) {
        const { start, end } = segment.opening!.marker!;
        report(
          segment,
          { start, end },
          before
            ? msg('“{0}”前面是“{1}”,中间缺了附件。请补上,或改正序号。', own.written, before.written)
            : msg('“{0}”是第一个附件,序号却不是1。请补上前面的附件,或改正序号。', own.written),
        );
      }
      last.set(own.kind, { number: n, written: own.written });
    }
    for (const part of parts) cited(part, present, report);
  },
};

function cited(
  { segment }: PlacedPart,
  present: ReadonlySet<string>,
  report: Parameters<OutlineRule['check']>[2],
): void {
  for (const { kind, word, span } of wordsOf(segment)) {
    if (kind !== 'attachment') continue;
    const missing = attachmentsOf(word).filter(name => !present.has(name));
    if (missing.length === 0) continue;
    report(segment, span, msg('正文提到“{0}”,文中却没有。请附上,或改正引用。', missing.join('、')));
  }
}

/** The number of the attachment that a segment opens: 附件1, 附录A; order 0 where it has none. */
function ownNumber(
  segment: Segment,
): { kind: string; number: string; order: number; written: string } | null {
  const marker = segment.opening?.marker;
  if (marker?.style !== 'attachment') return null;
  const written = marker.extra!;
  return { kind: written.slice(0, 2), number: written.slice(2), order: marker.value, written };
}

/** The attachments that a list at the end names: 附件:1.评价表 2.申请表. */
function listed(segment: Segment): string[] {
  if (segment.kind !== 'tail') return [];
  const folded = fold(segment.text);
  const head = /^\s*附 *([件录表]) *:/.exec(folded);
  if (!head) return [];
  const numbers = [
    ...folded.slice(head[0].length).matchAll(/(?:^|[\n\s;])\s*(\d{1,2}|[一二三四五六七八九十]{1,3})[.、]/g),
  ];
  const kind = `附${head[1]}`;
  return numbers.length === 0 ? [`${kind}1`] : numbers.map(m => attachmentName(kind, m[1]!));
}
