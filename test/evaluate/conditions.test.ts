import assert from 'node:assert/strict';
import { one, reasons, run, table, told } from './support/standard';

/** The result of the first requirement, for a text of requirements under 一、. */
function result(requirement: string, data: Record<string, string>, head = ''): string {
  return told(one(`${head}\n一、标准\n${requirement}\n`, data).results[0]);
}

const rate = '【指标】满意率:%\n';

describe('comparisons at, just below and just above the bound', () => {
  const cases: [string, string, string, string][] = [
    ['≥ 90%', '89.95%', '90%', '90.05%'],
    ['> 90%', '89.95%', '90%', '90.05%'],
    ['≤ 90%', '89.95%', '90%', '90.05%'],
    ['< 90%', '89.95%', '90%', '90.05%'],
    ['= 90%', '89.95%', '90%', '90.05%'],
    ['≠ 90%', '89.95%', '90%', '90.05%'],
  ];
  const expected: Record<string, string[]> = {
    '≥ 90%': ['不达标', '达标', '达标'],
    '> 90%': ['不达标', '不达标', '达标'],
    '≤ 90%': ['达标', '达标', '不达标'],
    '< 90%': ['达标', '不达标', '不达标'],
    '= 90%': ['不达标', '达标', '不达标'],
    '≠ 90%': ['达标', '不达标', '达标'],
  };
  for (const [bound, ...values] of cases) {
    it(bound, () =>
      assert.deepEqual(
        values.map(v => result(`【要求】满意率 ${bound}`, { 满意率: v }, rate)),
        expected[bound],
      ),
    );
  }

  it('89.95% never passes ≥ 90%, nor does 26999 of 30000', () => {
    assert.equal(result('【要求】满意率 ≥ 90%', { 满意率: '89.95%' }, rate), '不达标');
    const worked = '【指标】满意率:%\n  算法:满意件数 ÷ 评价件数\n';
    const unit = one(`${worked}\n一、标准\n【要求】满意率 ≥ 90%\n`, { 满意件数: '26999', 评价件数: '30000' });
    assert.equal(told(unit.results[0]), '不达标');
    assert.deepEqual(reasons(unit.results[0]), ['满意率 ≈89.997%,低于 90%,差 ≈0.003 个百分点']);
  });

  it('3 of 3 are 100%', () => {
    const worked = '【指标】办结率:%\n  算法:办结件数 ÷ 受理件数\n';
    assert.equal(result('【要求】办结率 ≥ 100%', { 办结件数: '3', 受理件数: '3' }, worked), '达标');
  });

  it('‰ and % convert, full-width and Chinese numbers are read', () => {
    assert.equal(result('【要求】满意率 ≥ 90%', { 满意率: '900‰' }, rate), '达标');
    assert.equal(result('【要求】满意率 ≥ 九成五', { 满意率: '94.9%' }, rate), '不达标');
    assert.equal(result('【要求】满意率 ≥ 百分之九十', { 满意率: '90%' }, rate), '达标');
  });
});

describe('以上 and 以下 by 【约定】 本数', () => {
  const at = (convention: string, words: string, value: string) =>
    result(
      `【要求】满意率 ${words}`,
      { 满意率: value },
      `${convention ? `【约定】本数:${convention}\n` : ''}${rate}`,
    );

  it('include the number where nothing is said (Civil Code art. 1259)', () => {
    assert.equal(at('', '90%以上', '90%'), '达标');
    assert.equal(at('', '90%以下', '90%'), '达标');
  });
  it('go by the convention', () => {
    assert.equal(at('以上含、以下不含', '90%以上', '90%'), '达标');
    assert.equal(at('以上含、以下不含', '90%以下', '90%'), '不达标');
    assert.equal(at('均不含', '90%以上', '90%'), '不达标');
    assert.equal(at('以上、以下、以内均含', '90%以内', '90%'), '达标');
  });
  it('left open, only the very bound needs a person', () => {
    assert.equal(at('未定', '90%以上', '90%'), '待人工');
    assert.equal(at('未定', '90%以上', '89.9%'), '不达标');
    assert.equal(at('未定', '90%以上', '90.1%'), '达标');
  });
  it('never touch a written ≥', () => assert.equal(at('均不含', '≥ 90%', '90%'), '达标'));
  it('are overridden in place', () => assert.equal(at('均含', '90%以上(不含90%)', '90%'), '不达标'));
});

