import assert from 'node:assert/strict';
import { one, reasons, score, table, told } from './support/standard';

const head = '【指标】满意率:%\n【指标】差错次数:次\n【指标】投诉件数:件\n【指标】公示数:项\n';
const full = '\n【评分】满分 100分\n';

/** The deduction and the total, for a requirement under 一、. */
function marks(requirement: string, data: Record<string, string>, convention = '', scoring = full): string {
  const unit = one(`${convention}${head}一、标准\n${requirement}\n${scoring}`, data);
  return `${told(unit.results[0])} 得${score(unit)}`;
}

describe('marks of a requirement', () => {
  it('不达标 loses all of them where nothing else is said', () => {
    assert.equal(marks('【要求】满意率 ≥ 90%\n  分值:10分', { 满意率: '89%' }), '不达标 扣10 得90');
    assert.equal(marks('【要求】满意率 ≥ 90%\n  分值:10分', { 满意率: '90%' }), '达标 得100');
    assert.equal(marks('【要求】满意率 ≥ 90%\n  分值:10分', {}), '缺数据 扣0-10 得90-100');
    assert.equal(marks('【要求】满意率 ≥ 90%\n  分值:10分', { 满意率: '不涉及' }), '不适用 得100');
  });
  it('不达标:扣 N分', () =>
    assert.equal(
      marks('【要求】满意率 ≥ 90%\n  分值:10分\n  不达标:扣 3分', { 满意率: '89%' }),
      '不达标 扣3 得97',
    ));
  it('扣 全部', () =>
    assert.equal(
      marks('【要求】满意率 ≥ 90%\n  分值:10分\n  不达标:扣 全部', { 满意率: '89%' }),
      '不达标 扣10 得90',
    ));
  it('never more than there are', () =>
    assert.equal(
      marks('【要求】差错次数 = 0次\n  分值:10分\n  每1次:扣 3分', { 差错次数: '7次' }),
      '不达标 扣10 得90',
    ));
  it('unless 扣分不封顶; 扣完为止 still holds its own', () => {
    const open = '\n【评分】满分 100分,扣分不封顶\n';
    const rule = '【要求】差错次数 = 0次\n  分值:10分\n  每1次:扣 3分';
    assert.equal(marks(rule, { 差错次数: '7次' }, '', open), '不达标 扣21 得79');
    assert.equal(marks(`${rule},扣完为止`, { 差错次数: '7次' }, '', open), '不达标 扣10 得90');
    assert.equal(marks(rule, { 差错次数: '99次' }, '', open), '不达标 扣297 得0');
  });
  it('最高 limits one effect', () =>
    assert.equal(
      marks('【要求】差错次数 = 0次\n  分值:10分\n  每1次:扣 3分,最高 5分', { 差错次数: '7次' }),
      '不达标 扣5 得95',
    ));
});

