/**
 * Tables become the data of units: columns are led to metrics, aliases, fields and items by their names, a unit in the
 * heading left aside; sheets named like a register give its rows, joined to the units by name. What cannot be read is
 * refused with a sentence and counts as missing.
 */
import { fold, foldName } from '../../grammar/fold';
import { type Message, msg } from '../../grammar/message';
import type { ValueType } from '../../grammar/tree';
import { type CellReading, readCell, readColumn } from '../data/cells';
import { headingOf } from '../data/header';
import { readNumber } from '../data/number';
import type { Raw, Table, TableRow } from '../data/table';
import { typeOfMetric } from '../standard/dimensions';
import { clauseOf, type Metric, type Register, type Standard } from '../standard/model';
import { exact } from '../standard/quantity';
import type { Cell, Row, UnitData } from './data';
import { type Use, usesOf } from './usage';

export interface Bound {
  readonly units: readonly UnitData[];
  /** Cells and rows that were refused, and doubtful readings that were decided. */
  readonly refused: readonly Message[];
}

/** Headings of the column that names the unit, the surest first. */
const UNIT_NAMES = [
  '窗口名称',
  '单位名称',
  '窗口单位',
  '所属窗口',
  '所在窗口',
  '所属单位',
  '所在单位',
  '窗口',
  '单位',
  '部门',
  '名称',
];
const SUMS = /^(合计|总计|小计|平均|平均值|全市平均|累计)$/;

/** What became of a column: the name it was led to, how it was read and every cell. */
export interface ColumnRead {
  readonly table: Table;
  /** Its place in the table. */
  readonly at: number;
  readonly name: string;
  /** Declared, or told by how the standard uses the name. */
  readonly as: ValueType | Use;
  readonly cells: readonly Cell[];
}

/** Told while tables are bound, for who wants to show how they were understood. */
export interface Watch {
  /** `nameColumn` names the unit; -1 where none does. */
  table(table: Table, register: Register | null, nameColumn: number): void;
  column(read: ColumnRead): void;
}

export function bind(standard: Standard, tables: readonly Table[], watch?: Watch): Bound {
  const refused: Message[] = [];
  const uses = usesOf(standard);
  const units = new Map<string, { name: string; cells: Map<string, Cell>; registers: Map<string, Row[]> }>();

  const registerTables: { table: Table; register: Register }[] = [];
  const unitTables: Table[] = [];
  for (const table of tables) {
    const register = standard.registers.get(headingOf(table.name).name);
    if (register) registerTables.push({ table, register });
    else unitTables.push(table);
  }

  for (const table of unitTables) {
    const nameColumn = unitColumn(table);
    if (nameColumn < 0 && (table.rows.length !== 1 || unitTables.length > 1)) {
      refused.push(msg('表“{0}”没有“窗口名称”一列,也不是声明过的台账,没有读', table.name));
      continue;
    }
    watch?.table(table, null, nameColumn);
    const columns = readColumns(table, nameColumn, undefined, standard, uses, refused, watch);
    table.rows.forEach((row, i) => {
      const name = nameColumn < 0 ? table.name : textOf(row, nameColumn);
      if (name === '') {
        if (row.cells.some(c => c.kind !== 'empty'))
          refused.push(msg('表“{0}”第 {1} 行没有写窗口名称,没有读', table.name, row.number));
        return;
      }
      const key = foldName(name);
      if (SUMS.test(key)) {
        refused.push(msg('表“{0}”第 {1} 行“{2}”是汇总行,没有当作窗口', table.name, row.number, name));
        return;
      }
      const known = units.get(key);
      if (known && table === unitTables[0]) {
        refused.push(
          msg('表“{0}”第 {1} 行的窗口“{2}”前面已有一行,这一行没有用', table.name, row.number, name),
        );
        return;
      }
      const unit = known ?? { name, cells: new Map<string, Cell>(), registers: new Map<string, Row[]>() };
      units.set(key, unit);
      for (const column of columns) {
        const before = unit.cells.get(column.name);
        const cell = column.cells[i]!;
        if (!before || before.kind === 'empty') unit.cells.set(column.name, cell);
        else if (cell.kind !== 'empty') {
          refused.push(
            msg('表“{0}”第 {1} 行“{2}”列前面已有数据,这一处没有用', table.name, row.number, column.heading),
          );
        }
      }
    });
  }

  if (units.size === 0 && unitTables.length === 0) gatherUnits(registerTables, units);
  for (const { table, register } of registerTables) {
    const column = unitColumn(table, register);
    for (const unit of units.values()) {
      if (!unit.registers.has(register.name)) unit.registers.set(register.name, []);
    }
    if (column < 0 && units.size > 1) {
      for (const unit of units.values()) unit.registers.delete(register.name);
      refused.push(msg('台账“{0}”没有“窗口名称”一列,分不清是哪个窗口的,没有读', table.name));
      continue;
    }
    watch?.table(table, register, column);
    const columns = readColumns(table, column, register, standard, uses, refused, watch);
    table.rows.forEach((row, i) => {
      if (row.cells.every(c => c.kind === 'empty')) return;
      const name = column < 0 ? undefined : textOf(row, column);
      const unit = name === undefined ? [...units.values()][0] : units.get(foldName(name));
      if (!unit) {
        refused.push(
          name
            ? msg('台账“{0}”第 {1} 行的窗口“{2}”不在窗口名单里,没有读', table.name, row.number, name)
            : msg('台账“{0}”第 {1} 行没有写窗口名称,没有读', table.name, row.number),
        );
        return;
      }
      unit.registers
        .get(register.name)
        ?.push({ number: row.number, cells: new Map(columns.map(c => [c.name, c.cells[i]!])) });
    });
  }
  return { units: [...units.values()], refused };
}

