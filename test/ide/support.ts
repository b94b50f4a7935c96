/**
 * Cursor fixtures. `$0` is where the cursor stands. Under a line, `^^^ label` marks what a range must be: Han and full-width
 * signs are two columns wide there, so that the carets stand below what they mark.
 */
import { strict as assert } from 'node:assert';
import { SanyouText } from '../../grammar';
import { displayWidth } from '../../grammar/format';
import { type CompletionItem, completion } from '../../server/ide/completion';
import type { Position, Range, TextEdit } from '../../server/ide/place';
import { Analysis } from '../../server/rules/analysis';

export interface Fixture {
  readonly text: string;
  readonly analysis: Analysis;
  readonly cursor: Position;
  /** By label, in the order of the text. */
  readonly marks: ReadonlyMap<string, readonly Range[]>;
}

export function fixture(source: string): Fixture {
  const marks = new Map<string, Range[]>();
  const lines: string[] = [];
  for (const line of source.replace(/^\n/, '').split('\n')) {
    const mark = /^( *)(\^+) ([\p{L}]+)$/u.exec(line);
    if (!mark) {
      lines.push(line);
      continue;
    }
    const above = lines.at(-1)!.replace('$0', '');
    const at = (column: number) => ({ line: lines.length - 1, character: characterAt(above, column) });
    const from = mark[1]!.length;
    const range = { start: at(from), end: at(from + mark[2]!.length) };
    marks.set(mark[3]!, [...(marks.get(mark[3]!) ?? []), range]);
  }
  const marked = lines.join('\n');
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const before = marked.slice(0, Math.max(offset, 0)).split('\n');
  return {
    text,
    analysis: new Analysis(text),
    cursor: { line: before.length - 1, character: before.at(-1)!.length },
    marks,
  };
}

function characterAt(line: string, column: number): number {
  let width = 0;
  for (const [i, c] of [...line].entries()) {
    if (width >= column) return i;
    width += displayWidth(c);
  }
  return line.length;
}

/** A text after edits that do not touch each other. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let made = SanyouText.of(text);
  const later = [...edits].sort(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  );
  for (const { range, text: put } of later)
    made = made.edit(range.start.line, range.start.character, range.end.line, range.end.character, put).text;
  return made.toString();
}

/** What a list offers at the cursor after it was filtered by what is typed, best first. */
export function offered(source: string, explicit = true): string[] {
  return offers(source, explicit).map(i => i.label);
}

export function offers(source: string, explicit = true): CompletionItem[] {
  const { analysis, cursor, text } = fixture(source);
  const line = text.split('\n')[cursor.line]!;
  return completion(analysis, cursor, { explicit })
    .filter(i => fits(line.slice(i.range.start.character, cursor.character), i.filterText))
    .sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

/** As editors filter: the first letter begins a word, the others follow in order. */
function fits(typed: string, filterText: string): boolean {
  const pattern = [...typed.toLowerCase()];
  return [...filterText.matchAll(/(?:^| )(?=\S)/g)].some(({ index, 0: gap }) => {
    const rest = filterText.toLowerCase().slice(index + gap.length);
    if (pattern.length > 0 && rest[0] !== pattern[0]) return false;
    let at = 0;
    return pattern.every(c => {
      const found = rest.indexOf(c, at);
      at = found + 1;
      return found >= 0;
    });
  });
}

/** Takes one offer; the text after it, without snippet places. */
export function taken(source: string, label: string): string {
  const { text } = fixture(source);
  const item = offers(source).find(i => i.label === label);
  assert.ok(item, `“${label}” is not offered; offered: ${offered(source).join(' ')}`);
  return edited(text, [{ range: item.range, text: item.text }]);
}

/** A result that is made in slices, at once. */
export function drained<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
