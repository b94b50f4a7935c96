/** sanyou test: runs the 【样例】. */
import { SanyouText } from '../../grammar';
import { runSamples } from '../evaluate/sample';
import { type SampleRun, samplesText } from '../report/sampleText';
import { Analysis } from '../rules/analysis';
import { calendarOf } from './calendar';
import { type Run, textOption } from './command';
import { Configs } from './config';
import { gather } from './files';
import { importsFor } from './imports';
import { paintFor } from './paint';
import { exit } from './ports';
import { msg } from './say';

export const run: Run = async (call, { ports, say }) => {
  const { sources, problems } = await gather(ports, call.paths);
  const configs = new Configs(ports, textOption(call, 'config'));
  const runs: SampleRun[] = [];
  for (const [i, source] of sources.entries()) {
    ports.status(say(msg('正在检查 {0}/{1} {2}', i + 1, sources.length, source.path)));
    const settings = await (await configs.of(source.path)).settings();
    const text = SanyouText.of(source.text);
    const analysis = new Analysis(text, source.path, []);
    analysis.setOthers(await importsFor(ports, source.path, source.text));
    const results = runSamples(analysis.standard(), { calendar: calendarOf(settings) });
    runs.push({ path: source.path, text, results });
  }
  ports.status(null);
  for (const problem of problems) ports.err(`${say(problem)}\n`);
  const results = runs.flatMap(r => r.results);
  if (results.length === 0 && problems.length === 0) ports.err(`${say(msg('没有【样例】可以运行。'))}\n`);
  if (sources.length > 0) ports.out(samplesText(runs, say, paintFor(ports.colors)));
  if (problems.length > 0) return exit.failed;
  return results.every(r => r.passed) ? exit.fine : exit.found;
};
