import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { page, ranking, score } from '../support/preview.js';
import { lineOf, problems, problemsAre, replaceLine } from '../support/text.js';
import { eventually, needsWindow, ui } from '../support/ui.js';

describe('Beginning a new standard', () => {
  before(needsWindow);
  after(folder.clear);

  let document: vscode.TextDocument;

  it('starts from a small one that is whole, with its first blank selected', async () => {
    await ui.command('New Standard');
    document = await eventually(() => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.languageId === 'sanyou' && shown.getText().includes('【样例】') ? shown : undefined;
    }, 'a standard is there');
    await ui.compose('城东区政务大厅');
    await eventually(
      () => document.lineAt(0).text === '【标准】城东区政务大厅窗口服务规范（试行）',
      'the name stands in the blank',
    );
    await ui.press('Escape');
    // What is still to be filled in may be said; a mistake put in proves that all else has been looked at.
    const line = lineOf(document, '【要求】满意率');
    const requirement = document.lineAt(line).text;
    await replaceLine(document, line, '【要求】满意律 ≥ 90%');
    await eventually(() => problems(document).some(({ code }) => code === 'undefined-name'), 'the mistake');
    await replaceLine(document, line, requirement);
    await problemsAre(document, []);
  });

  it('scores its own 样例 where no data file is named', async () => {
    await ui.click('.editor-actions [aria-label*="Scoring Preview"]');
    await page.waitFor('header', '1 个窗口');
    await page.waitFor('header', '【样例】');
    assert.deepEqual(await ranking(), [await score('示例窗口', '90')]);
    await ui.screenshot('06-begin');
  });
});
