/**
 * Colours that follow the meaning, made per segment and remembered with it: five numbers a token, as editors want them
 * (line and character counted from the token before, length, type, modifiers).
 */
import { foldName, type SanyouText, type Segment } from '../../grammar';
import { cut, type Piece } from '../../grammar/clauses';
import { lex } from '../../grammar/lexer';
import * as t from '../../grammar/tokens';
import { factsOf } from '../standard/facts';
import { positionOf } from './place';

export const tokenTypes = [
  'keyword',
  'property',
  'variable',
  'number',
  'string',
  'operator',
  'type',
  'comment',
] as const;
export const tokenModifiers = ['declaration'] as const;
type TokenType = (typeof tokenTypes)[number];

interface SegmentTokens {
  /** As if the segment began the document. */
  readonly data: readonly number[];
  /** The line of its last token, in the segment; -1 without tokens. */
  readonly lastLine: number;
}

const memo = new WeakMap<Segment, SegmentTokens>();

/** All tokens of a text; pauses after each chunk. */
export function* semanticTokens(text: SanyouText): Generator<void, number[]> {
  return yield* tokensOfLines(text, 0, text.lineCount);
}

/** The tokens of the segments that touch the lines [from, to]. */
export function* tokensOfLines(text: SanyouText, from: number, to: number): Generator<void, number[]> {
  const all: number[] = [];
  let line = 0;
  let previous = 0; // the line of the token before
  for (const chunk of text.chunks) {
    if (line > to) break;
    if (line + chunk.lines >= from) {
      let at = line;
      for (const segment of chunk.segments) {
        if (at <= to && at + segment.lines > from && segment.kind === 'statement') {
          const { data, lastLine } = tokensOf(segment);
          if (data.length > 0) {
            const first = all.length;
            for (const n of data) all.push(n);
            all[first] = data[0]! + at - previous; // only the first counts from the segment before
            previous = at + lastLine;
          }
        }
        at += segment.lines;
      }
    }
    line += chunk.lines;
    yield;
  }
  return all;
}

function tokensOf(segment: Segment): SegmentTokens {
  let made = memo.get(segment);
  if (!made) {
    made = encode(segment);
    memo.set(segment, made);
  }
  return made;
}

function encode(segment: Segment): SegmentTokens {
  const found: { start: number; end: number; type: TokenType; declares: boolean }[] = [];
  const add = (start: number, end: number, type: TokenType, declares = false) => {
    if (end > start) found.push({ start, end, type, declares });
  };
  const { tag, tagStart, tagEnd } = segment.opening!;
  const { folded, pieces } = cut(segment, tag!.head === 'text');
  const declared = new Set(factsOf(segment).declarations.map(d => d.span.start));
  add(tagStart!, tagEnd!, 'keyword');
  for (const piece of pieces) tokensOfPiece(piece);

  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type, declares } of found.sort((a, b) => a.start - b.start)) {
    const at = positionOf(segment, 0, start);
    data.push(
      at.line - line,
      at.line === line ? at.character - character : at.character,
      end - start,
      tokenTypes.indexOf(type),
      declares ? 1 : 0,
    );
    ({ line, character } = at);
  }
  return { data, lastLine: data.length > 0 ? line : -1 };

  function tokensOfPiece(piece: Piece): void {
    if (piece.kind === 'row') return;
    if (tag!.tag === 'note') add(piece.start, piece.end, 'comment');
    else if (piece.kind === 'head') {
      if (tag!.head === 'text') add(piece.start, piece.end, 'string');
      else if (tag!.head === 'empty') clause(piece);
      else words(piece.start, piece.end, true);
    } else clause(piece);
  }

  function clause(piece: Piece): void {
    if (piece.colon < 0) {
      words(piece.start, piece.end, false);
      return;
    }
    const name = foldName(folded.slice(piece.start, piece.colon));
    const key = tag!.keys.find(k => k.text === name);
    if (key || !tag!.triggers) add(piece.start, folded.slice(0, piece.colon).trimEnd().length, 'property');
    else words(piece.start, piece.colon, false);
    if (key?.value === 'text' || key?.value === 'convention') {
      const value = folded.slice(piece.colon + 1, piece.end);
      add(piece.colon + 1 + value.length - value.trimStart().length, piece.end, 'string');
    } else words(piece.colon + 1, piece.end, false);
  }

  function words(start: number, end: number, head: boolean): void {
    for (const token of lex(folded, start, end, head).tokens) {
      const type = typeOf(token);
      if (type)
        add(
          token.startOffset,
          token.endOffset! + 1,
          type,
          type === 'variable' && declared.has(token.startOffset),
        );
    }
  }
}

const signs = new Set([t.LParen, t.RParen, t.Comma, t.Dunhao, t.Colon]);
const operators = new Set([t.Plus, t.Minus, t.Times, t.Divide, t.Compare, t.Suffix]);
const numbers = new Set([t.QuantityT, t.DateT, t.TimeT, t.Address]);

function typeOf({ tokenType }: t.Token): TokenType | null {
  if (signs.has(tokenType)) return null;
  if (operators.has(tokenType)) return 'operator';
  if (numbers.has(tokenType)) return 'number';
  if (tokenType === t.UnitSign) return 'type';
  return tokenType === t.NameT || tokenType === t.QuotedT ? 'variable' : 'keyword';
}
