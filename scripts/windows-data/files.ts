/** Sheets as files: a workbook as offices keep it, one wide table as a system gives it out, and records. */
import ExcelJS from 'exceljs';
import { columnsOf, type Sheet, shareText, type Value } from './sheet';

const FIXED = new Date(Date.UTC(2026, 0, 8));

/** A sheet for each kind of window, with title, two rows of heading, a sum and a note; and the registers. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = book.lastModifiedBy = '示例';
  book.created = book.modified = FIXED;
  for (const sheet of sheets) (sheet.windows ? addWindows : addRegister)(book, sheet);
  return settle(new Uint8Array(await book.xlsx.writeBuffer()));
}

function addWindows(book: ExcelJS.Workbook, { name, groups, rows }: Sheet): void {
  const sheet = book.addWorksheet(`${name}窗口`, { views: [{ state: 'frozen', xSplit: 2, ySplit: 4 }] });
  const names = groups.flatMap(([, n]) => [...n]);
  const width = names.length;
  sheet.getCell(1, 1).value = `2025年度${name}窗口文明服务情况表`;
  sheet.mergeCells(1, 1, 1, width);
  sheet.getCell(2, 1).value = '填报单位:示例市人力资源和社会保障局';
  sheet.mergeCells(2, 1, 2, 8);
  sheet.getCell(2, 9).value = '填报日期:2026年1月8日';
  sheet.mergeCells(2, 9, 2, width);
  let column = 1;
  for (const [group, below] of groups) {
    below.forEach((heading, i) => {
      sheet.getCell(group ? 4 : 3, column + i).value = heading;
      if (!group) sheet.mergeCells(3, column + i, 4, column + i);
    });
    if (group) {
      sheet.getCell(3, column).value = group;
      if (below.length > 1) sheet.mergeCells(3, column, 3, column + below.length - 1);
    }
    column += below.length;
  }
  rows.forEach((row, r) => {
    names.forEach((heading, c) => {
      put(sheet.getCell(5 + r, c + 1), valueAt(row, heading));
    });
  });
  const last = 5 + rows.length;
  sheet.getCell(last, 1).value = '合 计';
  sheet.mergeCells(last, 1, last, 3);
  const rate = names.indexOf('满意率');
  if (rate >= 0) sheet.getCell(last, rate + 1).value = '平均满意率(93.1%)';
  sheet.getCell(last + 1, 1).value = '注:满意度由测评系统导出,其余由各窗口填报。';
  sheet.mergeCells(last + 1, 1, last + 1, width);
  for (const r of [1, 3, 4]) sheet.getRow(r).font = { bold: true };
  sheet.getRow(4).alignment = { wrapText: true, vertical: 'middle' };
  sheet.getColumn(2).width = 18;
}

/** The window's name stands once, over all its rows. */
function addRegister(book: ExcelJS.Workbook, sheet: Sheet): void {
  const page = book.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const names = columnsOf(sheet);
  page.addRow(names);
  page.getRow(1).font = { bold: true };
  let from = 2;
  sheet.rows.forEach((row, r) => {
    names.forEach((heading, c) => {
      put(page.getCell(r + 2, c + 1), valueAt(row, heading));
    });
    const next = sheet.rows[r + 1];
    if (next?.get('窗口名称') === row.get('窗口名称')) return;
    if (r + 2 > from) page.mergeCells(from, 1, r + 2, 1);
    from = r + 3;
  });
  page.getColumn(1).width = 18;
}

/** By the heading, or by the name before its unit. */
export function valueAt(row: ReadonlyMap<string, Value>, heading: string): Value {
  return row.get(heading) ?? row.get(heading.replace(/\([^()]*\)$/, '')) ?? null;
}

function put(cell: ExcelJS.Cell, value: Value): void {
  if (value === null || typeof value !== 'object') {
    cell.value = value;
  } else if ('day' in value) {
    cell.value = new Date(`${value.day}T00:00:00Z`);
    cell.numFmt = 'yyyy-mm-dd';
  } else {
    cell.value = value.share / 10_000;
    cell.numFmt = '0.0#%';
  }
}

/** All windows in one table, in GB18030; the registers are not in it. */
export function csvOf(sheets: readonly Sheet[]): Uint8Array {
  const windows = sheets.filter(s => s.windows);
  const names = [...new Set(windows.flatMap(columnsOf))];
  const lines = [
    ['2025年度窗口文明服务情况表'],
    names,
    ...windows.flatMap(s => s.rows.map(row => names.map(n => textOf(valueAt(row, n))))),
    ['合计', '300个窗口'],
    ['注:由各窗口填报。'],
  ];
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return gb18030(`${lines.map(cells => cells.map(quoted).join(',')).join('\r\n')}\r\n`);
}

/** A list of records a sheet; what is not filled in is left out. */
export function jsonOf(sheets: readonly Sheet[]): string {
  const lists = sheets.map(sheet => {
    const names = columnsOf(sheet).filter(n => n !== '序号');
    const records = sheet.rows.map(row => {
      const filled = names.map(n => [n, valueAt(row, n)] as const).filter(([, v]) => v !== null);
      return Object.fromEntries(filled.map(([n, v]) => [n, typeof v === 'number' ? v : textOf(v)]));
    });
    return [sheet.windows ? `${sheet.name}窗口` : sheet.name, records];
  });
  return `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('share' in value) return shareText(value.share);
  return value.day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1/$2/$3');
}

/** The text in GB18030. Throws where a character has no code of two bytes. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++) codes.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  }
  const bytes = [...text].flatMap(c => {
    if (c < '\x80') return [c.charCodeAt(0)];
    const code = codes.get(c);
    if (!code) throw new Error(`no code for ${c}`);
    return [...code];
  });
  return Uint8Array.from(bytes);
}

/** Sets the archive's own times to one day, so that the same content is the same bytes. */
function settle(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const DAY = ((2026 - 1980) << 25) | (1 << 21) | (8 << 16);
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    view.setUint32(at + 12, DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
