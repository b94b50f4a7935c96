/** What the prose of a segment says, read once: every rule and feature shares the reading. */
import { fold, type Segment } from '../../grammar';
import type { Phrase } from './phrase';
import { readPhrases } from './read';
import { unwrap } from './unwrap';
import { type FoundWord, scanWords } from './words';

const memo = new WeakMap<Segment, readonly Phrase[]>();

/** Spans count in the segment's text. */
export function phrasesOf(segment: Segment): readonly Phrase[] {
  let phrases = memo.get(segment);
  if (!phrases) {
    phrases = readPhrases(segment.text);
    memo.set(segment, phrases);
  }
  return phrases;
}

const words = new WeakMap<Segment, readonly FoundWord[]>();
const none: readonly FoundWord[] = [];

/** The words to look at again in a segment's prose, none in a statement. Spans count in the segment's text. */
export function wordsOf(segment: Segment): readonly FoundWord[] {
  if (segment.kind === 'statement') return none;
  let found = words.get(segment);
  if (!found) {
    const folded = fold(segment.text);
    const run = unwrap(folded.trimEnd());
    const blanks = folded.length - folded.trimStart().length;
    const scanned = scanWords(run.text, Math.max((segment.opening?.marker?.end ?? 0) - blanks, 0));
    const placed = scanned.map(w => ({
      ...w,
      span: { start: run.at(w.span.start), end: run.at(w.span.end - 1) + 1 },
    }));
    found = placed.length > 0 ? placed : none;
    words.set(segment, found);
  }
  return found;
}
