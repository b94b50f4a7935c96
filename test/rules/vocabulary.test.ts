/** 【引用】: names declared in one file and used in another. */
import assert from 'node:assert/strict';
import { calendar } from '../../server/data/calendar';
import { runSamples } from '../../server/evaluate/sample';
import { Analysis } from '../../server/rules/analysis';
import { rules } from '../../server/rules/registry';

const vocabulary = `【标准】人社窗口词汇
【指标】满意件数、有效评价件数:件
【指标】满意率:%,越高越好
  算法:满意件数 ÷ 有效评价件数
  别名:群众满意率
`;
const standard = `【标准】示例市窗口服务规范
【引用】人社窗口词汇
一、服务
【要求】群众满意率 ≥ 90%
【样例】城东窗口
  满意件数:89件;有效评价件数:100件
  预期:一 不达标
`;

function both(text = standard, words = vocabulary) {
  const other = new Analysis(words, 'file:///甲/词汇.sanyou');
  const analysis = new Analysis(text, 'file:///甲/规范.sanyou');
  analysis.setOthers([other.interface()]);
  return { analysis, other };
}
const codes = (a: Analysis) => a.findings().map(f => f.code);

describe('vocabulary files', () => {
  it('lend their names to a standard that cites them by title or by file name', () => {
    assert.deepEqual(codes(both().analysis), []);
    assert.deepEqual(codes(both(standard.replace('人社窗口词汇', '词汇')).analysis), []);
    assert.deepEqual(codes(both(standard.replace('人社窗口词汇', '《人社窗口词汇》')).analysis), []);
  });

  it('are not read when they are not cited', () => {
    assert.deepEqual(codes(both(standard.replace('【引用】人社窗口词汇\n', '')).analysis), [
      'undefined-name',
    ]);
    assert.deepEqual(codes(both(standard.replace('人社窗口词汇', '词会')).analysis), [
      'vocabulary-file',
      'undefined-name',
    ]);
  });

  it('lend their formulas to evaluation', () => {
    const [sample] = runSamples(both().analysis.standard(), { calendar });
    assert.equal(sample!.passed, true);
  });

  it('are no list of unused names by themselves', () => {
    assert.deepEqual(codes(both().other), []);
  });

  it('give way to a name that the standard declares itself', () => {
    const { analysis } = both(standard.replace('一、服务', '【指标】群众满意率:分\n一、服务'));
    assert.deepEqual(codes(analysis), ['unit-mismatch']);
  });

  it('are looked at again when they change, and only by those who use what changed', () => {
    const ran: string[] = [];
    let counting = false;
    const other = new Analysis(vocabulary, 'file:///甲/词汇.sanyou');
    const analysis = new Analysis(standard, 'file:///甲/规范.sanyou', rules, (_code, segment) => {
      if (counting && segment) ran.push(segment.text.split('\n')[0]!);
    });
    analysis.setOthers([other.interface()]);
    counting = true;
    other.edit(2, 8, 2, 9, '分'); // 满意率:分
    analysis.setOthers([other.interface()]);
    assert.deepEqual(codes(analysis), ['unit-mismatch']);
    assert.deepEqual([...new Set(ran)].sort(), ['【样例】城东窗口', '【要求】群众满意率 ≥ 90%'].sort());
    ran.length = 0;
    other.edit(0, 4, 0, 4, '新');
    analysis.setOthers([other.interface()]);
    assert.deepEqual(codes(analysis), ['vocabulary-file', 'undefined-name']);
  });
});
