/** sanyou check: findings of the rules and samples that fail. */
import { calendar } from '../data/calendar';
import { type CheckedFile, countBySeverity, findingAt, findingsJson, findingsText } from '../report/findings';
import { sampleFindings } from '../report/samples';
import { Analysis } from '../rules/analysis';
import { type Context, type Run, textOption } from './command';
import { Failure, sentenceOf } from './failure';
import { gather, writeBytes } from './files';
import { fixSafely } from './fix';
import { paintFor } from './paint';
import { exit } from './ports';
import { type Message, msg } from './say';
import { encode, lineEndOf } from './source';
import { version } from './version';

export const run: Run = async (call, { ports, say, locale }) => {
  const fix = call.options.fix === true;
  if (fix && call.paths.includes('-')) {
    throw new Failure(msg('标准输入不能用 --fix 改写。请写出文件名。'));
  }
  const { sources, problems } = await gather(ports, call.paths);
  const analyses = sources.map(source => new Analysis(source.text, source.path));
  const heads = analyses.map(a => a.interface());
  const files: CheckedFile[] = [];
  for (const [i, source] of sources.entries()) {
    let analysis = analyses[i]!;
    const others = heads.filter((_, k) => k !== i);
    let fixed = 0;
    if (fix) {
      const mended = fixSafely(source.text, source.path, others);
      if (mended.count > 0) {
        try {
          await writeBytes(ports, source.path, encode(source, mended.text));
          analysis = new Analysis(mended.text, source.path);
          fixed = mended.count;
        } catch (error) {
          problems.push(sentenceOf(error));
        }
      }
    }
    analysis.setOthers(others);
    const found = [...analysis.findings(), ...sampleFindings(analysis, { calendar }, say)].map(f =>
      findingAt(f, lineEndOf(source.text)),
    );
    found.sort((a, b) => a.line - b.line || a.column - b.column);
    files.push({ path: source.path, findings: found, fixed });
  }
  for (const problem of problems) ports.err(`${say(problem)}\n`);
  ports.out(await written(textOption(call, 'format'), files, problems, { ports, say, locale }));
  if (problems.length > 0) return exit.failed;
  return countBySeverity(files).error > 0 ? exit.found : exit.fine;
};

async function written(
  format: string | undefined,
  files: readonly CheckedFile[],
  problems: readonly Message[],
  { ports, say, locale }: Context,
): Promise<string> {
  switch (format) {
    case 'json':
      return findingsJson(files, say);
    case 'sarif': {
      const [{ findingsSarif }, { rules }, { readingCodes }] = await Promise.all([
        import('../report/findingsSarif'),
        import('../rules/registry'),
        import('../rules/reading'),
      ]);
      const language = locale === 'en' ? 'en' : 'zh-CN';
      return findingsSarif(files, problems, { version, language, rules: [...rules, ...readingCodes] }, say);
    }
    case 'junit':
      return (await import('../report/findingsJunit')).findingsJunit(files, say);
    case 'github':
      return (await import('../report/findingsGithub')).findingsGithub(files, say);
    default:
      return files.length > 0 ? findingsText(files, say, paintFor(ports.colors)) : '';
  }
}
