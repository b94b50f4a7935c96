import assert from 'node:assert/strict';
import { one, reasons, run, table, told } from './support/standard';

describe('metrics', () => {
  const rate = (clauses = '') =>
    `【指标】满意率:%\n  算法:满意件数 ÷ 评价件数\n${clauses}\n一、标准\n【要求】满意率 ≥ 90%\n`;
  const at = (data: Record<string, string>, clauses = '') => one(rate(clauses), data).results[0];

  it('are worked out from their parts', () =>
    assert.equal(told(at({ 满意件数: '9件', 评价件数: '10件' })), '达标'));
  it('stand as reported where the parts were not handed in, and say so', () => {
    const result = at({ 满意率: '95%' });
    assert.equal(told(result), '达标');
    assert.deepEqual(reasons(result), ['满意率 95%,不低于 90%', '满意率按上报数,没有分项数据可以核对']);
  });
  it('a report that differs from the parts is told, and the parts count', () => {
    const result = at({ 满意件数: '85件', 评价件数: '100件', 满意率: '92%' });
    assert.equal(told(result), '不达标');
    assert.deepEqual(reasons(result), [
      '满意率 85%,低于 90%,差 5 个百分点',
      '满意率上报 92%,按分项计算是 85%,以计算的为准',
    ]);
  });
  it('a report rounded to its places does not differ', () =>
    assert.deepEqual(reasons(at({ 满意件数: '2', 评价件数: '3', 满意率: '66.67%' })), [
      '满意率 ≈66.67%,低于 90%,差 ≈23.33 个百分点',
    ]));
  it('分母为零: 缺数据 unless the text says 不适用', () => {
    assert.equal(told(at({ 满意件数: '0', 评价件数: '0' })), '缺数据');
    assert.equal(told(at({ 满意件数: '0', 评价件数: '0' }, '  分母为零:不适用')), '不适用');
  });
  it('样本: too few is as the text says, unknown is missing', () => {
    const floor = '  样本:评价件数 ≥ 30件,否则缺数据';
    assert.equal(told(at({ 满意件数: '29', 评价件数: '29' }, floor)), '缺数据');
    assert.equal(told(at({ 满意件数: '30', 评价件数: '30' }, floor)), '达标');
    assert.equal(told(at({ 满意件数: '1', 评价件数: '2' }, floor.replace('缺数据', '不适用'))), '不适用');
    assert.equal(told(at({ 满意率: '95%' }, floor)), '缺数据', 'nobody knows how many were asked');
  });
  it('舍入 is done before comparing, and only where it is written', () => {
    assert.equal(told(at({ 满意件数: '8995', 评价件数: '10000' })), '不达标');
    assert.equal(told(at({ 满意件数: '8995', 评价件数: '10000' }, '  舍入:四舍五入 0.1%')), '达标');
    assert.equal(told(at({ 满意件数: '8995', 评价件数: '10000' }, '  舍入:舍去 0.1%')), '不达标');
  });
  it('别名 is the same metric, in the text and in the data', () => {
    const text = '【指标】满意率:%\n  别名:群众满意率\n一、标准\n【要求】群众满意率 ≥ 90%\n';
    assert.equal(told(one(text, { 满意率: '91%' }).results[0]), '达标');
    assert.equal(
      told(one(text.replace('【要求】群众', '【要求】'), { 群众满意率: '89%' }).results[0]),
      '不达标',
    );
  });
  it('a formula that leads back to itself is for a person', () => {
    const text =
      '【指标】甲率:%\n  算法:乙率 + 1%\n【指标】乙率:%\n  算法:甲率 - 1%\n一、标准\n【要求】甲率 ≥ 1%\n';
    assert.equal(told(one(text, {}).results[0]), '待人工');
  });
  it('parts that need a person are not passed over for the report', () => {
    const text = '【指标】甲率:%\n  算法:没声明的(全部)数量 ÷ 2件\n一、标准\n【要求】甲率 ≥ 1%\n';
    assert.equal(told(one(text, { 甲率: '95%' }).results[0]), '待人工');
  });
  it('a definition that could not be read is not worked out', () =>
    assert.equal(told(at({ 满意件数: '9', 评价件数: '10' }, '  样本:≥≥')), '待人工'));
});

