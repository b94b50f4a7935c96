/** Every feature at many places of the samples, whole and cut off: none may throw, and ranges lie within the text. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tags } from '../../grammar';
import { fixAll, quickFixes } from '../../server/ide/codeActions';
import { completion } from '../../server/ide/completion';
import { definition } from '../../server/ide/definition';
import { diagnostics } from '../../server/ide/diagnostics';
import { hover } from '../../server/ide/hover';
import { onTypeFormatting } from '../../server/ide/onTypeFormatting';
import { lineAt, type Position, type Range } from '../../server/ide/place';
import { references } from '../../server/ide/references';
import { prepareRename } from '../../server/ide/rename';
import { selectionRanges } from '../../server/ide/selectionRange';
import { Analysis } from '../../server/rules/analysis';
import { offered } from './support';

const samples = join(import.meta.dirname, '../../samples');
const texts = readdirSync(samples)
  .filter(f => f.endsWith('.sanyou'))
  .map(f => [f, readFileSync(join(samples, f), 'utf8')] as const);

function everything(analysis: Analysis, position: Position): void {
  const within = (range: Range | undefined) => {
    if (!range) return;
    for (const { line, character } of [range.start, range.end]) {
      assert.ok(
        line <= analysis.text.lineCount && character <= lineAt(analysis.text, line).length,
        JSON.stringify(range),
      );
    }
  };
  for (const item of completion(analysis, position)) {
    within(item.range);
    assert.ok(item.range.start.line === position.line && item.range.start.character <= position.character);
  }
  within(hover(analysis, position)?.range);
  for (const p of definition(analysis, position).places) within(p.name);
  for (const r of references(analysis, position, true)) within(r.range);
  within(prepareRename(analysis, position)?.range);
  for (const r of selectionRanges(analysis, position)) within(r);
  for (const e of onTypeFormatting(analysis.text, position, '\n')) within(e.range);
  for (const a of quickFixes(analysis, { start: position, end: position }))
    for (const e of a.edits) within(e.range);
}

describe('anywhere in the samples', () => {
  for (const [name, text] of texts) {
    it(name, () => {
      const analysis = new Analysis(text);
      const lines = text.split('\n');
      let n = 0;
      for (const [line, content] of lines.entries()) {
        for (let character = 0; character <= content.length; character++)
          if (n++ % 61 === 0) everything(analysis, { line, character });
      }
    });
    it(`${name}, cut off anywhere`, () => {
      for (let at = 5; at < text.length; at += Math.ceil(text.length / 60)) {
        const cut = text.slice(0, at);
        const analysis = new Analysis(cut);
        const lines = cut.split('\n');
        everything(analysis, { line: lines.length - 1, character: lines.at(-1)!.length });
        diagnostics(analysis.findings());
        fixAll(analysis.text, analysis.findings());
      }
    });
  }
});

describe('every tag', () => {
  for (const tag of tags) {
    it(`【${tag.text}】 is completed in its head, its keys and their values`, () => {
      offered(`【${tag.text}】$0`);
      offered(`【${tag.text}】甲$0`);
      for (const key of tag.keys) {
        const source = `【${tag.text}】${tag.example.split('\n')[0]}\n  `;
        assert.ok(offered(`${source}$0`).includes(key.text), key.text);
        offered(`${source}${key.text}:$0`);
        offered(`${source}${key.text}:1$0`);
        offered(`${source}${key.text}:甲 $0`);
      }
    });
  }
});
