/**
 * Cuts a statement into clauses: its head, then `key:value` pieces, one a line or after `;`, and table rows. Quotes and
 * brackets are respected, so a cut never falls inside a name; nothing crosses a line.
 */
import { fold } from './fold';
import type { Segment } from './text';

export interface Piece {
  readonly kind: 'head' | 'clause' | 'row';
  /** In the segment's text, trimmed. */
  readonly start: number;
  readonly end: number;
  /** The first colon outside brackets, quotes and times; -1 if none. */
  readonly colon: number;
}

/** The pieces of a statement segment, and its folded text. `rawHead`: free text takes the rest of its line as it is. */
export function cut(segment: Segment, rawHead: boolean): { folded: string; pieces: Piece[] } {
  const folded = fold(segment.text);
  const pieces: Piece[] = [];
  let at = 0;
  let first = true;
  while (at <= folded.length) {
    let end = folded.indexOf('\n', at);
    if (end < 0) end = folded.length;
    let stop = end;
    if (stop > at && folded.charCodeAt(stop - 1) === 13) stop--;
    const from = first ? (segment.opening?.tagEnd ?? at) : at;
    if (!first && isTabbed(segment, folded, from, stop)) {
      // Behind a last tab stands an empty cell.
      let rowEnd = stop;
      while (folded.charCodeAt(rowEnd - 1) === 0x20 && segment.text[rowEnd - 1] !== '\t') rowEnd--;
      pieces.push({ kind: 'row', start: skip(folded, from, stop), end: rowEnd, colon: -1 });
    } else cutLine(folded, from, stop, first ? 'head' : 'clause', first && rawHead, pieces);
    first = false;
    at = end + 1;
  }
  return { folded, pieces };
}

/**
 * A row pasted from Word or Excel has a tab between its cells; a tab before the first is an indent. A tab behind a colon, or
 * in a clause where no table may stand, is a blank.
 */
function isTabbed(segment: Segment, folded: string, from: number, to: number): boolean {
  const line = segment.text.slice(from, to).trim();
  if (!line.includes('\t') || line.startsWith('//') || /^[|｜]/.test(line)) return false;
  return segment.opening?.tag?.freeKeys
    ? !/^[^\t]*[:：]\s*\t/.test(line)
    : !folded.slice(from, to).includes(':');
}

const opens = '(“「"《『';
const closes = ')”」"》』';

function cutLine(
  text: string,
  from: number,
  to: number,
  kind: 'head' | 'clause',
  raw: boolean,
  pieces: Piece[],
): void {
  let start = skip(text, from, to);
  if (start >= to) {
    if (kind === 'head') pieces.push({ kind, start: from, end: from, colon: -1 });
    return;
  }
  if (text.startsWith('//', start) && kind === 'clause') return;
  if (kind === 'clause' && text[start] === '|') {
    pieces.push({ kind: 'row', start, end: trimEnd(text, start, to), colon: -1 });
    return;
  }
  if (raw) {
    pieces.push({ kind, start, end: trimEnd(text, start, to), colon: -1 });
    return;
  }
  let depth = 0;
  let quote = '';
  let colon = -1;
  let piece = kind;
  for (let i = start; i < to; i++) {
    const c = text[i]!;
    if (quote) {
      if (c === quote) quote = '';
      continue;
    }
    const open = opens.indexOf(c);
    if (open === 0) depth++;
    else if (open > 0) {
      // An unclosed quote closes at the line's end: it must not hide what follows it from the reader of the clause.
      if (text.indexOf(closes[open]!, i + 1) >= 0 && text.indexOf(closes[open]!, i + 1) < to)
        quote = closes[open]!;
    } else if (c === ')' && depth > 0) depth--;
    else if (
      c === ':' &&
      depth === 0 &&
      colon < 0 &&
      !/^\d{1,2}:\d{2}$/.test(text.slice(Math.max(start, i - 2), i + 3).replace(/^[^\d]+/, ''))
    )
      colon = i;
    else if (c === ';') {
      // Inside a bracket that closes on this line it belongs to the bracket; else the bracket was lost and must not eat the next.
      if (depth > 0 && text.slice(i, to).includes(')')) continue;
      pushPiece(start, i);
      start = skip(text, i + 1, to);
      i = start - 1;
      depth = 0;
      colon = -1;
      piece = 'clause';
    }
  }
  if (start < to || piece === 'head') pushPiece(start, to);

  function pushPiece(a: number, b: number): void {
    const end = trimEnd(text, a, b);
    if (end > a || piece === 'head') pieces.push({ kind: piece, start: a, end: Math.max(a, end), colon });
  }
}

function skip(text: string, from: number, to: number): number {
  while (from < to && text.charCodeAt(from) === 0x20) from++;
  return from;
}

function trimEnd(text: string, from: number, to: number): number {
  while (to > from && text.charCodeAt(to - 1) === 0x20) to--;
  return to;
}
