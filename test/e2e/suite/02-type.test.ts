import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { cursorAfter, lineOf, linesAre, problemsAre, watchLine } from '../support/text.js';
import { needsWindow, ui } from '../support/ui.js';

const list = '.suggest-widget.visible .monaco-list-row';

describe('Typing a provision and its statement', () => {
  before(needsWindow);
  after(folder.clear);

  let document: vscode.TextDocument;
  let first: number;

  it('leaves the statement above with Enter on its empty line', async () => {
    folder.copy('samples', '');
    ({ document } = await folder.open('社会保险经办窗口标准.sanyou'));
    await cursorAfter(document, '重大情况及时报告\n  每缺 1项:扣 4分');
    first = lineOf(document, '扣 4分') + 1;
    await ui.press('Enter');
    await linesAre(document, first, ['  ', '']);
    await ui.press('Enter');
    await linesAre(document, first, ['', '']);
  });

  it('takes the prose through an input method', async () => {
    const seen = watchLine(document, first);
    await ui.type('（');
    await ui.compose('十一');
    await ui.type('）');
    await ui.compose('服务评价');
    await ui.type('。');
    await ui.compose('群众满意率');
    await ui.compose('达到');
    await ui.type('95%');
    await ui.compose('以上');
    await ui.type('。');
    await linesAre(document, first, ['（十一）服务评价。群众满意率达到95%以上。']);
    assert.ok(
      seen.lines().some(line => line.endsWith('fuwupingjia')),
      `the letters stood in the text before the choice: ${seen.lines().join(' / ')}`,
    );
    seen.dispose();
    const [hint] = await problemsAre(document, [[first + 1, 'prose-without-statement']]);
    assert.equal(hint!.severity, 'hint');
  });

  it('has the next number ready, which gives way to 【', async () => {
    await ui.press('Enter');
    await linesAre(document, first + 1, ['（十二）', '']);
    await ui.type('【');
    await linesAre(document, first + 1, ['【】', '']);
  });

  it('completes the tag by its pinyin', async () => {
    await ui.type('yq');
    await ui.waitFor(list, '【要求】');
    await ui.screenshot('02-tag');
    await ui.press('Enter');
    await ui.waitFor('.view-line', '【要求】满意率');
  });

  it('completes the name by its initials, whole', async () => {
    await ui.type('mylv');
    await linesAre(document, first + 1, ['【要求】mylv']);
    await ui.waitFor(list, '满意率');
    assert.equal((await ui.texts(list)).length, 1);
    await ui.screenshot('02-name');
    await ui.press('Enter');
    await linesAre(document, first + 1, ['【要求】满意率']);
  });

  it('takes the condition through the input method; nothing is left to say', async () => {
    await ui.compose('不低于');
    await ui.type('95%');
    await linesAre(document, first + 1, ['【要求】满意率不低于95%', '']);
    await problemsAre(document, []);
    await ui.press('Escape');
    await ui.screenshot('02-typed');
  });
});
