/** Trial windows, put through the real evaluator. */
import { foldName, SanyouText } from '../../grammar';
import { calendar } from '../../server/data/calendar';
import type { Raw, Table } from '../../server/data/table';
import { evaluate } from '../../server/evaluate/evaluate';
import type { Status } from '../../server/evaluate/result';
import { buildStandard } from '../../server/standard/build';
import type { Provision, Standard, StandardStatement } from '../../server/standard/model';
import { add, exact, format, sign, sub } from '../../server/standard/quantity';
import type { Probe, Values } from './rows';

/** A standard with the lines of its text. */
export interface Sample {
  readonly path: string;
  readonly lines: readonly string[];
  readonly standard: Standard;
}

export function sampleOf(path: string, text: string): Sample {
  const [requirements = ''] = text.split('\n【样例】'); // its own 样例 are not what is tried here
  return { path, lines: text.split('\n'), standard: buildStandard(SanyouText.of(requirements)) };
}

export interface Found {
  readonly statement: StandardStatement;
  /** Line of the document, from 0. */
  readonly line: number;
  readonly written: string;
}

/** The statements of a provision. */
export function statementsAt(sample: Sample, at: string): Found[] {
  const provisions = sample.standard.provisions.filter((p: Provision) => p.address === at);
  return provisions.flatMap(p =>
    p.statements.map(statement => ({
      statement,
      line: statement.place.line,
      written: sample.lines[statement.place.line] ?? '',
    })),
  );
}

/** The window's kind that part of the standard speaks of: the options of 窗口类别 are in the order of the parts. */
function kindOf(sample: Sample, at: string): string {
  const metric = sample.standard.metrics.get('窗口类别');
  const options = metric?.clauses.flatMap(c => (c.node.kind === 'options' ? c.node.names : [])) ?? [];
  return options['一二三四五六七八九十'.indexOf(at[0]!)]?.text ?? '';
}

const WINDOW = '试验窗口';
/** A Wednesday: five to eight days later no weekend moves a last day. */
const START = '2026-03-04';
const raw = (text: string): Raw => (text === '' ? { kind: 'empty' } : { kind: 'text', value: text });

function tableOf(name: string, values: Values): Table {
  const cells = Object.values(values).map(v => raw(v.startsWith('@') ? dayAfter(v.slice(1)) : v));
  return { name, columns: Object.keys(values), rows: [{ number: 2, cells }] };
}

function dayAfter(days: string): string {
  const date = new Date(`${START}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Number(days));
  return date.toISOString().slice(0, 10);
}

/** The status of one statement for a window with that value, written with its unit. */
export function verdict(sample: Sample, address: string, probe: Probe, value: string, unit: string): Status {
  const part = address.split('·')[0]!;
  const window: Values = { 窗口名称: WINDOW, 窗口类别: kindOf(sample, part) };
  const amount = `${value}${unit}`;
  switch (probe.by) {
    case 'cell':
      return statusOf(sample, address, [
        tableOf('窗口', { ...window, ...probe.with, [probe.column]: amount }),
      ]);
    case 'field':
      return statusOf(sample, address, [
        tableOf('窗口', window),
        tableOf(probe.register, { 窗口名称: WINDOW, ...probe.with, [probe.column]: amount }),
      ]);
    case 'days':
      return statusOf(sample, address, [
        tableOf('窗口', window),
        tableOf(probe.register, {
          窗口名称: WINDOW,
          [probe.from]: START,
          ...probe.with,
          [probe.to]: `@${value}`,
        }),
      ]);
  }
}

/** The status where so many of the names are yes; the rest are no. */
export function verdictOfNames(
  sample: Sample,
  address: string,
  names: readonly string[],
  yes: number,
): Status {
  const facts = Object.fromEntries(names.map((name, i) => [name, i < yes ? '是' : '否']));
  const window = { 窗口名称: WINDOW, 窗口类别: kindOf(sample, address), ...facts };
  return statusOf(sample, address, [tableOf('窗口', window)]);
}

/** The standard with the requirements of one provision only: what the others say does not matter here. */
function alone(standard: Standard, address: string): Standard {
  const at = address.split('·')[0];
  const provisions = standard.provisions.map(p =>
    p.address === at ? p : { ...p, statements: p.statements.filter(s => s.statement.tag !== 'requirement') },
  );
  return { ...standard, provisions };
}

function statusOf(sample: Sample, address: string, tables: Table[]): Status {
  const { units } = evaluate(alone(sample.standard, address), tables, { calendar });
  const result = units[0]?.results.find(r => foldName(r.address) === foldName(address));
  if (!result) throw new Error(`${sample.path} has no requirement ${address}`);
  return result.status;
}

/** The value moved by so many steps, as an exact decimal; null below zero. */
export function moved(value: string, step: string, by: -1 | 1): string | null {
  const next = by < 0 ? sub(exact(value), exact(step)) : add(exact(value), exact(step));
  return sign(next) < 0 ? null : format(next, 12);
}

export const statusWords: Record<Status, string> = {
  met: '达标',
  unmet: '不达标',
  missing: '缺数据',
  manual: '待人工',
  na: '不适用',
};
