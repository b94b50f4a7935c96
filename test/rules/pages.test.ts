/** A rule's page is its test: what it says is found is found, in those words; what it says is fine is fine. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Analysis } from '../../server/rules/analysis';
import { codes } from '../../server/rules/registry';

const pages = new URL('../../docs/rules/', import.meta.url);
const severities = { error: '错误', warning: '警告', info: '信息', hint: '提示' };
const all = codes;

/** The fenced block of that kind. */
function block(page: string, kind: string): string | undefined {
  return new RegExp(`\`\`\`sanyou ${kind}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
}

function say(message: { text: string; args: readonly (string | number)[] }): string {
  return message.text.replace(/\{(\d)\}/g, (_, n) => String(message.args[Number(n)]));
}

describe('rule pages', () => {
  for (const rule of all) {
    if (rule.code === 'sample-fails') continue; // held by test/evaluate
    describe(rule.code, () => {
      const url = new URL(`${rule.code}.md`, pages);
      const page = existsSync(url) ? readFileSync(url, 'utf8') : '';

      it('has a page with its title and severity', () => {
        assert.ok(
          page.startsWith(`# ${rule.code} ${rule.title}\n\n级别:${severities[rule.severity]}。`),
          page.slice(0, 80),
        );
      });

      it('finds what the page says, in its words', () => {
        const analysis = new Analysis(block(page, 'bad')!);
        const found = analysis.findings().filter(f => f.code === rule.code);
        const lines = found.map(
          f => `${f.line + f.segment.text.slice(0, f.span.start).split('\n').length}: ${say(f.message)}`,
        );
        const quoted = [...page.matchAll(/^> (\d+: .*)$/gm)].map(m => m[1]);
        assert.deepEqual(lines, quoted);
        assert.ok(lines.length > 0);
        assert.ok(found.every(f => f.severity === rule.severity));
      });

      it('finds nothing in the good example, nor does any other rule', () => {
        assert.deepEqual(
          new Analysis(block(page, 'good')!).findings().map(f => f.code + say(f.message)),
          [],
        );
      });

      const fixed = block(page, 'fixed');
      if (fixed === undefined) return;
      it('mends it with the first fix', () => {
        const bad = block(page, 'bad')!;
        const analysis = new Analysis(bad);
        const first = analysis.findings().find(f => f.code === rule.code)!;
        const starts: number[] = [];
        let at = 0;
        for (const { segment } of analysis.text.located()) {
          starts.push(at);
          at += segment.text.length;
        }
        let text = bad;
        const edits = first.fixes![0]!.edits.map(e => ({
          ...e,
          from: starts[first.index + (e.after ?? 0)]!,
        }));
        for (const { from, span, text: put } of edits.sort(
          (a, b) => b.from + b.span.start - a.from - a.span.start,
        )) {
          text = text.slice(0, from + span.start) + put + text.slice(from + span.end);
        }
        assert.equal(text, fixed);
        const left = new Analysis(text).findings().filter(f => f.code === rule.code);
        assert.ok(left.length < analysis.findings().filter(f => f.code === rule.code).length);
      });
    });
  }

  it('every page belongs to a rule, and the index names each', () => {
    const files = readdirSync(pages)
      .filter(f => f !== 'README.md')
      .map(f => f.replace('.md', ''));
    assert.deepEqual(files.sort(), all.map(r => r.code).sort());
    const index = readFileSync(new URL('README.md', pages), 'utf8');
    for (const rule of all)
      assert.ok(
        index.includes(`| [${rule.code}](${rule.code}.md) | ${severities[rule.severity]} | ${rule.title} |`),
        rule.code,
      );
  });
});
