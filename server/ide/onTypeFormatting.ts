/**
 * What follows a key: the next number after Enter, the indent inside a statement, the way out of both. Asked after the
 * editor has put in the character (and its own indent).
 */
import { fold, outline, type SanyouText } from '../../grammar';
import { nextNumber } from './numbering';
import { lineAt, type Position, type TextEdit } from './place';

/** The keys after which an editor should ask. */
export const typingTriggers = ['\n', '【'] as const;

/** Edits after a key was typed; `position` is where the cursor stands now. */
export function onTypeFormatting(text: SanyouText, position: Position, typed: string): TextEdit[] {
  if (typed === '【') return tagOpened(text, position);
  if (position.line === 0) return [];
  return entered(text, position.line);
}

function entered(text: SanyouText, line: number): TextEdit[] {
  const before = text.segmentOfLine(line - 1);
  const previous = lineAt(text, line - 1);
  const current = lineAt(text, line);
  const isFirst = before.line === line - 1;

  if (isFirst && before.segment.opening?.marker) return afterProvision(text, line, previous, current);
  if (before.segment.kind !== 'statement') return [];

  if (isBlank(previous)) {
    // An empty clause line ends the statement; some editors have already taken its blanks away.
    const inStatement = !isFirst && !isBlank(lineAt(text, line - 2));
    const wasIndented = previous !== '' || current !== '';
    return inStatement && wasIndented && isBlank(current)
      ? [replaceLines(line - 1, line, current.length, '')]
      : [];
  }
  const tag = before.segment.opening!.tag!;
  if (tag.keys.length === 0 && !tag.freeKeys) return [];
  const after = text.segmentOfLine(line);
  // What was pushed down is a statement or a provision of its own.
  if (!isBlank(current) && after.line === line && after.segment.kind !== 'prose') return [];
  const indent = isFirst ? `${indentOf(previous)}  ` : indentOf(previous);
  const own = indentOf(current);
  if (own === indent) return [];
  return [{ range: { start: { line, character: 0 }, end: { line, character: own.length } }, text: indent }];
}

function afterProvision(text: SanyouText, line: number, previous: string, current: string): TextEdit[] {
  const { segment, index } = text.segmentOfLine(line - 1);
  const marker = segment.opening!.marker!;
  if (isBlank(previous.slice(marker.end))) {
    // An empty number: up a level, and out at the top.
    if (!isBlank(current)) return [];
    return [replaceLines(line - 1, line, current.length, numberAbove(text, index) ?? '')];
  }
  const number = nextNumber(previous, marker);
  if (number === null) return [];
  // A statement right below belongs to this provision: a number between would take it away.
  if (isBlank(current)) {
    const below = text.segmentOfLine(line + 1);
    if (below.line === line + 1 && below.segment.kind === 'statement') return [];
  } else if (text.segmentOfLine(line).line === line) return [];
  return [
    {
      range: { start: { line, character: 0 }, end: { line, character: indentOf(current).length } },
      text: number,
    },
  ];
}

/** The number after that of the provision which holds the one at a segment. */
function numberAbove(text: SanyouText, index: number): string | null {
  const items = outline(text);
  const at = items.findIndex(item => item.index === index);
  const parent = items.slice(0, at).findLast(item => item.depth < items[at]!.depth);
  return parent ? nextNumber(lineAt(text, parent.line), parent.segment.opening!.marker!) : null;
}

/** 【 typed behind a number that has nothing else: a statement is meant, and the number goes. */
function tagOpened(text: SanyouText, { line, character }: Position): TextEdit[] {
  const { segment, line: first } = text.segmentOfLine(line);
  const marker = segment.opening?.marker;
  if (!marker || first !== line) return [];
  const content = lineAt(text, line);
  if (!/^\s*【】?\s*$/.test(content.slice(marker.end)) || content[character - 1] !== '【') return [];
  return [{ range: { start: { line, character: 0 }, end: { line, character: character - 1 } }, text: '' }];
}

function isBlank(line: string): boolean {
  return fold(line).trim() === '';
}

function indentOf(line: string): string {
  const folded = fold(line);
  return line.slice(0, folded.length - folded.trimStart().length);
}

function replaceLines(from: number, to: number, character: number, text: string): TextEdit {
  return { range: { start: { line: from, character: 0 }, end: { line: to, character } }, text };
}
