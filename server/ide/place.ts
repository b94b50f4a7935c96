/**
 * Lines and characters (0-based, UTF-16) for editors, offsets in a segment for everything below: the one place where they
 * are turned into each other.
 */
import { SanyouText, type Segment } from '../../grammar';
import type { Span } from '../../grammar/tree';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** A segment, the line it begins at, and an offset in its text. */
export interface Spot {
  readonly segment: Segment;
  readonly line: number;
  readonly index: number;
  readonly offset: number;
}

/** Where a position stands; past a line's or the text's end, that end. */
export function spotAt(text: SanyouText, { line, character }: Position): Spot {
  const located = text.segmentOfLine(line);
  return { ...located, offset: SanyouText.offsetIn(located.segment, line - located.line, character) };
}

export function positionOf(segment: Segment, line: number, offset: number): Position {
  const at = SanyouText.positionIn(segment, offset);
  return { line: line + at.line, character: at.character };
}

/** The range of a span of a segment that begins at a line. */
export function rangeOf(segment: Segment, line: number, span: Span): Range {
  return { start: positionOf(segment, line, span.start), end: positionOf(segment, line, span.end) };
}

/** One line without its end; '' past the last. */
export function lineAt(text: SanyouText, line: number): string {
  if (line < 0) return '';
  const { segment, line: first } = text.segmentOfLine(line);
  const start = SanyouText.offsetIn(segment, line - first, 0);
  return segment.text.slice(start, SanyouText.offsetIn(segment, line - first, Number.MAX_SAFE_INTEGER));
}

/** The last line and character of a text. */
export function endOf(text: SanyouText): Position {
  const last = text.segmentOfLine(Number.MAX_SAFE_INTEGER);
  return positionOf(last.segment, last.line, last.segment.text.length);
}

/** From a line's start to another line's start, or to the end of the text. */
export function linesRange(from: number, to: number): Range {
  return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
}

export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
