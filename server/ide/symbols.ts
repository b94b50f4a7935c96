/** The outline of a document: provisions in their levels, each with its statements. */
import { emptyOutline, fold, outlineOf, type SanyouText, type Segment, titleOf } from '../../grammar';
import { type Range, rangeOf } from './place';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'provision' | 'heading' | 'declaration' | 'requirement' | 'sample' | 'statement';
  range: Range;
  readonly selection: Range;
  readonly children: DocumentSymbol[];
}

/** Pauses after each chunk of the text: the whole outline of a long document takes its time. */
export function* documentSymbols(text: SanyouText): Generator<void, DocumentSymbol[]> {
  const top: DocumentSymbol[] = [];
  const open: { depth: number; symbol: DocumentSymbol }[] = [];
  let state = emptyOutline;
  let line = 0;
  let end = { line: 0, character: 0 }; // of what belongs to provisions
  const close = (depth: number) => {
    while (open.length > 0 && open.at(-1)!.depth >= depth) {
      const { symbol } = open.pop()!;
      symbol.range = { start: symbol.range.start, end };
    }
  };
  for (const [c, chunk] of text.chunks.entries()) {
    const { entries, after } = outlineOf(chunk, state);
    for (const [i, segment] of chunk.segments.entries()) {
      const entry = entries[i];
      if (entry) {
        close(entry.depth);
        const next = chunk.segments[i + 1] ?? text.chunks[c + 1]?.segments[0];
        const symbol = provision(segment, line, entry.address, titleOf(segment, next));
        (open.at(-1)?.symbol.children ?? top).push(symbol);
        open.push({ depth: entry.depth, symbol });
      } else if (segment.kind === 'statement') {
        const above = isOfProvision(segment) ? open.at(-1)?.symbol.children : undefined;
        (above ?? top).push(statement(segment, line));
      }
      if (isOfProvision(segment)) end = whole(segment, line).end;
      line += segment.lines;
    }
    state = after;
    yield;
  }
  close(-1);
  return top;
}

const ofProvision: ReadonlySet<string> = new Set([
  'requirement',
  'applies',
  'marks',
  'basis',
  'note',
  'waiver',
]);

/** Whether a segment speaks of the provision above it, not of the whole document (评分, 样例, 指标 …). */
export function isOfProvision(segment: Segment): boolean {
  return segment.kind !== 'statement' || ofProvision.has(segment.opening!.tag!.tag);
}

function provision(segment: Segment, line: number, address: string, title: string): DocumentSymbol {
  const marker = segment.opening!.marker!;
  const range = whole(segment, line);
  const selection = rangeOf(segment, line, { start: marker.start, end: marker.end });
  const written = segment.text.slice(marker.start, marker.end);
  const kind = /^[第附]/.test(written) && !written.endsWith('条') ? 'heading' : 'provision';
  return { name: `${written}${shortened(title, 40)}`, detail: address, kind, range, selection, children: [] };
}

const kinds: Record<string, DocumentSymbol['kind']> = {
  metric: 'declaration',
  parameter: 'declaration',
  register: 'declaration',
  requirement: 'requirement',
  sample: 'sample',
};

function statement(segment: Segment, line: number): DocumentSymbol {
  const { tag, tagStart, tagEnd } = segment.opening!;
  const head = segment.text.slice(tagEnd!).split(/\r?\n/, 1)[0]!.trim();
  return {
    name: `【${tag!.text}】${shortened(head, 40)}`,
    detail: '',
    kind: kinds[tag!.tag] ?? 'statement',
    range: whole(segment, line),
    selection: rangeOf(segment, line, { start: tagStart!, end: tagEnd! }),
    children: [],
  };
}

/** A segment without the blank lines at its end. */
export function whole(segment: Segment, line: number): Range {
  return rangeOf(segment, line, { start: 0, end: fold(segment.text).trimEnd().length });
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
