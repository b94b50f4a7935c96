import { strict as assert } from 'node:assert';
import { SanyouText } from '../../grammar';
import { semanticTokens, tokensOfLines, tokenTypes } from '../../server/ide/semanticTokens';
import { drained } from './support';

function told(text: string, data: readonly number[]): string[] {
  const lines = text.split('\n');
  const out: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [dl, dc, length, type, declares] = data.slice(i, i + 5) as [number, number, number, number, number];
    line += dl;
    character = dl === 0 ? character + dc : dc;
    out.push(
      `${line} ${lines[line]!.slice(character, character + length)} ${tokenTypes[type]}${declares ? '!' : ''}`,
    );
  }
  return out;
}

const source = `【注】说明
一、窗口
【指标】满意率:%

【要求】满意率 ≥ 92%
  查验:测评
  每低 1个百分点:扣 2分
`;
const expected = [
  '0 【注】 keyword',
  '0 说明 comment',
  '2 【指标】 keyword',
  '2 满意率 variable!',
  '2 % type',
  '4 【要求】 keyword',
  '4 满意率 variable',
  '4 ≥ operator',
  '4 92% number',
  '5 查验 property',
  '5 测评 string',
  '6 每低 keyword',
  '6 1个百分点 number',
  '6 扣 keyword',
  '6 2分 number',
];

describe('semantic tokens', () => {
  it('of a document', () =>
    assert.deepEqual(told(source, drained(semanticTokens(SanyouText.of(source)))), expected));
  it('of a range: the statements that it touches', () => {
    const data = drained(tokensOfLines(SanyouText.of(source), 5, 5));
    assert.deepEqual(told(source, data), expected.slice(5));
  });
  it('after an edit, the same as of the new text', () => {
    const { text } = SanyouText.of(source).edit(1, 0, 1, 0, '总则\n\n');
    assert.deepEqual(drained(semanticTokens(text)), drained(semanticTokens(SanyouText.of(text.toString()))));
  });
});
