/** A rule runs again only where what it depends on has changed. */
import assert from 'node:assert/strict';
import type { Segment } from '../../grammar';
import { Analysis } from '../../server/rules/analysis';
import { rules } from '../../server/rules/registry';

const text = `【标准】示例市窗口服务规范
【约定】
  日:自然日
【指标】满意率:%,越高越好
  算法:满意件数 ÷ 有效评价件数
【指标】满意件数、有效评价件数:件
【指标】好评率:%
  算法:满意件数 ÷ 有效评价件数
一、服务
(一)满意率达到90%以上。
【要求】满意率 ≥ 90%
  分值:60分
(二)制度上墙。
【要求】制度上墙
  分值:40分
二、评价
(一)好评率不低于80%。
【要求】好评率 ≥ 80%
【评分】满分 100分
`;

/** Replaces `from` by `to` and tells which rules ran, and on which segments (their first lines). */
function ranAfter(from: string, to: string): { wide: string[]; on: Map<string, string[]> } {
  const wide: string[] = [];
  const on = new Map<string, string[]>();
  let counting = false;
  const analysis = new Analysis(text, 'a', rules, (code: string, segment?: Segment) => {
    if (!counting) return;
    if (!segment) wide.push(code);
    else on.set(code, [...(on.get(code) ?? []), segment.text.split('\n')[0]!]);
  });
  counting = true;
  const before = text.slice(0, text.indexOf(from)).split('\n');
  const line = before.length - 1;
  const at = before[line]!.length;
  analysis.edit(line, at, line, at + from.length, to);
  assert.equal(analysis.text.toString(), text.replace(from, to));
  return { wide: wide.sort(), on };
}
const scopeOf = (code: string) => rules.find(r => r.code === code)!.scope;

describe('what an edit runs again', () => {
  it('a threshold: its own statement, its provision, the declarations of the names it uses', () => {
    const { wide, on } = ranAfter('满意率 ≥ 90%', '满意率 ≥ 95%');
    assert.deepEqual(wide, []);
    for (const [code, segments] of on) {
      const expected =
        scopeOf(code) === 'provision'
          ? ['(一)满意率达到90%以上。']
          : ['【要求】满意率 ≥ 95%', '【指标】满意率:%,越高越好'];
      assert.deepEqual(segments, expected, code);
    }
  });

  it('a letter of the prose: that prose and no statement', () => {
    const { wide, on } = ranAfter('制度上墙。', '制度都上墙。');
    assert.deepEqual(wide, []);
    for (const [code, segments] of on) assert.deepEqual(segments, ['(二)制度都上墙。'], code);
    assert.ok(![...on.keys()].some(code => scopeOf(code) === 'name'));
  });

  it('a declaration: the places that use its names, and no other', () => {
    const { wide, on } = ranAfter('【指标】好评率:%', '【指标】好评率:件');
    assert.deepEqual(wide, []);
    const names = rules.filter(r => r.scope === 'name').map(r => r.code);
    for (const code of names)
      assert.deepEqual(
        on.get(code)!.sort(),
        ['【指标】好评率:件', '【指标】满意件数、有效评价件数:件', '【要求】好评率 ≥ 80%'].sort(),
        code,
      );
  });

  it('marks: the sums, and not the head', () => {
    assert.deepEqual(
      ranAfter('分值:40分', '分值:30分').wide,
      rules
        .filter(r => r.scope === 'sum')
        .map(r => r.code)
        .sort(),
    );
  });

  it('the head: the rules of the file and of the workspace, and no sum', () => {
    assert.deepEqual(
      ranAfter('示例市窗口', '示例县窗口').wide,
      rules
        .filter(r => r.scope === 'file' || r.scope === 'workspace')
        .map(r => r.code)
        .sort(),
    );
  });

  it('a number out of order: the numbering of its neighbourhood, the sums and what refers to addresses, whose parts may stand elsewhere now', () => {
    const { wide, on } = ranAfter('(二)制度', '(三)制度');
    assert.deepEqual(
      wide,
      rules
        .filter(r => r.scope === 'sum' || r.scope === 'outline')
        .map(r => r.code)
        .sort(),
    );
    assert.deepEqual(on.get('numbering'), ['(三)制度上墙。']);
  });

  it('a reference: the rule that follows it, and no other of the whole file', () => {
    assert.deepEqual(ranAfter('制度上墙。', '依照第三条规定上墙。').wide, ['dangling-reference']);
  });

  it('another file: only the rules of the workspace', () => {
    const ran: string[] = [];
    let counting = false;
    const analysis = new Analysis(text, 'a', rules, code => counting && ran.push(code));
    counting = true;
    analysis.setOthers([{ uri: 'b', title: '示例市窗口服务规范', exports: '' }]);
    assert.deepEqual(
      ran,
      rules.filter(r => r.scope === 'workspace').map(r => r.code),
    );
    assert.deepEqual(
      analysis.findings().map(f => f.code),
      ['parent-standard'],
    );
    analysis.setOthers([{ uri: 'b', title: '示例市窗口服务规范', exports: '' }]);
    assert.equal(
      ran.length,
      rules.filter(r => r.scope === 'workspace').length,
      'nothing changed, nothing runs',
    );
  });

  it('there is a rule of every kind of scope', () => {
    assert.deepEqual([...new Set(rules.map(r => r.scope))].sort(), [
      'file',
      'name',
      'outline',
      'provision',
      'segment',
      'siblings',
      'sum',
      'workspace',
    ]);
  });
});
