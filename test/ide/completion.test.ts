import { strict as assert } from 'node:assert';
import { completion } from '../../server/ide/completion';
import { fixture, offered, offers, taken } from './support';

const names = `【指标】窗口类别:选项
  选项:信访、社会保险经办
【指标】满意件数、有效评价件数:件
【指标】满意率:%,越高越好
  算法:满意件数 ÷ 有效评价件数
  别名:群众满意率
【台账】举报:件
  字段:收到日期(日期)、立案日期(日期)、符合规定(是否)
一、窗口服务
（一）满意率达到92%以上。
`;
const first = (source: string, explicit?: boolean) => offered(names + source, explicit)[0];

describe('completion: tags', () => {
  it('a bracket opens the list, the statements that a drafter needs most at its top', () => {
    assert.deepEqual(offered(`${names}【$0`).slice(0, 3), ['【要求】', '【指标】', '【分值】']);
  });
  it('by initials behind a bracket', () => assert.equal(first('【yq$0'), '【要求】'));
  it('by pinyin without a bracket', () => assert.equal(first('yaoq$0'), '【要求】'));
  it('the bracket that closed itself is replaced, not doubled', () => {
    assert.equal(taken(`${names}【yq$0】`, '【要求】'), `${names}【要求】满意率 ≥ 90%`);
  });
  it('beside text that is there already, only the tag', () => {
    assert.equal(taken('【yq$0】满意率 ≥ 92%', '【要求】'), '【要求】满意率 ≥ 92%');
  });
  it('an empty file begins with its title', () => assert.equal(offered('【$0')[0], '【标准】'));
  it('the example is filled in place by place', () => {
    const item = offers('【pf$0')[0]!;
    assert.equal(item.snippet, `评分】\${1:满分 100分}\n  等级:\${2:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他}`);
  });
  it('nothing within prose', () => assert.deepEqual(offered(`${names}窗口应当公开服务$0`), []));
});

describe('completion: what a statement may say', () => {
  it('names, by initials: mylv', () => assert.equal(first('【要求】mylv$0'), '满意率'));
  it('names, by their own first words: 满意', () => assert.equal(first('【要求】满意$0'), '满意件数'));
  it('the whole run typed so far is replaced', () => {
    assert.equal(taken(`${names}【要求】manyilv$0`, '满意率'), `${names}【要求】满意率`);
  });
  it('an alias says of what', () => {
    const alias = offers(`${names}【要求】qzmyl$0`)[0]!;
    assert.deepEqual([alias.label, alias.detail], ['群众满意率', { text: '{0}的别名', args: ['满意率'] }]);
  });
  it('comparators behind a name', () =>
    assert.deepEqual(offered(`${names}【要求】满意率 $0`).slice(0, 2), ['≥', '≤']));
  it('… and in the same run', () =>
    assert.equal(taken(`${names}【要求】满意率bdy$0`, '不低于'), `${names}【要求】满意率不低于`));
  it('the unit of the metric first behind a number', () => assert.equal(first('【要求】满意率 ≥ 92$0'), '%'));
  it('a second condition after 且', () => assert.equal(first('【要求】满意率 ≥ 92% 且满意$0'), '满意件数'));
  it('a register after 每', () => assert.deepEqual(offered(`${names}【要求】每 $0`), ['举报']));
  it('its fields behind the colon', () => {
    assert.deepEqual(offered(`${names}【要求】每 举报:自 $0`).slice(0, 3), [
      '收到日期',
      '立案日期',
      '符合规定',
    ]);
  });
  it('its fields and 全部 within the bracket', () => {
    const list = offered(`${names}【要求】举报($0`);
    assert.ok(list.includes('全部') && list.includes('符合规定'), list.join(' '));
  });
  it('what can be counted behind the bracket', () =>
    assert.deepEqual(offered(`${names}【要求】举报(全部)$0`).slice(0, 2), ['数量', '占比']));
  it('the options of a choice', () =>
    assert.deepEqual(offered(`${names}【要求】窗口类别 = $0`), ['信访', '社会保险经办']));
  it('the kinds of windows in 【适用】', () => assert.equal(first('【适用】shbx$0'), '社会保险经办'));
  it('types and units of a metric', () => {
    assert.equal(first('【指标】办件量:$0'), '是否');
    assert.equal(first('【指标】办件量:gzr$0'), '工作日');
    assert.deepEqual(offered('【指标】办件量:件,yg$0'), ['越高越好']);
  });
  it('no name where a new one is given', () => assert.deepEqual(offered(`${names}【指标】my$0`), []));
});

