import type * as vscode from 'vscode';
import * as folder from '../support/folder.js';
import { cursorAtEnd, linesAre } from '../support/text.js';
import { needsWindow, ui } from '../support/ui.js';

/** Nine provisions in a row, the ninth numbered as said. */
const nine = (ninth: string) =>
  [
    ...['环境整洁', '标识统一', '制度上墙', '挂牌上岗', '首问负责', '限时办结', '档案齐全', '数据真实'],
    '监督公开',
  ]
    .map((what, i) => `${ninth.replace('九', '一二三四五六七八九'[i]!).replace('9', String(i + 1))}${what}。`)
    .join('\n');

describe('Enter behind a provision', () => {
  before(needsWindow);
  after(folder.clear);

  let document: vscode.TextDocument;
  let files = 0;
  const begin = async (text: string) => {
    files += 1;
    folder.put(`编号${files}.sanyou`, text);
    ({ document } = await folder.open(`编号${files}.sanyou`));
    await cursorAtEnd(document);
  };

  for (const [written, next] of [
    ['（九）', '（十）'],
    ['九、', '十、'],
    ['9. ', '10. '],
    ['第九条　', '第十条　'],
  ] as const)
    it(`puts ${next.trim()} below ${written.trim()}`, async () => {
      await begin(nine(written));
      await ui.press('Enter');
      await linesAre(document, 9, [next]);
    });

  it('on an empty number goes up a level, and from the top level out', async () => {
    await begin(`一、窗口服务\n${nine('（九）')}`);
    await ui.press('Enter');
    await linesAre(document, 10, ['（十）']);
    await ui.press('Enter');
    await linesAre(document, 10, ['二、']);
    await ui.press('Enter');
    await linesAre(document, 10, ['']);
  });

  it('carries on through a list that is being written', async () => {
    await folder.clear();
    await begin(`一、窗口服务\n${nine('（九）')}`);
    await ui.press('Enter');
    await linesAre(document, 10, ['（十）']);
    await ui.compose('柜台设置方便');
    await ui.type('。');
    await linesAre(document, 10, ['（十）柜台设置方便。']);
    await ui.press('Enter');
    await linesAre(document, 11, ['（十一）']);
    await ui.screenshot('04-numbers');
  });
});
