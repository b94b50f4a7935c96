/** Results made by hand, so that a writer is seen by itself. */

import { msg } from '../../grammar';
import { chinese } from '../../server/cli/say';
import type { StatementResult, Status, UnitResult } from '../../server/evaluate/result';
import type { Report } from '../../server/report/evaluation';
import { exact } from '../../server/standard/quantity';

export const say = chinese;

const interval = (min: string, max = min) => ({ min: exact(min), max: exact(max) });

export function result(
  address: string,
  status: Status,
  lost: [string, string?],
  ...reasons: string[]
): StatementResult {
  return {
    address,
    status,
    deducted: interval(...lost),
    reasons: reasons.map(text => msg(text)),
    place: { segment: 0, line: 0 },
  };
}

export function unit(
  name: string,
  score: [string, string?] | null,
  rest: Partial<UnitResult> = {},
): UnitResult {
  return {
    name,
    kind: '',
    score: score && interval(...score),
    conclusion: null,
    rank: null,
    results: [],
    ...rest,
  };
}

export function report(units: readonly UnitResult[], rest: Partial<Report> = {}): Report {
  return {
    title: '示例标准',
    standard: '标准.sanyou',
    data: '数据.xlsx',
    notes: [],
    evaluation: { units, refused: [] },
    ...rest,
  };
}
