/**
 * What a cell means under a wanted type. A cell that cannot be read is refused with a sentence that says where it stands,
 * what was read and what is wanted; it then counts as missing. Nothing doubtful is decided without a note.
 */
import { fold, foldName } from '../../grammar/fold';
import { type Message, msg } from '../../grammar/message';
import type { ValueType } from '../../grammar/tree';
import { blankKind } from './blank';
import { readDate } from './date';
import { shift, withinOne } from './decimal';
import { type Duration, readDuration } from './duration';
import { headingOf } from './header';
import { inUnit, readNumber } from './number';
import type { Raw, Table } from './table';
import { readYesNo } from './yesno';

export type CellValue =
  /** Exact decimal text in the wanted unit: 95.2% under % is '95.2'. */
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'yesno'; readonly value: boolean }
  /** The option's folded name. */
  | { readonly kind: 'choice'; readonly value: string }
  /** YYYY-MM-DD */
  | { readonly kind: 'date'; readonly value: string }
  | ({ readonly kind: 'duration' } & Duration)
  | { readonly kind: 'text'; readonly value: string }
  /** 没填: counts as missing. */
  | { readonly kind: 'empty' }
  /** 不涉及: the matter does not arise here. */
  | { readonly kind: 'na' };

export type CellReading = { readonly ok: CellValue } | { readonly refused: Message };

/** Where a cell stands, for messages. */
export interface At {
  readonly table: string;
  /** 1-based, as the file counts. */
  readonly row: number;
  readonly column: string;
}

/**
 * How the bare numbers of a percent column are meant: as percent (95.2), as fractions (0.952), or as a mixture in which
 * one between 0 and 1 cannot be told.
 */
export type BareShare = 'percent' | 'fraction' | 'unclear';

export interface ColumnReading {
  /** One a row of the table. */
  readonly values: readonly CellReading[];
  readonly notes: readonly Message[];
}

/** Reads a whole column, because only the whole column shows how its bare percentages are meant. */
export function readColumn(table: Table, column: number, type: ValueType): ColumnReading {
  const header = table.columns[column] ?? '';
  const cells = table.rows.map(row => row.cells[column] ?? { kind: 'empty' as const });
  const { share, note } = bareShare(table.name, header, cells, type);
  const values = table.rows.map((row, i) =>
    readCell(cells[i]!, type, { table: table.name, row: row.number, column: header }, share),
  );
  return { values, notes: note ? [note] : [] };
}

/**
 * Reads one cell. `share` matters only for bare numbers under % or ‰; by itself a cell between 0 and 1 without % cannot
 * be told and is refused.
 */
export function readCell(raw: Raw, type: ValueType, at: At, share: BareShare = 'unclear'): CellReading {
  if (raw.kind === 'empty') return { ok: { kind: 'empty' } };
  const written = raw.kind === 'text' ? fold(raw.value).trim() : writtenForm(raw);
  if (raw.kind === 'text') {
    // Under 是否 and 选项 a 无 is an answer.
    const blank =
      blankKind(written) ??
      (written === '无' && type.kind !== 'yesno' && type.kind !== 'choice' ? 'empty' : null);
    if (blank) return { ok: { kind: blank } };
    if (/^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!)$/i.test(written)) {
      return refuse('表“{0}”第 {1} 行“{2}”列的公式出错,显示“{3}”。请改好公式,或直接填数。', at, written);
    }
    if (written.startsWith('=')) {
      return refuse(
        '表“{0}”第 {1} 行“{2}”列是公式,文件里没有存下算好的数。请在 Excel 或 WPS 里打开,保存一次。',
        at,
        written,
      );
    }
  }
  switch (type.kind) {
    case 'unit':
      return readUnit(raw, written, type.unit, at, share);
    case 'yesno': {
      const value = raw.kind === 'bool' ? raw.value : raw.kind === 'date' ? null : readYesNo(written);
      return value === null
        ? refuse('表“{0}”第 {1} 行“{2}”列写的是“{3}”,看不出是还是否。请填 是 或 否。', at, written)
        : { ok: { kind: 'yesno', value } };
    }
    case 'choice': {
      const option = type.options.find(o => o.folded === foldName(written));
      return option
        ? { ok: { kind: 'choice', value: option.folded } }
        : refuse(
            '表“{0}”第 {1} 行“{2}”列写的是“{3}”,不在可选的几项里。请从这几项里填一个:{4}。',
            at,
            written,
            type.options.map(o => o.text).join('、'),
          );
    }
    case 'date': {
      const value = raw.kind === 'date' ? raw.value : raw.kind === 'bool' ? null : readDate(written);
      return value === null
        ? refuse(
            '表“{0}”第 {1} 行“{2}”列写的是“{3}”,看不出是哪一天。请写成 2026-03-05 这样的日期。',
            at,
            written,
          )
        : { ok: { kind: 'date', value } };
    }
    case 'duration': {
      const value =
        raw.kind === 'bool' || raw.kind === 'date' ? null : readDuration(written, headingOf(at.column).unit);
      return value
        ? { ok: { kind: 'duration', ...value } }
        : refuse(
            '表“{0}”第 {1} 行“{2}”列写的是“{3}”,看不出是多长时间。请连单位一起写,如 3个工作日、90分钟。',
            at,
            written,
          );
    }
    case 'text':
      return { ok: { kind: 'text', value: raw.kind === 'text' ? raw.value.trim() : written } };
  }
}

