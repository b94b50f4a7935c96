/**
 * Settles the layout of statements, and of nothing else: the tag at the line's start with its head right behind it, one
 * clause a line with two blanks before it, half-width signs, blanks around operators, rows of a table in line. Prose, free
 * text, names, quotes, comments and the words for a bound (以上, 不低于) stay as they are; a line with a clause that cannot
 * be read stays byte for byte. What was formatted means the same, or it is not formatted.
 */
import { cut, type Piece } from './clauses';
import { fold, foldName } from './fold';
import { lex } from './lexer';
import { scanLine } from './scanner';
import { type ParsedStatement, parseStatement } from './statement';
import type { SanyouText, Segment } from './text';
import * as t from './tokens';
import type { Clause, Span } from './tree';

export interface Edit {
  /** In the segment's own text. */
  readonly span: Span;
  readonly text: string;
}

/** The whole text with its statements laid out. Doing it twice changes nothing more. */
export function formatText(text: SanyouText): string {
  let out = '';
  for (const { segment } of text.located()) out += applied(segment.text, formatSegment(segment));
  return out;
}

/** The edits that lay out a statement segment: none for other segments, at most one a line. */
export function formatSegment(segment: Segment): readonly Edit[] {
  const parsed = parseStatement(segment);
  if (!parsed) return [];
  const edits = layout(segment, parsed).filter(e => segment.text.slice(e.span.start, e.span.end) !== e.text);
  return edits.length === 0 || sameMeaning(segment, parsed, applied(segment.text, edits)) ? edits : [];
}

function applied(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { span, text: put } of edits) {
    out += text.slice(at, span.start) + put;
    at = span.end;
  }
  return out + text.slice(at);
}

/** Whether a segment with this text is one statement again, with the same tree. */
function sameMeaning(segment: Segment, before: ParsedStatement, text: string): boolean {
  let state = segment.stateIn;
  let opening = segment.opening;
  for (const [i, line] of text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .entries()) {
    const scanned = scanLine(line, state);
    if (i === 0) opening = scanned.opens;
    else if (scanned.opens) return false;
    state = scanned.state;
  }
  if (opening?.kind !== 'statement' || state !== segment.stateOut) return false;
  const after = parseStatement({ ...segment, text, opening })!;
  return meaning(after) === meaning(before);
}

function meaning({ statement }: ParsedStatement): string {
  return JSON.stringify(statement, (name, value) =>
    /span$/i.test(name) || name === 'issues' || name === 'key' ? undefined : value,
  );
}

// ---------------------------------------------------------------- lines

interface Line {
  readonly start: number;
  /** Before its line end. */
  readonly end: number;
  readonly parts: { readonly piece: Piece; readonly clause: Clause }[];
}

function layout(segment: Segment, parsed: ParsedStatement): Edit[] {
  const { folded, pieces } = cut(segment, parsed.tag.head === 'text');
  const lines = linesOf(segment.text);
  for (const [i, piece] of pieces.entries()) {
    lines.findLast(l => l.start <= piece.start)!.parts.push({ piece, clause: parsed.statement.clauses[i]! });
  }
  const eol = /\r?\n/.exec(segment.text)?.[0] ?? '\n';
  const edits: Edit[] = [];
  const print = new Printer(segment, parsed, folded);
  for (const [i, line] of lines.entries()) {
    const { parts } = line;
    if (parts.length === 0 || parts.some(p => p.clause.node.kind === 'broken')) continue;
    const span = { start: line.start, end: line.end };
    if (parts[0]!.clause.node.kind === 'sampleRow') {
      const table = tableAround(lines, i);
      edits.push({ span, text: print.row(parts[0]!.clause, table) });
      continue;
    }
    if (parsed.tag.tag === 'note' && i > 0) continue;
    const texts = parts.map(p => print.clause(p.piece, p.clause));
    const joined = parsed.tag.freeKeys ? [texts.join(';')] : texts;
    const opening = segment.opening!;
    const text = joined.map((text, k) => (i === 0 && k === 0 ? text : `  ${text}`)).join(eol);
    if (i > 0) edits.push({ span, text });
    else if (!opening.near) {
      const bom = segment.text.charCodeAt(0) === 0xfeff ? 1 : 0;
      const tag = segment.text.slice(opening.tagStart, opening.tagEnd).replace(/[\s\u200b]+/g, '');
      edits.push({ span: { start: bom, end: line.end }, text: tag + text });
    }
  }
  return edits;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 ? text.length : found;
    lines.push({
      start: at,
      end: found > at && text.charCodeAt(found - 1) === 13 ? found - 1 : stop,
      parts: [],
    });
    at = stop + 1;
  }
  return lines;
}

