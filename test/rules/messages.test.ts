/** Every message is for a person: Chinese, no word of ours (token, class), and it says what to do. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allTokens } from '../../grammar/tokens';
import { Analysis, type PlacedFinding } from '../../server/rules/analysis';

const folder = new URL('../../samples/', import.meta.url);
const names = new Set([
  ...allTokens.map(t => t.name),
  'EOF',
  'Token',
  'undefined',
  'null',
  'NaN',
  'Error',
  'Exception',
]);

function say(message: { text: string; args: readonly (string | number)[] }): string {
  return message.text.replace(/\{(\d)\}/g, (_, n) => String(message.args[Number(n)]));
}

/** Findings of a sample whose statement lines are broken one by one: each third character deleted, doubled or replaced. */
function* brokenFindings(): Generator<PlacedFinding> {
  for (const file of readdirSync(folder).filter(f => f.endsWith('.sanyou'))) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const analysis = new Analysis(text);
    const lines = text.split('\n');
    for (const [l, line] of lines.entries()) {
      if (!/^(?:【| {2})/.test(line)) continue;
      for (let c = 0; c < Math.min(line.length, 40); c += 3) {
        for (const [deleted, inserted] of [
          [1, ''],
          [0, line[c]!],
          [1, '〒'],
        ] as const) {
          analysis.edit(l, c, l, c + deleted, inserted);
          yield* analysis.findings();
          analysis.edit(l, c, l, c + inserted.length, line.slice(c, c + deleted));
        }
      }
    }
    assert.equal(analysis.text.toString(), text);
  }
}

describe('messages', () => {
  it('of a thousand broken clauses say what is wrong and what to do, in words an official uses', function () {
    this.timeout(60_000);
    const seen = new Map<string, string>();
    for (const f of brokenFindings()) {
      const template = f.message.text;
      if (seen.has(template)) continue;
      const sentence = say(f.message);
      seen.set(template, sentence);
      assert.ok(
        f.span.end >= f.span.start && f.span.end <= f.segment.text.length,
        `${sentence} stands somewhere`,
      );
      assert.match(sentence, /[\u4e00-\u9fff]/);
      assert.match(sentence, /请|是否|应|可在|还缺|可以写|没有写完|还没有写/, `says what to do: ${sentence}`);
      assert.doesNotMatch(template.replace(/\{\d\}/g, ''), /[A-Za-z]{2,}/, template);
      for (const word of sentence.match(/[A-Za-z]{3,}/g) ?? [])
        assert.ok(!names.has(word), `${word} in ${sentence}`);
      assert.doesNotMatch(sentence, /\{\d\}/, 'every place is filled');
    }
    assert.ok(seen.size > 25, `only ${seen.size} kinds of message seen`);
  });
});
