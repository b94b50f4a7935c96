import assert from 'node:assert/strict';
import { amountTemplates } from '../../server/evaluate/explain';
import { one, reasons, table } from './support/standard';

const head =
  '【指标】满意率:%\n【指标】差错次数:次\n【指标】征缴额:元\n【指标】窗口类别:选项\n  选项:信访、监察\n';
const why = (requirement: string, data: Record<string, string>, ...tables: Parameters<typeof one>[2][]) =>
  reasons(one(`${head}一、标准\n【要求】${requirement}\n`, data, ...tables).results[0]);

describe('reasons', () => {
  const cases: [string, Record<string, string>, string[]][] = [
    ['满意率 ≥ 92%', { 满意率: '91.5%' }, ['满意率 91.5%,低于 92%,差 0.5 个百分点']],
    ['满意率 ≥ 92%', { 满意率: '92%' }, ['满意率 92%,不低于 92%']],
    ['满意率 > 92%', { 满意率: '92%' }, ['满意率 92%,没有超过 92%']],
    ['满意率 > 92%', { 满意率: '90%' }, ['满意率 90%,没有超过 92%,差 2 个百分点']],
    ['差错次数 ≤ 2次', { 差错次数: '5次' }, ['差错次数 5 次,超过 2 次,超出 3 次']],
    ['差错次数 ≤ 2次', { 差错次数: '0次' }, ['差错次数 0 次,不超过 2 次']],
    ['差错次数 < 2次', { 差错次数: '2次' }, ['差错次数 2 次,没有低于 2 次']],
    ['差错次数 = 0次', { 差错次数: '1次' }, ['差错次数 1 次,不是规定的 0 次']],
    ['差错次数 ≠ 0次', { 差错次数: '0次' }, ['差错次数 0 次,正是 0 次']],
    ['征缴额 ≥ 1万元', { 征缴额: '9000' }, ['征缴额 9000 元,低于 10000 元,差 1000 元']],
    [
      '满意率 ≥ 92%\n  分值:60分\n  每低 1个百分点:扣 2分',
      { 满意率: '91%' },
      ['满意率 91%,低于 92%,差 1 个百分点,扣 2 分'],
    ],
    ['整洁', { 整洁: '否' }, ['整洁没有做到']],
    ['整洁、明亮', { 整洁: '是', 明亮: '是' }, ['2 项均已做到']],
    ['公开:指南、电话', { 指南: '否', 电话: '是' }, ['公开缺“指南”']],
    ['公开:指南、电话', { 指南: '是' }, ['缺少数据:电话']],
    ['不得 推诿', { 推诿: '是' }, ['发生“推诿”']],
    ['不得 推诿', { 推诿: '3次' }, ['发生“推诿” 3 次']],
    ['不得 推诿', { 推诿: '0' }, ['没有发生“推诿”']],
    ['非 整洁', { 整洁: '是' }, ['有“整洁”的情形']],
    ['窗口类别 = 信访', { 窗口类别: '监察' }, ['窗口类别是监察,不符合“= 信访”']],
    ['窗口类别 属于 信访、监察', { 窗口类别: '监察' }, ['窗口类别是监察,属于信访、监察']],
    ['表扬 有', { 表扬: '' }, ['没有表扬']],
    ['满意率 ≥ 92%', { 满意率: '不涉及' }, ['满意率:填报为不适用']],
    ['满意率 ≥ 未定「高」', { 满意率: '92%' }, ['原文“高”没有定出标准,需要人工认定']],
    ['满意率 ≥ 92%\n  查验:测评', {}, ['缺少数据:满意率', '查验办法:测评']],
    [
      '满意率 ≥ 未定「高」\n  认定:评议组',
      { 满意率: '92%' },
      ['原文“高”没有定出标准,需要人工认定', '由谁认定:评议组'],
    ],
    ['宜 整洁', { 整洁: '否' }, ['整洁没有做到', '属于建议做的事项,没有做到也不计入达标']],
  ];
  for (const [requirement, data, expected] of cases)
    it(`${requirement.replaceAll('\n', ' ')} with ${Object.values(data).join() || 'nothing'}`, () =>
      assert.deepEqual(why(requirement, data), expected));

  it('every ground is told, the losses at the end', () =>
    assert.deepEqual(
      reasons(
        one(
          `${head}一、标准\n【要求】满意率 ≥ 92% 且 差错次数 ≤ 2次 且 整洁\n  分值:10分\n【评分】满分 100分\n`,
          {
            满意率: '90%',
            差错次数: '3次',
          },
        ).results[0],
      ),
      ['满意率 90%,低于 92%,差 2 个百分点', '差错次数 3 次,超过 2 次,超出 1 次', '缺少数据:整洁', '扣 10 分'],
    ));

  it('of very many rows only the first are told', () => {
    const text = '【台账】人员:名\n  字段:胸章(是否)\n一、标准\n【要求】每 人员:胸章\n';
    const rows = Array.from({ length: 30 }, () => '甲|否');
    const told = reasons(one(text, {}, table('人员', '窗口名称|胸章', ...rows)).results[0]);
    assert.equal(told.length, 21);
    assert.equal(told[0], '人员第 2 行:胸章没有做到');
    assert.equal(told[20], '另有 10 处');
  });

  it('every sentence about an amount is among the templates to translate', () => {
    const templates = new Set(amountTemplates());
    for (const [requirement, data] of cases) {
      const unit = one(`${head}一、标准\n【要求】${requirement}\n`, data);
      for (const r of unit.results[0]!.reasons)
        if (r.text.includes('{6}') || r.args.length === 7) assert.ok(templates.has(r.text), r.text);
    }
    assert.equal(templates.size, new Set(templates).size);
  });
});
