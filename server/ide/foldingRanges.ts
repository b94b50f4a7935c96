/** What can be folded: a provision with all below it, a statement with its clauses. Lines are 0-based, the last one included. */
import { emptyOutline, outlineOf, type SanyouText } from '../../grammar';
import { isOfProvision, whole } from './symbols';

export interface FoldingRange {
  readonly from: number;
  readonly to: number;
}

export function* foldingRanges(text: SanyouText): Generator<void, FoldingRange[]> {
  const made: FoldingRange[] = [];
  const open: { depth: number; from: number }[] = [];
  let state = emptyOutline;
  let line = 0;
  let last = 0; // the last line of what belongs to provisions
  const close = (depth: number) => {
    while (open.length > 0 && open.at(-1)!.depth >= depth) {
      const { from } = open.pop()!;
      if (last > from) made.push({ from, to: last });
    }
  };
  for (const chunk of text.chunks) {
    const { entries, after } = outlineOf(chunk, state);
    for (const [i, segment] of chunk.segments.entries()) {
      const entry = entries[i];
      const end = whole(segment, line).end.line;
      if (entry) {
        close(entry.depth);
        open.push({ depth: entry.depth, from: line });
      } else if (segment.kind === 'statement' && end > line) made.push({ from: line, to: end });
      if (isOfProvision(segment)) last = Math.max(last, end);
      line += segment.lines;
    }
    state = after;
    yield;
  }
  close(-1);
  return made.sort((a, b) => a.from - b.from);
}
