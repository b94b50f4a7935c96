/** Applies the safe mends of what was found. */
import { Analysis, type PlacedFinding } from '../rules/analysis';
import type { FileInterface } from '../rules/rule';
import { lineEndOf } from './source';

export interface Fixed {
  readonly text: string;
  readonly count: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A mend may bring the next one into sight: as often as this, and no more, so that two cannot call each other forever. */
const ROUNDS = 10;

/**
 * Mends what can be mended without a person, keeping the line ends. Whole mends only: one that would overlap another waits for
 * the next round. `find` says what counts as a finding.
 */
export function fixSafely(
  text: string,
  uri: string,
  others: readonly FileInterface[],
  find: (analysis: Analysis) => readonly PlacedFinding[],
): Fixed {
  let count = 0;
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const analysis = new Analysis(current, uri);
    analysis.setOthers(others);
    const taken = choose(mendsOf(analysis, find(analysis)));
    if (taken.length === 0) break;
    count += taken.length;
    current = apply(current, taken.flat());
  }
  return { text: current, count };
}

function mendsOf(analysis: Analysis, findings: readonly PlacedFinding[]): Edit[][] {
  const starts: number[] = [];
  let at = 0;
  for (const { segment, index } of analysis.text.located()) {
    starts[index] = at;
    at += segment.text.length;
  }
  return findings.flatMap(f => {
    const fix = f.fixes?.find(x => x.safe);
    if (!fix) return [];
    const from = (after = 0) => starts[f.index + after]!;
    return [
      fix.edits.map(e => ({
        start: from(e.after) + e.span.start,
        end: from(e.after) + e.span.end,
        text: e.text,
      })),
    ];
  });
}

function choose(mends: readonly (readonly Edit[])[]): Edit[][] {
  const taken: Edit[][] = [];
  const touches = (a: Edit, b: Edit) => (a.start < b.end && b.start < a.end) || a.start === b.start;
  for (const mend of mends) {
    if (taken.some(t => t.some(a => mend.some(b => touches(a, b))))) continue;
    taken.push([...mend]);
  }
  return taken;
}

function apply(text: string, edits: readonly Edit[]): string {
  const lineEnd = lineEndOf(text);
  let out = '';
  let at = 0;
  for (const e of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, e.start) + e.text.replaceAll(/\r?\n/g, lineEnd);
    at = e.end;
  }
  return out + text.slice(at);
}