describe('每低 每超: steps away from the bound', () => {
  const rule = (part = '') =>
    `【要求】满意率 ≥ 90%\n  分值:10分\n  每低 1个百分点:扣 2分${part && `\n  零头:${part}`}`;
  it('whole steps need no rule', () => {
    assert.equal(marks(rule(), { 满意率: '88%' }), '不达标 扣4 得96');
    assert.equal(marks(rule(), { 满意率: '90%' }), '达标 得100');
  });
  it('a part of a step: 按比例, 不计, 按1档计', () => {
    assert.equal(marks(rule('按比例'), { 满意率: '88.5%' }), '不达标 扣3 得97');
    assert.equal(marks(rule('不计'), { 满意率: '88.5%' }), '不达标 扣2 得98');
    assert.equal(marks(rule('按1档计'), { 满意率: '88.5%' }), '不达标 扣4 得96');
  });
  it('unsaid: from none to a whole one, and a word about it', () => {
    const unit = one(`${head}一、标准\n${rule()}\n${full}`, { 满意率: '88.5%' });
    assert.equal(told(unit.results[0]), '不达标 扣2-4');
    assert.deepEqual(reasons(unit.results[0]), [
      '满意率 88.5%,低于 90%,差 1.5 个百分点',
      '不足 1 个百分点 的部分怎么算,原文没有写明(零头)',
      '可能扣 2-4 分',
    ]);
  });
  it('【约定】 零头 is the rule for the whole text, the clause goes before it', () => {
    assert.equal(marks(rule(), { 满意率: '88.5%' }, '【约定】零头:不计\n'), '不达标 扣2 得98');
    assert.equal(marks(rule('按比例'), { 满意率: '88.5%' }, '【约定】零头:不计\n'), '不达标 扣3 得97');
  });
  it('a step of 1% is not one of 1个百分点', () =>
    assert.equal(
      marks('【要求】满意率 ≥ 90%\n  分值:10分\n  每低 1%:扣 2分', { 满意率: '88%' }),
      '不达标 扣0-10 得90-100',
    ));
  it('a step in 0.1 of a per mille', () =>
    assert.equal(
      marks('【要求】满意率 ≥ 90%\n  分值:10分\n  每低 0.1个百分点:扣 0.5分', { 满意率: '89.9%' }),
      '不达标 扣0.5 得99.5',
    ));
  it('每多, with a bonus for the other way', () => {
    const both = '【要求】投诉件数 ≤ 2件\n  分值:10分\n  每多 1件:扣 1分\n  每少 1件:加 0.5分,最高 1分';
    assert.equal(marks(both, { 投诉件数: '5件' }), '不达标 扣3 得97');
    assert.equal(
      marks(both, { 投诉件数: '0件' }, '', '\n【评分】满分 100分,最高 110分\n'),
      '达标 扣-1 得101',
    );
  });
});

describe('每缺 and 每件', () => {
  it('每缺 1项: every item that is not there', () => {
    const rule = '【要求】公开事项:指南、标准、电话、流程\n  分值:10分\n  每缺 1项:扣 3分';
    assert.equal(marks(rule, { 指南: '是', 标准: '否', 电话: '否', 流程: '是' }), '不达标 扣6 得94');
    assert.equal(marks(rule, { 指南: '是', 标准: '否', 电话: '是' }), '不达标 扣3-6 得94-97');
    assert.equal(marks(rule, { 指南: '否', 标准: '否', 电话: '否', 流程: '否' }), '不达标 扣10 得90');
  });
  it('每次 of what must not happen: a count is counted, 是 may be many', () => {
    const rule = '【要求】不得 推诿、争吵\n  分值:10分\n  每1次:扣 2分';
    assert.equal(marks(rule, { 推诿: '2次', 争吵: '1次' }), '不达标 扣6 得94');
    assert.equal(marks(rule, { 推诿: '否', 争吵: '0' }), '达标 得100');
    assert.equal(marks(rule, { 推诿: '是', 争吵: '否' }), '不达标 扣2-10 得90-98');
  });
  it('beyond an allowance nobody said whether the allowed one counts', () =>
    assert.equal(
      marks('【要求】投诉件数 ≤ 1件\n  分值:10分\n  每1件:扣 2分', { 投诉件数: '3件' }),
      '不达标 扣4-6 得94-96',
    ));
  it('每件 over a register, with 增 for every further day', () => {
    const text = `【台账】办件:件\n  字段:受理日期(日期)、办结日期(日期)、承诺时限(时长)\n一、业务\n【要求】每 办件:自 受理日期 至 办结日期 ≤ 承诺时限\n  分值:30分\n  每件:扣 2分,每超 1个工作日 增 1分\n${full}`;
    const rows = table(
      '办件',
      '窗口名称|受理日期|办结日期|承诺时限',
      '甲|2026-03-02|2026-03-06|3个工作日',
      '甲|2026-03-02|2026-03-11|5个工作日',
      '甲|2026-03-02|2026-03-03|3个工作日',
    );
    const unit = one(text, {}, rows);
    assert.equal(told(unit.results[0]), '不达标 扣7', 'two cases 2 each, one day over, two days over');
    assert.equal(score(unit), '93');
  });
});

