import assert from 'node:assert/strict';
import { canonicalUnit, units } from '../../grammar/units';
import { formulaMismatch, isMismatch, mismatches, typeOf } from '../../server/standard/dimensions';
import { clauseOf } from '../../server/standard/model';
import { exact, format } from '../../server/standard/quantity';
import { compatible, convert, showText } from '../../server/standard/units';
import { read, standardOf } from '../evaluate/support/standard';

describe('units', () => {
  it('each word leads to one unit', () => {
    const words = units.flatMap(u => [u.word, ...u.synonyms]);
    assert.deepEqual(
      words.filter((w, i) => words.indexOf(w) !== i),
      [],
    );
    assert.equal(canonicalUnit('个工作日'), '工作日');
    assert.equal(canonicalUnit('天'), '日');
    assert.equal(canonicalUnit('㎡'), '平方米');
    assert.equal(canonicalUnit('窗口'), undefined);
  });

  const pairs: [string, string, boolean][] = [
    ['%', '‰', true],
    ['%', '户', false],
    ['%', '百分点', false],
    ['名', '人', true],
    ['人', '人次', false],
    ['件', '起', false],
    ['小时', '自然日', true],
    ['工作日', '自然日', false],
    ['日', '工作日', true],
    ['日', '自然日', true],
    ['月', '年', true],
    ['月', '自然日', false],
    ['元', '万元', true],
    ['', '件', false],
    ['字', '万字', true],
  ];
  for (const [a, b, expected] of pairs)
    it(`${a || '(没有单位)'} ${expected ? 'can' : 'cannot'} be held against ${b}`, () => {
      assert.equal(compatible(a, b), expected);
      assert.equal(compatible(b, a), expected);
    });

  const conversions: [string, string, string, string | null][] = [
    ['90', '%', '‰', '900'],
    ['0.5', '万元', '元', '5000'],
    ['90', '分钟', '小时', '1.5'],
    ['2', '年', '月', '24'],
    ['1', '日', '自然日', null],
    ['1', '工作日', '自然日', null],
    ['1', '百分点', '%', null],
    ['3', '名', '人', '3'],
  ];
  for (const [value, from, to, expected] of conversions)
    it(`${value}${from} is ${expected ?? 'no fixed number of'} ${to}`, () => {
      const found = convert(exact(value), from, to);
      assert.equal(found && format(found), expected);
    });

  it('amounts read as they are written', () =>
    assert.deepEqual(
      [
        showText('91.5', '%'),
        showText('0.5', '百分点'),
        showText('6', '工作日'),
        showText('3', '件'),
        showText('2', ''),
      ],
      ['91.5%', '0.5 个百分点', '6 个工作日', '3 件', '2'],
    ));
});

describe('what may be held against what', () => {
  const standard = standardOf(`【指标】满意率、上年满意率、差错率:%
【指标】满意件数、评价件数:件
【指标】巡查户数:户
【指标】人数:名
【指标】总得分:分
【指标】层级:选项
  选项:省、市
【台账】举报:件
  字段:收到日期(日期)、立案日期(日期)、时限(时长)、金额(元)
一、标准
`);
  /** The mismatch in a requirement, or '' where it has none. */
  const wrong = (text: string): string => {
    const { statement } = standardOf(`一、标准\n【要求】${text}\n`).provisions[1]!.statements[0]!;
    const node = clauseOf(statement, 'requirement')!;
    if (node.test.kind === 'items') return '';
    const [first] = mismatches(
      node.test,
      standard,
      node.each && standard.registers.get(node.each.register.folded),
    );
    return first ? read(first.mismatch) : '';
  };
  const well = [
    '满意率 ≥ 90%',
    '差错率 ≤ 0.5‰',
    '满意件数 ÷ 评价件数 ≥ 90%',
    '满意率 - 上年满意率 ≥ 2个百分点',
    '1 - 差错率 ≥ 99%',
    '总得分 ÷ 人数 ≥ 85分',
    '巡查户数 ÷ 人数 ≥ 50户',
    '没有声明的 ≥ 3件',
    '层级 = 省',
    '名次(满意率) ≤ 3',
    '举报(立案日期 有)占比 ≥ 90%',
    '举报(全部)合计 金额 ≤ 1万元',
    '每 举报:自 收到日期 至 立案日期 ≤ 5工作日',
    '每 举报:自 收到日期 至 立案日期 ≤ 时限',
    '每 举报:立案日期 ≤ 收到日期 + 5自然日',
  ];
  for (const text of well) it(`${text} goes together`, () => assert.equal(wrong(text), ''));
  const ill: [string, RegExp][] = [
    ['满意率 ≥ 90户', /“满意率”是单位“%”,“90户”是单位“户”/],
    ['满意率 ≥ 90', /“90”是没有单位/],
    ['满意率 ≥ 90个百分点', /单位“百分点”/],
    ['满意件数 ≥ 3户', /“满意件数”是单位“件”/],
    ['满意件数 + 巡查户数 ≥ 3件', /“满意件数”是单位“件”,“巡查户数”是单位“户”/],
    ['层级 ≥ 3件', /“层级”是选项/],
    ['满意件数 ÷ 评价件数 ≥ 3件', /“满意件数 ÷ 评价件数”是单位“%”/],
    ['每 举报:自 收到日期 至 立案日期 ≤ 5件', /“自 收到日期 至 立案日期”是时长,“5件”是单位“件”/],
    ['每 举报:收到日期 ≤ 时限', /“收到日期”是日期,“时限”是时长/],
  ];
  for (const [text, expected] of ill) it(`${text} does not`, () => assert.match(wrong(text), expected));

  it('a formula must give what the metric is', () => {
    const declared = (text: string) => {
      const s = standardOf(`【指标】满意件数、评价件数:件\n${text}`);
      const m = s.metrics.get('满意率')!;
      const found = formulaMismatch(m, s);
      return found ? read(found.mismatch) : '';
    };
    assert.equal(declared('【指标】满意率:%\n  算法:满意件数 ÷ 评价件数\n'), '');
    assert.match(
      declared('【指标】满意率:%\n  算法:满意件数 + 评价件数\n'),
      /指标“满意率”是单位“%”,算法得出的是单位“件”/,
    );
  });

  it('an expression has a type', () => {
    const formula = standardOf('【指标】甲:件\n  算法:3件 × 2 + 1件\n');
    const t = typeOf(clauseOf(formula.metrics.get('甲')!, 'formula')!.expr, formula);
    assert.ok(!isMismatch(t) && t.kind === 'quantity' && t.unit === '件');
  });
});
