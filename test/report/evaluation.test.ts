import assert from 'node:assert/strict';
import { evalCsv } from '../../server/report/evalCsv';
import { evalJson } from '../../server/report/evalJson';
import { evalText } from '../../server/report/evalText';
import { div, whole } from '../../server/standard/quantity';
import { report, result, say, unit } from './support';

const third = div(whole(10), whole(3));

describe('an evaluation as text', () => {
  const open = result('一(二)', 'manual', ['0'], '原文“及时”没有定出标准,需要人工认定');

  it('tells once what is open for every unit', () => {
    const text = evalText(
      report([unit('甲窗口', ['100'], { results: [open] }), unit('乙窗口', ['90'], { results: [open] })]),
      say,
    );
    assert.equal(text.match(/原文“及时”/g)?.length, 1);
    assert.match(text, /^每个窗口都是\n {2}待人工 {2}依据一\(二\):原文“及时”没有定出标准,需要人工认定。$/m);
  });

  it('leaves out the columns that nobody has', () => {
    const text = evalText(
      report([unit('甲窗口', null, { results: [result('一', 'met', ['0'], '做到')] })]),
      say,
    );
    assert.match(text, /^窗口 {4}不达标 {2}待查\n甲窗口 {7}0 {5}0$/m);
  });

  it('marks an amount without an end, and a bonus is told', () => {
    const bonus = result('三', 'met', ['-2'], '表扬 2 次', '加 2 分');
    const text = evalText(
      report([unit('甲', null, { score: { min: third, max: whole(9) }, results: [bonus] })]),
      say,
    );
    assert.match(text, /^甲 {2}≈3\.33-9 分 {2}待定$/m);
    assert.match(text, /^ {2}达标 {4}依据三:表扬 2 次;加 2 分。$/m);
  });

  it('a provision before the first number has no address', () => {
    const text = evalText(report([unit('甲', null, { results: [result('', 'unmet', ['1'], '缺少')] })]), say);
    assert.match(text, /依据总则:缺少。/);
  });

  it('names from the data cannot steer the terminal', () => {
    const text = evalText(report([unit('甲\u001b[31m\n乙\u202e', ['1'])]), say);
    assert.doesNotMatch(text, /[\u001b\u202e]/);
    assert.match(text, /甲 \[31m 乙/);
  });
});

describe('an evaluation as JSON', () => {
  it('keeps every amount exact', () => {
    const lost = { ...result('一', 'unmet', ['0'], '理由'), deducted: { min: third, max: third } };
    const { units } = JSON.parse(
      evalJson(report([unit('甲', ['89.950', '100'], { rank: { min: 1, max: 2 }, results: [lost] })]), say),
    );
    assert.deepEqual(units[0], {
      name: '甲',
      kind: '',
      score: { min: '89.95', max: '100' },
      conclusion: null,
      rank: { min: 1, max: 2 },
      results: [{ address: '一', status: 'unmet', deducted: { min: '10/3', max: '10/3' }, reason: '理由' }],
    });
  });
});

describe('an evaluation as CSV', () => {
  const line = (row: number, ...units: Parameters<typeof report>[0]) =>
    evalCsv(report(units), say).split('\r\n')[row];

  it('opens in Excel: byte order mark, one row a unit and requirement', () => {
    const met = result('一', 'met', ['0'], '满意率 95%,不低于 90%');
    assert.equal(line(0), '\ufeff名次,窗口,类别,得分,等级,条款,结果,扣分,依据');
    assert.equal(
      line(1, unit('甲', ['89'], { conclusion: '合格', rank: { min: 1, max: 1 }, results: [met] })),
      '1,甲,,89,合格,一,达标,0,"满意率 95%,不低于 90%"',
    );
  });

  it('an interval is no date, and a text no formula', () => {
    const cell = result('一', 'unmet', ['1', '3'], '=HYPERLINK("x")');
    assert.equal(
      line(1, unit('+1', ['3', '5'], { rank: { min: 2, max: 4 }, results: [cell] })),
      `2至4,'+1,,3至5,待定,一,不达标,1至3,"'=HYPERLINK(""x"")"`,
    );
  });
});
