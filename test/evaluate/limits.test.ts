import assert from 'node:assert/strict';
import { createCalendar } from '../../server/data/calendar';
import { evaluate } from '../../server/evaluate/evaluate';
import { one, reasons, score, standardOf, table, told } from './support/standard';

/** One case, given as 字段:值, under a requirement with its clauses. */
function tried(requirement: string, fields: string, row: Record<string, string>, scoring = '') {
  const text = `【台账】案件:件\n  字段:立案日期(日期)、结案日期(日期)${fields && `、${fields}`}\n一、办案\n【要求】每 案件:${requirement}\n${scoring}`;
  const names = Object.keys(row);
  const cases = table('案件', ['窗口名称', ...names].join('|'), ['甲', ...Object.values(row)].join('|'));
  return one(text, {}, cases);
}
const dates = (from: string, to: string) => ({ 立案日期: `2026-${from}`, 结案日期: `2026-${to}` });

describe('the last day of a limit', () => {
  const limit = (bound: string, from: string, to: string) =>
    tried(`自 立案日期 至 结案日期 ${bound}`, '', dates(from, to)).results[0];

  it('moves past days off, and that is told', () => {
    assert.equal(told(limit('≤ 5自然日', '03-02', '03-07')), '达标', 'nothing to move');
    assert.deepEqual(reasons(limit('≤ 5自然日', '03-02', '03-07')), ['台账“案件”的 1 条记录都符合']);
    assert.equal(told(limit('≤ 5自然日', '03-02', '03-09')), '达标');
    assert.deepEqual(reasons(limit('≤ 5自然日', '03-02', '03-09')), [
      '台账“案件”的 1 条记录都符合',
      '期限末日3月7日是休息日,顺延到3月9日',
    ]);
    assert.deepEqual(reasons(limit('≤ 5自然日', '03-02', '03-10')), [
      '案件第 2 行:自 立案日期 至 结案日期 8 个自然日,超过 7 个自然日,超出 1 个自然日',
      '期限末日3月7日是休息日,顺延到3月9日',
    ]);
  });
  it('knows the holidays and the weekends that are worked', () => {
    assert.equal(told(limit('≤ 10自然日', '04-24', '05-06')), '达标', '4 May is off, 5 May too');
    assert.equal(told(limit('≤ 10自然日', '04-24', '05-07')), '不达标');
    assert.equal(told(limit('≤ 7自然日', '02-07', '02-15')), '不达标', 'Saturday 14 February 2026 is worked');
  });
  it('of weeks and months moves as well, of working days and hours it never does', () => {
    assert.equal(told(limit('≤ 1周', '02-28', '03-09')), '达标', 'Saturday 7 March');
    assert.equal(told(limit('≤ 1个月', '02-07', '03-09')), '达标');
    assert.equal(told(limit('≤ 1个月', '02-07', '03-10')), '不达标');
    assert.equal(told(limit('≤ 5工作日', '03-02', '03-10')), '不达标');
    assert.equal(told(limit('≤ 120小时', '03-02', '03-09')), '不达标');
  });
  it('当日 is that very day', () => {
    assert.equal(told(limit('≤ 0自然日', '03-07', '03-07')), '达标');
    assert.equal(told(limit('≤ 0自然日', '03-07', '03-09')), '不达标');
  });
  it('is the same whether the limit is asked for or forbidden to be passed', () => {
    assert.equal(told(limit('> 5自然日', '03-02', '03-09')), '不达标');
    assert.equal(told(limit('> 5自然日', '03-02', '03-10')), '达标');
  });
  it('a period that must not be shorter, and one below a number, stay as they are', () => {
    assert.equal(told(limit('≥ 5自然日', '03-02', '03-07')), '达标');
    assert.equal(told(limit('< 6自然日', '03-02', '03-08')), '不达标');
    assert.equal(told(limit('6自然日(不含)以内', '03-02', '03-08')), '不达标');
  });
  it('steps and tiers count from the day it moved to', () => {
    const late = (to: string) =>
      score(
        tried(
          '自 立案日期 至 结案日期 ≤ 5自然日\n  分值:10分\n  每超 1自然日:扣 2分',
          '',
          dates('03-02', to),
          '【评分】满分 10分\n',
        ),
      );
    assert.deepEqual([late('03-09'), late('03-10'), late('03-12')], ['10', '8', '4']);
    const day = (to: string) =>
      score(
        one(
          '【指标】收件日、办结日:日期\n一、办件\n【要求】自 收件日 至 办结日 ≤ 10自然日\n  分值:10分\n  ≤ 5自然日:得 10分\n  ≤ 10自然日:得 6分\n  其他:得 0分\n【评分】满分 10分\n',
          { 收件日: '2026-03-02', 办结日: to },
        ),
      );
    assert.deepEqual([day('2026-03-09'), day('2026-03-10'), day('2026-03-13')], ['10', '6', '0']);
  });
  it('a year without a calendar is refused only where it matters, and can be added', () => {
    const text = '【指标】收件日、办结日:日期\n一、办件\n【要求】自 收件日 至 办结日 ≤ 5自然日\n';
    const at = (办结日: string, extra = {}) =>
      evaluate(standardOf(text), [table('窗口', '窗口名称|收件日|办结日', `甲|2031-03-03|${办结日}`)], {
        calendar: createCalendar(extra),
      }).units[0]!.results[0];
    assert.equal(told(at('2031-03-08')), '达标');
    assert.equal(told(at('2031-03-10')), '缺数据');
    assert.deepEqual(reasons(at('2031-03-10')), [
      '2031年的放假安排还没有公布,算不出期限。公布后请写进 sanyou.json 的“calendar”',
    ]);
    assert.equal(
      told(at('2031-03-10', { 2031: { '2031-01-01': true } })),
      '达标',
      '8 March 2031 is a Saturday',
    );
    assert.equal(told(at('2031-03-10', { 2031: { '2031-03-08': false } })), '不达标', 'said to be worked');
  });
});