describe('tiers, discretion, veto', () => {
  const tiers =
    '【要求】满意率 ≥ 95%\n  分值:2分\n  ≥ 99%:得 2分\n  ≥ 97%:得 1.5分\n  ≥ 95%:得 1分\n  其他:得 0分';
  it('the first tier that holds counts', () => {
    const at = (v: string) => marks(tiers, { 满意率: v });
    assert.equal(at('99%'), '达标 得100');
    assert.equal(at('98.99%'), '达标 扣0.5 得99.5');
    assert.equal(at('97%'), '达标 扣0.5 得99.5');
    assert.equal(at('95%'), '达标 扣1 得99');
    assert.equal(at('94.99%'), '不达标 扣2 得98');
    assert.equal(marks(tiers, {}), '缺数据 扣0-2 得98-100');
  });
  it('none of the tiers holds and 其他 is not written: nothing is got', () =>
    assert.equal(marks(tiers.replace('\n  其他:得 0分', ''), { 满意率: '90%' }), '不达标 扣2 得98'));
  it('tiers of losses', () => {
    const losses = '【要求】差错次数 = 0次\n  分值:10分\n  ≥ 5次:扣 8分\n  ≥ 3次:扣 4分\n  其他:扣 1分';
    assert.equal(marks(losses, { 差错次数: '6次' }), '不达标 扣8 得92');
    assert.equal(marks(losses, { 差错次数: '3次' }), '不达标 扣4 得96');
    assert.equal(marks(losses, { 差错次数: '1次' }), '不达标 扣1 得99');
  });
  it('酌情扣 3至5分 stays open', () => {
    const unit = one(`${head}一、标准\n【要求】整洁\n  分值:10分\n  不达标:酌情扣 3至5分\n${full}`, {
      整洁: '否',
    });
    assert.equal(`${told(unit.results[0])} 得${score(unit)}`, '不达标 扣3-5 得95-97');
    assert.deepEqual(reasons(unit.results[0]), [
      '整洁没有做到',
      '在 3 至 5 分之间酌情,由考核人认定',
      '可能扣 3-5 分',
    ]);
  });
  it('扣 未定 may be anything', () =>
    assert.equal(
      marks('【要求】整洁\n  分值:10分\n  不达标:扣 未定「若干」', { 整洁: '否' }),
      '不达标 扣0-10 得90-100',
    ));
  it('一票否决 leaves the lowest tier, and the score still shows', () => {
    const text = `一、纪律\n【要求】不得 受贿\n  不达标:一票否决\n【评分】满分 100分\n  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他\n`;
    const bad = one(text, { 受贿: '是' });
    assert.equal(`${score(bad)} ${bad.conclusion}`, '100 不合格');
    assert.equal(one(text, { 受贿: '否' }).conclusion, '优秀');
    assert.equal(one(text, {}).conclusion, null, 'nobody knows');
  });
  it('条件:effect goes by itself', () => {
    const rule = '【要求】整洁\n  分值:10分\n  不达标:扣 2分\n  差错次数 > 3次:扣 5分';
    assert.equal(marks(rule, { 整洁: '是', 差错次数: '4次' }), '达标 扣5 得95');
    assert.equal(marks(rule, { 整洁: '否', 差错次数: '4次' }), '不达标 扣7 得93');
    assert.equal(marks(rule, { 整洁: '是' }), '达标 扣0-5 得95-100');
  });
});