type Units = Map<string, { name: string; cells: Map<string, Cell>; registers: Map<string, Row[]> }>;

/** Where only registers were handed in, the units are those they name. */
function gatherUnits(tables: readonly { table: Table; register: Register }[], units: Units): void {
  for (const { table, register } of tables) {
    const column = unitColumn(table, register);
    for (const row of column < 0 ? [] : table.rows) {
      const name = textOf(row, column);
      if (name && !units.has(foldName(name)))
        units.set(foldName(name), { name, cells: new Map(), registers: new Map() });
    }
  }
}

/** The column that names the unit; in a register not the one that names its own things (台账 窗口). */
function unitColumn(table: Table, register?: Register): number {
  const names = table.columns.map(c => headingOf(c).name);
  for (const wanted of UNIT_NAMES) {
    if (register && (wanted === register.name || wanted === '名称')) continue;
    const at = names.indexOf(wanted);
    if (at >= 0) return at;
  }
  return -1;
}

function textOf(row: TableRow, column: number): string {
  const raw = row.cells[column];
  if (!raw || raw.kind === 'empty' || raw.kind === 'bool') return '';
  return raw.value.trim();
}

interface Column {
  readonly name: string;
  readonly heading: string;
  /** One a row. */
  readonly cells: readonly Cell[];
}