describe('延长', () => {
  const fields = '延长时长(时长)、延长次数(次)、经批准(是否)';
  const asked = '自 立案日期 至 结案日期 ≤ 5工作日\n  延长:≤ 3工作日,1次,经批准';
  // 2026-03-02 is a Monday: the 9th is the fifth working day, the 12th the eighth.
  const at = (to: string, row: Record<string, string>, f = fields, r = asked) =>
    tried(r, f, { ...dates('03-02', to), ...row }).results[0];
  const granted = { 延长时长: '3工作日', 延长次数: '1次', 经批准: '是' };

  it('approved, it counts up to what is written', () => {
    assert.equal(told(at('03-12', granted)), '达标');
    assert.equal(told(at('03-13', granted)), '不达标');
    assert.deepEqual(reasons(at('03-12', granted)), [
      '台账“案件”的 1 条记录都符合',
      '案件第 2 行:延长 3 个工作日,计入期限',
    ]);
    const long = at('03-13', { ...granted, 延长时长: '9工作日' });
    assert.deepEqual(reasons(long), [
      '案件第 2 行:自 立案日期 至 结案日期 9 个工作日,超过 8 个工作日,超出 1 个工作日',
      '案件第 2 行:延长 9 个工作日,超过最多 3 个工作日,只计 3 个工作日',
    ]);
  });
  it('not approved, it does not count', () => {
    const result = at('03-10', { ...granted, 经批准: '否' });
    assert.equal(told(result), '不达标');
    assert.deepEqual(reasons(result), [
      '案件第 2 行:自 立案日期 至 结案日期 6 个工作日,超过 5 个工作日,超出 1 个工作日',
      '案件第 2 行:延长没有经批准,不计入期限',
    ]);
  });
  it('none filled in is none granted', () =>
    assert.equal(told(at('03-10', { 延长时长: '', 延长次数: '', 经批准: '' })), '不达标'));
  it('within the limit nobody asks', () =>
    assert.equal(told(at('03-09', { 延长时长: '', 延长次数: '5次', 经批准: '' })), '达标'));
  it('approval or count not known: decided only where neither matters', () => {
    assert.equal(told(at('03-12', { ...granted, 经批准: '' })), '缺数据');
    assert.deepEqual(reasons(at('03-12', { ...granted, 经批准: '' })), [
      '缺少数据:台账“案件”第 2 行的“经批准”',
      '案件第 2 行:延长 3 个工作日,计入期限',
    ]);
    assert.equal(told(at('03-13', { ...granted, 经批准: '' })), '不达标', 'too late either way');
    assert.equal(told(at('03-12', { ...granted, 延长次数: '2次' })), '待人工');
    assert.equal(told(at('03-12', { ...granted, 经批准: '否', 延长次数: '' })), '不达标');
  });
  it('a register without the fields says so where a row is late', () => {
    const result = at('03-10', {}, '');
    assert.equal(told(result), '缺数据');
    assert.deepEqual(reasons(result), [
      '台账“案件”没有“延长时长”字段,看不出期限该加多少。请在【台账】的字段里写上',
    ]);
    assert.equal(told(at('03-09', {}, '')), '达标');
    assert.deepEqual(reasons(at('03-20', {}, '')), [
      '案件第 2 行:自 立案日期 至 结案日期 14 个工作日,超过 5-8 个工作日',
      '台账“案件”没有“延长时长”字段,看不出期限该加多少。请在【台账】的字段里写上',
    ]);
  });
  it('延长天数 and 延长 are the same field; natural days add and move', () => {
    const natural = '自 立案日期 至 结案日期 ≤ 5自然日\n  延长:≤ 7自然日';
    for (const f of ['延长天数(自然日)', '延长(时长)']) {
      const name = f.split('(')[0]!;
      assert.equal(
        told(at('03-16', { [name]: '7自然日' }, f, natural)),
        '达标',
        '14 March moves to the 16th',
      );
      assert.equal(told(at('03-17', { [name]: '7自然日' }, f, natural)), '不达标');
    }
  });
  it('months may be extended by months or by days', () => {
    const months = '自 立案日期 至 结案日期 ≤ 2个月\n  延长:≤ 1个月';
    assert.equal(told(at('06-02', { 延长时长: '1个月' }, '延长时长(时长)', months)), '达标');
    assert.equal(told(at('06-03', { 延长时长: '1个月' }, '延长时长(时长)', months)), '不达标');
    const days = months.replace('1个月', '30自然日');
    assert.equal(told(at('06-01', { 延长时长: '30自然日' }, '延长时长(时长)', days)), '达标');
    assert.equal(told(at('06-02', { 延长时长: '30自然日' }, '延长时长(时长)', days)), '不达标');
  });
  it('natural days on top of working days are for a person, where it matters', () => {
    assert.equal(told(at('03-12', { ...granted, 延长时长: '3自然日' })), '待人工');
    assert.equal(told(at('03-09', { ...granted, 延长时长: '3自然日' })), '达标');
  });
});

