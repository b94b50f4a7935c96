/** 正文有损坏的痕迹:被遮去的字、叠在一起的标点、夹进来的拼音。每段报一次。 */
import { type Message, msg } from '../../grammar';
import type { TextFix } from '../../grammar/tree';
import { wordsOf } from '../prose/provision';
import type { FoundWord } from '../prose/words';
import type { SegmentRule } from './rule';

export const damagedText: SegmentRule = {
  code: 'damaged-text',
  severity: 'warning',
  title: '正文有损坏的痕迹',
  scope: 'segment',
  check(segment, _facts, report) {
    const damage = wordsOf(segment).filter(w => w.kind === 'damage');
    const first = damage[0];
    if (!first) return;
    // What is certain: pinyin in brackets goes, a mark written twice is written once.
    const edits = damage.flatMap(({ word, span }) => {
      if (word.startsWith('(')) return [{ span, text: '' }];
      const twice = /^([。、,;:])\1$/.test(word) && segment.text[span.start] === segment.text[span.end - 1];
      return twice ? [{ span: { start: span.start + 1, end: span.end }, text: '' }] : [];
    });
    const fixes: TextFix[] = [];
    if (edits.length > 0) fixes.push({ title: msg('删去这一段里多出的拼音和标点'), safe: false, edits });
    report(first.span, describe(first, segment.text, damage.length), fixes);
  },
};

function describe({ word, span }: FoundWord, text: string, places: number): Message {
  const written = text.slice(span.start, span.end);
  const more = places > 1;
  if (word.startsWith('('))
    return more
      ? msg('“{0}”是夹进正文的拼音,这一段还有{1}处损坏。请对照原文删改。', written, places - 1)
      : msg('“{0}”是夹进正文的拼音。请删去。', written);
  if (word === '.')
    return more
      ? msg('句子中间有一个“.”,可能丢了字或标点,这一段还有{0}处损坏。请对照原文改正。', places - 1)
      : msg('句子中间有一个“.”,可能丢了字或标点。请对照原文改正。');
  if (/^[。、,;:]/.test(word))
    return more
      ? msg('标点“{0}”叠在一起,可能丢了字,这一段还有{1}处损坏。请对照原文补正。', written, places - 1)
      : msg('标点“{0}”叠在一起,可能丢了字。请对照原文补正。', written);
  return more
    ? msg('“{0}”像是被遮去或没有填写的字,这一段还有{1}处损坏。请对照原文补上。', written, places - 1)
    : msg('“{0}”像是被遮去或没有填写的字。请对照原文补上。', written);
}
