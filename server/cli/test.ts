/** sanyou test: runs the 【样例】. */
import { SanyouText } from '../../grammar';
import { calendar } from '../data/calendar';
import { runSamples } from '../evaluate/sample';
import { type SampleRun, samplesText } from '../report/sampleText';
import { buildStandard } from '../standard/build';
import type { Run } from './command';
import { gather } from './files';
import { paintFor } from './paint';
import { exit } from './ports';
import { msg } from './say';

export const run: Run = async (call, { ports, say }) => {
  const { sources, problems } = await gather(ports, call.paths);
  const runs = sources.map((source): SampleRun => {
    const text = SanyouText.of(source.text);
    return { path: source.path, text, results: runSamples(buildStandard(text), { calendar }) };
  });
  for (const problem of problems) ports.err(`${say(problem)}\n`);
  const results = runs.flatMap(r => r.results);
  if (results.length === 0 && problems.length === 0) ports.err(`${say(msg('没有【样例】可以运行。'))}\n`);
  if (sources.length > 0) ports.out(samplesText(runs, say, paintFor(ports.colors)));
  if (problems.length > 0) return exit.failed;
  return results.every(r => r.passed) ? exit.fine : exit.found;
};
