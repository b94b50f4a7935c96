/**
 * The text of a document as a persistent list of segments. A version shares every segment and every chunk of segments
 * that an edit did not touch; no string holds the whole text and no array holds all segments, so an edit costs its own
 * segment, one chunk and the list of chunks.
 */
import { initialState, type Opening, type ScanState, type SegmentKind, scanLine } from './scanner';

/** A run of whole lines that is read by itself. Its identity is its content: the memo tables hang on it. */
export interface Segment {
  readonly kind: SegmentKind;
  /** With its line ends; the segments' texts concatenate to the document. */
  readonly text: string;
  readonly lines: number;
  readonly opening: Opening | null;
  readonly stateIn: ScanState;
  readonly stateOut: ScanState;
}

/** Consecutive segments, with what they hold together. */
export interface Chunk {
  readonly segments: readonly Segment[];
  readonly lines: number;
  readonly chars: number;
}

const chunkSize = 64;

/** Where something stands: a segment, the line it begins at and its index. */
export interface Located {
  readonly segment: Segment;
  readonly index: number;
  readonly line: number;
}

/** What an edit did: the segments that went and those that came, at an index. */
export interface Change {
  readonly at: number;
  readonly removed: readonly Segment[];
  readonly added: readonly Segment[];
  /** Chunks [from, from + removedChunks) of the old text became [from, from + addedChunks) of the new. */
  readonly chunkFrom: number;
  readonly removedChunks: number;
  readonly addedChunks: number;
}

export class SanyouText {
  private constructor(
    readonly chunks: readonly Chunk[],
    readonly lineCount: number,
    readonly segmentCount: number,
  ) {}

  /** Reads a whole text. Never fails. */
  static of(text: string): SanyouText {
    const segments = segmentsOf(text, initialState, true);
    return SanyouText.from(chunksOf(segments));
  }

  private static from(chunks: readonly Chunk[]): SanyouText {
    let lines = 0;
    let count = 0;
    for (const c of chunks) {
      lines += c.lines;
      count += c.segments.length;
    }
    return new SanyouText(chunks, lines, count);
  }

  toString(): string {
    return this.chunks.map(c => c.segments.map(s => s.text).join('')).join('');
  }

  /** Every segment in order with the line it begins at. */
  *located(): Generator<Located> {
    let index = 0;
    let line = 0;
    for (const chunk of this.chunks) {
      for (const segment of chunk.segments) {
        yield { segment, index, line };
        index++;
        line += segment.lines;
      }
    }
  }

  segmentAt(index: number): Located | null {
    if (index < 0 || index >= this.segmentCount) return null;
    let before = 0;
    let line = 0;
    let c = 0;
    for (; before + this.chunks[c]!.segments.length <= index; c++) {
      before += this.chunks[c]!.segments.length;
      line += this.chunks[c]!.lines;
    }
    const { segments } = this.chunks[c]!;
    for (let s = 0; s < index - before; s++) line += segments[s]!.lines;
    return { segment: segments[index - before]!, index, line };
  }

  /** The segment that holds a line (0-based); past the end, the last one. */
  segmentOfLine(wanted: number): Located {
    let index = 0;
    let line = 0;
    let c = 0;
    const last = this.chunks.length - 1;
    for (; c < last && line + this.chunks[c]!.lines <= wanted; c++) {
      index += this.chunks[c]!.segments.length;
      line += this.chunks[c]!.lines;
    }
    const { segments } = this.chunks[c]!;
    let s = 0;
    for (; s < segments.length - 1 && line + segments[s]!.lines <= wanted; s++) line += segments[s]!.lines;
    return { segment: segments[s]!, index: index + s, line };
  }

  /** Offset of line/character in the segment's own text; a character past the line's end is its end. */
  static offsetIn(segment: Segment, line: number, character: number): number {
    let at = 0;
    for (let l = 0; l < line; l++) {
      const end = segment.text.indexOf('\n', at);
      if (end < 0) return segment.text.length;
      at = end + 1;
    }
    let end = segment.text.indexOf('\n', at);
    if (end < 0) end = segment.text.length;
    else if (end > at && segment.text.charCodeAt(end - 1) === 13) end--;
    return Math.min(at + Math.max(character, 0), end);
  }

  /** Line and character in the segment of an offset of its text. */
  static positionIn(segment: Segment, offset: number): { line: number; character: number } {
    let line = 0;
    let at = 0;
    for (;;) {
      const end = segment.text.indexOf('\n', at);
      if (end < 0 || end >= offset) return { line, character: offset - at };
      line++;
      at = end + 1;
    }
  }