function refuse(text: string, at: At, written: string, ...more: string[]): CellReading {
  return { refused: msg(text, at.table, at.row, at.column, written, ...more) };
}

/** What the file shows for a cell that is not text. */
function writtenForm(raw: Exclude<Raw, { kind: 'text' | 'empty' }>): string {
  if (raw.kind === 'bool') return raw.value ? '是' : '否';
  if (raw.kind === 'number' && raw.percent) return `${shift(raw.value, 2)}%`;
  return raw.value;
}

function isShare(unit: string): boolean {
  return unit === '%' || unit === '‰';
}

function readUnit(raw: Raw, written: string, unit: string, at: At, share: BareShare): CellReading {
  const heading = headingOf(at.column).unit;
  if (raw.kind === 'bool' || raw.kind === 'date') {
    return refuse('表“{0}”第 {1} 行“{2}”列写的是“{3}”,不是数。请填一个以“{4}”计的数。', at, written, unit);
  }
  if (/^(工作日|自然日|小时|分钟)$/.test(unit) && /[办场取:时结]/.test(written)) {
    const time = readDuration(written, unit);
    const value = time && (time.value === '0' ? '0' : inUnit(time, unit));
    if (value) return { ok: { kind: 'number', value } };
  }
  const number = readNumber(written);
  if (!number)
    return refuse('表“{0}”第 {1} 行“{2}”列写的是“{3}”,不是数。请填一个以“{4}”计的数。', at, written, unit);
  if (number.unit === '' && isShare(unit)) {
    if (share === 'fraction')
      return { ok: { kind: 'number', value: shift(number.value, unit === '%' ? 2 : 3) } };
    if (share === 'unclear' && heading === '' && withinOne(number.value) && number.value !== '0') {
      return refuse(
        '表“{0}”第 {1} 行“{2}”列写的是“{3}”,没有写 %:看不出是 {4}% 还是 {3}%。请写上 %。',
        at,
        written,
        shift(number.value, 2),
      );
    }
  }
  // A bare number is in the heading's unit, if it names one: 征缴额(万元) under 元.
  const value = inUnit({ ...number, unit: number.unit || (number.scaled ? '' : heading) }, unit);
  return value === null
    ? refuse(
        '表“{0}”第 {1} 行“{2}”列写的是“{3}”,单位和标准里的“{4}”不同。请换算成“{4}”。',
        at,
        written + (number.unit ? '' : heading),
        unit,
      )
    : { ok: { kind: 'number', value } };
}

/** How the bare numbers of this column are meant, and the sentence that says so where it was decided from the whole. */
function bareShare(
  table: string,
  header: string,
  cells: readonly Raw[],
  type: ValueType,
): { share: BareShare; note?: Message } {
  if (type.kind !== 'unit' || !isShare(type.unit)) return { share: 'percent' };
  const bare = cells
    .filter(c => c.kind === 'text' || (c.kind === 'number' && !c.percent))
    .map(c => readNumber(fold(String((c as { value: string }).value)).trim()))
    .filter(n => n?.unit === '')
    .map(n => n!.value);
  const small = bare.filter(v => withinOne(v) && v !== '0');
  const declared = headingOf(header).unit;
  if (small.length === 0) return { share: 'percent' };
  const all = small.length === bare.filter(v => v !== '0').length;
  if (declared !== '') {
    if (!all) return { share: 'percent' };
    return {
      share: 'percent',
      note: msg(
        '表“{0}”的“{1}”列各数都不大于 1,已按表头的单位读({2} 读作 {2}{3})。若是小数写法,请在数上写明 %。',
        table,
        header,
        small[0]!,
        declared,
      ),
    };
  }
  if (!all) return { share: 'unclear' };
  const power = type.unit === '%' ? 2 : 3;
  return {
    share: 'fraction',
    note: msg(
      '表“{0}”的“{1}”列没有写 {3},各数都不大于 1,已当作小数读({2} 读作 {4}{3})。',
      table,
      header,
      small[0]!,
      type.unit,
      shift(small[0]!, power),
    ),
  };
}
