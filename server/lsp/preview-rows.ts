/** An evaluation as the preview shows it: a summary at once, rows when they come into view. */

import type { Message } from '../../grammar/message';
import { msg } from '../../grammar/message';
import type { Evaluation, UnitResult } from '../evaluate/result';
import type { Render } from '../l10n';
import { conclusionText, countByStatus, groundText, marksRange, rankRange } from '../report/evaluation';
import { clauseOf, clausesOf, type Standard } from '../standard/model';
import { compare, equal, format, sub, zero } from '../standard/quantity';
import type { PreviewRow, PreviewSummary } from './protocol';

/** No answer holds more rows. */
export const mostRows = 100;

export interface Scored {
  readonly generation: number;
  readonly evaluation: Evaluation;
  /** The scores that changes are counted from, by unit. */
  readonly before: ReadonlyMap<string, UnitResult['score']>;
}

export function summaryOf(
  uri: string,
  { generation, evaluation }: Scored,
  standard: Standard,
  dataLabel: string,
  problems: readonly Message[],
  say: Render,
): PreviewSummary {
  const scoring = standard.scoring?.whole ? standard.scoring.statement : null;
  const head = scoring && clauseOf(scoring, 'scoringHead');
  const tiers = scoring ? clausesOf(scoring, 'tiers').flatMap(c => c.tiers.map(t => t.name.text)) : [];
  const of = new Map<string, number>();
  for (const unit of evaluation.units)
    if (unit.conclusion !== null) of.set(unit.conclusion, (of.get(unit.conclusion) ?? 0) + 1);
  const counts = countByStatus(evaluation.units.flatMap(u => u.results));
  return {
    uri,
    generation,
    title: standard.title,
    dataLabel,
    units: evaluation.units.length,
    ...(head?.full && { full: head.full.value }),
    tiers: tiers.map(name => ({ name, count: of.get(name) ?? 0 })),
    counts,
    problems: [...problems, ...evaluation.refused].map(say),
  };
}

export function rowsOf({ evaluation, before }: Scored, from: number, to: number, say: Render): PreviewRow[] {
  return evaluation.units.slice(Math.max(from, 0), Math.min(to, from + mostRows)).map(unit => ({
    rank: rankRange(unit.rank),
    name: unit.name,
    kind: unit.kind,
    score: unit.score ? marksRange(unit.score) : '',
    conclusion: conclusionText(unit, say),
    change: changeOf(unit, before.get(keyOf(unit))),
    reasons: unit.results.map(r => ({
      address: r.address,
      status: r.status,
      sentence: groundText(r, say),
      line: r.place.line,
    })),
  }));
}

export function scoresOf(units: readonly UnitResult[]): Map<string, UnitResult['score']> {
  return new Map(units.map(u => [keyOf(u), u.score]));
}

const keyOf = (unit: UnitResult) => `${unit.name}|${unit.kind}`;

/** -2, +1.5, -≈2.69; '' where nothing changed, or where the ends of an uncertain score moved by unequal amounts. */
function changeOf({ score }: UnitResult, before: UnitResult['score'] | undefined): string {
  if (!score || !before) return '';
  const by = sub(score.min, before.min);
  if (!equal(by, sub(score.max, before.max))) return '';
  const order = compare(by, zero);
  if (order === 0) return '';
  return order > 0 ? `+${format(by)}` : `-${format(sub(zero, by))}`;
}

/** What the preview says it was scored with. */
export function labelOf(name: string): Message {
  return name === '' ? msg('正文里的【样例】') : msg('{0}', name);
}
