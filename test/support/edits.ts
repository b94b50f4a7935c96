/** Random edits as a person makes them: lines and characters come and go, markers, tags, lost quotes and brackets are pasted. */
import fc from 'fast-check';

const pieces = [
  '一、',
  '二、新的一条',
  '(一)',
  '(二)又一款',
  '第三条 ',
  '第一章 总则',
  '1.',
  '2、',
  '①',
  '4.1 ',
  '附件1',
  '附件:1.表',
  '2026年1月1日',
  '【要求】',
  '【要求】满意率 ≥ 90%',
  '【指标】满意率:%',
  '【标准】改了名',
  '【样例】丙',
  '【注】',
  '【要術】',
  '【要求',
  '【',
  '】',
  '//',
  '“',
  '”',
  '「',
  '(',
  ')',
  '《',
  ';',
  ':',
  ',',
  '、',
  '。',
  '|',
  '\t',
  ' ',
  '\u3000',
  '\u200b',
  '\ue000',
  '\ufeff',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\n  ',
  '\n  分值:10分',
  '\n  每低 1个百分点:扣 1分',
  '\n| 甲 | 乙 |',
  '\n甲\t乙',
  '第',
  'GB/T 1',
  '——',
  '满意率',
  '≥',
  '90%',
  '扣 1分',
  '文字',
  'abc',
  '0.5',
] as const;

export const anyPiece: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map(list => list.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);

export interface RandomEdit {
  readonly kind: 'insert' | 'delete' | 'replace' | 'deleteLines' | 'insertLine' | 'moveLines';
  /** Where, as parts of the whole. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const anyEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'deleteLines', 'insertLine', 'moveLines'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 0, max: 12 }),
  text: anyPiece,
});

/** An edit in lines and characters. */
export interface PlacedEdit {
  readonly fromLine: number;
  readonly fromCharacter: number;
  readonly toLine: number;
  readonly toCharacter: number;
  readonly text: string;
}

/** The edit on this text. Lines end at \n; a \r before it belongs to the line end. */
export function place(edit: RandomEdit, text: string): PlacedEdit {
  const lines = text.split('\n').map(l => l.replace(/\r$/, ''));
  if (edit.kind === 'deleteLines' || edit.kind === 'insertLine' || edit.kind === 'moveLines') {
    const line = Math.floor(edit.at * lines.length);
    const count = edit.kind === 'insertLine' ? 0 : Math.min(1 + (edit.length % 4), lines.length - line - 1);
    const kept =
      edit.kind === 'moveLines'
        ? lines
            .slice(line, line + count)
            .reverse()
            .join('\n')
        : edit.text;
    return {
      fromLine: line,
      fromCharacter: 0,
      toLine: line + count,
      toCharacter: 0,
      text: edit.kind === 'deleteLines' ? '' : `${kept}\n`,
    };
  }
  const start = Math.floor(edit.at * (text.length + 1));
  const stop = edit.kind === 'insert' ? start : Math.min(start + edit.length, text.length);
  const position = (offset: number) => {
    const line = text.slice(0, offset).split('\n').length - 1;
    const character = offset - (text.slice(0, offset).lastIndexOf('\n') + 1);
    return { line, character: Math.min(character, lines[line]!.length) };
  };
  const [a, b] = [position(start), position(stop)];
  return {
    fromLine: a.line,
    fromCharacter: a.character,
    toLine: b.line,
    toCharacter: b.character,
    text: edit.kind === 'delete' ? '' : edit.text,
  };
}

/** The text after the edit, by the plainest means. */
export function applyEdit(text: string, edit: PlacedEdit): string {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const from = starts[edit.fromLine]! + edit.fromCharacter;
  const to = starts[edit.toLine]! + edit.toCharacter;
  return text.slice(0, from) + edit.text + text.slice(to);
}
