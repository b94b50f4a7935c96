import { strict as assert } from 'node:assert';
import { SanyouText } from '../../grammar';
import { foldingRanges } from '../../server/ide/foldingRanges';
import { type DocumentSymbol, documentSymbols } from '../../server/ide/symbols';
import { drained } from './support';

const text = SanyouText.of(`【标准】示例
【指标】满意率:%
一、窗口
（一）满意率达到92%。
【要求】满意率 ≥ 92%
  查验:测评

二、人员
【分值】10分

【评分】满分 100分
  等级:合格 ≥ 60分、不合格 其他
`);

describe('outline', () => {
  it('provisions in their levels, their statements below them, the document’s own beside them', () => {
    const lines: string[] = [];
    const tell = (symbols: readonly DocumentSymbol[], indent: string) => {
      for (const s of symbols) {
        lines.push(`${indent}${s.name} ${s.range.start.line}-${s.range.end.line}`);
        tell(s.children, `${indent}  `);
      }
    };
    tell(drained(documentSymbols(text)), '');
    assert.deepEqual(lines, [
      '【标准】示例 0-0',
      '【指标】满意率:% 1-1',
      '一、窗口 2-5',
      '  （一）满意率达到92% 3-5',
      '    【要求】满意率 ≥ 92% 4-5',
      '二、人员 7-8',
      '  【分值】10分 8-8',
      '【评分】满分 100分 10-11',
    ]);
  });
  it('folds provisions with what is theirs, and statements', () => {
    assert.deepEqual(
      drained(foldingRanges(text)).map(({ from, to }) => [from, to]),
      [
        [2, 5],
        [3, 5],
        [4, 5],
        [7, 8],
        [10, 11],
      ],
    );
  });
});