  /** Replaces a range given by lines and characters (0-based, UTF-16). */
  edit(
    fromLine: number,
    fromCharacter: number,
    toLine: number,
    toCharacter: number,
    text: string,
  ): { text: SanyouText; change: Change } {
    let first = this.segmentOfLine(fromLine);
    const last = toLine < first.line + first.segment.lines ? first : this.segmentOfLine(toLine);
    const start = SanyouText.offsetIn(first.segment, fromLine - first.line, fromCharacter);
    const end = SanyouText.offsetIn(last.segment, toLine - last.line, toCharacter);

    // An edit of a segment's first line may take away what opened it: then it belongs to the segment before.
    let before = first.segment.text.slice(0, start);
    if (first.index > 0 && !before.includes('\n')) {
      const previous = this.segmentAt(first.index - 1)!;
      before = previous.segment.text + before;
      first = previous;
    }
    let tail = last.segment.text.slice(end);
    let stop = last.index + 1; // old segments [first.index, stop) go
    let body = before + text + tail;
    let segments: Segment[];
    const after = this.after(last);
    for (;;) {
      segments = segmentsOf(body, first.segment.stateIn, first.index === 0);
      const next = after.next();
      if (next.done) break;
      const out = segments.at(-1)!.stateOut;
      // In step again: whole lines end here, the state is as before, so the next old segment opens as it did.
      if (out === next.value.stateIn && body.endsWith('\n') && opensAlike(next.value, out)) break;
      tail = next.value.text;
      body += tail;
      stop++;
    }
    return this.splice(first.index, stop - first.index, segments);
  }

  private *after(from: Located): Generator<Segment> {
    let index = 0;
    let c = 0;
    for (; index + this.chunks[c]!.segments.length <= from.index; c++)
      index += this.chunks[c]!.segments.length;
    for (let s = from.index + 1 - index; c < this.chunks.length; c++, s = 0) {
      const { segments } = this.chunks[c]!;
      for (; s < segments.length; s++) yield segments[s]!;
    }
  }

  private splice(at: number, count: number, added: readonly Segment[]): { text: SanyouText; change: Change } {
    let index = 0;
    let c = 0;
    while (c < this.chunks.length - 1 && index + this.chunks[c]!.segments.length <= at) {
      index += this.chunks[c]!.segments.length;
      c++;
    }
    const from = c;
    const start = index;
    const gathered: Segment[] = [];
    while (c < this.chunks.length && (index < at + count || c === from)) {
      gathered.push(...this.chunks[c]!.segments);
      index += this.chunks[c]!.segments.length;
      c++;
    }
    // A small chunk joins its neighbour, so that chunks stay between half and full.
    const size = gathered.length - count + added.length;
    if (size < chunkSize / 2 && c < this.chunks.length) {
      gathered.push(...this.chunks[c]!.segments);
      c++;
    }
    let removed = gathered.slice(at - start, at - start + count);
    // What was read again and came out as it was keeps its identity, and all that is remembered of it.
    let head = 0;
    while (head < removed.length && head < added.length && same(removed[head]!, added[head]!)) head++;
    let tail = 0;
    while (
      tail < removed.length - head &&
      tail < added.length - head &&
      same(removed.at(-1 - tail)!, added.at(-1 - tail)!)
    )
      tail++;
    removed = removed.slice(head, removed.length - tail);
    added = added.slice(head, added.length - tail);
    at += head;
    gathered.splice(at - start, removed.length, ...added);
    const made = gathered.length <= chunkSize * 2 ? [chunkOf(gathered)] : chunksOf(gathered);
    const chunks = this.chunks.slice();
    chunks.splice(from, c - from, ...made);
    let lines = this.lineCount;
    for (const segment of removed) lines -= segment.lines;
    for (const segment of added) lines += segment.lines;
    const text = new SanyouText(chunks, lines, this.segmentCount - removed.length + added.length);
    return {
      text,
      change: { at, removed, added, chunkFrom: from, removedChunks: c - from, addedChunks: made.length },
    };
  }
}

/** A segment that opened by itself opens again from the same state; the document's first never follows another. */
function opensAlike(segment: Segment, state: ScanState): boolean {
  return segment.opening !== null && segment.stateIn === state;
}

function same(a: Segment, b: Segment): boolean {
  return a.text === b.text && a.stateIn === b.stateIn && a.stateOut === b.stateOut;
}

function chunkOf(segments: readonly Segment[]): Chunk {
  let lines = 0;
  let chars = 0;
  for (const s of segments) {
    lines += s.lines;
    chars += s.text.length;
  }
  return { segments, lines, chars };
}

function chunksOf(segments: readonly Segment[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < segments.length; i += chunkSize) chunks.push(chunkOf(segments.slice(i, i + chunkSize)));
  return chunks;
}

/** Cuts a text of whole lines into segments. The first segment of a document is its head unless its first line opens another. */
function segmentsOf(text: string, state: ScanState, isStart: boolean): Segment[] {
  const out: Segment[] = [];
  let from = 0; // where the current segment begins
  let lines = 0;
  let opening: Opening | null = isStart ? { kind: 'head' } : null;
  let stateIn = state;
  let at = 0;
  // What stands behind the last line end is no line of its own: the next segment may follow there.
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const line = text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    const before = state;
    const scanned = scanLine(line, state);
    if (scanned.opens) {
      if (at > from)
        out.push({
          kind: opening?.kind ?? 'prose',
          text: text.slice(from, at),
          lines,
          opening,
          stateIn,
          stateOut: before,
        });
      from = at;
      lines = 0;
      opening = scanned.opens;
      stateIn = before;
    }
    state = scanned.state;
    lines++;
    at = end + 1;
  }
  if (from < text.length || out.length === 0) {
    out.push({
      kind: opening?.kind ?? 'prose',
      text: text.slice(from),
      lines,
      opening,
      stateIn,
      stateOut: state,
    });
  }
  return out;
}
