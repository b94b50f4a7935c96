/** Layout of statements: cases/format.txt, before and after. Whatever is laid out means the same and stays as it is the second time. */
import assert from 'node:assert/strict';
import { displayWidth, formatSegment, formatText } from '../../grammar/format';
import { SanyouText } from '../../grammar/index';
import { casesOf } from '../support/cases';
import { readStatements } from '../support/read';

const format = (text: string) => formatText(SanyouText.of(text));

describe('format', () => {
  for (const { title, input, expected } of casesOf('format.txt')) {
    it(title, () => {
      const before = input.replaceAll('\\t', '\t');
      const after = expected === 'the same' ? before : expected;
      assert.equal(format(before), after);
      assert.equal(format(after), after);
      assert.equal(readStatements(after), readStatements(before));
    });
  }

  it('keeps each line end as it is, and gives a split line the one of its segment', () => {
    assert.equal(
      format('【要求】甲 >= 1\r\n\t分值:10分;查验:现场\r\n'),
      '【要求】甲 ≥ 1\r\n  分值:10分\r\n  查验:现场\r\n',
    );
    assert.equal(format('【要求】甲 >= 1;分值:10分'), '【要求】甲 ≥ 1\n  分值:10分');
    assert.equal(format('【要求】甲≥1\r\n\n'), '【要求】甲 ≥ 1\r\n\n');
  });

  it('edits only the lines that change', () => {
    const text = SanyouText.of('【要求】满意率 ≥ 90%\n  分值:10分\n  查验 :现场\n');
    const { segment } = text.segmentAt(0)!;
    assert.deepEqual(
      formatSegment(segment).map(e => [segment.text.slice(e.span.start, e.span.end), e.text]),
      [['  查验 :现场', '  查验:现场']],
    );
  });

  it('counts two columns for Han and full-width signs, one for the rest', () => {
    assert.equal(displayWidth('满意率'), 6);
    assert.equal(displayWidth('90%(A)'), 6);
    assert.equal(displayWidth('（Ａ）'), 6);
    assert.equal(displayWidth('𠮷a\u200b'), 3);
  });
});
