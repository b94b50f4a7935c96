/** An evaluation as sentences: what the writers of text, JSON and CSV share. */
import { msg } from '../../grammar';
import type { Evaluation, Interval, StatementResult, Status, UnitResult } from '../evaluate/result';
import { type Exact, ends, equal, format } from '../standard/quantity';
import type { Say } from './say';

/** What an evaluation was made from, for the head of a report. */
export interface Subject {
  readonly title: string;
  /** Of the standard and of the data, as they were named. */
  readonly standard: string;
  readonly data: string;
  /** What was read with doubt while reading the data, already rendered where it comes from. */
  readonly notes: readonly string[];
}

export interface Report extends Subject {
  readonly evaluation: Evaluation;
  /** Only this unit is shown, with everything it was asked. */
  readonly only?: UnitResult;
}

export function statusWord(status: Status, say: Say): string {
  switch (status) {
    case 'met':
      return say(msg('达标'));
    case 'unmet':
      return say(msg('不达标'));
    case 'missing':
      return say(msg('缺数据'));
    case 'manual':
      return say(msg('待人工'));
    case 'na':
      return say(msg('不适用'));
  }
}

/** 满意率 88.5%,低于 90%,差 1.5 个百分点,扣 1.5 分 */
export function reasonText(result: StatementResult, say: Say): string {
  return result.reasons.map(r => say(r).replace(/[。.]$/, '')).join(say(msg(';')));
}

/** 依据一(五):满意率 88.5%,低于 90%,差 1.5 个百分点,扣 1.5 分。 */
export function groundText(result: StatementResult, say: Say): string {
  const reason = reasonText(result, say) || statusWord(result.status, say);
  return result.address === ''
    ? say(msg('依据总则:{0}。', reason))
    : say(msg('依据{0}:{1}。', result.address, reason));
}

/** 89, or 80-95 where it is not certain. */
export function marksRange({ min, max }: Interval): string {
  if (equal(min, max)) return format(min);
  const [low, high] = [format(min), format(max)];
  const about = low.startsWith('≈') || high.startsWith('≈') ? '≈' : '';
  return `${about}${low.replace('≈', '')}-${high.replace('≈', '')}`;
}

export function rankRange(rank: UnitResult['rank']): string {
  if (!rank) return '';
  return rank.min === rank.max ? String(rank.min) : `${rank.min}-${rank.max}`;
}

/** The tier, 待定 where the interval spans several, nothing without a score. */
export function conclusionText(unit: UnitResult, say: Say): string {
  return unit.conclusion ?? (unit.score || unit.unscored ? say(msg('待定')) : '');
}

/** Exact whatever it is: a decimal where one ends, else a ratio such as 10/3. */
export function exactText(x: Exact): string {
  return ends(x) ? format(x) : `${x.s * x.n}/${x.d}`;
}

export function countByStatus(results: readonly StatementResult[]): Record<Status, number> {
  const counts = { met: 0, unmet: 0, missing: 0, manual: 0, na: 0 };
  for (const r of results) counts[r.status]++;
  return counts;
}

/** Whether a result is worth a line of its own: it costs, brings or leaves something open. */
export function isTelling(result: StatementResult): boolean {
  if (result.status === 'met') return result.deducted.min.n !== 0n || result.deducted.max.n !== 0n;
  return result.status !== 'na';
}

export function shownUnits(report: Report): readonly UnitResult[] {
  return report.only ? [report.only] : report.evaluation.units;
}
