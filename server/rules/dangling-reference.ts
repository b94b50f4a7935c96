/** 正文引用的条款在文中找不到。 */
import { fold, msg } from '../../grammar';
import { wordsOf } from '../prose/provision';
import { referencesOf, resolve } from '../prose/references';
import type { OutlineRule } from './rule';

export const danglingReference: OutlineRule = {
  code: 'dangling-reference',
  severity: 'warning',
  title: '引用的条款不存在',
  scope: 'outline',
  part(segment) {
    return wordsOf(segment)
      .filter(w => w.kind === 'reference')
      .map(w => w.word)
      .join(' ');
  },
  check(parts, has, report) {
    for (const { segment, address } of parts) {
      for (const { kind, word, span } of wordsOf(segment)) {
        if (kind !== 'reference') continue;
        let from = span.start;
        for (const reference of referencesOf(word)) {
          const { text } = reference;
          const at = fold(segment.text.slice(from, span.end)).indexOf(text);
          const place = at < 0 ? span : { start: from + at, end: from + at + text.length };
          if (at >= 0) from = place.end;
          if (resolve(reference, address, has) !== null) continue;
          if (reference.host === '' && !reference.item) continue;
          report(
            segment,
            place,
            reference.host === ''
              ? msg('本条没有“{0}”。请核对引用的条款号。', text)
              : msg('文中没有“{0}”。请核对引用的条款号,或补上这一条。', text),
          );
        }
      }
    }
  },
};