describe('what joins conditions', () => {
  const data = { 甲项: '是', 乙项: '否' };
  it('且: one that fails decides, whatever is missing', () => {
    assert.equal(result('【要求】甲项 且 乙项', data), '不达标');
    assert.equal(result('【要求】乙项 且 丙项', data), '不达标');
    assert.equal(result('【要求】甲项 且 丙项', data), '缺数据');
  });
  it('或: one that holds decides', () => {
    assert.equal(result('【要求】甲项 或 丙项', data), '达标');
    assert.equal(result('【要求】乙项 或 丙项', data), '缺数据');
    assert.equal(result('【要求】乙项 或 非 甲项', data), '不达标');
  });
  it('非 turns yes and no, and leaves the unknown unknown', () => {
    assert.equal(result('【要求】非 乙项', data), '达标');
    assert.equal(result('【要求】非 丙项', data), '缺数据');
  });
  it('missing data never passes, and every ground is told', () => {
    const unit = one('一、标准\n【要求】甲项、乙项、丙项、丁项\n', data);
    assert.deepEqual(reasons(unit.results[0]), ['乙项没有做到', '缺少数据:丙项、丁项']);
  });
  it('均: each must hold by itself', () => {
    const text = '【指标】甲率、乙率:%\n一、标准\n【要求】甲率、乙率 均 ≥ 90%\n';
    assert.equal(told(one(text, { 甲率: '95%', 乙率: '89%' }).results[0]), '不达标');
    assert.equal(told(one(text, { 甲率: '95%' }).results[0]), '缺数据');
    assert.equal(told(one(text, { 甲率: '95%', 乙率: '不涉及' }).results[0]), '达标');
  });
});

describe('words, facts and what is left open', () => {
  const head =
    '【指标】窗口类别:选项\n  选项:信访、监察\n【指标】层级:选项,从高到低\n  选项:国家、省、市、县\n';
  it('options are equal, or belong', () => {
    assert.equal(result('【要求】窗口类别 = 信访', { 窗口类别: '信访' }, head), '达标');
    assert.equal(result('【要求】窗口类别 属于 监察、信访', { 窗口类别: '信访' }, head), '达标');
    assert.equal(result('【要求】窗口类别 ≠ 信访', { 窗口类别: '信访' }, head), '不达标');
  });
  it('从高到低 orders them: 省级以下 are 省 市 县', () => {
    const level = (v: string) => result('【要求】层级 ≤ 省', { 层级: v }, head);
    assert.deepEqual(['国家', '省', '县'].map(level), ['不达标', '达标', '达标']);
  });
  it('unordered options have no higher and lower', () =>
    assert.equal(result('【要求】窗口类别 ≥ 信访', { 窗口类别: '信访' }, head), '待人工'));
  it('未定「及时」 is for a person', () => {
    const unit = one('【指标】登记用时:小时\n一、标准\n【要求】登记用时 ≤ 未定「及时」\n', {
      登记用时: '2小时',
    });
    assert.equal(told(unit.results[0]), '待人工');
    assert.deepEqual(reasons(unit.results[0]), ['原文“及时”没有定出标准,需要人工认定']);
  });
  it('不得: 否 and 0 are well, 是 and a count are not', () => {
    const never = (v: string) => result('【要求】不得 推诿', { 推诿: v });
    assert.deepEqual(['否', '0', '0次', '是', '2次', ''].map(never), [
      '达标',
      '达标',
      '达标',
      '不达标',
      '不达标',
      '缺数据',
    ]);
  });
  it('units that cannot be compared need a person', () => {
    assert.equal(result('【要求】满意率 ≥ 90户', { 满意率: '95%' }, rate), '待人工');
    assert.equal(result('【要求】满意率 ≥ 90个百分点', { 满意率: '95%' }, rate), '待人工');
    assert.equal(result('【要求】满意率 ≥ 90', { 满意率: '95%' }, rate), '待人工');
  });
  it('a clause that could not be read is never evaluated', () => {
    const unit = one(`${rate}一、标准\n【要求】满意率 ≥ 90%\n  每低一个点就扣\n`, { 满意率: '95%' });
    assert.equal(told(unit.results[0]), '待人工');
  });
});

