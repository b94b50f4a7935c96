/** 条款序号断号、重号、起号不是一。 */
import { msg } from '../../grammar';
import type { TextFix } from '../../grammar/tree';
import type { SiblingRule } from './rule';

export const numbering: SiblingRule = {
  code: 'numbering',
  severity: 'warning',
  title: '条款序号不连续',
  scope: 'siblings',
  check(segment, { address, problem }, repeated, report) {
    const marker = segment.opening!.marker!;
    const span = { start: marker.start, end: marker.end };
    if (problem) {
      const { kind, expected, previous } = problem;
      const fixes = renumber(segment.text.slice(span.start, span.end), expected).map(
        (text): TextFix => ({ title: msg('改为“{0}”', text), safe: false, edits: [{ span, text }] }),
      );
      if (kind === 'start')
        report(
          span,
          msg('“{0}”是这一层的第一条,序号却不是“{1}”。请核对是否漏了前面的条款。', address, expected),
          fixes,
        );
      else if (kind === 'repeat')
        report(span, msg('序号“{0}”与上一条重复。请改为“{1}”。', previous, expected), fixes);
      else
        report(span, msg('上一条是“{0}”,这里应为“{1}”。请核对是否漏条或错号。', previous, expected), fixes);
    } else if (repeated) {
      report(span, msg('条款号“{0}”在文中不止一处,引用它时分不清。请改用不同的序号。', address));
    }
  },
};

/** The marker as written with the expected number in it; brackets and punctuation stay as they are. */
function renumber(written: string, expected: string): string[] {
  const number = /[一二三四五六七八九十百零]+|\d+(?:\.\d+)*/;
  const wanted = number.exec(expected)?.[0];
  if (wanted !== undefined && number.test(written)) return [written.replace(number, wanted)];
  return written.length === 1 && expected.length === 1 ? [expected] : [];
}
