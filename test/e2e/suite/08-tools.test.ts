import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { closePanel, openProblems } from '../support/layout.js';
import { cursorAfter, lineOf, linesAre, outlineOf, problemsAre, replaceLine } from '../support/text.js';
import { eventually, needsWindow, ui } from '../support/ui.js';

/** The head of the list of files, which folds it. */
const files = '.explorer-viewlet .pane-header:has-text("窗口")';

describe('The tools of the editor', () => {
  before(needsWindow);
  after(folder.clear);

  let document: vscode.TextDocument;
  let line: number;

  before(async () => {
    folder.copy('samples', '');
    ({ document } = await folder.open('示例市人社窗口服务规范.sanyou'));
    line = lineOf(document, '【要求】满意率 ≥ 92%');
    await ui.waitFor('.view-line', '【要求】满意率 ≥ 92%');
  });

  it('format the statements, and leave the prose as it is', async () => {
    const prose = document.lineAt(line - 1).text;
    await replaceLine(document, line, '【要求】满意率>=92％');
    await replaceLine(document, line + 1, '　　分值：60分');
    await ui.press('Control+Shift+I');
    await linesAre(document, line - 1, [prose, '【要求】满意率 ≥ 92%', '  分值:60分']);
    await problemsAre(document, []);
  });

  it('show the provisions in the outline, each with its statements', async () => {
    const chapter = await eventually(
      async () => (await outlineOf(document)).find(symbol => symbol.detail === '一'),
      'the outline has a first part',
    );
    assert.equal(chapter.name, '一、窗口服务');
    assert.deepEqual(
      chapter.children.map(({ detail, children }) => [detail, children.map(({ name }) => name.slice(0, 4))]),
      [
        ['一(一)', ['【要求】']],
        ['一(二)', ['【适用】', '【要求】']],
        ['一(三)', ['【要求】']],
      ],
    );
    await vscode.commands.executeCommand('outline.focus');
    await ui.click(files);
    await ui.waitFor('.outline-pane .monaco-list-row', '一、窗口服务');
    await cursorAfter(document, '（二）收到符合规定的举报');
    await ui.waitFor('.outline-pane .monaco-list-row', '（二）');
    await ui.screenshot('08-outline');
    await ui.click(files);
  });

  it('explain 以上 where the pointer rests on it', async () => {
    await replaceLine(document, line, '【要求】满意率 92%以上');
    await cursorAfter(document, '【要求】满意率 92%以');
    await vscode.commands.executeCommand('editor.action.showHover');
    const hover = await ui.waitFor('.monaco-hover', '以上');
    assert.match(hover, /含|包括/);
    assert.match(hover, /92%/);
    await ui.screenshot('08-hover');
    await ui.press('Escape', 'Control+Z');
    await linesAre(document, line, ['【要求】满意率 ≥ 92%']);
  });

  it('go from a name to its declaration with F12', async () => {
    await cursorAfter(document, '【要求】满意');
    await ui.press('F12');
    const declared = lineOf(document, '【指标】满意率');
    await eventually(
      () => vscode.window.activeTextEditor?.selection.active.line === declared,
      `the cursor is in line ${declared + 1}`,
    );
  });

  it('rename a metric wherever it is meant, and nothing that only contains its name', async () => {
    await cursorAfter(document, '【指标】满意率');
    await ui.press('F2');
    await ui.waitUntil(`document.activeElement.closest('.rename-box') !== null`);
    await ui.press('Control+A');
    await ui.compose('群众满意度');
    await ui.press('Enter');
    await linesAre(document, line, ['【要求】群众满意度 ≥ 92%']);
    await linesAre(document, lineOf(document, '【指标】群众满意度'), ['【指标】群众满意度:%,越高越好']);
    const text = document.getText();
    assert.ok(text.includes('别名:群众满意率、服务对象满意率'), 'the aliases stand');
    assert.ok(text.includes('满意率达到92%以上'), 'the prose stands');
    await ui.press('Control+Z');
    await linesAre(document, line, ['【要求】满意率 ≥ 92%']);
  });

  it('show a 样例 that no longer holds as an error, until the threshold is as it was', async () => {
    await problemsAre(document, []);
    await cursorAfter(document, '【要求】满意率 ≥ 92');
    await ui.press('Backspace', 'Backspace');
    await ui.type('85');
    await linesAre(document, line, ['【要求】满意率 ≥ 85%']);
    const sample = lineOf(document, '预期:一(一) 不达标') + 1;
    const [, expected] = await problemsAre(document, [
      [line, 'prose-number-differs'],
      [sample, 'sample-fails', '预期不达标,实际达标'],
      [sample + 2, 'sample-fails', '预期总分 89 分,实际 90 分'],
      [sample + 3, 'sample-fails', '预期等级合格,实际优秀'],
    ]);
    assert.equal(expected!.severity, 'error');
    await openProblems();
    await ui.waitFor('.markers-panel .monaco-list-row', expected!.message);
    await cursorAfter(document, '【要求】满意率 ≥ 85%');
    await ui.screenshot('08-sample');
    await closePanel();
    while (document.lineAt(line).text !== '【要求】满意率 ≥ 92%') {
      const { version } = document;
      await ui.press('Control+Z');
      await eventually(() => document.version > version, 'a step is undone');
    }
    await problemsAre(document, []);
  });
});
