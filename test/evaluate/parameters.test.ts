import assert from 'node:assert/strict';
import { one, reasons, told } from './support/standard';

describe('【参数】', () => {
  const text = (clauses: string, bound = '扩面任务') =>
    `【参数】扩面任务:人\n${clauses}\n【指标】参保人数:人\n一、扩面\n【要求】参保人数 ≥ ${bound}\n`;
  const at = (clauses: string, data: Record<string, string>, bound?: string) =>
    one(text(clauses, bound), data).results[0];

  it('值 is the same for every unit', () => {
    assert.equal(told(at('  值:5000人', { 参保人数: '5000人' })), '达标');
    assert.equal(told(at('  值:5000人', { 参保人数: '4999人' })), '不达标');
    assert.equal(told(at('  值:5000人', { 参保人数: '4750人' }, '扩面任务 × 95%')), '达标');
  });
  it('a column that says otherwise does not count, and that is told', () => {
    const result = at('  值:5000人', { 参保人数: '4500人', 扩面任务: '4000人' });
    assert.deepEqual(reasons(result), [
      '参保人数 4500 人,低于 5000 人,差 500 人',
      '扩面任务填报 4000 人,条文写明是 5000 人,以条文的为准',
    ]);
    assert.deepEqual(reasons(at('  值:5000人', { 参保人数: '4500人', 扩面任务: '5000' })), [
      '参保人数 4500 人,低于 5000 人,差 500 人',
    ]);
  });
  it('without 值 it is in the data, one a unit; where it is not, it is asked for at its 来源', () => {
    assert.equal(told(at('  来源:年度计划', { 参保人数: '4000人', 扩面任务: '4000人' })), '达标');
    for (const data of [{ 参保人数: '4000人' }, { 参保人数: '4000人', 扩面任务: '' }] as Record<
      string,
      string
    >[]) {
      const result = at('  来源:年度计划', data);
      assert.equal(told(result), '缺数据');
      assert.deepEqual(reasons(result), ['还没有给定扩面任务,来源:年度计划']);
    }
    assert.deepEqual(reasons(at('', { 参保人数: '1人' })), ['缺少数据:扩面任务']);
  });
  it('未定 is for a person, whatever the data say', () => {
    const result = at('  值:未定「按实际下达」', { 参保人数: '5000人', 扩面任务: '1人' });
    assert.equal(told(result), '待人工');
    assert.deepEqual(reasons(result), ['原文“按实际下达”没有定出扩面任务,需要人工认定']);
  });
  it('a 值 of another kind is not used', () => {
    const result = at('  值:5000户', { 参保人数: '5000人' });
    assert.equal(told(result), '待人工');
    assert.deepEqual(reasons(result), ['参数“扩面任务”是单位“人”,写的值是单位“户”。请改单位或改值。']);
  });
  it('a day, a percentage', () => {
    const day = (data: Record<string, string>) =>
      one(
        '【参数】截止日期:日期\n  值:2026年3月31日\n【指标】上报日期:日期\n一、上报\n【要求】上报日期 ≤ 截止日期\n',
        data,
      ).results[0];
    assert.equal(told(day({ 上报日期: '2026-03-31' })), '达标');
    assert.deepEqual(reasons(day({ 上报日期: '2026-04-01', 截止日期: '2026-04-02' })), [
      '上报日期是2026-04-01,不符合“≤ 2026-03-31”',
      '截止日期填报 2026-04-02,条文写明是 2026-03-31,以条文的为准',
    ]);
    const rate = '【参数】目标:%\n  值:九成五\n【指标】办结率:%\n一、办结\n【要求】办结率 ≥ 目标\n';
    assert.equal(told(one(rate, { 办结率: '95%' }).results[0]), '达标');
    assert.equal(told(one(rate, { 办结率: '94.9%' }).results[0]), '不达标');
  });
});

describe('不涉及', () => {
  const text = '【指标】结案率:%\n  算法:结案件数 ÷ 立案件数\n一、办案\n【要求】结案率 ≥ 90%\n';
  it('reported for a metric whose parts were not handed in: it does not arise', () => {
    const result = one(text, { 结案率: '不涉及' }).results[0];
    assert.equal(told(result), '不适用');
    assert.deepEqual(reasons(result), ['结案率:填报为不适用']);
  });
  it('parts that are there count for more', () =>
    assert.equal(told(one(text, { 结案率: '不涉及', 结案件数: '1', 立案件数: '2' }).results[0]), '不达标'));
  it('nothing said is still missing', () =>
    assert.equal(told(one(text, { 结案率: '' }).results[0]), '缺数据'));
});
