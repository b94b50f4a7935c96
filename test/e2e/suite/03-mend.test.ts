import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { closePanel, openProblems } from '../support/layout.js';
import { cursorAfter, lineOf, linesAre, problemsAre } from '../support/text.js';
import { needsWindow, ui } from '../support/ui.js';

describe('A finding', () => {
  before(needsWindow);
  after(async () => {
    await closePanel();
    await folder.clear();
  });

  let document: vscode.TextDocument;
  let line: number;

  it('stands in the list as a sentence: the prose says another number than the statement', async () => {
    folder.copy('samples', '');
    ({ document } = await folder.open('示例市人社窗口服务规范.sanyou'));
    line = lineOf(document, '满意率达到92%以上');
    await cursorAfter(document, '满意率达到92');
    await ui.press('Backspace');
    await ui.type('5');
    const [found] = await problemsAre(document, [
      [line + 1, 'prose-number-differs', '正文写“95%”,下面的语句却写“92%”'],
    ]);
    assert.equal(found!.severity, 'error');
    await ui.waitFor('.statusbar-item[aria-label*="1 个错误"]');
    await openProblems();
    await ui.waitFor('.markers-panel .monaco-list-row', found!.message);
  });

  it('says the same where the pointer rests on it', async () => {
    await ui.hoverSquiggle('error');
    await ui.waitFor('.monaco-hover', '正文写“95%”');
    await ui.screenshot('03-finding', { keepPointer: true });
  });

  it('is mended from the keyboard', async () => {
    await cursorAfter(document, '满意率达到95');
    await ui.press('Control+.');
    await ui.waitFor('.action-widget .monaco-list-row', '把语句改为“95%”');
    await ui.waitFor('.action-widget .monaco-list-row', '把正文改为“92%”');
    await ui.screenshot('03-fixes');
    await ui.press('ArrowDown');
    await ui.press('Enter');
    await linesAre(document, line, ['（一）窗口按季度开展满意度测评，满意率达到92%以上。']);
    await problemsAre(document, []);
    await ui.waitGone('.markers-panel .monaco-list-row', '请核对');
  });
});