// ---------------------------------------------------------------- tables

/** The widths of the columns of the rows right above and below. */
function tableAround(lines: readonly Line[], at: number): number[] {
  const cells = (i: number) => {
    const node = lines[i]?.parts[0]?.clause.node;
    return node?.kind === 'sampleRow' ? node.cells : null;
  };
  const widths: number[] = [];
  let first = at;
  while (cells(first - 1)) first--;
  for (let i = first; cells(i); i++) {
    for (const [k, cell] of cells(i)!.entries())
      widths[k] = Math.max(widths[k] ?? 0, displayWidth(cell.text));
  }
  return widths;
}

/** Columns that a text takes on a screen: Han and full-width signs take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const c of text) {
    if (/\p{M}|\p{Cf}/u.test(c)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        c,
      )
        ? 2
        : 1;
  }
  return width;
}

// ---------------------------------------------------------------- clauses

/** What stands left of a bracket that opens without a blank: 举报( 90分( 名次( */
const tightBeforeBracket = new Set([
  t.NameT,
  t.QuotedT,
  t.QuantityT,
  t.Suffix,
  ...t.allTokens.filter(x => x.CATEGORIES?.includes(t.NameT)),
]);
const aggregates = new Set([t.Count, t.Share, t.Sum, t.Average, t.Highest, t.Lowest]);
const moments = new Set([t.QuantityT, t.DateT, t.TimeT]);
const signs = new Map([
  [t.Times, '×'],
  [t.Divide, '÷'],
  [t.Plus, '+'],
  [t.Minus, '-'],
  [t.LParen, '('],
  [t.RParen, ')'],
  [t.Comma, ','],
  [t.Dunhao, '、'],
  [t.Colon, ':'],
]);

class Printer {
  constructor(
    private readonly segment: Segment,
    private readonly parsed: ParsedStatement,
    private readonly folded: string,
  ) {}

  clause(piece: Piece, clause: Clause): string {
    const { tag } = this.parsed;
    const { start, end, colon } = piece;
    if (piece.kind === 'head' && tag.head !== 'empty') {
      if (tag.head === 'text' || tag.head === 'sample') return this.raw(start, end);
      return this.tokens(start, end, tag.head === 'requirement', false);
    }
    if (!clause.key) return this.raw(start, end);
    const name = foldName(clause.key.text);
    const known = tag.keys.find(k => k.text === name || k.synonyms?.includes(name));
    if (known) {
      const key = clause.key.text.replace(/\s+/g, '');
      return `${key}:${this.value(known.value, colon + 1, end)}`;
    }
    if (tag.freeKeys) return `${clause.key.text}:${this.raw(colon + 1, end)}`;
    return `${this.tokens(start, colon, false, false)}:${this.tokens(colon + 1, end, false, true)}`;
  }

  row(clause: Clause, widths: readonly number[]): string {
    const { node, span } = clause;
    const asWritten = this.segment.text.slice(this.segment.text.lastIndexOf('\n', span.start) + 1, span.end);
    if (
      node.kind !== 'sampleRow' ||
      node.cells.length === 0 ||
      (this.folded[span.start] !== '|' && node.cells.some(c => fold(c.text).includes('|')))
    )
      return asWritten;
    const cells = node.cells.map((c, i) => c.text + ' '.repeat(widths[i]! - displayWidth(c.text)));
    return `  | ${cells.join(' | ')} |`;
  }

