/** How a data file was understood: where its heading is, what each column was taken for, how many of its cells count. */
import { type Message, msg } from '../../grammar/message';
import type { ValueType } from '../../grammar/tree';
import type { Table } from '../data/table';
import type { ColumnRead } from '../evaluate/bind';
import type { Cell } from '../evaluate/data';
import type { Use } from '../evaluate/usage';
import { noPaint, type Paint, type Say } from './say';
import { aligned, plain } from './width';

export interface TableRead {
  readonly table: Table;
  /** The register it holds; null for a table of units; undefined where it was not read by a standard. */
  readonly register?: { readonly display: string; readonly unit: string } | null;
  /** The column that names the unit; -1 for none. */
  readonly nameColumn: number;
  readonly columns: readonly ColumnRead[];
}

export interface DataRead {
  /** As they were named; no standard where the columns are held against none. */
  readonly file: string;
  readonly standard: string | null;
  readonly tables: readonly TableRead[];
  /** What the standard uses and no column gives. */
  readonly missing: readonly string[];
  readonly notes: readonly Message[];
  readonly refused: readonly Message[];
}

export function dataText(read: DataRead, say: Say, paint: Paint = noPaint): string {
  const heading = read.standard
    ? msg('{0},按 {1} 理解', plain(read.file), plain(read.standard))
    : msg('{0},没有对照标准(加上 --standard 标准.sanyou 可以看每列当作什么)', plain(read.file));
  const out = [paint.strong(say(heading))];
  for (const table of read.tables) out.push('', ...tableLines(table, read.standard !== null, say, paint));
  const told = (title: Message, lines: readonly string[]) => {
    if (lines.length > 0) out.push('', paint.doubt(say(title)), ...lines.map(line => `  ${plain(line)}`));
  };
  told(msg('标准里用到、数据里没有的列({0} 个):', read.missing.length), joined(read.missing));
  told(msg('没有采用的({0} 处):', read.refused.length), read.refused.map(say));
  told(msg('怎么读的:'), read.notes.map(say));
  return `${out.join('\n')}\n`;
}

function tableLines(read: TableRead, bound: boolean, say: Say, paint: Paint): string[] {
  const { table, nameColumn } = read;
  const heading = [
    msg('列'),
    ...(bound ? [msg('当作')] : []),
    msg('类型'),
    msg('有值'),
    msg('没填'),
    ...(bound ? [msg('不适用'), msg('没采用')] : []),
  ].map(say);
  const rows = table.columns.map((written, at) => {
    const column = read.columns.find(c => c.at === at);
    if (column) {
      const counts = countsOf(column.cells);
      return [
        plain(written),
        plain(column.name),
        typeWords(column.as, say),
        String(counts.values),
        blankIfZero(counts.empty),
        blankIfZero(counts.na),
        blankIfZero(counts.refused),
      ];
    }
    const empty = table.rows.filter(row => (row.cells[at]?.kind ?? 'empty') === 'empty').length;
    const filled = [String(table.rows.length - empty), blankIfZero(empty)];
    if (!bound) return [plain(written), contentWords(table, at, say), ...filled];
    const used = at === nameColumn ? msg('窗口名称') : msg('(没有用到)');
    return [plain(written), say(used), '', ...filled, '', ''];
  });
  const aligns = bound
    ? (['left', 'left', 'left', 'right', 'right', 'right', 'right'] as const)
    : (['left', 'left', 'right', 'right'] as const);
  const [head = '', ...lines] = aligned([heading, ...rows], aligns);
  const firsts = read.columns.flatMap(({ table: t, at, cells }) => {
    const why = cells.find(c => c.kind === 'refused')?.why;
    return why ? [say(msg('“{0}”列没采用的第一处:{1}', t.columns[at]!, say(why)))] : [];
  });
  return [
    paint.strong(say(titleOf(read))),
    `  ${paint.faint(head)}`,
    ...lines.map(line => `  ${line}`),
    ...firsts.map(line => paint.doubt(`  ${plain(line)}`)),
  ];
}

function titleOf({ table, register, nameColumn }: TableRead): Message {
  const name = plain(table.name);
  const count = table.rows.length;
  const { first = 0, last = 0 } = table.heading ?? {};
  const place =
    first === 0
      ? msg('表“{0}”:数据 {1} 行', name, count)
      : first === last
        ? msg('表“{0}”:表头在第 {2} 行,数据 {1} 行', name, count, first)
        : msg('表“{0}”:表头在第 {2} 至 {3} 行,数据 {1} 行', name, count, first, last);
  if (register === undefined) return place;
  if (register) {
    return first === 0
      ? msg('表“{0}”:台账“{2}”,数据 {1} 行', name, count, register.display)
      : msg('表“{0}”:台账“{2}”,表头在第 {3} 行,数据 {1} 行', name, count, register.display, last);
  }
  return nameColumn < 0 ? msg('表“{0}”:一个窗口,数据 {1} 行', name, count) : place;
}

function countsOf(cells: readonly Cell[]): { values: number; empty: number; na: number; refused: number } {
  const counts = { values: 0, empty: 0, na: 0, refused: 0 };
  for (const { kind } of cells) {
    if (kind === 'empty' || kind === 'na' || kind === 'refused') counts[kind]++;
    else counts.values++;
  }
  return counts;
}

const blankIfZero = (n: number) => (n === 0 ? '' : String(n));

function typeWords(type: ValueType | Use, say: Say): string {
  switch (type.kind) {
    case 'unit':
      return type.unit === '' ? say(msg('数')) : say(msg('数,以“{0}”计', type.unit));
    case 'number':
      return say(msg('数'));
    case 'yesno':
    case 'fact':
      return say(msg('是否'));
    case 'choice':
      return say(msg('选项'));
    case 'date':
      return say(msg('日期'));
    case 'duration':
      return say(msg('时长'));
    default:
      return say(msg('文字'));
  }
}

/** What most cells of a column look like, where no standard says what they are. */
function contentWords(table: Table, at: number, say: Say): string {
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const kind = row.cells[at]?.kind ?? 'empty';
    if (kind !== 'empty') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most === undefined) return '';
  if (most === 'number') return say(msg('数'));
  return most === 'date' ? say(msg('日期')) : most === 'bool' ? say(msg('是否')) : say(msg('文字'));
}

/** Names, several to a line. */
function joined(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < names.length; i += 8) lines.push(names.slice(i, i + 8).join('、'));
  return lines;
}
