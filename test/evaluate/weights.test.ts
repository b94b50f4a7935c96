import assert from 'node:assert/strict';
import { Analysis } from '../../server/rules/analysis';
import { one, read, reasons, run, score, table, told } from './support/standard';

describe('权重', () => {
  const text = (clauses = '') => `【指标】满意率、办结率:%
一、日常
【分值】100分,权重 30%
(一)满意。
【要求】满意率 ≥ 90%
  每低 1个百分点:扣 2分
(二)公开。
【分值】40分,权重 50%
【要求】办事指南
  不达标:扣 10分
二、年度
【分值】100分,权重 70%
【要求】办结率 ≥ 95%
  每低 1个百分点:扣 10分
${clauses}【评分】满分 100分
`;
  const at = (data: Record<string, string>, clauses = '') =>
    one(text(clauses), { 满意率: '90%', 办事指南: '是', 办结率: '95%', ...data });

  it('what is lost of a part counts by its share', () => {
    assert.equal(score(at({})), '100');
    assert.equal(score(at({ 满意率: '85%' })), '97', '10 of a part that counts 30%');
    assert.equal(score(at({ 办结率: '93%' })), '86', '20 of 70%');
    assert.equal(score(at({ 办结率: '0%' })), '30', 'a part loses no more than it has');
    assert.equal(score(at({ 办事指南: '否' })), '98.5', '10 of 50% of 30%');
  });
  it('a result tells its own marks, and what they are in the total', () => {
    const [first] = at({ 满意率: '85%' }).results;
    assert.equal(told(first), '不达标 扣10');
    assert.deepEqual(reasons(first), [
      '满意率 85%,低于 90%,差 5 个百分点,扣 10 分',
      '按权重 30% 折算,总分扣 3 分',
    ]);
  });
  it('what is unknown is unknown by its share', () => {
    assert.equal(score(at({ 办结率: '' })), '30-100');
    assert.equal(score(at({ 办事指南: '' })), '98.5-100');
  });
  it('a bonus within the part counts by its share, one outside in full', () => {
    const bonus = (where: string) => `【要求】宜 表彰次数 ≥ 1次\n${where}  每1次:加 2分\n`;
    assert.equal(score(at({ 表彰次数: '2次', 办结率: '94%' }, bonus(''))), '95.8', '10 lost, 4 won, of 70%');
    const outside = `三、加分\n${bonus('  分值:加分,最高 5分\n')}`;
    assert.equal(score(at({ 表彰次数: '2次' }, outside)), '104');
  });
  it('the marks of all parts make up the base where the full marks do not', () => {
    const computed = '三、办件\n【分值】计 办件量 ÷ 最高(办件量) × 20分\n【指标】办件量:件\n';
    const unit = one(text(computed).replace('满分 100分', '满分 120分'), {
      满意率: '90%',
      办事指南: '是',
      办结率: '95%',
      办件量: '8件',
    });
    assert.equal(score(unit), '120');
  });
});

describe('不设满分,计 式', () => {
  const text = (expr: string) => `【指标】窗口人数:人
【指标】差错次数:次
一、服务
【要求】差错次数 = 0次
  分值:60分
  每1次:扣 5分
二、加分
【分值】加分,最高 20分
【要求】宜 表彰次数 ≥ 1次
  每1次:加 4分
【评分】不设满分,计 ${expr}
  等级:优秀 ≥ 10分、合格 其他
`;
  const units = (expr: string, ...rows: string[]) =>
    run(text(expr), table('窗口', '窗口名称|窗口人数|差错次数|表彰次数', ...rows)).units;
  const told2 = (expr: string, ...rows: string[]) =>
    units(expr, ...rows).map(u => `${u.name} ${score(u) || '待定'} ${u.conclusion ?? '待定'}`);

  it('各项合计 is what all items and bonuses come to', () =>
    assert.deepEqual(told2('各项合计', '甲|6|2次|3次', '乙|4|0次|9次'), ['乙 80 优秀', '甲 62 优秀']));
  it('per head', () =>
    assert.deepEqual(told2('各项合计 ÷ 窗口人数', '甲|6|0次|0次', '乙|8|1次|5次'), [
      '甲 10 优秀',
      '乙 9.375 合格',
    ]));
  it('what is unknown of the items is an interval of the score', () => {
    assert.deepEqual(told2('各项合计 ÷ 窗口人数', '甲|10||5次'), ['甲 2-8 合格']);
    assert.deepEqual(told2('各项合计 ÷ 窗口人数', '甲|5||5次'), ['甲 4-16 待定']);
    // Not monotone: the interval is wider than need be, and holds the score all the same.
    assert.deepEqual(told2('各项合计 - 各项合计 ÷ 2', '甲|5||0次'), ['甲 0-60 待定']);
  });
  it('where the formula has no value the score is open, and why is told', () => {
    const [first, second] = units('各项合计 ÷ 窗口人数', '甲||0次|0次', '乙|6|0次|0次');
    assert.deepEqual([first!.name, first!.rank], ['乙', { min: 1, max: 2 }], 'the other may pass it');
    assert.deepEqual([second!.score, second!.conclusion, second!.rank], [null, null, null]);
    assert.deepEqual(second!.unscored!.map(read), ['缺少数据:窗口人数']);
    const [zero] = units('各项合计 ÷ 窗口人数', '甲|0|0次|0次');
    assert.deepEqual(zero!.unscored!.map(read), ['窗口人数是 0,不能作分母']);
    const [people] = units('窗口人数', '甲|3|0次|0次');
    assert.deepEqual(people!.unscored!.map(read), ['“窗口人数”算出来的不是分数,总分待定']);
  });
  it('held against the best of all units', () =>
    assert.deepEqual(told2('各项合计 ÷ 最高(各项合计) × 20分', '甲|1|6次|0次', '乙|1|0次|0次'), [
      '乙 20 优秀',
      '甲 10 优秀',
    ]));
  it('最高 still limits it', () =>
    assert.deepEqual(told2('各项合计,最高 70分', '甲|1|0次|5次'), ['甲 70 优秀']));
  it('a bonus without a limit that is not known leaves everything open', () => {
    const open = '一、加分\n【要求】宜 表彰次数 ≥ 1次\n  每1次:加 4分\n【评分】不设满分,计 各项合计\n';
    assert.deepEqual(one(open, { 表彰次数: '' }).unscored!.map(read), [
      '有的加分不知道有多少,又没有上限,各项合计算不出来',
    ]);
    assert.equal(score(one(open, { 表彰次数: '30次' })), '120');
  });
});

describe('what is said of weights and sums while writing', () => {
  const codes = (text: string) =>
    new Analysis(text)
      .findings()
      .map(f => f.code)
      .filter(c => c === 'marks-total' || c === 'undefined-name');
  const parts = (a: string, b: string) =>
    `一、甲\n【分值】100分,权重 ${a}\n【要求】办事指南\n二、乙\n【分值】100分,权重 ${b}\n【要求】首问负责制\n【评分】满分 100分\n`;
  it('marks add up by their weight', () => {
    assert.deepEqual(codes(parts('30%', '70%')), []);
    assert.deepEqual(codes(parts('30%', '60%')), ['marks-total']);
  });
  it('各项合计 is known in 【评分】 and nowhere else', () => {
    const people = '【指标】窗口人数:人\n';
    assert.deepEqual(codes(`${people}【评分】不设满分,计 各项合计 ÷ 窗口人数\n`), []);
    assert.deepEqual(codes('一、甲\n【要求】各项合计 ≥ 5分\n'), ['undefined-name']);
  });
});