function readColumns(
  table: Table,
  nameColumn: number,
  register: Register | undefined,
  standard: Standard,
  uses: ReadonlyMap<string, Use>,
  refused: Message[],
  watch: Watch | undefined,
): Column[] {
  const columns: Column[] = [];
  const taken = new Map<string, string>();
  table.columns.forEach((heading, at) => {
    const whole = foldName(heading);
    if (whole === '') return;
    const named = headingOf(heading).name;
    const key =
      [whole, named].find(n => standard.metrics.has(n) || register?.fields.some(f => f.name.folded === n)) ??
      named;
    const field = register?.fields.find(f => f.name.folded === key);
    const metric = register ? undefined : standard.metrics.get(key);
    const type = field?.type ?? (metric && declaredType(metric));
    const use = uses.get(key) ?? (key === '窗口类别' ? ({ kind: 'word' } as const) : undefined);
    // A column that is used nowhere is nobody's business; the unit's own name is read elsewhere.
    if (!type && (!use || at === nameColumn)) return;
    const name = metric?.name ?? key;
    const before = taken.get(name);
    if (before !== undefined) {
      refused.push(msg('表“{0}”的“{1}”列和“{2}”列是同一项,用了前一列', table.name, before, heading));
      return;
    }
    taken.set(name, heading);
    const cells = type ? typed(table, at, type, refused) : loose(table, at, use!, refused);
    watch?.column({ table, at, name, as: type ?? use!, cells });
    columns.push({ name, heading, cells });
  });
  return columns;
}

/** The type by which a metric's column is read. A choice that may have more options than are listed is free text. */
function declaredType(metric: Metric): ValueType {
  const type = typeOfMetric(metric);
  if (type.kind !== 'choice') return metric.type;
  const options = clauseOf(metric, 'options');
  return options?.open || type.options.length === 0
    ? { kind: 'text' }
    : { kind: 'choice', options: type.options };
}

function typed(table: Table, at: number, type: ValueType, refused: Message[]): Cell[] {
  const { values, notes } = readColumn(table, at, type);
  refused.push(...notes);
  return values.map(v => cellOf(v, type, refused));
}

function cellOf(reading: CellReading, type: ValueType, refused: Message[]): Cell {
  if ('refused' in reading) {
    refused.push(reading.refused);
    return { kind: 'refused', why: reading.refused };
  }
  const value = reading.ok;
  switch (value.kind) {
    case 'number':
      return { kind: 'quantity', value: exact(value.value), unit: type.kind === 'unit' ? type.unit : '' };
    case 'duration':
      return { kind: 'quantity', value: exact(value.value), unit: value.unit };
    case 'choice': {
      const option = type.kind === 'choice' ? type.options.find(o => o.folded === value.value) : undefined;
      return { kind: 'word', text: option?.text ?? value.value, folded: value.value };
    }
    case 'text':
      return { kind: 'word', text: value.value, folded: foldName(value.value) };
    default:
      return value;
  }
}

/** A column of an undeclared name, read by how the standard uses it. */
function loose(table: Table, at: number, use: Use, refused: Message[]): Cell[] {
  if (use.kind === 'unit') return typed(table, at, { kind: 'unit', unit: use.unit }, refused);
  if (use.kind === 'date') return typed(table, at, { kind: 'date' }, refused);
  return table.rows.map(row => {
    const raw: Raw = row.cells[at] ?? { kind: 'empty' };
    const where = { table: table.name, row: row.number, column: table.columns[at] ?? '' };
    const plain = readCell(raw, { kind: 'text' }, where);
    if ('refused' in plain) return cellOf(plain, { kind: 'text' }, refused);
    if (raw.kind === 'date') return { kind: 'date', value: raw.value };
    if (use.kind !== 'word' && plain.ok.kind === 'text') {
      const number = readNumber(fold(plain.ok.value).trim());
      const unit = number && (number.unit || headingOf(where.column).unit);
      if (number) return { kind: 'quantity', value: exact(number.value), unit: unit ?? '' };
    }
    // 无 is no answer to most questions, but it is one to a yes-or-no.
    if (use.kind === 'fact')
      return cellOf(readCell(raw, { kind: 'yesno' }, where), { kind: 'yesno' }, refused);
    if (use.kind === 'number' && plain.ok.kind === 'text') {
      const why = msg(
        '表“{0}”第 {1} 行“{2}”列写的是“{3}”,不是数。',
        where.table,
        where.row,
        where.column,
        plain.ok.value,
      );
      refused.push(why);
      return { kind: 'refused', why };
    }
    return cellOf(plain, { kind: 'text' }, refused);
  });
}
