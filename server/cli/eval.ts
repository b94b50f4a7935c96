/** sanyou eval: scores, ranks and reasons. */
import { resolve } from 'node:path';
import { foldName } from '../../grammar';
import { readTables } from '../data/read';
import { evaluate } from '../evaluate/evaluate';
import type { UnitResult } from '../evaluate/result';
import type { Report } from '../report/evaluation';
import { plain } from '../report/width';
import { Analysis } from '../rules/analysis';
import { clauseOf, type Standard } from '../standard/model';
import { exact } from '../standard/quantity';
import { calendarOf } from './calendar';
import { type Call, type Context, type Run, textOption } from './command';
import { Configs, dataBoundTo } from './config';
import { Failure } from './failure';
import { readBytes, readStandard, writeBytes } from './files';
import { importsFor } from './imports';
import { paintFor } from './paint';
import { exit, type Ports } from './ports';
import { msg } from './say';
import { todayOf } from './today';

export const run: Run = async (call, context) => {
  const { ports, say } = context;
  const output = textOption(call, 'output');
  const format = formatOf(call, output);
  const [path, ...rest] = call.paths;
  if (path === undefined)
    throw new Failure(msg('请写明标准文件,如:sanyou eval 标准.sanyou --data 数据.xlsx'));
  if (rest.length > 0) {
    throw new Failure(msg('一次只评一份标准,多写了“{0}”。数据文件要写在 --data 后面。', rest.join(' ')));
  }
  if (path !== '-' && !/\.sanyou$/i.test(path) && (await ports.kind(resolve(ports.cwd, path))) === 'file') {
    throw new Failure(msg('“{0}”不是 .sanyou 文件。标准在前,数据文件写在 --data 后面。', path));
  }
  const source = await readStandard(ports, path);
  const given = textOption(call, 'data');
  if (given === undefined && path === '-') {
    throw new Failure(msg('标准从标准输入读时,要用 --data 写明数据文件。'));
  }
  const config = await new Configs(ports, textOption(call, 'config')).of(path);
  const settings = await config.settings();
  const data = given ?? (await dataBoundTo(ports, config, path));
  if (output !== undefined) refuseOwn(ports, output, [path, data]);
  ports.status(say(msg('正在读 {0}', data)));
  const { tables, notes } = await readTables(data, await readBytes(ports, data));

  const analysis = new Analysis(source.text, path);
  analysis.setOthers(await importsFor(ports, path, source.text));
  const errors = analysis.findings().filter(f => f.severity === 'error').length;
  if (errors > 0) {
    ports.err(
      `${say(msg('标准里有 {0} 处错误,有错的要求没有评价。请先运行:sanyou check {1}', errors, path))}\n`,
    );
  }
  const standard = analysis.standard();
  ports.status(say(msg('正在评分 {0}', path)));
  const evaluation = evaluate(standard, tables, { calendar: calendarOf(settings) });
  ports.status(null);
  const report: Report = {
    title: standard.title,
    standard: path,
    data,
    notes: notes.map(say),
    evaluation,
    only: chosen(evaluation.units, textOption(call, 'unit')),
  };
  if (evaluation.units.length === 0) {
    for (const refused of evaluation.refused) ports.err(`${plain(say(refused))}\n`);
    throw new Failure(msg('“{0}”里没有读到窗口。表里要有“窗口名称”一列,一行一个窗口。', data));
  }
  const today = todayOf(call, ports);
  const written = await write(format, report, standard, today, context);
  if (output === undefined) {
    if (typeof written === 'string') ports.out(written);
  } else {
    await writeBytes(
      ports,
      output,
      typeof written === 'string' ? new TextEncoder().encode(written) : written,
    );
    ports.out(`${say(msg('已写好:{0}', plain(output)))}\n`);
  }
  return exit.fine;
};

/** The format that is named, else the one that the file's name asks for. */
function formatOf(call: Call, output: string | undefined): string {
  const named = textOption(call, 'format');
  const ending = /\.(json|csv|xlsx|html?)$/i
    .exec(output ?? '')?.[1]
    ?.toLowerCase()
    .replace(/^htm$/, 'html');
  const format = named ?? ending ?? 'text';
  if (format === 'xlsx' && output === undefined)
    throw new Failure(msg('xlsx 要写成文件。请加上 -o 结果.xlsx'));
  return format;
}

async function write(
  format: string,
  report: Report,
  standard: Standard,
  today: string,
  { ports, say, locale }: Context,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return (await import('../report/evalJson')).evalJson(report, say);
    case 'csv':
      return (await import('../report/evalCsv')).evalCsv(report, say);
    case 'xlsx':
      return (await import('../report/evalXlsx')).evalXlsx(report, today, say);
    case 'html': {
      const { evalHtml } = await import('../report/evalHtml');
      return evalHtml({ ...report, ...scaleOf(standard), today }, say, locale === 'en' ? 'en' : 'zh-CN');
    }
    default:
      return (await import('../report/evalText')).evalText(report, say, paintFor(ports.colors));
  }
}

/** What a page needs of the standard: its tiers, full marks and titles. */
function scaleOf({ scoring, provisions }: Standard) {
  const titles = new Map(provisions.map(p => [p.address, p.title]));
  const full = scoring && clauseOf(scoring.statement, 'scoringHead')?.full;
  const tiers = scoring ? (clauseOf(scoring.statement, 'tiers')?.tiers ?? []) : [];
  return {
    tiers: tiers.map(t => t.name.text),
    full: full ? exact(full.value) : null,
    titleOf: (address: string) => titles.get(address) ?? '',
  };
}

/** A report never takes the place of what it is made from. */
function refuseOwn(ports: Ports, output: string, inputs: readonly string[]): void {
  const at = resolve(ports.cwd, output);
  if (inputs.some(path => path !== '-' && resolve(ports.cwd, path) === at))
    throw new Failure(msg('“{0}”是标准或者数据文件,不能写在上面。请换一个文件名。', output));
}

function chosen(units: readonly UnitResult[], name: string | undefined): UnitResult | undefined {
  if (name === undefined || units.length === 0) return undefined;
  const wanted = foldName(name);
  const found = units.find(u => foldName(u.name) === wanted);
  if (found) return found;
  const like = units.filter(u => foldName(u.name).includes(wanted)).map(u => u.name);
  const names = (like.length > 0 ? like : units.map(u => u.name)).slice(0, 5).join('、');
  throw new Failure(
    msg('数据里没有窗口“{0}”。有的是:{1}等 {2} 个', name, names, like.length || units.length),
  );
}