  private value(kind: string, from: number, to: number): string {
    if (kind === 'text' || kind === 'convention') return this.raw(from, to);
    if (kind === 'expect') return this.expectation(from, to);
    return this.tokens(from, to, false, false);
  }

  /** As written, without the blanks around it. */
  private raw(from: number, to: number): string {
    let [a, b] = [from, to];
    while (a < b && this.folded[a] === ' ') a++;
    while (b > a && this.folded[b - 1] === ' ') b--;
    return this.segment.text.slice(a, b);
  }

  /** 一(一) 不达标,扣 1分: words with one blank between them, the amount as in a clause. */
  private expectation(from: number, to: number): string {
    const text = this.folded.slice(from, to);
    const amount = /(?:(?<=[ ,])扣|(?<=总分 *)[0-9零一二两三四五六七八九十百半]).*$/.exec(text);
    const words = this.raw(from, amount ? from + amount.index : to)
      .replace(/\s*[,，]\s*/g, ',')
      .replace(/[\s\u3000\u00a0]+/g, ' ')
      .replace(/（/g, '(')
      .replace(/）/g, ')');
    if (!amount) return words;
    return `${words}${words.endsWith(',') ? '' : ' '}${this.tokens(from + amount.index, to, false, true)}`;
  }

  /** A clause word by word. `ranges`: a dash between two numbers is 至, not minus. */
  private tokens(from: number, to: number, head: boolean, ranges: boolean): string {
    const { tokens } = lex(this.folded, from, to, head);
    let out = '';
    for (const [i, token] of tokens.entries()) {
      const before = tokens[i - 1];
      if (before && this.blankBetween(before, token, tokens[i + 1], ranges)) out += ' ';
      out += this.word(token, ranges);
    }
    return out;
  }

  private word(token: t.Token, ranges: boolean): string {
    const type = token.tokenType;
    const written = this.segment.text.slice(token.startOffset, token.endOffset! + 1);
    if (type === t.Compare && !token.word) return token.op!;
    if (type === t.To || (type === t.Minus && ranges)) return '至';
    if (moments.has(type)) return halfWidth(written).replace(/[\s\u3000\u00a0]+/g, '');
    return signs.get(type) ?? (type === t.UnitSign ? halfWidth(written) : written);
  }

  private blankBetween(a: t.Token, b: t.Token, next: t.Token | undefined, ranges: boolean): boolean {
    const [x, y] = [a.tokenType, b.tokenType];
    const apart = b.startOffset > a.endOffset! + 1;
    if (
      y === t.RParen ||
      y === t.Comma ||
      y === t.Dunhao ||
      y === t.Colon ||
      y === t.Suffix ||
      y === t.UnitSign
    )
      return false;
    if (
      x === t.LParen ||
      x === t.Comma ||
      x === t.Dunhao ||
      x === t.Colon ||
      x === t.Include ||
      x === t.Exclude
    )
      return false;
    if (y === t.LParen) return !tightBeforeBracket.has(x);
    // Words that compare stand as written: 满意率不低于92%, 用时 不超过15个工作日
    if ((x === t.Compare && a.word) || (y === t.Compare && b.word)) return apart;
    if (y === t.EtcT) return apart;
    if (x === t.RParen && aggregates.has(y)) return false;
    if (x === t.Sum || x === t.Average || ((x === t.Highest || x === t.Lowest) && y !== t.QuantityT))
      return false;
    if (x === t.Undetermined || x === t.Discretion) return false;
    if (x === t.Otherwise && y === t.Absent) return false;
    const range = (u: typeof x, v: typeof x | undefined) =>
      moments.has(u) && v !== undefined && moments.has(v);
    if (y === t.To || (y === t.Minus && ranges)) return !range(x, next?.tokenType);
    if (x === t.To || (x === t.Minus && ranges)) return !moments.has(y);
    if (x === t.Each && y === t.QuantityT) return /\d/.test(b.image[0]!); // 每 1名, but 每件 每半天
    return true;
  }
}

/** Full-width signs, digits and letters to half width; Han stays as it is. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}
