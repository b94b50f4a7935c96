/**
 * A document under edits, as an editor sends them: after each, all that is known of it equals what a fresh reading of the
 * same text knows: segments with their states, trees, outline, and findings by line and character.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outline, parseStatement, SanyouText } from '../../grammar/index';
import { Analysis } from '../../server/rules/analysis';
import { anyEdit, applyEdit, place } from '../support/edits';
import { madeDocument, samples } from '../support/samples';
import { said } from '../support/show';

interface Known {
  readonly segments: unknown[];
  readonly trees: unknown[];
  readonly outline: unknown[];
  readonly findings: unknown[];
}

function known(analysis: Analysis): Known {
  const { text } = analysis;
  const located = [...text.located()];
  return {
    segments: located.map(({ segment, index, line }) => ({
      index,
      line,
      kind: segment.kind,
      text: segment.text,
      lines: segment.lines,
      opening: segment.opening,
      stateIn: segment.stateIn,
      stateOut: segment.stateOut,
    })),
    trees: located.map(({ segment }) => parseStatement(segment)?.statement ?? null),
    outline: outline(text).map(o => ({
      address: o.address,
      title: o.title,
      depth: o.depth,
      line: o.line,
      index: o.index,
      problem: o.problem,
    })),
    findings: analysis.findings().map(f => {
      const start = SanyouText.positionIn(f.segment, f.span.start);
      const end = SanyouText.positionIn(f.segment, f.span.end);
      return [
        `${f.line + start.line}:${start.character}-${f.line + end.line}:${end.character}`,
        f.severity,
        f.code,
        said(f.message),
        f.fixes?.map(x => said(x.title)).join() ?? '',
      ].join(' ');
    }),
  };
}

const documents: ReadonlyMap<string, string> = new Map([
  ...samples,
  ['a made document of 190 lines', madeDocument(10)],
  ['an empty text', ''],
]);

describe('edits', () => {
  let seed = 1;
  for (const [name, start] of documents) {
    const from = seed++;
    const count = start.length > 20_000 ? 30 : start.length > 8000 ? 150 : 500; // 500 on the small ones, a taste of the long
    it(`${count} random edits on ${name}: as if read afresh after each`, function () {
      this.timeout(120_000);
      const analysis = new Analysis(start);
      let source = start;
      for (const [i, random] of fc.sample(anyEdit, { numRuns: count, seed: from }).entries()) {
        // A text that has shrunk to little tells little: begin again with the whole.
        if (source.length < start.length / 2) {
          const lines = source.split('\n');
          analysis.edit(0, 0, lines.length - 1, lines.at(-1)!.replace(/\r$/, '').length, start);
          source = start + (source.endsWith('\r') ? '\r' : '');
        }
        const edit = place(random, source);
        analysis.edit(edit.fromLine, edit.fromCharacter, edit.toLine, edit.toCharacter, edit.text);
        source = applyEdit(source, edit);
        assert.equal(analysis.text.toString(), source, `edit ${i}: ${JSON.stringify(edit)}`);
        const [got, want] = [known(analysis), known(new Analysis(source))];
        for (const part of ['segments', 'trees', 'outline', 'findings'] as const) {
          assert.deepEqual(got[part], want[part], `${part} after edit ${i}: ${JSON.stringify(edit)}`);
        }
      }
    });
  }

  it('an edit and its undoing leave everything as it was', () => {
    const start = madeDocument(6);
    const analysis = new Analysis(start);
    const before = known(analysis);
    fc.assert(
      fc.property(anyEdit, random => {
        const edit = place(random, start);
        const gone = start.split('\n').slice(edit.fromLine, edit.toLine + 1);
        gone[gone.length - 1] = gone.at(-1)!.slice(0, edit.toCharacter);
        gone[0] = gone[0]!.slice(edit.fromCharacter);
        analysis.edit(edit.fromLine, edit.fromCharacter, edit.toLine, edit.toCharacter, edit.text);
        const lines = edit.text.split('\n');
        const end = {
          line: edit.fromLine + lines.length - 1,
          character: (lines.length === 1 ? edit.fromCharacter : 0) + lines.at(-1)!.length,
        };
        if (edit.text.includes('\r')) analysis.edit(0, 0, analysis.text.lineCount + 1, 0, start);
        else analysis.edit(edit.fromLine, edit.fromCharacter, end.line, end.character, gone.join('\n'));
        assert.deepEqual(known(analysis), before);
      }),
      { seed: 99, numRuns: 200 },
    );
  });
});
