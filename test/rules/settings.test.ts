import assert from 'node:assert/strict';
import { msg } from '../../grammar';
import { Analysis } from '../../server/rules/analysis';
import type { Finding, Severity } from '../../server/rules/finding';
import { apply, noSettings, parseSettings } from '../../server/rules/settings';

const rules = [
  { code: 'open-list', severity: 'hint', title: '清单以“等”结尾' },
  { code: 'unused-metric', severity: 'info', title: '声明了没有用到' },
  { code: 'unreadable', severity: 'error', title: '这一句读不懂' },
] as const;
const read = (text: string) => parseSettings(text, rules, [rules[2]]);

/** `行:列 说明` of everything that is wrong. */
const wrong = (text: string) =>
  read(text).problems.map(
    p =>
      `${p.line}:${p.column} ${p.message.text.replace(/\{(\d)\}/g, (_, n) => String(p.message.args[Number(n)]))}`,
  );

describe('sanyou.json', () => {
  it('is read with comments and commas at the end', () => {
    const { settings, problems } = read(`{
      // 数据
      "$schema": "sanyou.schema.json",
      "data": { "标准.sanyou": "数据.xlsx" },
      "rules": { "open-list": "off", "unused-metric": "error" }, /* 级别 */
      "calendar": { "2027": { "2027-01-01": true, "2027-01-03": false } },
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      data: { '标准.sanyou': '数据.xlsx' },
      rules: { 'open-list': 'off', 'unused-metric': 'error' },
      calendar: { '2027': { '2027-01-01': true, '2027-01-03': false } },
    });
    assert.deepEqual(read('{}').settings, noSettings);
  });

  const cases: readonly [text: string, says: string][] = [
    ['[]', '1:1 最外层要用一对花括号:{ }'],
    ['', '1:1 这里的写法不对。应当写成:{"data": {"标准.sanyou": "数据.xlsx"}}'],
    ['{"rule": {}}', '1:2 这里不能写“rule”。可以写的是:data、rules、calendar。请核对拼写。'],
    ['{"data": {},\n "data": {}}', '2:2 “data”写了两次。请只留一处。'],
    ['{"data": {"标准.doc": "数据.xlsx"}}', '1:11 “标准.doc”不是标准。左边要写 .sanyou 文件。'],
    [
      '{\n  "rules": {"open_list": "off"}}',
      '2:13 没有规则“open_list”。规则的代号写在检查结果后面的方括号里,请照着写。',
    ],
    ['{"rules": {"open-lists": "off"}}', '1:12 没有规则“open-lists”。是否想写“open-list”?'],
    ['{"rules": {"声明了没有用到": "off"}}', '1:12 没有规则“声明了没有用到”。是否想写“unused-metric”?'],
    [
      '{"rules": {"open-list": "warn"}}',
      '1:25 “open-list”的级别不能是“warn”。可以是:off、error、warning、info、hint。',
    ],
    [
      '{"rules": {"open-list": 0}}',
      '1:25 “open-list”的级别不能是“0”。可以是:off、error、warning、info、hint。',
    ],
    [
      '{"rules": {"unreadable": "off"}}',
      '1:12 “unreadable”说的是语句读不懂或者样例不成立,级别不能改。请删去这一项。',
    ],
    ['{"calendar": {"27": {}}}', '1:15 “27”不是年份。请写四位数的年份,如:"2027"'],
    [
      '{"calendar": {"2027": {"2027-02-29": true}}}',
      '1:24 “2027-02-29”不是 2027 年的日期。请写成:"2027-01-01"',
    ],
    [
      '{"calendar": {"2027": {"2026-01-01": true}}}',
      '1:24 “2026-01-01”不是 2027 年的日期。请写成:"2027-01-01"',
    ],
    [
      '{"calendar": {"2027": {"2027-01-01": "放假"}}}',
      '1:38 “2027-01-01”后面只能写 true(放假)或者 false(上班)。',
    ],
    ['{“data”: {}}', '1:2 这里的中文标点 “ 请换成英文标点。'],
    ['{"data": {}\n "rules": {}}', '2:2 这里少了英文逗号。请在前一项后面加上“,”。'],
    ['{"data" {}}', '1:9 这里少了英文冒号。请在名称后面加上“:”。'],
    ['{"data": {}', '1:12 这里少了右括号。请核对括号是否成对。'],
  ];
  for (const [text, says] of cases) {
    it(`says what is wrong: ${text.replace('\n', '⏎')}`, () => assert.deepEqual(wrong(text), [says]));
  }

  it('keeps what is right beside what is wrong', () => {
    const { settings, problems } = read('{"rules": {"open-list": "never", "unused-metric": "off"}}');
    assert.equal(problems.length, 1);
    assert.deepEqual(settings.rules, { 'unused-metric': 'off' });
  });
});

describe('findings under the settings', () => {
  const finding = (code: string): Finding => ({
    code,
    severity: 'info',
    span: { start: 0, end: 1 },
    message: msg('这里有一处'),
  });

  it('have the level that is set, and those that are off are gone', () => {
    const { settings } = read('{"rules": {"open-list": "off", "unused-metric": "error"}}');
    const all = [finding('open-list'), finding('unused-metric'), finding('numbering')];
    assert.deepEqual(
      apply(all, settings).map(f => `${f.code} ${f.severity}`),
      ['unused-metric error', 'numbering info'],
    );
    assert.equal(apply(all, noSettings)[0], all[0], 'without settings they are what they were');
  });
});

it('a rule that is off takes no place: at most one information stands in a provision', () => {
  const analysis = new Analysis(`一、服务
(一)环境整洁。
【要求】接待设施:桌椅、纸笔等
【要求】便民设施:雨伞、老花镜等
`);
  const shown = (level?: Severity | 'off') =>
    analysis
      .findings(null, { ...noSettings, rules: level ? { 'open-list': level } : {} })
      .map(f => `${f.line + 1} ${f.severity}`);
  assert.deepEqual(shown(), ['3 hint']);
  assert.deepEqual(shown('off'), []);
  assert.deepEqual(shown('warning'), ['3 warning', '4 warning'], 'a warning stands wherever it is');
});
