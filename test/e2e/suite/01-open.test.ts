import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { append, cursorAfter, problemsAre } from '../support/text.js';
import { needsWindow, ui } from '../support/ui.js';

describe('Opening the folder', () => {
  before(needsWindow);
  after(folder.clear);

  let document: vscode.TextDocument;

  it('shows the chapter, in Chinese', async () => {
    folder.copy('samples', '');
    await ui.waitFor('.explorer-folders-view .monaco-list-row', '社会保险经办窗口标准.sanyou');
    ({ document } = await folder.open('社会保险经办窗口标准.sanyou'));
    await ui.waitFor('.view-line', '【标准】社会保险经办窗口文明服务标准');
    await ui.waitFor('.statusbar-item', '三优');
    const file = `[...document.querySelectorAll('.explorer-folders-view .file-icon')].find(f => f.textContent.endsWith('.sanyou'))`;
    await ui.waitUntil(`getComputedStyle(${file}, '::before').backgroundImage.includes('file.svg')`);
  });

  it('gives the statements their colours, and leaves the prose as printed', async () => {
    await cursorAfter(document, '（五）登记核定。');
    await ui.waitFor('.view-line', '【要求】满意率 ≥ 90%');
    // The colours come a moment after the text.
    const colours = (text: string) => `(() => {
      const line = [...document.querySelectorAll('.view-line')].find(l => l.textContent.includes(${JSON.stringify(text)}));
      const leaves = [...(line?.querySelectorAll('span') ?? [])].filter(span => !span.querySelector('span'));
      return Object.fromEntries(leaves.map(span => [span.textContent.trim(), getComputedStyle(span).color]));
    })()`;
    await ui.waitUntil(`new Set(Object.values(${colours('≥\u00a090%')})).size >= 3`);
    const printed = (await ui.evaluate(colours('登记核定'))) as Record<string, string>;
    const prose = Object.entries(printed).filter(([text]) => text !== '（五）');
    assert.equal(new Set(prose.map(([, colour]) => colour)).size, 1, JSON.stringify(printed));
    await ui.screenshot('01-open');
  });

  it('lists no problem; one appears with a mistake, and goes with it', async () => {
    // A list that has not been made yet is empty as well: the mistake proves that this one was made.
    await append(document, '\n\n【要術】满意率 ≥ 90%');
    const [only] = await problemsAre(document, [[document.lineCount, 'tag-misspelt']]);
    assert.match(only!.message, /【要求】/);
    await ui.press('Control+Z');
    await problemsAre(document, []);
  });
});
