/** How runs are cut into words (cases/words.txt) and which numerals are numbers (cases/numerals.txt). */
import assert from 'node:assert/strict';
import { fold } from '../../grammar/index';
import { lex } from '../../grammar/lexer';
import { numeralAt } from '../../grammar/numeral';
import { rowsOf } from '../support/cases';
import { said } from '../support/show';

/** name, 'quoted', number+unit, op, and keywords by their word. */
function words(text: string, head: boolean): string {
  const { tokens, issues } = lex(fold(text), 0, text.length, head);
  const shown = tokens.map(t => {
    switch (t.tokenType.name) {
      case 'Name':
        return t.image;
      case 'Quoted':
        return `“${t.word}”`;
      case 'Quantity':
        return `#${t.value}${t.unit}`;
      case 'Date':
        return `#${t.value}`;
      case 'Time':
        return `#${t.image}`;
      case 'Compare':
        return t.op;
      case 'Suffix':
        return `~${t.op}`;
      default:
        return /^[\p{P}\p{S}]+$/u.test(t.image) ? t.image : `${t.tokenType.name}`;
    }
  });
  return [...shown, ...issues.map(i => `✗ ${said(i.message)}`)].join(' ');
}

describe('words', () => {
  for (const { title, rows } of rowsOf('words.txt')) {
    it(title, () => {
      assert.deepEqual(
        rows.map(({ input }) => ({
          input,
          expected: words(input.replace(/^! /, ''), input.startsWith('! ')),
        })),
        rows,
      );
    });
  }

  it('a word stands where it stood: the tokens of every case are cut from its text in order', () => {
    for (const { rows } of rowsOf('words.txt')) {
      for (const { input } of rows) {
        const text = fold(input);
        let at = 0;
        for (const t of lex(text, 0, text.length).tokens) {
          assert.ok(t.startOffset >= at, input);
          assert.equal(text.slice(t.startOffset, t.endOffset! + 1), t.image);
          at = t.endOffset! + 1;
        }
      }
    }
  });
});

describe('numerals', () => {
  for (const { title, rows } of rowsOf('numerals.txt')) {
    it(title, () => {
      assert.deepEqual(
        rows.map(({ input }) => {
          const n = numeralAt(fold(input));
          return {
            input,
            expected: n
              ? `${n.value}${n.unit}${n.length < input.length ? ` then ${fold(input).slice(n.length)}` : ''}`
              : 'no number',
          };
        }),
        rows,
      );
    });
  }
});
