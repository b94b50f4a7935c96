import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { closePanel, openProblems } from '../support/layout.js';
import { lineOf, problems, replaceLine } from '../support/text.js';
import { eventually, needsWindow, ui } from '../support/ui.js';

const speak = async (language: string | undefined) => {
  await vscode.workspace.getConfiguration('sanyou').update('language', language, true);
  await vscode.commands.executeCommand('sanyou.restartServer');
};

describe('A reviewer who reads English', () => {
  before(needsWindow);
  after(async () => {
    await closePanel();
    await speak(undefined);
    await folder.clear();
  });

  it('has the findings in English, with the text quoted in Chinese', async () => {
    folder.copy('samples', '');
    const { document } = await folder.open('示例市人社窗口服务规范.sanyou');
    await speak('en');
    await replaceLine(
      document,
      lineOf(document, '满意率达到92%以上'),
      '（一）窗口按季度开展满意度测评，满意率达到95%以上。',
    );
    const found = await eventually(
      () => problems(document).find(({ code }) => code === 'prose-number-differs'),
      'the finding is there',
    );
    assert.match(found.message, /^The text says “95%”, the statement below “92%”\./);
    await openProblems();
    await ui.waitFor('.markers-panel .monaco-list-row', found.message);
    await ui.screenshot('09-english');
  });
});