describe('strength and scope', () => {
  it('宜 and 可 are never 不达标', () => {
    assert.equal(result('【要求】宜 午间服务', { 午间服务: '是' }), '达标');
    assert.equal(result('【要求】宜 午间服务', { 午间服务: '否' }), '不适用');
    assert.equal(result('【要求】可 午间服务', {}), '不适用');
  });
  it('适用 by kind, by condition, and by an ancestor', () => {
    const head = '【指标】窗口类别:选项\n  选项:信访、监察\n';
    const text = `${head}一、信访\n【适用】信访\n(一)整洁。\n【要求】整洁\n  适用:有场地\n`;
    assert.equal(told(one(text, { 窗口类别: '监察', 整洁: '否', 有场地: '是' }).results[0]), '不适用');
    assert.equal(told(one(text, { 窗口类别: '信访', 整洁: '否', 有场地: '否' }).results[0]), '不适用');
    assert.equal(told(one(text, { 窗口类别: '信访', 整洁: '否', 有场地: '是' }).results[0]), '不达标');
    assert.equal(told(one(text, { 整洁: '否', 有场地: '是' }).results[0]), '缺数据');
  });
  it('除外 takes the unit out', () => {
    const text = '一、标准\n【要求】整洁\n  除外:搬迁中\n';
    assert.equal(told(one(text, { 整洁: '否', 搬迁中: '是' }).results[0]), '不适用');
    assert.equal(told(one(text, { 整洁: '否', 搬迁中: '否' }).results[0]), '不达标');
    assert.equal(told(one(text, { 整洁: '否' }).results[0]), '缺数据');
  });
});

describe('每 台账: every row', () => {
  const text =
    '【台账】人员:名\n  字段:佩戴胸章(是否)、岗位(选项 专职、兼职)\n一、标准\n【要求】每 人员(岗位 = 专职):佩戴胸章\n';
  const staff = (...rows: string[]) =>
    told(one(text, {}, table('人员', '窗口名称|姓名|佩戴胸章|岗位', ...rows)).results[0]);
  it('one failing row decides', () => assert.equal(staff('甲|张|是|专职', '甲|李|否|专职'), '不达标'));
  it('rows that are not meant do not count', () =>
    assert.equal(staff('甲|张|是|专职', '甲|李|否|兼职'), '达标'));
  it('no row that is meant: 不适用', () => {
    assert.equal(staff('甲|李|否|兼职'), '不适用');
    assert.equal(staff(), '不适用');
  });
  it('no register: 缺数据', () => assert.equal(told(one(text, {}).results[0]), '缺数据'));
  it('an empty cell: 缺数据, unless another row fails', () => {
    assert.equal(staff('甲|张||专职'), '缺数据');
    assert.equal(staff('甲|张||专职', '甲|李|否|专职'), '不达标');
  });
  it('a row that may be meant and fails: 缺数据; one that holds does no harm', () => {
    assert.equal(staff('甲|张|否|', '甲|李|是|专职'), '缺数据');
    assert.equal(staff('甲|张|是|', '甲|李|是|专职'), '达标');
  });
  it('rows go to their own unit', () => {
    const units = table('窗口', '窗口名称', '甲', '乙');
    const rows = table('人员', '窗口名称|佩戴胸章|岗位', '甲|是|专职', '乙|否|专职');
    const { units: found } = run(text, units, rows);
    assert.deepEqual(
      found.map(u => `${u.name} ${told(u.results[0])}`),
      ['乙 不达标', '甲 达标'],
    );
  });
});
