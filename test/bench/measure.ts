/**
 * What is measured, as ratios within one run: medians after a warm-up, the two sides of a ratio taking turns, so that a busy machine
 * slows both.
 */
import { SanyouText, type Segment } from '../../grammar';
import { cut } from '../../grammar/clauses';
import { lex } from '../../grammar/lexer';
import { type RuleName, readTokens } from '../../grammar/parser';
import { headRules, valueRules } from '../../grammar/statement';
import { Analysis } from '../../server/rules/analysis';
import { factsOf } from '../../server/standard/facts';
import { documentOf } from './document';

/** Medians in microseconds, and how many times the second the first is. */
export interface Measure {
  readonly what: string;
  readonly micros: number;
  readonly against: string;
  readonly baseMicros: number;
  readonly ratio: number;
  readonly passed: boolean;
  readonly limit: string;
}

const median = (xs: readonly number[]) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)]!;

/** Medians of both sides, which take turns. One sample is the time of `batch` calls, divided. */
function sideBySide(
  a: () => void,
  b: () => void,
  { warmUp, samples, batch }: { warmUp: number; samples: number; batch: number },
): [number, number] {
  const time = (run: () => void) => {
    const start = performance.now();
    for (let i = 0; i < batch; i++) run();
    return ((performance.now() - start) * 1000) / batch;
  };
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < warmUp + samples; i++) {
    const [x, y] = [time(a), time(b)];
    if (i < warmUp) continue;
    times[0].push(x);
    times[1].push(y);
  }
  return [median(times[0]), median(times[1])];
}

// ---------------------------------------------------------------- an edit

/** The line and character of a text in the middle of a document. */
function middleOf(document: string, wanted: string): { line: number; character: number } {
  const at = document.indexOf(wanted, Math.floor(document.length / 2));
  const before = document.slice(0, at);
  return {
    line: before.split('\n').length - 1,
    character: at - (before.lastIndexOf('\n') + 1) + wanted.length,
  };
}

/** Puts a character in, takes it out the next time: both are edits. */
function toggler(
  analysis: Analysis,
  place: { line: number; character: number },
  character: string,
): () => void {
  let there = false;
  return () => {
    const { line, character: at } = place;
    if (there) analysis.edit(line, at, line, at + character.length, '');
    else analysis.edit(line, at, line, at, character);
    there = !there;
  };
}

const SMALL = 10_000;
const LARGE = 100_000;

let prepared: { documents: readonly [string, string]; analyses: readonly [Analysis, Analysis] } | undefined;

/** An edit of a long document against one of a short: at most 1.3 times, or 20 µs apart. */
export function measureEdits(): Measure[] {
  return [
    { what: 'edit of a threshold', anchor: '满意率 ≥ 8', character: '1' },
    { what: 'edit of a word of the prose', anchor: '逐项整改', character: '均' },
    { what: 'edit of a formula', anchor: '  分母为零:缺', character: ' ' },
  ].map(edit => {
    const measure = measureEdit(edit, { warmUp: 60, samples: 200, batch: 10 });
    const near = measure.micros - measure.baseMicros <= 20;
    return { ...measure, limit: '≤ 1.3, or 20 µs apart', passed: measure.ratio <= 1.3 || near };
  });
}

/** Edits whose effect reaches over the file, for information: a name that others use, marks that are added up. */
export function measureFarReachingEdits(): Measure[] {
  return [
    { what: 'edit of a name that is used', anchor: '满意率:%', character: 'x', back: 2 },
    { what: 'edit of marks', anchor: '  分值:4', character: '5' },
  ].map(edit => measureEdit(edit, { warmUp: 4, samples: 10, batch: 2 }));
}

function measureEdit(
  { what, anchor, character, back = 0 }: { what: string; anchor: string; character: string; back?: number },
  plan: Parameters<typeof sideBySide>[2],
): Measure {
  if (!prepared) {
    const documents = [documentOf(LARGE), documentOf(SMALL)] as const;
    prepared = { documents, analyses: [new Analysis(documents[0]), new Analysis(documents[1])] };
  }
  const { documents, analyses } = prepared;
  const edit = (i: 0 | 1) => {
    const place = middleOf(documents[i], anchor);
    return toggler(analyses[i], { ...place, character: place.character - back }, character);
  };
  const [micros, baseMicros] = sideBySide(edit(0), edit(1), plan);
  const ratio = micros / baseMicros;
  return {
    what: `${what}, ${LARGE} lines`,
    micros,
    against: `${SMALL} lines`,
    baseMicros,
    ratio,
    limit: 'no limit',
    passed: true,
  };
}

// ---------------------------------------------------------------- reading

/** Reading a document whole (segments, trees, names) against the least that reading can be: at most 3 times. */
export function measureReading(): Measure {
  const document = documentOf(SMALL);
  const clauses = clausesOf(document);
  let sink = 0;
  const [micros, baseMicros] = sideBySide(
    () => {
      const text = SanyouText.of(document);
      for (const chunk of text.chunks)
        for (const segment of chunk.segments) sink += factsOf(segment).uses.length;
    },
    () => {
      sink += document.split('\n').length;
      for (const { rule, text, start, end, head } of clauses) {
        const { tokens } = lex(text, start, end, head);
        if (readTokens(rule, tokens, start, end).value !== undefined) sink++;
      }
    },
    { warmUp: 8, samples: 15, batch: 1 },
  );
  if (sink === 0) throw new Error('nothing was read');
  const ratio = micros / baseMicros;
  return {
    what: `reading ${SMALL} lines`,
    micros,
    against: 'line split, lexing and parsing of its clauses',
    baseMicros,
    ratio,
    limit: '≤ 3',
    passed: ratio <= 3,
  };
}

interface ClauseText {
  readonly rule: RuleName;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly head: boolean;
}

/** Every clause of the statements that goes through lexer and parser, already cut and folded: that is not the base's work. */
function clausesOf(document: string): ClauseText[] {
  const found: ClauseText[] = [];
  for (const { segment } of SanyouText.of(document).located())
    if (segment.kind === 'statement') gather(segment, found);
  return found;
}

function gather(segment: Segment, found: ClauseText[]): void {
  const tag = segment.opening!.tag!;
  const { folded, pieces } = cut(segment, tag.head === 'text');
  const add = (rule: RuleName | undefined, start: number, end: number, head = false) => {
    if (rule && start < end) found.push({ rule, text: folded, start, end, head });
  };
  for (const { kind, start, end, colon } of pieces) {
    if (kind === 'head') {
      add(headRules[tag.head], start, end, tag.head === 'requirement');
      continue;
    }
    if (kind !== 'clause' || colon < 0) continue;
    const known = tag.keys.find(k => k.text === folded.slice(start, colon).trim());
    const from = colon + 1;
    if (known) add(valueRules[known.value], from, end);
    else if (tag.triggers) {
      add('trigger', start, colon);
      add('effects', from, end);
    }
  }
}
