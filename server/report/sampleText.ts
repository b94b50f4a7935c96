/** The run of the samples, one line each; what failed says where, what was expected and what came of it. */
import { msg, SanyouText } from '../../grammar';
import type { SampleResult } from '../evaluate/sample';
import { shown } from './findingsText';
import { failed } from './samples';
import { noPaint, type Paint, type Say } from './say';
import { plain } from './width';

export interface SampleRun {
  readonly path: string;
  readonly text: SanyouText;
  readonly results: readonly SampleResult[];
}

/** The last line, `N passed, N failed`, is for programs and the same in every language. */
export function samplesText(runs: readonly SampleRun[], say: Say, paint: Paint = noPaint): string {
  const out: string[] = [];
  let passed = 0;
  let all = 0;
  for (const run of runs) {
    for (const result of run.results) {
      all++;
      const where = `${shown(run.path, say)}:${result.place.line + 1}`;
      if (result.passed) {
        passed++;
        out.push(`${paint.good(say(msg('通过')))} ${plain(result.name)} ${paint.faint(`(${where})`)}`);
        continue;
      }
      const grounds = [
        ...result.problems.map(p => `${where} ${say(p)}`),
        ...failed(result).map(check => `${place(run, result, check.span.start, say)} ${say(check.message)}`),
      ].map(plain);
      out.push(`${paint.bad(say(msg('没通过')))} ${plain(result.name)} ${grounds.join(say(msg(';')))}`);
    }
  }
  const sum = `${passed} passed, ${all - passed} failed`;
  out.push(all > passed ? paint.bad(sum) : paint.good(sum));
  return `${out.join('\n')}\n`;
}

function place(run: SampleRun, result: SampleResult, offset: number, say: Say): string {
  const segment = run.text.segmentAt(result.place.segment)?.segment;
  const at = segment ? SanyouText.positionIn(segment, offset) : { line: 0, character: 0 };
  return `${shown(run.path, say)}:${result.place.line + at.line + 1}:${at.character + 1}`;
}
