import { strict as assert } from 'node:assert';
import { SanyouText } from '../../grammar';
import { onTypeFormatting } from '../../server/ide/onTypeFormatting';
import { edited, fixture } from './support';

/** Enter at the cursor; `indent` is what the editor puts in by itself (VS Code keeps the indent of the line). */
function enter(source: string, indent?: string): string {
  const { text, cursor } = fixture(source);
  const own = indent ?? /^\s*/.exec(text.split('\n')[cursor.line]!)![0];
  const broken = edited(text, [{ range: { start: cursor, end: cursor }, text: `\n${own}` }]);
  return edited(
    broken,
    onTypeFormatting(SanyouText.of(broken), { line: cursor.line + 1, character: own.length }, '\n'),
  );
}

describe('Enter after a provision: the next number stands there', () => {
  const cases: [string, string][] = [
    ['（三）按时办结。$0', '（三）按时办结。\n（四）'],
    ['(三)按时办结。$0', '(三)按时办结。\n(四)'],
    ['㈢按时办结。$0', '㈢按时办结。\n㈣'],
    ['一、窗口服务$0', '一、窗口服务\n二、'],
    ['十九、其他$0', '十九、其他\n二十、'],
    ['1. 公开$0', '1. 公开\n2. '],
    ['9、公开$0', '9、公开\n10、'],
    ['３．公开$0', '３．公开\n４．'],
    ['（1）公开$0', '（1）公开\n（2）'],
    ['①公开$0', '①公开\n②'],
    ['1）公开$0', '1）公开\n2）'],
    ['a）公开$0', 'a）公开\nb）'],
    ['第九条　窗口公开。$0', '第九条　窗口公开。\n第十条　'],
    ['第十条之一 窗口公开。$0', '第十条之一 窗口公开。\n第十条之二 '],
    ['4.1.2 公开$0', '4.1.2 公开\n4.1.3 '],
    ['　　（三）按时办结。$0', '　　（三）按时办结。\n　　（四）'],
  ];
  for (const [before, after] of cases)
    it(before.replace('$0', '⏎'), () => assert.equal(enter(before), after));

  it('the rest of a parted line goes with the new number', () => {
    assert.equal(enter('（三）按时办结。$0不推诿。'), '（三）按时办结。\n（四）不推诿。');
  });
  it('not between a provision and its statement', () => {
    assert.equal(enter('（三）按时办结。$0\n【要求】按时办结'), '（三）按时办结。\n\n【要求】按时办结');
  });
  it('not after a chapter, a twentieth circle, or prose', () => {
    assert.equal(enter('第一章　总则$0'), '第一章　总则\n');
    assert.equal(enter('⑳公开$0'), '⑳公开\n');
    assert.equal(enter('窗口公开。$0'), '窗口公开。\n');
  });
  it('in a file with \\r\\n as well', () =>
    assert.equal(enter('（一）公开。$0\r\n'), '（一）公开。\n（二）\r\n'));
});

describe('Enter on an empty number', () => {
  it('goes up a level', () =>
    assert.equal(enter('一、窗口\n（一）公开。\n（二）$0'), '一、窗口\n（一）公开。\n二、'));
  it('and out at the top', () => assert.equal(enter('一、窗口\n二、$0'), '一、窗口\n'));
});

describe('【 behind a number that has nothing else', () => {
  it('takes the number away: a statement is meant', () => {
    const text = SanyouText.of('（一）公开。\n（二）【】');
    assert.equal(
      edited(text.toString(), onTypeFormatting(text, { line: 1, character: 4 }, '【')),
      '（一）公开。\n【】',
    );
  });
  it('but leaves a provision with words alone', () => {
    assert.deepEqual(onTypeFormatting(SanyouText.of('（二）公开【'), { line: 0, character: 6 }, '【'), []);
  });
});

describe('Enter in a statement', () => {
  const cases: [string, string, string][] = [
    ['indents below the head', '【要求】满意率 ≥ 92%$0', '【要求】满意率 ≥ 92%\n  '],
    [
      'keeps the indent below a clause',
      '【要求】满意率 ≥ 92%\n  查验:测评$0',
      '【要求】满意率 ≥ 92%\n  查验:测评\n  ',
    ],
    ['indents what it parts off', '【要求】满意率 ≥ 92%;$0查验:测评', '【要求】满意率 ≥ 92%;\n  查验:测评'],
    ['an empty clause line leaves the statement', '【要求】满意率 ≥ 92%\n  $0', '【要求】满意率 ≥ 92%\n'],
    ['no indent where nothing can follow', '【分值】10分$0', '【分值】10分\n'],
    ['nor before the next statement', '【要求】甲$0【分值】10分', '【要求】甲\n【分值】10分'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(enter(before), after));
  it('the same where the editor indents nothing by itself', () => {
    assert.equal(enter('【要求】满意率 ≥ 92%\n  查验:测评$0', ''), '【要求】满意率 ≥ 92%\n  查验:测评\n  ');
    assert.equal(enter('【要求】满意率 ≥ 92%\n  $0', ''), '【要求】满意率 ≥ 92%\n');
  });
});