describe('arithmetic', () => {
  it('counts of one kind add up, an amount in another unit of the same kind too', () => {
    const text = '【指标】专职人数、兼职人数:名\n一、标准\n【要求】专职人数 + 兼职人数 ≥ 2名\n';
    assert.equal(told(one(text, { 专职人数: '1', 兼职人数: '1人' }).results[0]), '达标');
    const money = '【指标】征缴额:元\n【指标】征缴任务:万元\n一、标准\n【要求】征缴额 ≥ 征缴任务 × 95%\n';
    assert.equal(told(one(money, { 征缴额: '950000', 征缴任务: '100' }).results[0]), '达标');
    assert.equal(told(one(money, { 征缴额: '949999.99', 征缴任务: '100' }).results[0]), '不达标');
  });
  it('a difference of percentages is held against 百分点', () => {
    const text = '【指标】满意率、上年满意率:%\n一、标准\n【要求】满意率 - 上年满意率 ≥ 2个百分点\n';
    assert.equal(told(one(text, { 满意率: '92%', 上年满意率: '90%' }).results[0]), '达标');
    assert.equal(told(one(text, { 满意率: '91.9%', 上年满意率: '90%' }).results[0]), '不达标');
  });
});

describe('registers', () => {
  const head = '【台账】案件:件\n  字段:受理日期(日期)、结案日期(日期)、金额(元)\n一、标准\n';
  const cases = (requirement: string, ...rows: string[]) =>
    told(
      one(`${head}【要求】${requirement}\n`, {}, table('案件', '窗口名称|受理日期|结案日期|金额', ...rows))
        .results[0],
    );
  const a = '甲|2026-03-02|2026-03-06|100';
  const open = '甲|2026-03-02||200';
  it('数量 and 占比', () => {
    assert.equal(cases('案件(结案日期 有)占比 ≥ 50%', a, open), '达标');
    assert.equal(cases('案件(结案日期 有)占比 > 50%', a, open), '不达标');
    assert.equal(cases('案件(全部)数量 = 2件', a, open), '达标');
    assert.equal(cases('案件(结案日期 有)占比 ≥ 50%'), '不适用', 'no case at all');
  });
  it('合计 平均 最高 最低', () => {
    assert.equal(cases('案件(全部)合计 金额 = 300元', a, open), '达标');
    assert.equal(cases('案件(全部)平均 金额 = 150元', a, open), '达标');
    assert.equal(cases('案件(全部)最高 金额 ≤ 200元', a, open), '达标');
    assert.equal(cases('案件(结案日期 无)最低 金额 ≥ 200元', a, open), '达标');
    assert.equal(cases('案件(全部)合计 金额 = 0元'), '达标');
    assert.equal(cases('案件(全部)平均 金额 ≥ 1元'), '不适用');
  });
  it('a row of which it is not known whether it counts leaves a range', () => {
    const half = '甲|2026-03-02|2026-03-06|';
    assert.equal(cases('案件(金额 ≥ 100元)数量 ≥ 1件', a, half), '达标');
    assert.equal(cases('案件(金额 ≥ 100元)数量 ≥ 2件', a, half), '缺数据');
    assert.equal(cases('案件(金额 ≥ 100元)数量 ≥ 3件', a, half), '不达标');
  });
});

