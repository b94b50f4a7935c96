/** What a person may type for a Chinese word: its pinyin in full, its initials, or itself. The only module that knows pinyin-pro. */
import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();
const han = /[\u3400-\u9fff]/;

/** `manyilv myl 满意率` for 满意率; a word without Han is itself. ü is written v, as input methods do. */
export function typedForms(word: string): string {
  let forms = known.get(word);
  if (forms === undefined) {
    forms = word;
    if (han.test(word)) {
      const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
      const full = syllables.join('').toLowerCase();
      const initials = syllables
        .map(s => (/^[a-z]+$/i.test(s) ? s[0] : s))
        .join('')
        .toLowerCase();
      forms = `${full} ${initials} ${word}`;
    }
    known.set(word, forms);
  }
  return forms;
}
