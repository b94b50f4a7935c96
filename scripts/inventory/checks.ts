/** Each fact held against the sample that should hold it: where it stands, how it is written, what the evaluator says. */
import type { Condition, Expr, Undetermined } from '../../grammar/tree';
import type { Status } from '../../server/evaluate/result';
import { clauseOf } from '../../server/standard/model';
import { compare, equal, exact } from '../../server/standard/quantity';
import {
  type Found,
  moved,
  type Sample,
  sampleOf,
  statementsAt,
  statusWords,
  verdict,
  verdictOfNames,
} from './probe';
import type { Bound, Check, Items, Limit, Open, Zero } from './rows';

export interface Outcome {
  readonly path: string;
  readonly address: string;
  /** From 1; 0 where nothing was found. */
  readonly line: number;
  /** First line of the statement. */
  readonly written: string;
  /** 89.99% 不达标 · 90% 达标 · 90.01% 达标 */
  readonly verdicts: string;
  /** What the verdicts become where the bound is shifted; empty where nothing was shifted. */
  readonly shifts: readonly string[];
  /** What is wrong; empty where all is well. */
  readonly failures: readonly string[];
}

interface Trial {
  readonly label: string;
  readonly status: (sample: Sample) => Status;
  /** Whether a window with this value must pass. */
  readonly passes: boolean;
}

export function run(check: Check, sample: Sample, mutate: boolean): Outcome {
  const found = find(check, sample);
  const place = { path: sample.path, address: found?.statement.address ?? check.at };
  if (!found) {
    const failures = [`没有找到:${check.at} ${nameOf(check)}`];
    return { ...place, line: 0, written: '', verdicts: '', shifts: [], failures };
  }
  const at = { ...place, line: found.line + 1, written: found.written.trim() };
  if (check.kind === 'basis') return { ...at, verdicts: '', shifts: [], failures: [] };
  if (check.kind === 'open') {
    const unit = unitOf(check, sample);
    const status = verdict(sample, found.statement.address, check.probe, '1', unit);
    const failures = status === 'manual' ? [] : [`应是待人工,却是${statusWords[status]}`];
    return { ...at, verdicts: `没有界限:填 1${unit} ${statusWords[status]}`, shifts: [], failures };
  }
  const trials = trialsOf(check, found);
  const before = trials.map(t => t.status(sample));
  const failures = trials.flatMap((t, i) =>
    (before[i] === 'met') === t.passes ? [] : [`${t.label}不应是${statusWords[before[i]!]}`],
  );
  const shifts: string[] = [];
  for (const shift of mutate ? shiftsOf(check, found) : []) {
    const copy = changed(sample, found.line, shift.written);
    const after = trials.map(t => t.status(copy));
    shifts.push(`${shift.says}:${after.map(s => statusWords[s]).join(' ')}`);
    if (after.every((s, i) => s === before[i])) failures.push(`${shift.says},结果没有变`);
  }
  if (mutate && shifts.length === 0) failures.push('没有一处可以移动');
  return { ...at, verdicts: show(trials, before), shifts, failures };
}

const show = (trials: readonly Trial[], statuses: readonly Status[]) =>
  trials.map((t, i) => `${t.label} ${statusWords[statuses[i]!]}`).join(' · ');

function nameOf(check: Check): string {
  if (check.kind === 'zero') return check.names.join('、');
  return check.kind === 'items' ? check.group : check.says;
}

// ---------------------------------------------------------------- where it stands

function find(check: Check, sample: Sample): Found | undefined {
  return statementsAt(sample, check.at).find(f => {
    const { statement, whole } = f.statement;
    if (!whole || !f.written.includes(check.kind === 'zero' || check.kind === 'items' ? '' : check.says))
      return false;
    if (check.kind === 'basis') return statement.tag === 'basis';
    const node = clauseOf(statement, 'requirement');
    if (!node) return false;
    const { test } = node;
    if (check.kind === 'zero')
      return (
        node.prohibition &&
        test.kind === 'items' &&
        check.names.every(n => test.items.some(i => i.text === n))
      );
    if (check.kind === 'items')
      return test.kind === 'items' && test.group?.text === check.group && test.items.length === check.count;
    if (test.kind === 'items') return false;
    return comparisons(test).some(c => c.op === ('op' in check ? check.op : '≤') && says(check, c.right));
  });
}

