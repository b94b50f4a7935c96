/**
 * From a sheet as it lies there to a table: title lines above, headings of several rows, merged cells, totals and notes
 * below. What is left out is told in a note; nothing that could be data goes without a word.
 */
import { fold, foldName } from '../../grammar/fold';
import { type Message, msg } from '../../grammar/message';
import type { Raw, Table, TableRow } from './table';

/** 0-based, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly Raw[])[];
  readonly merges: readonly Merge[];
}

/** The rows that hold the heading, as the file counts them (from 1), where the user has said so. */
export interface HeadingRows {
  readonly first: number;
  readonly last: number;
}

export interface GridReading {
  /** null: no heading was found. */
  readonly table: Table | null;
  readonly notes: readonly Message[];
}

export const EMPTY: Raw = { kind: 'empty' };

const TOTAL =
  /^(全[省市县区]|本[省市县区]|各窗口|单位)?(合计|总计|小计|累计|共计|总平均|平均|平均值|平均数|均值)([:(].*)?$/;
const FOOTNOTE =
  /^(注|备注|说明|填表说明|填表人|填报人|制表人|制表|审核人|审核|复核人|负责人|填表日期|填报日期|报送日期)\d?:/;
/** A heading cell that is only a unit, below the name it belongs to. */
const BARE_UNIT = /^(\(.{1,5}\)|%|‰)$/;
const BLANK_OR_VALUE =
  /^(是|否|有|无|√|×|✓|✗|已|未|-+|—+|\/|[\d.,%‰+\-/:年月日时分 ]*\d[\d.,%‰+\-/:年月日时分 ]*)$/;

/** Finds the heading, names the columns and keeps the rows of data. */
export function readGrid(grid: Grid, declared?: HeadingRows): GridReading {
  const rows = fillMerges(grid);
  const used = usedColumns(rows);
  const heading = declared
    ? { first: declared.first - 1, last: declared.last - 1 }
    : findHeading(rows, used, grid.merges);
  if (!heading || heading.first >= rows.length) return { table: null, notes: [] };

  const notes: Message[] = [];
  const titled = rows.slice(0, heading.first).some(row => texts(row, used).length > 0);
  if (titled)
    notes.push(msg('表“{0}”:第 {1} 行以前是标题和说明,没有当作数据。', grid.name, heading.first + 1));

  const columns = nameColumns(grid.name, rows, used, heading, notes);
  const kept: TableRow[] = [];
  for (let r = heading.last + 1; r < rows.length; r++) {
    const row = rows[r]!;
    const written = texts(row, used);
    if (written.length === 0) continue;
    const label = foldName(written[0]!);
    if (TOTAL.test(label) || (label === '序号' && TOTAL.test(foldName(written[1] ?? '')))) {
      notes.push(msg('表“{0}”第 {1} 行是“{2}”,没有当作一行数据。', grid.name, r + 1, label));
    } else if (FOOTNOTE.test(label) && new Set(written).size <= 3) {
      notes.push(msg('表“{0}”第 {1} 行是表下的说明,没有当作一行数据。', grid.name, r + 1));
    } else if (columns.every(c => sameText(row[c.at], c.leaf))) {
      notes.push(msg('表“{0}”第 {1} 行又是一遍表头,没有当作一行数据。', grid.name, r + 1));
    } else {
      kept.push({ number: r + 1, cells: columns.map(c => row[c.at] ?? EMPTY) });
    }
  }
  const table = {
    name: grid.name,
    columns: columns.map(c => c.name),
    rows: kept,
    heading: { first: heading.first + 1, last: heading.last + 1 },
  };
  return { table, notes };
}

/** Every cell of a merged range gets the value of its first cell. */
function fillMerges(grid: Grid): Raw[][] {
  const rows = grid.rows.map(row => [...row]);
  for (const { top, left, bottom, right } of grid.merges) {
    const value = rows[top]?.[left];
    if (!value || value.kind === 'empty') continue;
    for (let r = top; r <= Math.min(bottom, rows.length - 1); r++) {
      const row = rows[r]!;
      while (row.length <= right) row.push(EMPTY);
      for (let c = left; c <= right; c++) row[c] = value;
    }
  }
  return rows;
}

function usedColumns(rows: readonly (readonly Raw[])[]): number[] {
  const used = new Set<number>();
  for (const row of rows) {
    for (let c = 0; c < row.length; c++) if (!isBlank(row[c])) used.add(c);
  }
  return [...used].sort((a, b) => a - b);
}

function isBlank(raw: Raw | undefined): boolean {
  return !raw || raw.kind === 'empty' || (raw.kind === 'text' && foldName(raw.value) === '');
}

function texts(row: readonly Raw[], used: readonly number[]): string[] {
  return used
    .filter(c => !isBlank(row[c]))
    .map(c => String((row[c] as Exclude<Raw, { kind: 'empty' }>).value));
}

function sameText(raw: Raw | undefined, leaf: string): boolean {
  return raw?.kind === 'text' && foldName(raw.value) === foldName(leaf);
}

/** Whether a cell could stand in a heading: words, not a value. */
function isLabel(raw: Raw | undefined): boolean {
  return (
    raw?.kind === 'text' &&
    (!BLANK_OR_VALUE.test(fold(raw.value).trim()) || BARE_UNIT.test(foldName(raw.value)))
  );
}

type Extent = { first: number; last: number };

function findHeading(
  rows: readonly (readonly Raw[])[],
  used: readonly number[],
  merges: readonly Merge[],
): Extent | null {
  const enough = Math.ceil(used.length / 2);
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    const filled = used.filter(c => !isBlank(row[c]));
    if (filled.length < enough || !filled.every(c => isLabel(row[c]))) continue;
    const distinct = [...new Set(texts(row, used).map(foldName))];
    if (used.length > 1 && distinct.length < 2) continue; // one text over the whole width: a title
    if (distinct.every(t => /:|^\d{4}年/.test(t))) continue; // 填报单位:…  填报日期:…
    return { first: r, last: lastHeadingRow(rows, used, merges, r) };
  }
  return null;
}

