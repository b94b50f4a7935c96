/** The 【样例】 of a standard as findings: one for every expectation that does not come true. */
import { msg } from '../../grammar';
import type { Options } from '../evaluate/evaluate';
import { runSamples, type SampleResult } from '../evaluate/sample';
import type { Analysis, PlacedFinding } from '../rules/analysis';
import type { Say } from './say';

export const SAMPLE_FAILS = 'sample-fails';

/**
 * Runs the samples. One that could not be read has its finding from the reading already and gets none here. `say` renders what came
 * of an expectation, which stands inside the finding's sentence.
 */
export function sampleFindings(analysis: Analysis, options: Options, say: Say): PlacedFinding[] {
  const standard = analysis.standard();
  if (standard.samples.length === 0) return [];
  return runSamples(standard, options).flatMap((result, i) => {
    const sample = standard.samples[i]!;
    if (result.passed || !sample.whole) return [];
    const { segment, index, line } = analysis.text.segmentAt(sample.place.segment)!;
    const at = { segment, index, line, code: SAMPLE_FAILS, severity: 'error' as const };
    return [
      ...result.problems.map(problem => ({
        ...at,
        span: sample.statement.tagSpan,
        message: msg('样例“{0}”有问题:{1}。', result.name, say(problem)),
      })),
      ...failed(result).map(check => ({
        ...at,
        span: check.span,
        message: msg(
          '样例“{0}”没有通过:{1}。请核对样例的数据、要求的写法和预期。',
          result.name,
          say(check.message),
        ),
      })),
    ];
  });
}

export function failed(result: SampleResult) {
  return result.checks.filter(c => !c.passed);
}
