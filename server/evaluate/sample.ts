/** 【样例】: a unit's data in the text itself, and what should come of it. */
import { foldName } from '../../grammar/fold';
import { type Message, msg } from '../../grammar/message';
import type { Expectation, Span, StatusWord } from '../../grammar/tree';
import type { Raw, Table, TableRow } from '../data/table';
import { clauseOf, type Place, type Standard, type StandardStatement } from '../standard/model';
import { equal, exact, format, sign } from '../standard/quantity';
import { bind } from './bind';
import { evaluateUnits, type Options } from './evaluate';
import { marksText } from './explain';
import { isPoint } from './interval';
import type { Evaluation, Interval, UnitResult } from './result';

/** One 预期. */
export interface Check {
  readonly passed: boolean;
  /** What was expected, and what came of it. */
  readonly message: Message;
  /** Of the clause, in the sample's own segment. */
  readonly span: Span;
}

export interface SampleResult {
  readonly name: string;
  readonly place: Place;
  /** Every expectation holds, every cell was read, and something was expected. */
  readonly passed: boolean;
  readonly checks: readonly Check[];
  /** What could not be read, or keeps the sample from being run. */
  readonly problems: readonly Message[];
  readonly evaluation: Evaluation;
}

/** Runs every 【样例】 of a standard. */
export function runSamples(standard: Standard, options: Options): SampleResult[] {
  return standard.samples.map(sample => runSample(standard, sample, options));
}

export function runSample(standard: Standard, sample: StandardStatement, options: Options): SampleResult {
  const { statement, place, whole } = sample;
  const name = clauseOf(statement, 'sampleHead')?.name.text ?? '';
  if (!whole) {
    const problems = [msg('样例“{0}”有一处没有看懂,没有运行', name)];
    return { name, place, passed: false, checks: [], problems, evaluation: { units: [], refused: [] } };
  }
  const { units, refused } = bind(standard, sampleTables(standard, sample));
  const evaluation: Evaluation = { units: evaluateUnits(standard, units, options), refused };
  const checks = statement.clauses.flatMap((c): Check[] => {
    if (c.node.kind !== 'expect') return [];
    return [{ ...check(c.node.expectation, evaluation.units), span: c.span }];
  });
  const problems = [
    ...refused,
    ...(checks.length === 0 ? [msg('样例“{0}”没有写预期,什么也没有检验', name)] : []),
  ];
  return {
    name,
    place,
    passed: problems.length === 0 && checks.every(c => c.passed),
    checks,
    problems,
    evaluation,
  };
}

/** All samples' units with their results, for a view without a data file. */
export function sampleTables(standard: Standard, sample: StandardStatement): Table[] {
  const { statement } = sample;
  const name = clauseOf(statement, 'sampleHead')?.name.text ?? '';
  const values: { name: string; value: string; line: number }[] = [];
  const tables: { name: string; columns: string[]; rows: TableRow[] }[] = [];
  let open: (typeof tables)[number] | null = null;
  let line = 0;
  for (const { node } of statement.clauses) {
    line++;
    if (node.kind === 'sampleValue') values.push({ name: node.name.text, value: node.value, line });
    if (node.kind !== 'sampleRow') {
      open = null;
      continue;
    }
    const cells = node.cells.map(c => c.text);
    if (cells.every(c => /^:?-+:?$/.test(c))) continue; // a ruler below a heading
    const first = foldName(cells[0] ?? '');
    const register = standard.registers.get(first);
    const listing = /^(窗口|单位|窗口名称|单位名称|名称)$/.test(first);
    if (register || listing || !open) {
      // A heading of a register that nobody declared keeps its own name, so that it can be told what is wrong.
      open = { name: register?.display ?? (listing ? name : (cells[0] ?? name)), columns: cells, rows: [] };
      tables.push(open);
    } else {
      open.rows.push({ number: line, cells: cells.map(raw) });
    }
  }
  const listed = tables.some(t => t.name === name);
  if (values.length > 0 || !listed) {
    const columns = ['窗口名称', ...values.map(v => v.name)];
    const cells: Raw[] = [{ kind: 'text', value: name }, ...values.map(v => raw(v.value))];
    tables.unshift({ name, columns, rows: [{ number: values[0]?.line ?? 1, cells }] });
  }
  return tables;
}