/** A heading goes on below a cell merged downwards, and below a group that spans several columns. */
function lastHeadingRow(
  rows: readonly (readonly Raw[])[],
  used: readonly number[],
  merges: readonly Merge[],
  first: number,
): number {
  let last = Math.max(
    first,
    ...merges.filter(m => m.top === first && m.right - m.left + 1 < used.length).map(m => m.bottom),
  );
  for (let next = rows[last + 1]; next && used.some(c => !isBlank(next![c])); next = rows[last + 1]) {
    const row = rows[last]!;
    const labels = used.every(c => isBlank(next![c]) || isLabel(next![c]));
    const grouped = merges.some(m => m.bottom === last && m.right > m.left);
    // Without merges (a csv made from such a sheet): blanks above, names below, and nothing below the first name.
    const flattened =
      isBlank(next[used[0]!]) &&
      !isBlank(row[used[0]!]) &&
      used.some(c => isBlank(row[c]) && !isBlank(next![c]));
    if (!labels || !(grouped || flattened)) break;
    last++;
  }
  return last;
}

interface Column {
  readonly at: number;
  readonly name: string;
  readonly leaf: string;
}

/** The lowest name of each column; where two columns share it, their groups are put before it (在职职工 + 建库率). */
function nameColumns(
  sheet: string,
  rows: readonly (readonly Raw[])[],
  used: readonly number[],
  heading: Extent,
  notes: Message[],
): Column[] {
  const parts = new Map<number, string[]>();
  for (const c of used) parts.set(c, []);
  for (let r = heading.first; r <= heading.last; r++) {
    let group = '';
    for (const c of used) {
      const raw = rows[r]![c];
      const text = raw && raw.kind !== 'empty' ? String(raw.value).replace(/\s+/g, '') : '';
      if (text !== '') group = text;
      // A blank in a row of groups belongs to the group on its left, if a name stands below it.
      const below =
        r < heading.last &&
        isBlank(rows[r]![c]) &&
        isBlank(rows[heading.first]![c]) &&
        !isBlank(rows[heading.last]![c]);
      const part = text || (below ? group : '');
      const own = parts.get(c)!;
      if (part !== '' && own.at(-1) !== part) own.push(part);
    }
  }
  const leafOf = (own: readonly string[]): string => {
    const leaf = own.at(-1) ?? '';
    return BARE_UNIT.test(fold(leaf)) ? (own.at(-2) ?? '') + leaf : leaf;
  };
  const leaves = countBy(used.map(c => foldName(leafOf(parts.get(c)!))));
  const named = used.map(c => {
    const own = parts.get(c)!;
    const leaf = leafOf(own);
    return { at: c, leaf: own.at(-1) ?? '', name: leaves.get(foldName(leaf))! > 1 ? own.join('') : leaf };
  });
  const names = countBy(named.map(c => foldName(c.name)));
  const columns: Column[] = [];
  const told = new Set<string>();
  for (const column of named) {
    const key = foldName(column.name);
    if (key === '') {
      notes.push(
        msg('表“{0}”第 {1} 列没有列名,没有读。要用这一列,请在表头写上列名。', sheet, letters(column.at)),
      );
    } else if (names.get(key)! > 1) {
      const at = named.filter(c => foldName(c.name) === key).map(c => letters(c.at));
      if (!told.has(key)) {
        notes.push(
          msg(
            '表“{0}”有几列都叫“{1}”({2} 列),分不清用哪一列,都没有读。请改成不同的列名。',
            sheet,
            column.name,
            at.join('、'),
          ),
        );
      }
      told.add(key);
    } else columns.push(column);
  }
  return columns;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  let rest = column;
  let name = '';
  do {
    name = String.fromCharCode(65 + (rest % 26)) + name;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return name;
}
