/** Comma or tab separated text, through csv-parse, which only this module knows. All cells are text as written. */
import { CsvError, parse } from 'csv-parse/sync';
import { msg } from '../../grammar/message';
import { DataError } from './error';
import { EMPTY, type Grid } from './grid';
import { LIMITS } from './limits';
import type { Raw } from './table';

/** `file` for messages, `name` for the table. */
export function readCsv(file: string, name: string, text: string): Grid {
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DataError(
      msg(
        '文件“{0}”第 {1} 行附近读不通:多半是引号没有成对。请改好引号,或在 Excel 里打开另存为 .xlsx。',
        file,
        Number(error.lines ?? 1),
      ),
    );
  }
  const width = records.reduce((most, row) => Math.max(most, row.length), 0);
  if (records.length > LIMITS.rows || width > LIMITS.columns) {
    throw new DataError(
      msg(
        '文件“{0}”有 {1} 行 {2} 列,超过 {3} 行 {4} 列,没有读。请分成几个文件。',
        file,
        records.length,
        width,
        LIMITS.rows,
        LIMITS.columns,
      ),
    );
  }
  const rows = records.map(row =>
    row.map((value): Raw => (value.trim() === '' ? EMPTY : { kind: 'text', value })),
  );
  return { name, rows, merges: [] };
}

/** Whichever separator the first lines hold most. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000);
  const count = (mark: string) => head.split(mark).length;
  return [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
