import { strict as assert } from 'node:assert';
import { SanyouText } from '../../grammar';
import { completion } from '../../server/ide/completion';
import { declarationIn, definition } from '../../server/ide/definition';
import { documentHighlight } from '../../server/ide/documentHighlight';
import { hover } from '../../server/ide/hover';
import { references } from '../../server/ide/references';
import { prepareRename, rename } from '../../server/ide/rename';
import { selectionRanges } from '../../server/ide/selectionRange';
import { Analysis } from '../../server/rules/analysis';
import { edited, fixture } from './support';

const metric = `
【指标】满意率:%
        ^^^^^^ declares
  别名:群众满意率
一、窗口
(一)满意率达到92%以上。
【要求】满意$0率 ≥ 92%
        ^^^^^^ uses
【样例】甲
  满意率:95%
  ^^^^^^ uses
  预期:一(一) 达标`;

describe('names', () => {
  it('lead to their declaration', () => {
    const { analysis, cursor, marks } = fixture(metric);
    assert.deepEqual(
      definition(analysis, cursor).places.map(p => p.name),
      marks.get('declares'),
    );
  });
  it('are found wherever they stand, samples included', () => {
    const { analysis, cursor, marks } = fixture(metric);
    assert.deepEqual(
      references(analysis, cursor, false).map(r => r.range),
      marks.get('uses'),
    );
    assert.equal(references(analysis, cursor, true).length, 3);
    assert.deepEqual(
      documentHighlight(analysis, cursor).map(h => h.declares),
      [true, false, false],
    );
  });
  it('a field is not a metric of the same name', () => {
    const { analysis, cursor, marks } = fixture(`
【指标】用时:工作日
【台账】举报:件
  字段:用时(工作日)
       ^^^^ field
【要求】每 举报:用$0时 ≤ 5工作日
                ^^^^ field
【要求】用时 ≤ 3工作日`);
    assert.deepEqual(
      references(analysis, cursor, true).map(r => r.range),
      marks.get('field'),
    );
  });
  it('an option is found in 【适用】 and in a sample', () => {
    const { analysis, cursor, marks } = fixture(`
【指标】窗口类别:选项
  选项:信$0访、劳动监察
       ^^^^ option
【适用】信访
        ^^^^ option
【样例】甲
  窗口类别:信访
           ^^^^ option`);
    assert.deepEqual(
      references(analysis, cursor, true).map(r => r.range),
      marks.get('option'),
    );
  });
});

describe('numbers of provisions', () => {
  const source = `
一、窗口
(一)满意率达到92%以上。
^^^^ number
【要求】满意率 ≥ 92%
【要求】公开
【样例】甲
  预期:一(一)·2$0 达标
       ^^^^^^^^ speaks`;
  it('a 预期 leads to its provision', () => {
    const { analysis, cursor, marks } = fixture(source);
    assert.deepEqual(
      definition(analysis, cursor).places.map(p => p.name),
      marks.get('number'),
    );
  });
  it('a provision knows the 预期 that speak of it', () => {
    const { analysis, marks } = fixture(source);
    assert.deepEqual(
      references(analysis, { line: 1, character: 1 }, true).map(r => r.range),
      marks.get('speaks'),
    );
  });
});

describe('rename', () => {
  const renamed = (source: string, to: string) => {
    const { analysis, cursor, text } = fixture(source);
    const edits = rename(analysis, cursor, to);
    return 'refused' in edits ? edits.refused.text : edited(text, edits);
  };
  const short = '【指标】满意$0率:%\n【要求】满意率 ≥ 92%\n【样例】甲\n  满意率:95%';
  it('everywhere', () =>
    assert.equal(
      renamed(short, '好评率'),
      '【指标】好评率:%\n【要求】好评率 ≥ 92%\n【样例】甲\n  好评率:95%',
    ));
  it('in quotes where it would not be read as one name', () => {
    assert.equal(
      renamed(short, '满意 率'),
      '【指标】「满意 率」:%\n【要求】「满意 率」 ≥ 92%\n【样例】甲\n  「满意 率」:95%',
    );
  });
  it('not to a name that there is already', () => {
    assert.equal(renamed('【指标】满意$0率、好评率:%', '好评率'), '“{0}”已经有了。请换一个名称。');
  });
  it('not to nothing', () => assert.match(renamed(short, '  '), /不能作名称/));
  it('offers the name as it is written', () => {
    const { analysis, cursor } = fixture('【要求】「一条$0龙」服务率 ≥ 90%');
    assert.equal(prepareRename(analysis, cursor)?.name, '「一条龙」服务率');
  });
  it('nothing to rename in prose', () =>
    assert.equal(prepareRename(fixture('窗口$0').analysis, { line: 0, character: 1 }), null));
});

describe('a selection grows', () => {
  it('from a name over its comparison to the statement and the document', () => {
    const { analysis, cursor, text } = fixture('【要求】满意$0率 ≥ 92% 且 办结率 ≥ 95%\n  查验:测评\n');
    const grown = selectionRanges(analysis, cursor).map(r => {
      const lines = text.split('\n');
      return r.start.line === r.end.line
        ? lines[r.start.line]!.slice(r.start.character, r.end.character)
        : `${r.end.line - r.start.line + 1} lines`;
    });
    assert.deepEqual(grown, ['满意率', '满意率 ≥ 92%', '满意率 ≥ 92% 且 办结率 ≥ 95%', '2 lines', '3 lines']);
  });
});

describe('names of another file (【引用】)', () => {
  const shared =
    '【标准】通用词汇\n【指标】满意率:%,越高越好\n  算法:满意件数 ÷ 评价件数\n【台账】举报:件\n  字段:收到日期(日期)\n';
  const own = '【标准】示例\n【引用】通用词汇\n一、窗口\n';
  const drawn = (source: string) => {
    const made = fixture(own + source);
    made.analysis.setOthers([{ ...new Analysis(shared, 'file:///words.sanyou').interface() }]);
    return made;
  };
  it('lead there', () => {
    const { analysis, cursor } = drawn('【要求】满意$0率 ≥ 92%');
    const { places, elsewhere } = definition(analysis, cursor);
    assert.deepEqual(places, []);
    assert.equal(elsewhere!.uri, 'file:///words.sanyou');
    assert.deepEqual(
      declarationIn(SanyouText.of(shared), elsewhere!.target).map(p => p.name.start),
      [{ line: 1, character: 4 }],
    );
  });
  it('are completed and explained', () => {
    const { analysis, cursor } = drawn('【要求】$0');
    assert.ok(completion(analysis, cursor).some(i => i.label === '满意率'));
    const hovered = drawn('【要求】满意$0率 ≥ 92%');
    assert.deepEqual(hover(hovered.analysis, hovered.cursor)!.paragraphs.at(-1), {
      text: '在另一个文件里声明:{0}。',
      args: ['通用词汇'],
    });
    const field = drawn('【要求】每 举报:$0');
    assert.ok(completion(field.analysis, field.cursor).some(i => i.label === '收到日期'));
  });
  it('are renamed there, not here', () => {
    const { analysis, cursor } = drawn('【要求】满意$0率 ≥ 92%');
    assert.ok('refused' in rename(analysis, cursor, '好评率'));
  });
});
