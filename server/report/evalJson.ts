/** An evaluation for a program, as docs/schemas/eval.schema.json describes: every amount exact, as text. */
import type { Interval } from '../evaluate/result';
import { exactText, type Report, reasonText, shownUnits } from './evaluation';
import type { Say } from './say';

const exactInterval = ({ min, max }: Interval) => ({ min: exactText(min), max: exactText(max) });

export function evalJson(report: Report, say: Say): string {
  const value = {
    standard: { path: report.standard, title: report.title },
    data: report.data,
    units: shownUnits(report).map(unit => ({
      name: unit.name,
      kind: unit.kind,
      score: unit.score && exactInterval(unit.score),
      conclusion: unit.conclusion,
      rank: unit.rank,
      results: unit.results.map(r => ({
        address: r.address,
        status: r.status,
        deducted: exactInterval(r.deducted),
        reason: reasonText(r, say),
      })),
    })),
    refused: report.evaluation.refused.map(say),
    notes: report.notes,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