function comparisons(c: Condition): Extract<Condition, { kind: 'compare' }>[] {
  if (c.kind === 'compare') return [c];
  return c.kind === 'and' || c.kind === 'or' ? c.parts.flatMap(comparisons) : [];
}

function says(check: Bound | Limit | Open, right: Expr | Undetermined): boolean {
  if (check.kind === 'open') return right.kind === 'undetermined' && right.words === check.words;
  if (check.kind === 'limit') return right.kind === 'name';
  return (
    right.kind === 'quantity' && right.unit === check.unit && equal(exact(right.value), exact(check.value))
  );
}

// ---------------------------------------------------------------- what is tried

function trialsOf(check: Bound | Limit | Zero | Items, found: Found): Trial[] {
  const { address } = found.statement;
  switch (check.kind) {
    case 'bound':
    case 'limit': {
      const [middle, step] = check.kind === 'bound' ? [check.value, check.step] : [check.around, '1'];
      const values = [moved(middle, step, -1), middle, moved(middle, step, 1)].filter(v => v !== null);
      return values.map(value => ({
        label: `${value}${check.unit}${check.kind === 'limit' ? `(限 ${middle})` : ''}`,
        status: sample => verdict(sample, address, check.probe, value, check.unit),
        passes: holds(value, check.op, middle),
      }));
    }
    case 'zero':
      return [0, 1].map(times => ({
        label: `${times}次`,
        status: sample => {
          const each = check.names.map(name => {
            const others = Object.fromEntries(check.names.map(n => [n, '0']));
            return verdict(sample, address, { by: 'cell', column: name, with: others }, String(times), '');
          });
          return each.find(s => s !== each[0]) ?? each[0]!;
        },
        passes: times === 0,
      }));
    case 'items': {
      const names = [...namesOf(found), '清单以外的一项'];
      return [check.count - 1, check.count, check.count + 1].map(n => ({
        label: `${n}项`,
        status: sample => verdictOfNames(sample, address, names, n),
        passes: n >= check.count,
      }));
    }
  }
}

function holds(value: string, op: Bound['op'], bound: string): boolean {
  const sign = compare(exact(value), exact(bound));
  return op === '=' ? sign === 0 : op === '≥' ? sign >= 0 : sign <= 0;
}

function namesOf(found: Found): string[] {
  const node = clauseOf(found.statement.statement, 'requirement');
  return node?.test.kind === 'items' ? node.test.items.map(i => i.text) : [];
}

function unitOf({ probe }: Open, sample: Sample): string {
  const type = probe.by === 'cell' ? sample.standard.metrics.get(probe.column)?.type : undefined;
  return type?.kind === 'unit' ? type.unit : '自然日';
}

// ---------------------------------------------------------------- what is shifted

interface Shift {
  readonly says: string;
  readonly written: string;
}

function shiftsOf(check: Bound | Limit | Zero | Items, found: Found): Shift[] {
  const { written } = found;
  switch (check.kind) {
    case 'bound': {
      const { value, unit, step } = check;
      const at = written.lastIndexOf(`${value}${unit}`);
      return ([-1, 1] as const).flatMap(by => {
        const next = moved(value, step, by);
        if (next === null || (unit === '%' && compare(exact(next), exact('100')) > 0)) return [];
        const rest = written.slice(at + value.length);
        return [{ says: `改为 ${next}${unit}`, written: `${written.slice(0, at)}${next}${rest}` }];
      });
    }
    case 'limit': {
      const strict = check.op === '≤' ? '<' : '>';
      return [{ says: `改为 ${strict}`, written: written.replace(check.op, strict) }];
    }
    case 'zero':
      return [{ says: '改为“宜”', written: written.replace('【要求】', '【要求】宜 ') }];
    case 'items': {
      const last = namesOf(found).at(-1)!;
      return [{ says: `去掉“${last}”`, written: written.replace(`、${last}`, '') }];
    }
  }
}

function changed(sample: Sample, line: number, written: string): Sample {
  const lines = [...sample.lines];
  lines[line] = written;
  return sampleOf(sample.path, lines.join('\n'));
}
