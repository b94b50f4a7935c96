/** The phrases of a provision's segment, read once: every rule and feature shares the reading. */
import type { Segment } from '../../grammar';
import type { Phrase } from './phrase';
import { readPhrases } from './read';

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
