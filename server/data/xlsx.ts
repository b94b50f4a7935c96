/**
 * Workbooks, through hucre, which only this module knows. Formulas are not evaluated (the result saved in the file counts),
 * macros are not run, links are not followed.
 */
import { type Cell, type CellValue, readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';
import { type Message, msg } from '../../grammar/message';
import { decimalOf } from './decimal';
import { DataError } from './error';
import { EMPTY, type Grid } from './grid';
import { LIMITS } from './limits';
import type { Raw } from './table';
import { inflatedSize } from './zip';

export interface SheetsReading {
  readonly grids: readonly Grid[];
  readonly notes: readonly Message[];
}

/** The sheets of a workbook that anyone can see. A DataError says why a file cannot be read. */
export async function readSheets(file: string, bytes: Uint8Array): Promise<SheetsReading> {
  const size = inflatedSize(bytes);
  if (size === null) throw broken(file);
  if (size > LIMITS.inflatedBytes) {
    throw new DataError(
      msg(
        '文件“{0}”展开后超过 {1} MB,没有读。请只留下要用的工作表,另存后再试。',
        file,
        LIMITS.inflatedBytes / 1024 / 1024,
      ),
    );
  }
  const workbook = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : '';
    if (/over the \d+ limit/.test(why)) throw tooWide(file);
    throw broken(file);
  });
  const notes: Message[] = [];
  const grids: Grid[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.veryHidden) {
      notes.push(msg('文件“{0}”的工作表“{1}”是隐藏的,没有读。', file, sheet.name));
      continue;
    }
    grids.push(gridOf(file, sheet, workbook.dateSystem === '1904'));
  }
  return { grids, notes };
}

function broken(file: string): DataError {
  return new DataError(
    msg('文件“{0}”打不开:它不是完好的 .xlsx 工作簿。请在 Excel 或 WPS 里打开它,另存为 .xlsx 后再试。', file),
  );
}

function tooWide(file: string): DataError {
  return new DataError(
    msg('文件“{0}”的表格范围太大,没有读。请删去数据右边和下边的空行空列,另存后再试。', file),
  );
}

function gridOf(file: string, sheet: Sheet, from1904: boolean): Grid {
  let height = 0;
  let width = 0;
  sheet.rows.forEach((row, r) => {
    for (let c = row.length - 1; c >= 0; c--) {
      if (row[c] === null || row[c] === undefined) continue;
      height = r + 1;
      width = Math.max(width, c + 1);
      break;
    }
  });
  if (height > LIMITS.rows || width > LIMITS.columns) {
    throw new DataError(
      msg(
        '文件“{0}”的工作表“{1}”有 {2} 行 {3} 列,超过 {4} 行 {5} 列,没有读。请分成几个文件。',
        file,
        sheet.name,
        height,
        width,
        LIMITS.rows,
        LIMITS.columns,
      ),
    );
  }
  const rows = sheet.rows
    .slice(0, height)
    .map((row, r) =>
      Array.from({ length: width }, (_, c) => rawOf(row[c] ?? null, sheet.cells?.get(`${r},${c}`), from1904)),
    );
  const merges = (sheet.merges ?? []).map(m => ({
    top: m.startRow,
    left: m.startCol,
    bottom: m.endRow,
    right: m.endCol,
  }));
  return {
    name: sheet.name,
    rows,
    merges: merges
      .filter(m => m.top < height && m.left < width)
      .map(m => ({ ...m, right: Math.min(m.right, width - 1) })),
  };
}

function rawOf(value: CellValue, cell: Cell | undefined, from1904: boolean): Raw {
  const computed = cell?.formula !== undefined;
  if (value === null) return computed ? { kind: 'text', value: `=${cell.formula}` } : EMPTY;
  if (typeof value === 'string') return value.trim() === '' ? EMPTY : { kind: 'text', value };
  if (typeof value === 'boolean') return { kind: 'bool', value };
  if (value instanceof Date) return dateOrTime(value, cell?.style?.numFmt ?? '', from1904);
  // A formula's result carries the noise of binary fractions (0.7 + 0.2); 15 digits is what a spreadsheet shows and compares.
  const number = computed ? Number(value.toPrecision(15)) : value;
  return { kind: 'number', value: decimalOf(number), percent: isPercent(cell?.style?.numFmt) };
}

/** The reader gives dates in UTC; a format without year and day is a time of day or a length of time: 1:30. */
function dateOrTime(value: Date, format: string, from1904: boolean): Raw {
  const bare = format.replace(/"[^"]*"|\\./g, '');
  const iso = value.toISOString();
  if (/[ydYD]/.test(bare) || !/[hs]/i.test(bare)) return { kind: 'date', value: iso.slice(0, 10) };
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  const seconds = Math.round((value.getTime() - zero) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return {
    kind: 'text',
    value: `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}${rest}`,
  };
}

function isPercent(format: string | undefined): boolean {
  return format !== undefined && /%/.test(format.replace(/"[^"]*"|\\./g, ''));
}

/** A sheet to be written: its first row holds the headings and stays in sight, on paper too. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly {
    readonly heading: string /** In characters of a digit's width. */;
    readonly width: number;
  }[];
  /** Texts, and numbers for those who sort and add; a text never becomes a formula. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The same sheets and day (YYYY-MM-DD) give the same bytes. */
export async function writeSheets(
  title: string,
  day: string,
  sheets: readonly SheetToWrite[],
): Promise<Uint8Array> {
  const at = new Date(`${day}T00:00:00Z`);
  const head = {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '8C2F2B' } },
    alignment: { vertical: 'center', wrapText: true },
  } as const;
  const body = { alignment: { vertical: 'top', wrapText: true } } as const;
  return writeXlsx({
    properties: { title, created: at, modified: at },
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(c => ({ width: c.width, style: body })),
      rows: [columns.map(c => c.heading), ...rows.map(row => [...row])],
      cells: new Map(columns.map((c, i) => [`0,${i}`, { value: c.heading, style: head }])),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length + 1}` },
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: 'portrait' as const,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '$1:$1',
      },
      headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&')}`, oddFooter: '&P / &N' },
    })),
  });
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
