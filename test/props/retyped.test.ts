/**
 * Nobody needs a sign that a Chinese input method does not give, nor a switch of the input method: every sample, retyped
 * with Han, digits, letters and ordinary signs, in full width, in traditional characters, or with other signs for the same,
 * says the same.
 */
import assert from 'node:assert/strict';
import { Converter } from 'opencc-js/cn2t';
import { Converter as BackConverter } from 'opencc-js/t2cn';
import { outline, parseStatement, SanyouText } from '../../grammar/index';
import { samples } from '../support/samples';
import { showStatement } from '../support/show';

const toTraditional = Converter({ from: 'cn', to: 't' }) as (text: string) => string;
const toSimplified = BackConverter({ from: 't', to: 'cn' }) as (text: string) => string;

/** What the text says, without places and without how its names and free texts are spelt. */
function meaning(source: string, spell: (text: string) => string): string[] {
  const text = SanyouText.of(source);
  return [
    ...outline(text).map(o => o.address),
    ...[...text.located()].flatMap(({ segment }) => {
      const parsed = parseStatement(segment);
      return parsed ? [showStatement(parsed.statement, spell), parsed.issues.map(i => i.code).join()] : [];
    }),
  ];
}

/** Only the statements, so that prose keeps its own marks. */
function statementsOnly(source: string, retype: (statement: string) => string): string {
  return [...SanyouText.of(source).located()]
    .map(({ segment }) => (segment.kind === 'statement' ? retype(segment.text) : segment.text))
    .join('');
}

const wide = (text: string) =>
  text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');

// What a Chinese keyboard gives: Han, digits, letters, ,。、;:?!“”()【】《》—+-*/%<>= and blanks.
const plain = (text: string) =>
  text
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
    .replace(/≠/g, '<>')
    .replace(/×/g, '*')
    .replace(/÷/g, '/')
    .replace(/[「『]/g, '“')
    .replace(/[」』]/g, '”')
    .replace(/(\d+(?:\.\d+)?)‰/g, '千分之$1')
    .replace(
      /^( *)\|(.*)\|$/gm,
      (_, indent: string, cells: string) =>
        indent +
        cells
          .split('|')
          .map(c => c.trim())
          .join('\t'),
    )
    .replace(/·(?=\d)/g, '-');

const spaces = (text: string) => text.replace(/ ([≥≤><=+×÷-]) /g, '$1').replace(/^ {2}(?=\S)/gm, '\t');

describe('retyped', () => {
  for (const [name, source] of samples) {
    const same = (retyped: string, spell: (text: string) => string = n => n) => {
      assert.notEqual(retyped, source);
      assert.deepEqual(meaning(retyped, spell), meaning(source, spell));
    };

    it(`${name}: with the signs of a Chinese keyboard`, () => {
      const retyped = statementsOnly(source, plain);
      const signs = [
        ...statementsOnly(source, plain).matchAll(/【(?:要求|指标|分值|评分|样例)】[^【]*/g),
      ].join('');
      assert.equal(
        signs.replace(/[\p{sc=Han}\dA-Za-z〇,。、;:?!“”()【】《》—+\-*/%<>=\s.，；：（）！？]/gu, ''),
        '',
      );
      same(retyped);
    });

    it(`${name}: in full width`, () =>
      same(statementsOnly(source, wide), text =>
        text
          .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
          .replace(/\u3000/g, ' '),
      ));

    it(`${name}: without blanks around signs, with tabs`, () => same(statementsOnly(source, spaces)));

    it(`${name}: in traditional characters`, () => same(toTraditional(source), toSimplified));

    it(`${name}: with the line ends of Windows`, () => same(source.replace(/\n/g, '\r\n')));
  }
});
