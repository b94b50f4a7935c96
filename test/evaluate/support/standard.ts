/** Texts and tables for the tests of evaluation, written the way a person would. */
import { SanyouText } from '../../../grammar';
import { calendar } from '../../../server/data/calendar';
import type { Raw, Table } from '../../../server/data/table';
import { evaluate } from '../../../server/evaluate/evaluate';
import { marksText } from '../../../server/evaluate/explain';
import type { Evaluation, StatementResult, UnitResult } from '../../../server/evaluate/result';
import { buildStandard } from '../../../server/standard/build';
import type { Standard } from '../../../server/standard/model';

export function standardOf(text: string): Standard {
  return buildStandard(SanyouText.of(text));
}

/** A table from lines like the rows of a sample: cells parted by |, an empty one is not filled in. */
export function table(name: string, ...lines: string[]): Table {
  const [columns = [], ...rows] = lines.map(l => l.split('|').map(c => c.trim()));
  return { name, columns, rows: rows.map((cells, i) => ({ number: i + 2, cells: cells.map(raw) })) };
}

const raw = (text: string): Raw => (text === '' ? { kind: 'empty' } : { kind: 'text', value: text });

export function run(text: string, ...tables: Table[]): Evaluation {
  return evaluate(standardOf(text), tables, { calendar });
}

/** A message as it is read. */
export function read(message: { text: string; args: readonly (string | number)[] }): string {
  return message.text.replace(/\{(\d+)\}/g, (_, i) => String(message.args[Number(i)]));
}

/** One unit whose data are given as 名:值, for a text with a single requirement under 一 that needs no more. */
export function one(text: string, data: Record<string, string>, ...tables: Table[]): UnitResult {
  const names = Object.keys(data);
  const units = table('窗口', ['窗口名称', ...names].join('|'), ['甲', ...names.map(n => data[n])].join('|'));
  return run(text, units, ...tables).units[0]!;
}

const words = { met: '达标', unmet: '不达标', missing: '缺数据', manual: '待人工', na: '不适用' };

/** 一(一) 不达标 扣1, as a test compares it. */
export function told(result: StatementResult | undefined): string {
  if (!result) return '';
  const marks = marksText(result.deducted);
  return `${words[result.status]}${marks === '0' ? '' : ` 扣${marks}`}`;
}

export function reasons(result: StatementResult | undefined): string[] {
  return (result?.reasons ?? []).map(read);
}

export function score(unit: UnitResult): string {
  return unit.score ? marksText(unit.score) : '';
}
