/** 词用了不规范的字:台帐、帐户、佩带、坐椅。 */
import { msg } from '../../grammar';
import { wordsOf } from '../prose/provision';
import type { SegmentRule } from './rule';

export const confusableWords: SegmentRule = {
  code: 'confusable-words',
  severity: 'info',
  title: '用字不规范',
  scope: 'segment',
  yields: true,
  check(segment, _facts, report) {
    const wrong = wordsOf(segment).filter(w => w.kind === 'confusable');
    const first = wrong[0];
    if (!first) return;
    const pairs = [...new Map(wrong.map(w => [w.word, w.instead!]))].map(([a, b]) => `${a}→${b}`).join('、');
    report(first.span, msg('规范的写法是 {0}。请改正,使全文一致。', pairs), [
      {
        title: msg('改为 {0}', [...new Set(wrong.map(w => w.instead!))].join('、')),
        safe: false,
        edits: wrong.map(w => ({ span: w.span, text: w.instead! })),
      },
    ]);
  },
};
