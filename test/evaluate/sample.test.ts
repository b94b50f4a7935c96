import assert from 'node:assert/strict';
import { calendar } from '../../server/data/calendar';
import { runSamples, type SampleResult } from '../../server/evaluate/sample';
import { read, standardOf, told } from './support/standard';

const standard = `【约定】零头:按比例
【指标】窗口类别:选项
  选项:社会保险经办、劳动监察
【指标】满意件数、评价件数:件
【指标】满意率:%
  算法:满意件数 ÷ 评价件数
【台账】举报:件
  字段:收到日期(日期)、立案日期(日期)、符合规定(是否)
一、服务
(一)满意率。
【要求】满意率 ≥ 92%
  分值:60分
  每低 1个百分点:扣 2分
(二)举报。
【适用】劳动监察
【要求】每 举报(符合规定):自 收到日期 至 立案日期 ≤ 5工作日
  分值:40分
【评分】满分 100分
  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他
`;

const run = (sample: string): SampleResult =>
  runSamples(standardOf(`${standard}${sample}`), { calendar })[0]!;
const says = (r: SampleResult) => [
  ...r.problems.map(read),
  ...r.checks.map(c => `${c.passed ? '通过' : '不通过'} ${read(c.message)}`),
];

describe('【样例】', () => {
  it('values by name, and every kind of expectation', () => {
    const r = run(`【样例】城东
  窗口类别:社会保险经办
  满意件数:366件;评价件数:400件
  预期:一(一) 不达标,扣 1分
  预期:一(二) 不适用
  预期:总分 99分
  预期:等级 优秀
`);
    assert.deepEqual(says(r), [
      '通过 一(一):不达标,扣 1 分',
      '通过 一(二):不适用',
      '通过 总分 99 分',
      '通过 等级是优秀',
    ]);
    assert.ok(r.passed);
    assert.equal(r.evaluation.units[0]!.name, '城东');
  });

  it('a failed expectation says what was expected and what came', () => {
    const r = run(`【样例】城东
  满意件数:366件;评价件数:400件;窗口类别:社会保险经办
  预期:一(一) 达标
  预期:一(一) 不达标,扣 3分
  预期:总分 98分
  预期:等级 合格
  预期:九(九) 达标
`);
    assert.equal(r.passed, false);
    assert.deepEqual(says(r), [
      '不通过 一(一):预期达标,实际不达标',
      '不通过 一(一):预期扣 3 分,实际扣 1 分',
      '不通过 预期总分 98 分,实际 99 分',
      '不通过 预期等级合格,实际优秀',
      '不通过 没有要求“九(九)”:请核对条款号',
    ]);
  });

  it('rows of a register', () => {
    const r = run(`【样例】城西
  窗口类别:劳动监察
  满意件数:95件;评价件数:100件
  | 举报 | 收到日期 | 立案日期 | 符合规定 |
  | 举报1 | 2026-03-02 | 2026-03-10 | 是 |
  | 举报2 | 2026-03-02 | 2026-03-20 | 否 |
  预期:一(二) 不达标,扣 40分
  预期:等级 合格
`);
    assert.deepEqual(says(r), ['通过 一(二):不达标,扣 40 分', '通过 等级是合格']);
  });

  it('several units in a table, each named in its expectation', () => {
    const r = run(`【样例】对照
  | 单位 | 窗口类别 | 满意件数 | 评价件数 |
  | 甲 | 社会保险经办 | 95 | 100 |
  | 乙 | 社会保险经办 | 91 | 100 |
  预期:甲 总分 100分
  预期:乙 一(一) 不达标,扣 2分
  预期:总分 98分
`);
    assert.deepEqual(says(r), [
      '通过 总分 100 分',
      '通过 一(一):不达标,扣 2 分',
      '不通过 样例里有 2 个窗口,预期要写明是哪一个',
    ]);
  });

  it('what is missing is an interval, and can be expected as one', () => {
    const r = run(`【样例】城南
  窗口类别:社会保险经办
  预期:一(一) 缺数据,扣 0至60分
  预期:总分 40至100分
`);
    assert.deepEqual(says(r), ['通过 一(一):缺数据,扣 0-60 分', '通过 总分 40-100 分']);
  });

  it('data that cannot be read fail the sample', () => {
    const r = run(`【样例】城北
  满意件数:很多;评价件数:100件
  预期:一(一) 缺数据
`);
    assert.equal(r.passed, false);
    assert.match(says(r)[0]!, /表“城北”第 \d+ 行“满意件数”列写的是“很多”/);
  });

  it('a sample that expects nothing tests nothing', () => {
    const r = run('【样例】空\n  满意件数:1件\n');
    assert.equal(r.passed, false);
    assert.deepEqual(says(r), ['样例“空”没有写预期,什么也没有检验']);
  });

  it('a sample that could not be read is not run', () => {
    const r = run('【样例】坏\n  满意件数:1件\n  预期:一(一) 很好\n');
    assert.deepEqual([r.passed, says(r)], [false, ['样例“坏”有一处没有看懂,没有运行']]);
  });
});

describe('a clause that cannot be read', () => {
  const text = (broken: string) =>
    `【指标】甲率、乙率、丙率:%\n一、标准\n【要求】甲率 ≥ 90%\n${broken}\n【要求】丙率 ≥ 90%\n`;
  const results = (broken: string) => {
    const [r] = runSamples(
      standardOf(`${text(broken)}【样例】甲\n  甲率:95%;乙率:95%;丙率:80%\n  预期:一 达标\n`),
      { calendar },
    );
    return r!.evaluation.units[0]!.results.map(told);
  };
  it('is never evaluated and never changes another’s result', () => {
    assert.deepEqual(results('【要求】乙率 ≥ 90%'), ['达标', '达标', '不达标']);
    for (const broken of [
      '【要求】乙率 ≥',
      '【要求】乙率 90%',
      '【要求】≥ 90%',
      '【要求】乙率 ≥ ≥ 90%',
      '【要求】乙率 ≥ 90% 90%',
      '【要求】(乙率 ≥ 90%',
    ]) {
      assert.deepEqual(results(broken), ['达标', '待人工', '不达标'], broken);
    }
  });
});
