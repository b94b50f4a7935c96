/** Whatever the text: it is read without a throw, nothing of it is lost, and formatting it changes no meaning. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatText } from '../../grammar/format';
import { outline, parseStatement, SanyouText, type Span } from '../../grammar/index';
import { Analysis } from '../../server/rules/analysis';
import { anyEdit, anyPiece, applyEdit, place } from '../support/edits';
import { readOutline, readStatements } from '../support/read';
import { madeDocument, samples } from '../support/samples';

const seed = 20260101;

/** Reads all that can be read of a text, and checks that every place lies in its segment. */
function readsWhole(source: string): void {
  const text = SanyouText.of(source);
  assert.equal(text.toString(), source);
  let line = 0;
  for (const { segment, line: at } of text.located()) {
    assert.equal(at, line);
    line += segment.lines;
    const inside = (s: Span) =>
      assert.ok(
        s.start >= 0 && s.start <= s.end && s.end <= segment.text.length,
        `${JSON.stringify(s)} in ${JSON.stringify(segment.text)}`,
      );
    const parsed = parseStatement(segment);
    for (const clause of parsed?.statement.clauses ?? []) {
      inside(clause.span);
      JSON.stringify(clause.node, (key, value) => {
        if (key === 'span') inside(value);
        return value;
      });
    }
    for (const issue of parsed?.issues ?? []) inside(issue.span);
  }
  assert.equal(line, text.lineCount);
  for (const item of outline(text)) assert.notEqual(item.address, '');
  for (const f of new Analysis(text).findings())
    assert.ok(f.span.start <= f.span.end && f.span.end <= f.segment.text.length, f.code);
}

function formatsSafely(source: string): void {
  const formatted = formatText(SanyouText.of(source));
  assert.equal(formatText(SanyouText.of(formatted)), formatted);
  assert.equal(readStatements(formatted), readStatements(source));
  assert.equal(readOutline(formatted), readOutline(source));
}

describe('any text', function () {
  this.timeout(120_000);

  it('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), readsWhole), { seed, numRuns: 500 });
  });

  it('of words and signs of the language in any order', () => {
    const text = fc.array(anyPiece, { maxLength: 60 }).map(list => list.join(''));
    fc.assert(
      fc.property(text, source => {
        readsWhole(source);
        formatsSafely(source);
      }),
      { seed, numRuns: 800 },
    );
  });

  for (const [name, sample] of [...samples, ['a made document', madeDocument(3)] as const]) {
    it(`${name}, with up to eight edits`, () => {
      const edits = fc.array(anyEdit, { minLength: 1, maxLength: 8 });
      const run = (list: Parameters<typeof place>[0][]) => {
        const source = list.reduce((text, edit) => applyEdit(text, place(edit, text)), sample);
        readsWhole(source);
        formatsSafely(source);
      };
      fc.assert(fc.property(edits, run), {
        seed,
        numRuns: Math.max(5, Math.min(40, Math.floor(100_000 / sample.length))),
      });
    });
  }

  it('that is long: a line of 200,000 characters, 5,000 brackets, 5,000 quotes', () => {
    readsWhole(`【要求】${'满意率'.repeat(70_000)}`);
    readsWhole(`【要求】${'('.repeat(5000)}满意率 ≥ 90%${')'.repeat(5000)}`);
    readsWhole(`【要求】${'非 '.repeat(5000)}满意`);
    readsWhole(`【要求】${'“'.repeat(5000)}`);
    readsWhole(`【要求】${'一二三四五六七八九十'.repeat(500)}`);
    readsWhole(`【指标】甲:%\n  算法:${'甲 + '.repeat(20_000)}甲`);
  });
});
