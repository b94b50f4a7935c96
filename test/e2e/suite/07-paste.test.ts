import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { cursorAfter, cursorAtEnd, lineOf, linesAre, outlineOf, problems } from '../support/text.js';
import { eventually, needsWindow, ui } from '../support/ui.js';

/** The fifth part of the ministry's standard, line by line as the database holds it; undefined where it is not present. */
function original(): string | undefined {
  const seeds = join(process.env.SANYOU_PROJECT ?? '', '../shared/seeds');
  if (!existsSync(seeds)) return undefined;
  const name = readdirSync(seeds).find(file => file.startsWith('000_'));
  if (!name) return undefined;
  const text = readFileSync(join(seeds, name), 'utf8');
  return text.slice(text.indexOf('\n五、') + 1, text.indexOf('\n六、'));
}

describe('Pasting the original text', () => {
  before(needsWindow);
  after(folder.clear);

  let document: vscode.TextDocument;

  it('below the chapter gives provisions, no error, and one hint for each at most', async function () {
    const part = original();
    if (!part) {
      console.log('      the source document is not present');
      return this.skip();
    }
    folder.copy('samples', '');
    ({ document } = await folder.open('社会保险经办窗口标准.sanyou'));
    const before = document.getText();
    await cursorAtEnd(document);
    await ui.press('Enter', 'Enter', 'Enter');
    await ui.paste(part);
    await eventually(() => document.getText().endsWith(part), 'the text stands below, sign by sign');
    assert.ok(document.getText().startsWith(before), 'the chapter above is as it was');

    const chapters = await eventually(async () => {
      const found = await outlineOf(document);
      return found.find(symbol => symbol.detail === '五') && found;
    }, 'the outline has a fifth part');
    const fifth = chapters.find(symbol => symbol.detail === '五')!;
    assert.deepEqual(
      fifth.children.map(symbol => symbol.detail),
      [...'一二三四五六七八九十'].map(number => `五(${number})`),
    );
    assert.match(fifth.children[4]!.name, /^\(五\)及时为参保企业进行登记/);

    // Three provisions hold a number that no statement says yet: when these hints stand there, so does all else.
    const top = fifth.range.start.line;
    const below = () => problems(document).filter(({ line }) => line > top);
    const hints = () => below().filter(({ severity }) => severity === 'hint');
    await eventually(() => hints().length >= 3, 'three hints');
    await eventually(
      () => problems(document).length === below().length,
      () => `nothing is said of the chapter above: ${JSON.stringify(problems(document))}`,
    );
    assert.deepEqual(
      below().filter(({ severity }) => severity === 'error'),
      [],
    );
    for (const { name, range } of fifth.children) {
      const own = below().filter(({ line }) => line > range.start.line && line <= range.end.line + 1);
      assert.ok(own.length <= 1, `${name}: ${own.map(({ message }) => message).join(' / ')}`);
    }
    const said = hints().map(({ message }) => message);
    assert.match(said.join('\n'), /满意率.*90%[\s\S]*社会化发放率.*99%[\s\S]*建库率.*100%/);
    await vscode.commands.executeCommand('revealLine', { lineNumber: top, at: 'top' });
    await ui.waitFor('.view-line', '(十)工作完成情况');
    await ui.screenshot('07-pasted');
  });

  it('offers to write the statement that a number calls for', async function () {
    if (!original()) return this.skip();
    const line = lineOf(document, '对帐。服务对象的满意率达到90%');
    await cursorAfter(document, '对帐。服务对象的满意率');
    await ui.press('Control+.');
    await ui.waitFor('.action-widget .monaco-list-row', '【要求】满意率 ≥ 90%');
    await ui.screenshot('07-offer');
    await ui.press('Enter');
    await linesAre(document, line + 1, ['【要求】满意率 ≥ 90%']);
    assert.match(document.lineAt(line + 2).text, /^\(六\)/);
  });
});
