import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fold } from '../../grammar/fold';
import { numeralAt } from '../../grammar/numeral';
import { numbersOf } from '../../server/prose/phrase';
import { readPhrases } from '../../server/prose/read';
import { casesIn } from './cases';
import { render } from './render';

describe('quantified phrases', () => {
  for (const { file, text, expected } of casesIn(join(import.meta.dirname, 'cases'))) {
    it(`${file.replace('.txt', '')}: ${text.replace(/\n/g, '⏎').slice(0, 40)}`, () => {
      const phrases = readPhrases(text);
      assert.deepEqual(phrases.map(render), expected);
      for (const q of phrases.flatMap(numbersOf)) {
        const written = fold(text.slice(q.span.start, q.span.end)).replace(/\s/g, '');
        assert.equal(
          numeralAt(written.replace(/(\d),(?=\d{3})/g, '$1'))?.value,
          q.value,
          `${q.value} stands in ${written}`,
        );
      }
    });
  }
});
