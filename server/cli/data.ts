/** sanyou data: how the sheets and columns of a data file are understood. */
import { join, resolve } from 'node:path';
import { readTables } from '../data/read';
import type { Table } from '../data/table';
import { bind, type ColumnRead } from '../evaluate/bind';
import { usesOf } from '../evaluate/usage';
import { dataText, type TableRead } from '../report/dataText';
import { Analysis } from '../rules/analysis';
import { clauseOf, type Register, type Standard } from '../standard/model';
import { type Run, textOption } from './command';
import { type Config, Configs } from './config';
import { Failure } from './failure';
import { readBytes, readStandard, shownBelow } from './files';
import { importsFor } from './imports';
import { paintFor } from './paint';
import { exit, type Ports } from './ports';
import { msg } from './say';

export const run: Run = async (call, { ports, say }) => {
  const [file, ...rest] = call.paths;
  if (file === undefined) throw new Failure(msg('请写明数据文件,如:sanyou data 数据.xlsx'));
  if (rest.length > 0) throw new Failure(msg('一次只看一个数据文件,多写了“{0}”。', rest.join(' ')));
  if (/\.sanyou$/i.test(file))
    throw new Failure(msg('“{0}”是标准,不是数据文件。标准要写在 --standard 后面。', file));
  const config = await new Configs(ports, textOption(call, 'config')).of(file);
  const path = textOption(call, 'standard') ?? (await standardOf(ports, config, file));
  const { tables, notes } = await readTables(file, await readBytes(ports, file));
  const read = path === null ? unbound(tables) : bound(await standardAt(ports, path), tables);
  ports.out(dataText({ file, standard: path, notes, ...read }, say, paintFor(ports.colors)));
  return exit.fine;
};

/** The standard that the settings bind to the file; null where none is. */
async function standardOf(ports: Ports, config: Config, file: string): Promise<string | null> {
  const { data } = await config.settings();
  const wanted = resolve(ports.cwd, file).normalize('NFC');
  const found = Object.entries(data).find(([, f]) => join(config.folder, f).normalize('NFC') === wanted);
  return found ? shownBelow(ports.cwd, join(config.folder, found[0])) : null;
}

async function standardAt(ports: Ports, path: string): Promise<Standard> {
  const { text } = await readStandard(ports, path);
  const analysis = new Analysis(text, path, []);
  analysis.setOthers(await importsFor(ports, path, text));
  return analysis.standard();
}

function unbound(tables: readonly Table[]) {
  const plain = tables.map((table): TableRead => ({ table, nameColumn: -1, columns: [] }));
  return { tables: plain, missing: [], refused: [] };
}

function bound(standard: Standard, tables: readonly Table[]) {
  const seen = new Map<Table, { register: Register | null; nameColumn: number; columns: ColumnRead[] }>();
  const { refused } = bind(standard, tables, {
    table: (table, register, nameColumn) => seen.set(table, { register, nameColumn, columns: [] }),
    column: column => seen.get(column.table)?.columns.push(column),
  });
  const told = new Set([...seen.values()].flatMap(t => t.columns.flatMap(whys)));
  return {
    tables: tables.map((table): TableRead => ({ table, nameColumn: -1, columns: [], ...seen.get(table) })),
    missing: missing(
      standard,
      [...seen.values()].flatMap(t => t.columns),
    ),
    // Cells are counted with their columns, the first of each is told there.
    refused: refused.filter(message => !told.has(message)),
  };
}

function whys({ cells }: ColumnRead) {
  return cells.flatMap(c => (c.kind === 'refused' ? [c.why] : []));
}

/** What the standard needs of the units' tables and no column gives, as the standard writes it. */
function missing(standard: Standard, columns: readonly ColumnRead[]): string[] {
  const given = new Set(columns.map(c => c.name));
  // A metric that is reported itself needs nothing of what it is computed from.
  const metrics = new Map([...standard.metrics].filter(([, m]) => !given.has(m.name)));
  const elsewhere = new Set([
    ...[...standard.registers.values()].flatMap(r => [r.name, ...r.fields.map(f => f.name.folded)]),
    ...[...standard.metrics.values()].flatMap(m => clauseOf(m, 'options')?.names.map(n => n.folded) ?? []),
  ]);
  const out = new Set<string>();
  for (const name of usesOf({ ...standard, metrics }).keys()) {
    const metric = standard.metrics.get(name);
    if (given.has(metric?.name ?? name) || elsewhere.has(name) || metric?.parameter) continue;
    if (!metric || !clauseOf(metric, 'formula')) out.add(metric?.display ?? name);
  }
  return [...out];
}
