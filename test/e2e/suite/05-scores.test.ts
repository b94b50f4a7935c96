import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { closeSideBar, openSideBar } from '../support/layout.js';
import { page, ranking, score } from '../support/preview.js';
import { cursorAfter, lineOf, linesAre, problemsAre } from '../support/text.js';
import { eventually, needsWindow, ui } from '../support/ui.js';

describe('Scores beside the text', () => {
  before(needsWindow);
  before(closeSideBar);
  after(openSideBar);
  after(folder.clear);

  let document: vscode.TextDocument;
  let line: number;

  it('rank the twenty windows of the Excel file that sanyou.json names', async () => {
    folder.copy('samples', '');
    ({ document } = await folder.open('社会保险经办窗口标准.sanyou'));
    line = lineOf(document, '【要求】满意率 ≥ 90%');
    await cursorAfter(document, '【要求】满意率 ≥ 9');
    await ui.click('.editor-actions [aria-label*="Scoring Preview"]');
    await page.waitFor('header', '20 个窗口');
    const windows = await ranking();
    assert.equal(windows.length, 20);
    assert.deepEqual(windows.slice(0, 5), [
      { rank: '1', name: '东城区窗口', score: '100', change: '', tier: '优秀' },
      { rank: '1', name: '市本级第二窗口', score: '100', change: '', tier: '优秀' },
      { rank: '3', name: '市本级第一窗口', score: '98.75', change: '', tier: '优秀' },
      { rank: '4', name: '临江县窗口', score: '97', change: '', tier: '优秀' },
      { rank: '5', name: '清河县窗口', score: '96.95', change: '', tier: '优秀' },
    ]);
    await ui.screenshot('05-scores');
  });

  it('move while a threshold is typed, each with its change', async () => {
    await ui.press('Delete');
    await ui.type('5');
    await linesAre(document, line, ['【要求】满意率 ≥ 95%']);
    const fallen = await score('清河县窗口', '91.95');
    assert.deepEqual(fallen, { rank: '8–9', name: '清河县窗口', score: '91.95', change: '▼5', tier: '优秀' });
    const order = (await ranking()).map(window => window.name);
    assert.ok(order.indexOf('高新区窗口') < order.indexOf('清河县窗口'), order.join(' '));
    assert.ok((await ranking()).every(({ change }) => !change.startsWith('▲')));
    await ui.screenshot('05-moved');
  });

  it('count their changes from the text as last saved', async () => {
    await ui.press('Control+S');
    await eventually(() => !document.isDirty, 'the text is saved');
    await eventually(async () => (await ranking()).every(({ change }) => change === ''), 'no change is left');
    await ui.press('Backspace');
    await ui.type('0');
    await linesAre(document, line, ['【要求】满意率 ≥ 90%']);
    const risen = await score('清河县窗口', '96.95');
    assert.equal(risen.change, '▲5');
    await problemsAre(document, []);
  });

  it('open into their grounds, what lost marks first', async () => {
    await page.click('.opener:has-text("老街窗口")');
    const grounds = await page.texts('.reason');
    const order = ['不达标', '缺数据', '待人工', '达标', '不适用'];
    const statuses = grounds.map(text => order.indexOf(text.split('\n')[0]!));
    assert.ok(statuses.length > 20 && statuses.every((status, i) => i === 0 || status >= statuses[i - 1]!));
    assert.match(grounds.join('\n'), /依据一\(六\):参保人数 3647 人,低于 3920 人,差 273 人,扣 1 分/);
    await ui.screenshot('05-grounds');
  });

  it('lead from a ground to its provision in the text', async () => {
    await page.click('.reason:has-text("参保人数 3647 人")');
    const wanted = lineOf(document, '【要求】参保人数 ≥ 扩面任务');
    await eventually(
      () => vscode.window.activeTextEditor?.selection.start.line === wanted,
      `the cursor is in line ${wanted + 1}`,
    );
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await ui.waitFor('.view-line', '（六）业务指标');
    await ui.screenshot('05-provision');
  });
});
