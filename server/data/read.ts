/** A data file as tables, whatever its kind. */
import { type Message, msg } from '../../grammar/message';
import { readCsv } from './csv';
import { DataError } from './error';
import { type Grid, type HeadingRows, readGrid } from './grid';
import { readJson } from './json';
import { LIMITS } from './limits';
import type { Table } from './table';
import { textOf } from './text';
import { readSheets } from './xlsx';

export interface Reading {
  readonly tables: readonly Table[];
  /** What was left out, and how doubtful things were taken. */
  readonly notes: readonly Message[];
}

export interface ReadOptions {
  /** By table name: where the heading stands, for sheets where it cannot be told. */
  readonly heading?: Readonly<Record<string, HeadingRows>>;
}

/**
 * Reads .xlsx (.xlsm), .csv, .tsv, .txt and .json, told apart by content first and name second. A file that cannot be
 * read throws a DataError whose message says which, why, and what to do.
 */
export async function readTables(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Reading> {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  const base = file.replace(/\.[^.]+$/, '');
  const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new DataError(msg('文件“{0}”是空的。', file));
  if (bytes.length > LIMITS.bytes) {
    throw new DataError(
      msg('文件“{0}”超过 {1} MB,没有读。请分成几个文件。', file, LIMITS.bytes / 1024 / 1024),
    );
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new DataError(
      msg(
        '文件“{0}”是旧格式(.xls、.et)或者加了密码,读不了。请在 Excel 或 WPS 里去掉密码,另存为 .xlsx。',
        file,
      ),
    );
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new DataError(msg('文件“{0}”是 PDF,读不出表格。请用 .xlsx、.csv 或 .json 文件。', file));
  }
  if (startsWith(bytes, 0x50, 0x4b)) {
    const { grids, notes } = await readSheets(file, bytes);
    return fromGrids(file, grids, notes, options);
  }
  const text = textOf(file, bytes);
  if (extension === 'json' || (extension !== 'csv' && /^\ufeff?\s*[[{]/.test(text))) {
    return { tables: readJson(file, base, text), notes: [] };
  }
  return fromGrids(file, [readCsv(file, base, text)], [], options);
}

function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

function fromGrids(
  file: string,
  grids: readonly Grid[],
  before: readonly Message[],
  options: ReadOptions,
): Reading {
  const tables: Table[] = [];
  const notes = [...before];
  for (const grid of grids) {
    if (grid.rows.length === 0) continue; // an untouched Sheet2
    const reading = readGrid(grid, options.heading?.[grid.name]);
    notes.push(...reading.notes);
    if (reading.table) tables.push(reading.table);
    else
      notes.push(msg('文件“{0}”的表“{1}”找不到表头,没有读。表头应当是写着各列名称的一行。', file, grid.name));
  }
  if (tables.length === 0) {
    throw new DataError(
      msg('文件“{0}”里没有读得出的表。第一张表应当有一行表头(窗口名称、各项指标),下面每个窗口一行。', file),
    );
  }
  return { tables, notes };
}
