/** A clause broken in every way: each of its words deleted, doubled, or swapped with the next. */

import { cut } from '../../grammar/clauses';
import { fold, type Segment } from '../../grammar/index';
import { lex } from '../../grammar/lexer';

export type MutantKind = 'deleted' | 'doubled' | 'swapped';

export interface Mutant {
  readonly kind: MutantKind;
  /** Which clause of the statement. */
  readonly clause: number;
  /** The word, and for a swap the two. */
  readonly word: string;
  /** The statement's text with the broken clause. */
  readonly text: string;
}

/** Every mutant of every clause of a statement that is not free text. */
export function mutantsOf(segment: Segment): Mutant[] {
  const tag = segment.opening!.tag!;
  if (tag.head === 'text') return [];
  const { pieces } = cut(segment, false);
  const out: Mutant[] = [];
  for (const [clause, piece] of pieces.entries()) {
    if (piece.kind === 'row' || piece.end <= piece.start) continue;
    const folded = fold(segment.text);
    const words = lex(folded, piece.start, piece.end, clause === 0).tokens.map(t => ({
      start: t.startOffset,
      end: t.endOffset! + 1,
    }));
    const text = (a: { start: number; end: number }) => segment.text.slice(a.start, a.end);
    const put = (kind: MutantKind, word: string, from: number, to: number, now: string) =>
      out.push({ kind, clause, word, text: segment.text.slice(0, from) + now + segment.text.slice(to) });
    for (const [i, w] of words.entries()) {
      const next = words[i + 1];
      put('deleted', text(w), w.start, w.end, '');
      put('doubled', text(w), w.start, w.end, glued(text(w)) ? text(w) + text(w) : `${text(w)} ${text(w)}`);
      if (next) {
        const between = segment.text.slice(w.end, next.start) || ' ';
        put('swapped', `${text(w)} ${text(next)}`, w.start, next.end, text(next) + between + text(w));
      }
    }
  }
  return out;
}

/** Signs stand together without a blank; words would become one. */
function glued(word: string): boolean {
  return /^[^\p{L}\p{N}]+$/u.test(word);
}
