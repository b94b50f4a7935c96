/** Every real and made text that stands beside the repository: read whole, outline as by hand, no error of the tool's own. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { outline, SanyouText } from '../../grammar/index';
import { Analysis, type PlacedFinding } from '../../server/rules/analysis';
import { readAll, shared, show, table, textsIn } from './report';

const outlines = join(import.meta.dirname, 'outlines');
const texts = [...textsIn(join(shared, 'seeds')), ...textsIn(join(shared, 'documents'))];

/** The index of the segment that opens the provision a segment belongs to. */
function provisionOf(text: SanyouText, index: number): number {
  let opened = 0;
  for (const { segment, index: i } of text.located()) {
    if (i > index) break;
    if (segment.opening?.marker) opened = i;
  }
  return opened;
}

describe('corpus', () => {
  if (texts.length === 0) {
    it('not present', function () {
      this.skip();
    });
  }
  for (const path of texts) {
    const name = basename(path);
    describe(name, () => {
      const source = readFileSync(path, 'utf8');
      const text = SanyouText.of(source);

      it('is read in full: the segments concatenate to the input', () => {
        assert.equal(text.toString(), source);
        const lines = [...text.located()].reduce((sum, l) => sum + l.segment.lines, 0);
        assert.equal(lines, source === '' ? 0 : source.replace(/\n$/, '').split('\n').length);
      });

      const list = join(outlines, name);
      if (existsSync(list)) {
        it('has the outline that was made by hand', () => {
          const got = outline(text).map(o => `${o.address}\t${o.title.slice(0, 12)}\t${o.title.length}`);
          const want = readFileSync(list, 'utf8').trimEnd().split('\n');
          assert.deepEqual(
            { missing: want.filter(l => !got.includes(l)), extra: got.filter(l => !want.includes(l)) },
            { missing: [], extra: [] },
          );
          assert.deepEqual(got, want);
        });
      }

      describe('under lint', () => {
        let findings: PlacedFinding[];
        before(() => {
          findings = new Analysis(text, name).findings();
        });

        it('gives no error from the text itself', () => {
          const errors = findings.filter(f => f.severity === 'error');
          assert.deepEqual(
            errors.map(f => `${f.line + 1}: ${f.code} ${show(f.message)}`),
            [],
          );
        });

        it('gives at most one hint a provision', () => {
          const quiet = findings.filter(f => f.severity === 'hint' || f.severity === 'info');
          const places = quiet.map(f => provisionOf(text, f.index));
          assert.deepEqual(
            places.filter((p, i) => places.indexOf(p) !== i),
            [],
          );
        });
      });
    });
  }

  it('what the rules say of all texts, by rule, to be read', () => {
    const read = readAll();
    console.log(table(read));
    const loud = read
      .filter(t => t.name.endsWith('.sanyou'))
      .flatMap(t => t.findings.filter(f => f.severity === 'error' || f.severity === 'warning'));
    assert.deepEqual(
      loud.map(f => `${f.code} ${show(f.message)}`),
      [],
      'the samples are without fault',
    );
  });
});
