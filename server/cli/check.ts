/** sanyou check: findings of the rules and samples that fail. */
import { type CheckedFile, countBySeverity, findingsJson, findingsText } from '../report/findingsText';
import type { FileInterface } from '../rules/rule';
import { Cache, digest, type Look } from './cache';
import type { Judgement } from './checking';
import { type Call, type Context, type Run, textOption } from './command';
import { Configs } from './config';
import { Failure, sentenceOf } from './failure';
import { gather, writeBytes } from './files';
import { paintFor } from './paint';
import { exit } from './ports';
import { type Message, msg } from './say';
import { encode, type Source } from './source';
import { Surroundings } from './surroundings';
import { todayOf } from './today';
import { version } from './version';

export const run: Run = async (call, context) => {
  const { ports, say } = context;
  if (call.options.fix && call.paths.includes('-')) {
    throw new Failure(msg('标准输入不能用 --fix 改写。请写出文件名。'));
  }
  const today = todayOf(call, ports);
  const { sources, problems } = await gather(ports, call.paths);
  const files = await checkAll(sources, problems, today, call, context);
  ports.status(null);
  for (const problem of problems) ports.err(`${say(problem)}\n`);
  ports.out(await written(textOption(call, 'format'), files, problems, context));
  if (problems.length > 0) return exit.failed;
  return countBySeverity(files).error > 0 ? exit.found : exit.fine;
};

async function checkAll(
  sources: readonly Source[],
  problems: Message[],
  today: string,
  call: Call,
  { ports, say, locale }: Context,
): Promise<CheckedFile[]> {
  const configs = new Configs(ports, textOption(call, 'config'));
  const cached = !call.options['no-cache'] && !call.options.fix && sources.some(s => s.path !== '-');
  const cache = await Cache.open(ports, cached ? (await configs.of('-')).folder : null);
  const keys = sources.map(s => digest(s.path, s.text));
  const looks: Look[] = [];
  for (const [i, source] of sources.entries()) {
    let look = cache.look(keys[i]!);
    if (!look) {
      ports.status(say(msg('正在读 {0}/{1} {2}', i + 1, sources.length, source.path)));
      look = (await import('./checking')).lookOf(source);
    }
    looks.push(look);
  }
  const surroundings = await Surroundings.around(ports, sources, looks);
  const files: CheckedFile[] = [];
  for (const [i, source] of sources.entries()) {
    const config = await configs.of(source.path);
    const given = digest(surroundings.key(i), config.text, today, locale);
    let findings = cache.findings(keys[i]!, given);
    let fixed = 0;
    if (!findings) {
      ports.status(say(msg('正在检查 {0}/{1} {2}', i + 1, sources.length, source.path)));
      const settings = await config.settings();
      const [{ Analysis, check }, { calendarOf }] = await Promise.all([
        import('./checking'),
        import('./calendar'),
      ]);
      const judgement = { settings, calendar: calendarOf(settings), today, say };
      const others = await surroundings.others(i);
      let analysis = new Analysis(source.text, source.path);
      if (call.options.fix) {
        const mended = await mend(source, others, judgement, problems, ports);
        if (mended) {
          analysis = new Analysis(mended.text, source.path);
          fixed = mended.count;
        }
      }
      findings = check(analysis, others, judgement);
      cache.add(keys[i]!, given, looks[i]!, findings);
    }
    files.push({ path: source.path, findings, fixed });
  }
  await cache.close();
  return files;
}

/** Writes the file with what is safe to mend mended; null where nothing is, or it could not be written. */
async function mend(
  source: Source,
  others: readonly FileInterface[],
  judgement: Judgement,
  problems: Message[],
  ports: Context['ports'],
) {
  const [{ ruled }, { fixSafely }] = await Promise.all([import('./checking'), import('./fix')]);
  const mended = fixSafely(source.text, source.path, others, analysis => ruled(analysis, judgement));
  if (mended.count === 0) return null;
  try {
    await writeBytes(ports, source.path, encode(source, mended.text));
    return mended;
  } catch (error) {
    problems.push(sentenceOf(error));
    return null;
  }
}

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
      const [{ findingsSarif }, { codes }] = await Promise.all([
        import('../report/findingsSarif'),
        import('../rules/registry'),
      ]);
      const language = locale === 'en' ? 'en' : 'zh-CN';
      return findingsSarif(files, problems, { version, language, rules: codes }, say);
    }
    case 'junit':
      return (await import('../report/findingsJunit')).findingsJunit(files, say);
    case 'github':
      return (await import('../report/findingsGithub')).findingsGithub(files, say);
    default:
      return files.length > 0 ? findingsText(files, say, paintFor(ports.colors)) : '';
  }
}