describe('who holds the marks', () => {
  it('a 【分值】 over several provisions is lost once', () => {
    const text = `${head}一、纪律\n【分值】10分,扣完为止\n(一)甲。\n【要求】不得 迟到\n  每1次:扣 4分\n(二)乙。\n【要求】不得 早退\n  每1次:扣 4分\n${full}`;
    assert.equal(score(one(text, { 迟到: '2次', 早退: '1次' })), '90');
    assert.equal(score(one(text, { 迟到: '1次', 早退: '0次' })), '96');
  });
  it('an inner 【分值】 is nearer, and the outer one still limits it', () => {
    const text = `${head}一、纪律\n【分值】10分\n(一)甲。\n【分值】8分\n【要求】不得 迟到\n  每1次:扣 4分\n(二)乙。\n【分值】8分\n【要求】不得 早退\n  每1次:扣 4分\n${full}`;
    assert.equal(score(one(text, { 迟到: '9次', 早退: '0次' })), '92');
    assert.equal(score(one(text, { 迟到: '9次', 早退: '9次' })), '90');
  });
  it('marks shared by several requirements without a word: nobody said how much', () => {
    const text = `一、环境\n【分值】10分\n【要求】整洁\n【要求】明亮\n${full}`;
    const unit = one(text, { 整洁: '否', 明亮: '是' });
    assert.equal(told(unit.results[0]), '不达标 扣0-10');
    assert.match(reasons(unit.results[0]).join(), /没有写明扣多少分/);
  });
  it('without a 【分值】 a written loss comes off the whole', () =>
    assert.equal(marks('【要求】整洁\n  不达标:扣 5分', { 整洁: '否' }), '不达标 扣5 得95'));
  it('without a 【评分】 there is no score', () =>
    assert.equal(marks('【要求】整洁\n  不达标:扣 5分', { 整洁: '否' }, '', ''), '不达标 扣5 得'));
});

describe('bonuses and totals', () => {
  const bonus = (most: string) =>
    `一、加分\n【分值】加分${most}\n【要求】宜 表彰次数 ≥ 1次\n  每1次:加 2分\n`;
  it('a bonus counts up to its limit, above the full marks', () => {
    assert.equal(score(one(`${bonus(',最高 5分')}${full}`, { 表彰次数: '2次' })), '104');
    assert.equal(score(one(`${bonus(',最高 5分')}${full}`, { 表彰次数: '9次' })), '105');
    assert.equal(score(one(`${bonus(',最高 5分')}${full}`, {})), '100-105');
  });
  it('without a limit it makes good losses and no more', () =>
    assert.equal(score(one(`${bonus('')}${full}`, { 表彰次数: '9次' })), '100'));
  it('评分 最高 caps the total', () =>
    assert.equal(
      score(one(`${bonus(',最高 50分')}\n【评分】满分 100分,最高 110分\n`, { 表彰次数: '9次' })),
      '110',
    ));
  it('计 式 wins what it comes to', () => {
    const text = `【指标】办结率:%\n一、业务\n【要求】办结率 ≥ 0%\n  分值:计 办结率 × 15分\n二、环境\n【要求】整洁\n  分值:85分\n${full}`;
    assert.equal(score(one(text, { 办结率: '90%', 整洁: '是' })), '98.5');
    assert.equal(score(one(text, { 整洁: '是' })), '85-100');
  });
  it('舍入 rounds the total, by 【评分】 or by 【约定】', () => {
    const rule = '【要求】满意率 ≥ 90%\n  分值:10分\n  零头:按比例\n  每低 1个百分点:扣 1分';
    assert.equal(
      marks(rule, { 满意率: '88.765%' }, '', '\n【评分】满分 100分\n  舍入:四舍五入 0.1分\n'),
      '不达标 扣1.235 得98.8',
    );
    assert.equal(
      marks(rule, { 满意率: '88.765%' }, '【约定】舍入:四舍五入 0.01分\n'),
      '不达标 扣1.235 得98.77',
    );
  });
  it('a statement that could not be read leaves its marks open', () =>
    assert.equal(marks('【要求】满意率 ≥\n  分值:10分', { 满意率: '95%' }), '待人工 扣0-10 得90-100'));
});