describe('中止', () => {
  const asked = '自 立案日期 至 结案日期 ≤ 5工作日\n  中止:鉴定时间、公告时间';
  const at = (to: string, row: Record<string, string>, f = '鉴定时间(时长)、公告时间(工作日)', r = asked) =>
    tried(r, f, { ...dates('03-02', to), ...row }).results[0];

  it('does not count', () => {
    assert.equal(told(at('03-12', { 鉴定时间: '2工作日', 公告时间: '1' })), '达标');
    assert.equal(told(at('03-13', { 鉴定时间: '2工作日', 公告时间: '1' })), '不达标');
    assert.deepEqual(reasons(at('03-13', { 鉴定时间: '2工作日', 公告时间: '' })), [
      '案件第 2 行:自 立案日期 至 结案日期 9 个工作日,超过 7 个工作日,超出 2 个工作日',
      '案件第 2 行:鉴定时间 2 个工作日,不计入期限',
    ]);
  });
  it('with 延长 both count', () =>
    assert.equal(
      told(
        at(
          '03-12',
          { 鉴定时间: '1工作日', 延长时长: '2工作日' },
          '鉴定时间(时长)、延长时长(时长)',
          '自 立案日期 至 结案日期 ≤ 5工作日\n  中止:鉴定时间\n  延长:≤ 2工作日',
        ),
      ),
      '达标',
    ));
  it('not filled in is none; a column or a field that is not there leaves it open', () => {
    assert.equal(told(at('03-10', { 鉴定时间: '', 公告时间: '不涉及' })), '不达标');
    assert.equal(told(at('03-10', { 公告时间: '' })), '缺数据');
    assert.equal(told(at('03-09', { 公告时间: '' })), '达标');
    assert.deepEqual(reasons(at('03-10', { 公告时间: '' }, '公告时间(工作日)')), [
      '台账“案件”没有“鉴定时间”字段,看不出期限该加多少。请在【台账】的字段里写上',
    ]);
  });
  it('longer than the whole time is a mistake in the data', () =>
    assert.equal(told(at('03-10', { 鉴定时间: '20工作日', 公告时间: '' })), '缺数据'));
  it('natural days move the last day, which then moves past days off', () => {
    const r = '自 立案日期 至 结案日期 ≤ 5自然日\n  中止:鉴定时间';
    assert.equal(told(at('03-16', { 鉴定时间: '7自然日' }, '鉴定时间(时长)', r)), '达标');
    assert.equal(told(at('03-17', { 鉴定时间: '7自然日' }, '鉴定时间(时长)', r)), '不达标');
  });
  it('counts for one window by its own data too', () => {
    const text =
      '【指标】收件日、办结日:日期\n【指标】补正时间:时长\n一、办件\n【要求】自 收件日 至 办结日 ≤ 5工作日\n  中止:补正时间\n';
    const data = { 收件日: '2026-03-02', 办结日: '2026-03-11', 补正时间: '2工作日' };
    assert.equal(told(one(text, data).results[0]), '达标');
    assert.equal(told(one(text, { ...data, 补正时间: '1工作日' }).results[0]), '不达标');
  });
});

describe('amounts of time beyond any calendar', () => {
  const at = (bound: string, to: string, row: Record<string, string> = {}, clauses = '') =>
    told(
      tried(`自 立案日期 至 结案日期 ≤ ${bound}${clauses}`, '延长时长(时长)、延长次数(次)、鉴定时间(时长)', {
        立案日期: '2026-03-02',
        结案日期: to,
        ...row,
      }).results[0],
    );
  it('are compared all the same', () => {
    assert.equal(at('99999999自然日', '2026-03-09'), '达标');
    assert.equal(at('9999999年', '9999-12-31'), '达标');
    assert.equal(at('1个月', '9999-12-31'), '不达标');
    assert.equal(at('1个月', '2026-04-03', { 鉴定时间: '99999999999自然日' }, '\n  中止:鉴定时间'), '缺数据');
    const extension = '\n  延长:≤ 99999999999自然日,1.5次';
    assert.equal(
      at('1个月', '2026-04-03', { 延长时长: '88888888888自然日', 延长次数: '1' }, extension),
      '达标',
    );
  });
});
