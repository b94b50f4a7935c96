import { strict as assert } from 'node:assert';
import { hover } from '../../server/ide/hover';
import { renderer } from '../../server/l10n';
import { fixture } from './support';

const say = renderer('zh-cn');
function shown(source: string): string[] {
  const { analysis, cursor } = fixture(source);
  return hover(analysis, cursor)?.paragraphs.map(say) ?? [];
}
const metric =
  '【指标】满意率:%,越高越好\n  算法:满意件数 ÷ 评价件数\n  样本:评价件数 ≥ 30件,否则缺数据\n  别名:群众满意率\n【指标】满意件数、评价件数:件\n';

describe('hover', () => {
  it('on a metric: unit, direction, formula, aliases, where it is declared', () => {
    assert.deepEqual(shown(`${metric}【要求】满意$0率 ≥ 92%`), [
      '满意率',
      '指标,单位 %,越高越好。',
      '算法:满意件数 ÷ 评价件数',
      '样本:评价件数 ≥ 30件,否则缺数据',
      '别名:群众满意率',
      '在第 1 行声明。',
    ]);
  });
  it('an alias tells of its metric', () =>
    assert.equal(shown(`${metric}【要求】群众$0满意率 ≥ 92%`)[0], '满意率'));
  it('on a register', () => {
    const register =
      '【台账】举报:件\n  字段:收到日期(日期)\n【要求】每 举$0报:自 收到日期 至 收到日期 ≤ 5工作日';
    assert.deepEqual(shown(register), ['举报', '台账,按“件”计。', '字段:收到日期。', '在第 1 行声明。']);
  });
  it('on a name that needs no declaration', () => {
    assert.deepEqual(shown('【要求】公开:办事$0指南、收费标准'), [
      '办事指南',
      '是或否的事项:由数据给出,不必声明。',
    ]);
  });

  describe('on a bound, what was decided', () => {
    const cases: [string, string][] = [
      ['【要求】满意率 ≥ 9$02%', '不低于 92%,含 92% 本身。'],
      ['【要求】满意率不应低$0于92%', '不低于 92%,含 92% 本身。'],
      ['【要求】满意率超$0过92%', '超过 92%,不含 92% 本身。'],
      ['【要求】事假 20天以$0上', '不低于 20日,含 20日 本身。'],
      ['【要求】事假 20天以上(不$0含)', '超过 20日,不含 20日 本身。'],
    ];
    for (const [source, reading] of cases)
      it(source.replace('$0', ''), () => assert.equal(shown(source)[1], reading));
    it('by the Civil Code, where nothing else is said', () => {
      assert.match(shown('【要求】事假 20天以$0上')[2]!, /民法典第一千二百五十九条/);
    });
    it('by 【约定】, where that says so', () => {
      assert.deepEqual(shown('【约定】\n  本数:均不含\n【要求】事假 20天以$0上'), [
        '事假 > 20日',
        '超过 20日,不含 20日 本身。',
        '含不含本数,依据本文件【约定】的“本数:均不含”。',
      ]);
    });
    it('left open', () =>
      assert.match(shown('【约定】\n  本数:未定\n【要求】事假 20天以$0上')[0]!, /本数未定/));
  });

  it('on what the text leaves open', () => {
    assert.deepEqual(shown('【要求】办理用时 ≤ 未定「及$0时」')[0], '未定「及时」');
  });
  it('on a number in words', () =>
    assert.deepEqual(shown('【要求】公开\n  不达标:扣 三$0分'), ['读作 3 分']));
  it('on a tag', () => assert.match(shown('【要$0求】公开')[1]!, /^本条要求什么/));
  it('on a key', () =>
    assert.deepEqual(shown('【要求】公开\n  查$0验:现场'), [
      '查验',
      '怎么查:现场、资料、数据、测评、暗访。',
    ]));
  it('on a word', () =>
    assert.equal(
      shown('【要求】公开:甲、乙\n  每$0缺 1项:扣 1分')[1],
      '清单里每缺一项,如 每缺 1项:扣 10分。',
    ));
  it('on the number of a provision', () => {
    assert.deepEqual(shown('一、窗口\n(一$0)按时办结。不推诿。'), [
      '一(一) 按时办结',
      '第 2 行。引用这一条时写作“一(一)”。',
    ]);
  });
  it('nothing on prose', () => assert.deepEqual(shown('一、窗口\n(一)按时$0办结。'), []));
});
