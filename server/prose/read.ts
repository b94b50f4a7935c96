/** Reads the quantified phrases of a provision's prose. */
import { fold } from '../../grammar/fold';
import { unitWords } from '../../grammar/units';
import { readBound } from './bound';
import { readEffect, readMarks, readMissingAmount, readStep, readTally } from './effect';
import { type Figure, figuresOf } from './figures';
import { readLists } from './lists';
import type { Phrase } from './phrase';
import { Sentence } from './sentence';
import { unwrap } from './unwrap';

const initials = [...new Set([...unitWords.keys()].map(w => w[0]!))].join('');
/** A numeral with a unit's first character behind it, a fraction in words, or a counted list: most provisions have none. */
const promising = new RegExp(
  `[0-9零〇一二两三四五六七八九十百千万半]\\s*[${initials}成]|分之|[“"「][二两三四五六七八九十0-9]`,
);

/**
 * The quantified phrases of `prose`, the text of one provision as it stands in the file (hard wraps, full or half width,
 * simplified or traditional). In order of their place; spans count in `prose`. Never throws, never makes up a number.
 */
export function readPhrases(prose: string): Phrase[] {
  const folded = fold(prose);
  if (!promising.test(folded)) return [];
  const run = unwrap(folded);
  const out: Phrase[] = [];
  const figures = figuresOf(run.text);
  let next = 0;
  let from = 0;
  for (const m of run.text.matchAll(/[。;!?\n]|$/g)) {
    const here: Figure[] = [];
    while (next < figures.length && figures[next]!.start < m.index) here.push(figures[next++]!);
    if (here.length) readSentence(new Sentence(run, from, m.index, out), here);
    from = m.index + m[0].length;
  }
  readLists(new Sentence(run, 0, run.text.length, out));
  return out.sort((a, b) => a.span.start - b.span.start);
}

function readSentence(s: Sentence, figures: readonly Figure[]): void {
  for (const f of figures) {
    const clause = s.clauseStart(f.start);
    const left = s.text.slice(clause, f.start).trimEnd();
    if (readMarks(s, f, left) || readStep(s, f, left) || readEffect(s, f, clause, left)) {
      s.told = f.end;
      continue;
    }
    const bound = readBound(s, f, clause);
    if (bound) {
      s.out.push(bound);
      s.told = Math.max(f.end, f.suffix.end);
    } else readTally(s, f, left);
  }
  readMissingAmount(s);
}
