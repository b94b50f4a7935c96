/** sanyou eval: scores, ranks and reasons. */
import { resolve } from 'node:path';
import { foldName } from '../../grammar';
import { readTables } from '../data/read';
import { evaluate } from '../evaluate/evaluate';
import type { UnitResult } from '../evaluate/result';
import type { Report } from '../report/evaluation';
import { plain } from '../report/width';
import { Analysis } from '../rules/analysis';
import { calendarOf } from './calendar';
import { type Run, textOption } from './command';
import { Configs, dataBoundTo } from './config';
import { Failure } from './failure';
import { readBytes, readStandard } from './files';
import { importsFor } from './imports';
import { paintFor } from './paint';
import { exit } from './ports';
import { msg } from './say';

export const run: Run = async (call, { ports, say }) => {
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
  const evaluation = evaluate(standard, tables, { calendar: calendarOf(settings) });
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
  switch (textOption(call, 'format')) {
    case 'json':
      ports.out((await import('../report/evalJson')).evalJson(report, say));
      break;
    case 'csv':
      ports.out((await import('../report/evalCsv')).evalCsv(report, say));
      break;
    default:
      ports.out((await import('../report/evalText')).evalText(report, say, paintFor(ports.colors)));
  }
  return exit.fine;
};

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