describe('completion: clauses', () => {
  const requirement = `${names}【要求】满意率 ≥ 92%\n`;
  it('the keys of the statement, and what follows from a result', () => {
    const list = offered(`${requirement}  $0`);
    assert.deepEqual(list.slice(0, 2), ['每低 1个百分点:扣…分', '不达标:扣…分']);
    assert.ok(list.includes('查验') && list.includes('分值'));
  });
  it('a key brings its colon', () =>
    assert.equal(taken(`${requirement}  cy$0`, '查验'), `${requirement}  查验:`));
  it('a key that is there already stands last', () => {
    assert.equal(
      offered(`${requirement}  查验:测评\n  $0`)
        .filter(l => !l.includes('…'))
        .at(-1),
      '查验',
    );
  });
  it('usual values', () =>
    assert.deepEqual(offered(`${requirement}  查验:$0`), ['现场', '资料', '数据', '测评', '暗访']));
  it('effects', () => assert.equal(offered(`${requirement}  不达标:k$0`)[0], '扣'));
  it('marks behind a number', () => assert.equal(offered(`${requirement}  分值:20$0`)[0], '分'));
  it('tags again after a blank line', () => assert.equal(offered(`${requirement}\n  yq$0`)[0], '【要求】'));
});

describe('completion: samples', () => {
  const sample = `${names}【要求】公开事项:办事指南、收费标准\n【评分】满分 100分\n  等级:优秀 ≥ 90分、不合格 其他\n【样例】甲\n`;
  it('metrics and items to give, computed ones later', () => {
    const list = offered(`${sample}  $0`);
    assert.equal(list[0], '预期');
    assert.ok(list.indexOf('满意件数') < list.indexOf('满意率') && list.includes('办事指南'), list.join(' '));
  });
  it('是 否 for an item', () => assert.deepEqual(offered(`${sample}  办事指南:$0`), ['是', '否']));
  it('options for a choice', () =>
    assert.deepEqual(offered(`${sample}  窗口类别:$0`), ['信访', '社会保险经办']));
  it('provisions in 预期', () => assert.ok(offered(`${sample}  预期:$0`).includes('一(一)')));
  it('results behind a provision', () => assert.equal(offered(`${sample}  预期:一(一) bdb$0`)[0], '不达标'));
  it('the tiers', () => assert.deepEqual(offered(`${sample}  预期:等级 $0`), ['优秀', '不合格']));
});

describe('completion keeps out of the way', () => {
  it('a sign after a whole clause brings no list: Enter stays Enter', () => {
    assert.deepEqual(offered(`${names}【要求】满意率 ≥ 92% $0`, false), []);
    assert.ok(offered(`${names}【要求】满意率 ≥ 92% $0`, true).includes('且'));
  });
  it('what stands there already is not offered', () =>
    assert.ok(!offered(`${names}【要求】满意率$0`).includes('满意率')));
  it('every offer answers to pinyin and names its range', () => {
    const { analysis, cursor } = fixture(`${names}【要求】$0`);
    for (const item of completion(analysis, cursor)) {
      assert.ok(
        item.filterText.endsWith(item.label) || item.kind === 'key' || item.kind === 'tag',
        item.filterText,
      );
      assert.equal(item.range.start.line, cursor.line);
    }
  });
});

describe('completion: a waiver', () => {
  const waived = `${names}【豁免】`;
  it('the rules, by their codes', () => assert.equal(offered(`${waived}open$0`)[0], 'open-list'));
  it('the provisions, or the whole text', () => {
    assert.deepEqual(offered(`${waived}open-list:$0`).slice(0, 3), ['全文', '一', '一(一)']);
  });
});
