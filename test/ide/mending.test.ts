import { strict as assert } from 'node:assert';
import { fixAll, quickFixes } from '../../server/ide/codeActions';
import { diagnostics } from '../../server/ide/diagnostics';
import { formatting } from '../../server/ide/formatting';
import { renderer } from '../../server/l10n';
import { drained, edited, fixture } from './support';

const say = renderer('zh-cn');
const here = (source: string) => {
  const { analysis, cursor, text } = fixture(source);
  return { text, actions: quickFixes(analysis, { start: cursor, end: cursor }) };
};

describe('diagnostics', () => {
  it('stand where the finding stands', () => {
    const { analysis, marks } = fixture(`
一、窗口
【要求】满意律 ≥ 92%
        ^^^^^^ wrong`);
    const found = diagnostics(analysis.findings()).find(d => d.code === 'undefined-name')!;
    assert.deepEqual(found.range, marks.get('wrong')![0]);
    assert.equal(found.severity, 'error');
  });
});

describe('quick fixes', () => {
  it('the safe one is the preferred one', () => {
    const { text, actions } = here('【要术$0】公开');
    assert.equal(actions[0]!.preferred, true);
    assert.equal(edited(text, actions[0]!.edits), '【要求】公开');
  });
  it('a name that has no declaration can have one, with the unit of its bound', () => {
    const { text, actions } = here(
      '【标准】示例\n【指标】满意率:%\n  别名:好评率\n一、窗口\n【要求】办理$0用时 ≤ 5工作日',
    );
    const declare = actions.find(a => say(a.title) === '声明指标“办理用时”')!;
    assert.equal(
      edited(text, declare.edits),
      '【标准】示例\n【指标】满意率:%\n  别名:好评率\n【指标】办理用时:工作日\n一、窗口\n【要求】办理用时 ≤ 5工作日',
    );
  });
  it('… a register as well', () => {
    const { text, actions } = here('【标准】示例\n一、窗口\n【要求】每 举$0报:公开');
    const declare = actions.find(a => say(a.title) === '声明台账“举报”')!;
    assert.equal(
      edited(text, declare.edits),
      '【标准】示例\n【台账】举报:件\n一、窗口\n【要求】每 举报:公开',
    );
  });
  it('in a file with \\r\\n, line ends stay as they are', () => {
    const { text, actions } = here('【标准】示例\r\n一、窗口\r\n【要求】办理$0用时 ≤ 5工作日\r\n');
    const made = edited(text, actions.find(a => say(a.title).startsWith('声明'))!.edits);
    assert.equal(made.replaceAll('\r\n', '').includes('\n'), false);
  });
  it('none elsewhere', () => assert.deepEqual(here('【要术】公开\n一、窗$0口').actions, []));
});

describe('fix all', () => {
  it('every safe mend at once', () => {
    const { analysis, text } = fixture('一、窗口\n【要术】公开\n  查检:现场');
    assert.equal(
      edited(text, fixAll(analysis.text, analysis.findings())!.edits),
      '一、窗口\n【要求】公开\n  查验:现场',
    );
  });
  it('nothing where nothing is safe', () =>
    assert.equal(fixAll(fixture('一、窗口').analysis.text, fixture('一、窗口').analysis.findings()), null));
});

describe('formatting', () => {
  const source = '【要求】满意率≥92%\n查验现场\n\n【要求】公开\n    查验：现场';
  it('of the document', () => {
    const { analysis, text } = fixture(source);
    assert.equal(
      edited(text, drained(formatting(analysis.text))),
      '【要求】满意率 ≥ 92%\n查验现场\n\n【要求】公开\n  查验:现场',
    );
  });
  it('of a range', () => {
    const { analysis, text } = fixture(source);
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 3 } };
    assert.equal(
      edited(text, drained(formatting(analysis.text, range))),
      '【要求】满意率≥92%\n查验现场\n\n【要求】公开\n  查验:现场',
    );
  });
});
