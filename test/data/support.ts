import type { Message } from '../../grammar/message';
import type { ValueType } from '../../grammar/tree';
import type { CellReading } from '../../server/data/cells';
import { DataError } from '../../server/data/error';
import type { Raw, Table } from '../../server/data/table';

/** A message as the reader sees it. */
export function say(message: Message): string {
  return message.text.replace(/\{(\d+)\}/g, (_, i) => String(message.args[Number(i)]));
}

/** 366, 95.2% as a spreadsheet keeps it, √ … in one word: 'n:366', 'p:0.952', 'd:2026-03-05', 'b:true', '' or text. */
export function raw(short: string): Raw {
  if (short === '') return { kind: 'empty' };
  const value = short.slice(2);
  if (short.startsWith('n:')) return { kind: 'number', value, percent: false };
  if (short.startsWith('p:')) return { kind: 'number', value, percent: true };
  if (short.startsWith('d:')) return { kind: 'date', value };
  if (short.startsWith('b:')) return { kind: 'bool', value: value === 'true' };
  return { kind: 'text', value: short };
}

/** The other way round, for whole tables. */
export function short(cell: Raw): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'number') return `${cell.percent ? 'p' : 'n'}:${cell.value}`;
  if (cell.kind === 'date') return `d:${cell.value}`;
  return cell.kind === 'bool' ? `b:${cell.value}` : cell.value;
}

/** Columns, then each row with its number in the file. */
export function lines(table: Table): string[] {
  return [
    table.columns.join(' | '),
    ...table.rows.map(r => `${r.number}: ${r.cells.map(short).join(' | ')}`),
  ];
}

/** 'number 95.2', 'empty', or '? ' and the refusal. */
export function reading(result: CellReading): string {
  if ('refused' in result) return `? ${say(result.refused)}`;
  const { kind, ...rest } = result.ok;
  return [kind, ...Object.values(rest)].join(' ');
}

export function type(word: string): ValueType {
  if (word === '是否') return { kind: 'yesno' };
  if (word === '日期') return { kind: 'date' };
  if (word === '时长') return { kind: 'duration' };
  if (word === '文字') return { kind: 'text' };
  if (word.startsWith('选项:')) {
    const span = { start: 0, end: 0 };
    const options = word.slice(3).split('、');
    return {
      kind: 'choice',
      options: options.map(o => ({ kind: 'name', text: o, folded: o, quoted: false, span })),
    };
  }
  return { kind: 'unit', unit: word };
}

/** The sentence with which reading stops. */
export async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DataError) return say(error.say);
    throw error;
  }
  return 'read';
}
