/** A statement that is proposed reads without a fault and says what the prose says: nothing is left to propose. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStatement, SanyouText } from '../../grammar';
import { agree } from '../../server/prose/agree';
import { linesOf } from '../../server/prose/propose';
import { readPhrases } from '../../server/prose/read';
import { statedIn } from '../../server/prose/stated';
import { casesIn } from './cases';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');

/** Puts what is proposed below the prose and holds the two against each other again. */
function check(prose: string): void {
  const phrases = readPhrases(prose);
  const { gaps } = agree(phrases, []);
  const written = linesOf(gaps.map(g => g.proposal));
  if (written.length === 0) return;
  const source = written.join('\n');
  const parsed = [...SanyouText.of(source).located()]
    .map(l => parseStatement(l.segment))
    .filter(p => p !== null);
  const issues = parsed.flatMap(p => p.issues.map(i => i.message.text));
  assert.deepEqual(issues, [], `${source}\n${issues.join('\n')}`);
  const again = agree(
    phrases,
    parsed.flatMap(p => statedIn(p.statement)),
  );
  assert.deepEqual(
    again.disagreements.map(d => d.prose),
    [],
    source,
  );
  // What is left was left on purpose: a second number on the same name, or a step without a requirement.
  const left = again.gaps.map(g => g.proposal.text).filter(t => written.includes(t));
  assert.deepEqual(left, [], source);
}

describe('proposed statements', () => {
  for (const { file, text } of casesIn(join(import.meta.dirname, 'cases'))) {
    it(`${file.replace('.txt', '')}: ${text.replace(/\n/g, '⏎').slice(0, 40)}`, () => check(text));
  }

  for (const folder of ['seeds', 'documents/real', 'documents/synthetic']) {
    it(`in every text of ${folder}`, function () {
      const path = join(shared, folder);
      if (!existsSync(path)) this.skip(); // not present
      for (const name of readdirSync(path).filter(n => n.endsWith('.txt'))) {
        const segments = [...SanyouText.of(readFileSync(join(path, name), 'utf8')).located()];
        for (const { segment } of segments) if (segment.kind !== 'statement') check(segment.text);
      }
    });
  }
});
