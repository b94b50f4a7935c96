import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { eventually, needsWindow, ui } from '../support/ui.js';

describe('The extension', () => {
  after(folder.clear);

  it('starts, and knows a .sanyou file', async () => {
    const extension = vscode.extensions.getExtension('sanyou.sanyou');
    assert.ok(extension, 'it is installed');
    await extension.activate();
    folder.put('启动.sanyou', '一、窗口服务\n');
    const { document } = await folder.open('启动.sanyou');
    assert.equal(document.languageId, 'sanyou');
  });
});

describe('A drafter at the window', () => {
  before(needsWindow);
  after(folder.clear);

  it('opens a file and types through an input method and by ordinary keys', async () => {
    folder.put('窗口服务.sanyou', '一、窗口服务\n');
    const { document } = await folder.open('窗口服务.sanyou');
    await ui.waitFor('.view-line', '一、窗口服务');

    const seen: string[] = [];
    const watch = vscode.workspace.onDidChangeTextDocument(() => seen.push(document.lineAt(1).text));
    await ui.press('Control+End');
    await ui.type('【');
    await ui.compose('要求');
    await ui.type('】');
    await ui.compose('满意率');
    await ui.press('Escape', 'Space');
    await ui.type('>= 92%');

    const typed = '【要求】满意率 >= 92%';
    await ui.waitFor('.view-line', typed);
    await eventually(() => document.lineAt(1).text === typed, `the second line is ${typed}`);
    watch.dispose();
    const letters = seen.some(line => line.startsWith('【yaoqi'));
    assert.ok(letters, `the letters stood in the text before the choice: ${seen.join(' ')}`);
    await ui.screenshot('00-smoke');
  });

  it('pastes several lines', async () => {
    folder.put('粘贴.sanyou', '');
    const { document } = await folder.open('粘贴.sanyou');
    await ui.click('.monaco-editor .view-lines');
    await ui.paste('一、窗口服务\n(一)窗口按季度开展满意度测评。\n');
    await ui.waitFor('.view-line', '(一)窗口按季度');
    await eventually(() => document.lineCount === 3, 'three lines');
    assert.equal(document.lineAt(0).text, '一、窗口服务');
  });
});
