/** 看不见的或私用区的字符,多是从网页、旧系统复制来的,使查找、比较对不上。 */
import { msg, strangeBlanks } from '../../grammar';
import type { TextFix } from '../../grammar/tree';
import type { SegmentRule } from './rule';

export const strangeCharacters: SegmentRule = {
  code: 'strange-characters',
  severity: 'warning',
  title: '有看不见的字符',
  scope: 'segment',
  check(segment, _facts, report) {
    const at = strangeBlanks(segment.text);
    const first = at[0];
    if (first === undefined) return;
    // A character of some private font may stand for a word that no one can tell: it is left to a person.
    const known = at.filter(i => !isPrivate(segment.text.charCodeAt(i)));
    const fixes: TextFix[] = [];
    if (known.length > 0) {
      fixes.push({
        title: msg('去掉看不见的字符'),
        safe: true,
        // In a statement a blank parts words: one that is seen takes its place.
        edits: known.map(i => ({
          span: { start: i, end: i + 1 },
          text: segment.kind === 'statement' || isBreak(segment.text.charCodeAt(i)) ? ' ' : '',
        })),
      });
    }
    const span = { start: first, end: first + 1 };
    const code = segment.text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
    if (known.length < at.length)
      report(
        span,
        msg('这一段有{0}个显示不出或看不见的字符(第一个的编码是 {1})。请对照原文补正。', at.length, code),
        fixes,
      );
    else report(span, msg('这一段有{0}个看不见的字符(第一个的编码是 {1})。请去掉。', at.length, code), fixes);
  },
};

const isPrivate = (code: number) => code >= 0xe000 && code <= 0xf8ff;
/** A vertical tab, a line separator: they part what stands beside them. */
const isBreak = (code: number) => code === 0x0b || code === 0x2028;
