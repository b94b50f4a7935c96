/** The part of a check that needs the language: loaded only where the cache does not know the answer. */
import { foldName, parseStatement, SanyouText } from '../../grammar';
import type { Calendar } from '../data/calendar';
import { type FindingAt, findingIn } from '../report/findings';
import { sampleFindings } from '../report/samples';
import { Analysis, type PlacedFinding } from '../rules/analysis';
import type { FileInterface } from '../rules/rule';
import type { Settings } from '../rules/settings';
import { exportsOf } from '../standard/vocabulary';
import { digest, type Look } from './cache';
import type { Say } from './say';
import type { Source } from './source';

export { Analysis };

/** What a file looks like to others. Reads its lines and its 【标准】, no more: every file is asked before any is checked. */
export function faceOf({ path, text }: Source): FileInterface {
  const lines = SanyouText.of(text);
  let title = '';
  for (const { segment } of lines.located()) {
    if (segment.opening?.tag?.tag !== 'standard') continue;
    const node = parseStatement(segment)?.statement.clauses[0]?.node;
    if (node?.kind !== 'text') continue;
    title = foldName(node.value);
    break;
  }
  return { uri: path, title, exports: exportsOf(lines) };
}

/** The same as the cache keeps it. */
export function lookOf(source: Source): Look {
  const { title, exports } = faceOf(source);
  return { title, exports: exports === '' ? '' : digest(exports) };
}

/** What a check goes by. */
export interface Judgement {
  readonly settings: Settings;
  readonly calendar: Calendar;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly say: Say;
}

/** What the rules find, under the settings. */
export function ruled(analysis: Analysis, { settings, today }: Pick<Judgement, 'settings' | 'today'>) {
  return analysis.findings(today, settings);
}

/** Everything that is found in a file, from its top to its end. */
export function check(
  analysis: Analysis,
  others: readonly FileInterface[],
  judgement: Judgement,
): FindingAt[] {
  analysis.setOthers(others);
  const found: PlacedFinding[] = [
    ...ruled(analysis, judgement),
    ...sampleFindings(analysis, { calendar: judgement.calendar }, judgement.say),
  ];
  return found.map(findingIn(analysis.text)).sort((a, b) => a.line - b.line || a.column - b.column);
}
