import assert from 'node:assert/strict';
import { commands } from '../../server/cli/commands';
import { codes } from '../../server/rules/registry';
import { sanyou, sound } from './support';

const rich = `【标准】示例标准
【约定】
  本数:以上不含
  零头:不计
【指标】满意件数、评价件数:件
【指标】满意率:%,越高越好
  算法:满意件数 ÷ 评价件数
  分母为零:不适用
【指标】按时率:%,越高越好
  算法:满意件数 ÷ 评价件数
【台账】人员:名
  字段:挂牌(是否)

一、窗口
【适用】信访、社会保险经办
（一）服务质量。满意率达到90%以上。
【分值】20分,扣完为止
【要求】满意率 90%以上
  每低 1个百分点:扣 2分
【要求】按时率 ≥ 95%
  ≥ 90%:扣 1分
  其他:酌情扣 3至5分
【要求】按时率 ≤ 未定「较低」
【要求】宜 提供雨伞
（二）人员。
【要求】每 人员:挂牌
  每 1名:扣 1分
【要求】不得 吃拿卡要
  不达标:一票否决
（三）附则。本条只作说明。
`;
const files = { '标准.sanyou': rich };
const explain = async (...args: string[]) => sanyou(['explain', ...args], files);

describe('sanyou explain RULE', () => {
  it('shows its page', async () => {
    const { out, code } = await explain('numbering');
    assert.match(out, /^numbering 条款序号不连续\n\n级别:警告。/);
    assert.match(out, /^ {4}\(三\)制度上墙。$/m);
    assert.match(out, /^ {2}3: 上一条是“\(一\)”,这里应为“\(二\)”。/m);
    assert.doesNotMatch(out, /```|^#|^>/m);
    assert.equal(code, 0);
    assert.equal((await explain('条款序号不连续')).out, out, 'by its title too');
  });

  it('has a page for every rule', async () => {
    for (const rule of codes) assert.match((await explain(rule.code)).out, /级别:/, rule.code);
  });
});

describe('sanyou explain ADDRESS', () => {
  it('tells what is asked, what the bound counts in, and what it costs', async () => {
    const { out, code } = await explain('一(一)', '标准.sanyou');
    assert.equal(
      out,
      `一(一) 服务质量
标准.sanyou 第 16 行

  （一）服务质量。满意率达到90%以上。

上一级 一 写明:只适用于 信访、社会保险经办。

【分值】20分,扣完为止  (第 17 行)
  分值 20 分,扣完为止。

【要求】满意率 90%以上  (第 18 行)
  满意率 要超过 90%,正好 90% 不达标。
  含不含本数依本文件的约定:以上不含。
  比界限每低 1 个百分点,扣 2 分。
  不足一档的不计。
  “满意率”怎么算:满意件数 ÷ 评价件数。
  “满意率”的分母是零时,不适用。

【要求】按时率 ≥ 95%  (第 20 行 一(一)·2)
  按时率 不低于 95%,正好 95% 也达标。
  不低于 90% 的,扣 1 分。
  其他情况,由评定人酌情扣 3至5 分。
  “按时率”怎么算:满意件数 ÷ 评价件数。

【要求】按时率 ≤ 未定「较低」  (第 23 行 一(一)·3)
  按时率 的界限原文只写“较低”,没有定出多少,由人工认定。
  “按时率”怎么算:满意件数 ÷ 评价件数。

【要求】宜 提供雨伞  (第 24 行 一(一)·4)
  要做到:提供雨伞。
  是“宜”做的事:没有做到不算不达标。
`,
    );
    assert.equal(code, 0);
  });

  it('one of several statements by itself', async () => {
    const { out } = await explain('一（一）·2');
    assert.match(out, /一\(一\)·2/);
    assert.doesNotMatch(out, /一\(一\)·3|满意率 要超过/);
  });

  it('registers, prohibitions, and what lies below', async () => {
    const { out } = await explain('一(二)');
    assert.match(
      out,
      /台账“人员”逐行都要做到下面所说。\n {2}要做到:挂牌。\n {2}每有 1 名 没有做到,扣 1 分。/,
    );
    assert.match(out, /不得有:吃拿卡要。\n {2}不达标的,一票否决。/);
    assert.match((await explain('一')).out, /下一级:\n {2}一\(一\) 服务质量\n {2}一\(二\) 人员/);
    assert.match((await explain('一(三)')).out, /这一条下面没有语句/);
  });

  it('time limits that may be extended, weights, parameters', async () => {
    const text = `【标准】期限标准
【参数】期限:工作日
  值:60工作日
【指标】满意率:%
【参数】目标:%
  值:95%
【台账】案件:件
  字段:立案日期(日期)、结案日期(日期)、鉴定时间(时长)

一、办案
【分值】50分,权重 30%
【要求】每 案件:自 立案日期 至 结案日期 ≤ 60工作日
  延长:≤ 30工作日,1次,经批准
  中止:鉴定时间
【要求】满意率 ≥ 目标
`;
    const { out } = await sanyou(['explain', '一'], { '标准.sanyou': text });
    assert.match(out, /分值 50 分。\n {2}权重 30%:算进总分时乘以它。/);
    assert.match(out, /自 立案日期 至 结案日期 不超过 60工作日,正好 60工作日 也达标。/);
    assert.match(
      out,
      /经批准可以延长,每次不超过 30 个工作日。\n {2}最多延长 1 次。\n {2}鉴定时间 占用的时间不计。/,
    );
    assert.match(out, /“目标”是参数,现在定为 95%。/);
  });

  it('by the Civil Code where the file agrees on nothing', async () => {
    const text = rich.replace('  本数:以上不含\n', '');
    const { out } = await sanyou(['explain', '一(一)'], { '标准.sanyou': text });
    assert.match(out, /满意率 不低于 90%,正好 90% 也达标。\n {2}含不含本数依民法典第一千二百五十九条/);
  });
});

describe('sanyou outline', () => {
  it('gives addresses, titles, marks and requirements', async () => {
    const { out, code } = await sanyou(['outline', '标准.sanyou'], files);
    assert.equal(
      out,
      `示例标准
一 窗口
  一(一) 服务质量  20 分  4 条要求
  一(二) 人员             2 条要求
  一(三) 附则

4 条,6 条要求
`,
    );
    assert.equal(code, 0);
    assert.match((await sanyou(['outline', '-'], {}, { stdin: sound })).out, /^2 条,2 条要求,满分 100分$/m);
  });
});

describe('sanyou new', () => {
  it('writes a standard without a finding, whose sample passes', async () => {
    const made = await sanyou(['new']);
    assert.equal(made.out, '已写好:窗口服务标准.sanyou\n接着:sanyou check 窗口服务标准.sanyou\n');
    assert.equal(made.code, 0);
    assert.match(String(made.files['窗口服务标准.sanyou']), /^【施行日期】2026年3月1日$/m);
    assert.equal((await sanyou(['check'], made.files)).out, '检查了 1 个文件,没有问题\n');
    assert.match((await sanyou(['test'], made.files)).out, /^1 passed, 0 failed$/m);
    assert.equal((await sanyou(['format', '--check'], made.files)).code, 0);
  });

  it('takes a title, and its file name from it', async () => {
    const { files: after } = await sanyou(['new', '--title', '市/县标准', '--today', '2027-02-03']);
    assert.match(String(after['市 县标准.sanyou']), /^【标准】市\/县标准\n/);
    assert.match(String(after['市 县标准.sanyou']), /2027年2月3日/);
    assert.ok('大厅.sanyou' in (await sanyou(['new', '大厅.sanyou', '--title', '甲'])).files);
  });

  it('never overwrites', async () => {
    const { err, code, files: after } = await sanyou(['new', '标准.sanyou'], files);
    assert.equal(err, '“标准.sanyou”已经有了,没有动它。请换一个文件名。\n');
    assert.equal(code, 2);
    assert.deepEqual(after, files);
  });
});

describe('every command', () => {
  it('is told with its flags in docs/cli.md', async () => {
    const { readFileSync } = await import('node:fs');
    const doc = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
    for (const command of commands) {
      const section = doc.split(/^## /m).find(s => s.startsWith(`sanyou ${command.name}\n`)) ?? '';
      assert.ok(section !== '', command.name);
      for (const option of command.options)
        assert.ok(section.includes(`--${option.name}`), `${command.name} --${option.name}`);
    }
  });
});