describe('自 A 至 B', () => {
  const text = (bound: string, day = '') =>
    `${day && `【约定】日:${day}\n`}【台账】举报:件\n  字段:收到日期(日期)、立案日期(日期)、时限(时长)\n一、标准\n【要求】每 举报:自 收到日期 至 立案日期 ≤ ${bound}\n`;
  const took = (bound: string, from: string, to: string, day = '', limit = '') =>
    told(
      one(text(bound, day), {}, table('举报', '窗口名称|收到日期|立案日期|时限', `甲|${from}|${to}|${limit}`))
        .results[0],
    );

  // 2026-03-02 is a Monday.
  it('工作日 leave weekends out, the first day is not counted', () => {
    assert.equal(took('5工作日', '2026-03-02', '2026-03-09'), '达标');
    assert.equal(took('5工作日', '2026-03-02', '2026-03-10'), '不达标');
    assert.equal(took('0工作日', '2026-03-06', '2026-03-08'), '达标', 'a weekend');
  });
  it('工作日 know the holidays', () => assert.equal(took('1工作日', '2025-09-30', '2025-10-09'), '达标'));
  it('a year without published holidays is not guessed', () =>
    assert.equal(took('5工作日', '2030-03-04', '2030-03-05'), '缺数据'));
  it('自然日 count all', () => {
    assert.equal(took('5自然日', '2026-03-02', '2026-03-07'), '达标');
    assert.equal(took('5自然日', '2026-03-03', '2026-03-09'), '达标', 'Sunday 8 March moves');
    assert.equal(took('5自然日', '2026-03-04', '2026-03-10'), '不达标');
  });
  it('a bare 日 is what 【约定】 says', () => {
    assert.equal(took('5日', '2026-03-02', '2026-03-09', '工作日'), '达标');
    assert.equal(took('5日', '2026-03-05', '2026-03-11', '自然日'), '不达标');
    assert.equal(took('5日', '2026-03-05', '2026-03-11', '工作日'), '达标');
  });
  it('left open, both readings must agree', () => {
    assert.equal(took('5日', '2026-03-02', '2026-03-06', '未定'), '达标');
    assert.equal(
      took('5日', '2026-03-02', '2026-03-09', '未定'),
      '达标',
      'Saturday 7 March moves to the 9th',
    );
    assert.equal(took('5日', '2026-03-05', '2026-03-11', '未定'), '待人工');
    assert.equal(took('5日', '2026-03-05', '2026-03-11'), '待人工');
    assert.equal(took('5日', '2026-03-05', '2026-03-13', '未定'), '不达标');
    assert.equal(took('5日', '2026-03-02', '2026-03-10', '未定'), '不达标');
  });
  it('月 go by the same day of the month (Civil Code art. 202)', () => {
    assert.equal(took('1个月', '2026-01-31', '2026-02-28'), '达标');
    assert.equal(took('1个月', '2026-01-31', '2026-03-01'), '不达标', '28 February 2026 is worked');
    assert.equal(took('2个月', '2026-01-15', '2026-03-15'), '达标');
  });
  it('hours cannot be told from dates alone, unless they decide all the same', () => {
    assert.equal(took('24小时', '2026-03-02', '2026-03-02'), '达标');
    assert.equal(took('24小时', '2026-03-02', '2026-03-03'), '缺数据');
    assert.equal(took('24小时', '2026-03-02', '2026-03-05'), '不达标');
  });
  it('a limit of its own in every row', () => {
    assert.equal(took('时限', '2026-03-02', '2026-03-09', '', '5个工作日'), '达标');
    assert.equal(took('时限', '2026-03-05', '2026-03-11', '', '5个自然日'), '不达标');
  });
  it('a date before the other is a mistake in the data', () =>
    assert.equal(took('5自然日', '2026-03-09', '2026-03-02'), '缺数据'));
  it('tells how long it took', () => {
    const unit = one(
      text('5工作日'),
      {},
      table('举报', '窗口名称|收到日期|立案日期', '甲|2026-03-02|2026-03-10'),
    );
    assert.deepEqual(reasons(unit.results[0]), [
      '举报第 2 行:自 收到日期 至 立案日期 6 个工作日,超过 5 个工作日,超出 1 个工作日',
    ]);
  });
  it('dates are compared as dates, and can be moved', () => {
    const dated =
      '【台账】信访:件\n  字段:约定日期(日期)、办结日期(日期)\n一、标准\n【要求】每 信访:办结日期 ≤ 约定日期 + 2自然日\n';
    const done = (d: string) =>
      told(one(dated, {}, table('信访', '窗口名称|约定日期|办结日期', `甲|2026-02-27|${d}`)).results[0]);
    assert.deepEqual([done('2026-03-01'), done('2026-03-02')], ['达标', '不达标']);
  });
});

describe('over all units', () => {
  const text =
    '【指标】好评率:%,越高越好\n【指标】差错率:%,越低越好\n一、标准\n【要求】名次(好评率) ≤ 2\n【要求】名次(差错率) = 1\n【要求】好评率 ≥ 平均(好评率)\n【要求】好评率 = 最高(好评率)\n';
  const results = (...rows: string[]) => {
    const { units } = run(text, table('窗口', '窗口名称|好评率|差错率', ...rows));
    return Object.fromEntries(units.map(u => [u.name, u.results.map(told).join(' ')]));
  };
  it('名次 平均 最高', () =>
    assert.deepEqual(results('甲|95%|2%', '乙|97%|1%', '丙|91%|3%'), {
      甲: '达标 不达标 达标 不达标',
      乙: '达标 达标 达标 达标',
      丙: '不达标 不达标 不达标 不达标',
    }));
  it('equal values share a place', () =>
    assert.deepEqual(results('甲|95%|1%', '乙|95%|1%', '丙|95%|1%').丙, '达标 达标 达标 达标'));
  it('a unit whose value is missing may stand anywhere; those it cannot move are still told', () => {
    const found = results('甲|95%|2%', '乙|97%|1%', '丙||', '丁|90%|4%');
    assert.equal(found.丙, '缺数据 缺数据 缺数据 缺数据');
    assert.equal(found.乙, '达标 缺数据 缺数据 缺数据', 'at worst second');
    assert.equal(found.丁, '不达标 不达标 缺数据 缺数据', 'at best third');
  });
});