const raw = (text: string): Raw => (text.trim() === '' ? { kind: 'empty' } : { kind: 'text', value: text });

// ---------------------------------------------------------------- expectations

const statusWords: Record<StatusWord, string> = {
  met: '达标',
  unmet: '不达标',
  missing: '缺数据',
  manual: '待人工',
  na: '不适用',
};

type Verdict = Pick<Check, 'passed' | 'message'>;

function check(expected: Expectation, units: readonly UnitResult[]): Verdict {
  const failed = (message: Message): Verdict => ({ passed: false, message });
  const wanted = expected.unit?.folded;
  const unit = wanted
    ? units.find(u => foldName(u.name) === wanted)
    : units.length === 1
      ? units[0]
      : undefined;
  if (!unit) {
    if (expected.unit) return failed(msg('样例里没有窗口“{0}”', expected.unit.text));
    return failed(
      units.length === 0
        ? msg('样例里没有窗口')
        : msg('样例里有 {0} 个窗口,预期要写明是哪一个', units.length),
    );
  }
  switch (expected.target.kind) {
    case 'tier': {
      const want = expected.tier?.text ?? '';
      const got = unit.conclusion ?? '待定';
      return verdict(
        foldName(want) === foldName(got),
        msg('等级是{0}', got),
        msg('预期等级{0},实际{1}', want, got),
      );
    }
    case 'total': {
      const want = expected.amount ? intervalOf(expected.amount) : null;
      if (!want) return failed(msg('预期没有写明总分'));
      if (unit.unscored) return failed(msg('预期总分 {0} 分,实际待定', marksText(want)));
      if (!unit.score) return failed(msg('预期总分 {0} 分,但标准没有可用的【评分】', marksText(want)));
      const got = marksText(unit.score);
      return verdict(
        same(unit.score, want),
        msg('总分 {0} 分', got),
        msg('预期总分 {0} 分,实际 {1} 分', marksText(want), got),
      );
    }
    case 'address':
      return checkAddress(expected, expected.target.address, unit);
  }
}

function checkAddress(expected: Expectation, address: string, unit: UnitResult): Verdict {
  const result = unit.results.find(r => foldName(r.address) === foldName(address));
  if (!result) return { passed: false, message: msg('没有要求“{0}”:请核对条款号', address) };
  const want = expected.status;
  const got = statusWords[result.status];
  if (want && want !== result.status) {
    return { passed: false, message: msg('{0}:预期{1},实际{2}', address, statusWords[want], got) };
  }
  const marks = expected.deducted ? intervalOf(expected.deducted) : null;
  if (!marks) return { passed: true, message: msg('{0}:{1}', address, got) };
  return verdict(
    same(result.deducted, marks),
    msg('{0}:{1},扣 {2} 分', address, got, marksText(result.deducted)),
    msg(
      '{0}:预期扣 {1} 分,实际{2}',
      address,
      marksText(marks),
      isPoint(result.deducted) && sign(result.deducted.min) < 0
        ? `加 ${format({ ...result.deducted.min, s: 1n })} 分`
        : `扣 ${marksText(result.deducted)} 分`,
    ),
  );
}

const verdict = (passed: boolean, good: Message, bad: Message): Verdict => ({
  passed,
  message: passed ? good : bad,
});
const intervalOf = (q: { readonly min: { value: string }; readonly max: { value: string } }): Interval => ({
  min: exact(q.min.value),
  max: exact(q.max.value),
});
const same = (a: Interval, b: Interval) => equal(a.min, b.min) && equal(a.max, b.max);
