/**
 * A clause broken in every way, each of its words deleted, doubled or swapped with the next: it is never evaluated, and it
 * changes no other clause, no other statement, and no result that does not rest on it. What is left well formed by accident
 * (、 deleted joins two items) is another clause in its own right: those are listed in cases/accepted.txt to be looked at.
 */
import assert from 'node:assert/strict';
import { type Located, parseStatement, SanyouText } from '../../grammar/index';
import { calendar } from '../../server/data/calendar';
import { bind } from '../../server/evaluate/bind';
import { evaluateUnits } from '../../server/evaluate/evaluate';
import { sampleTables } from '../../server/evaluate/sample';
import { Analysis } from '../../server/rules/analysis';
import { buildStandard } from '../../server/standard/build';
import { rowsOf } from '../support/cases';
import { type Mutant, mutantsOf } from '../support/mutants';
import { samples } from '../support/samples';
import { said, showClause } from '../support/show';

type Fate = 'broken' | 'undeclared' | 'another' | 'same';

interface Judged {
  readonly fate: Fate;
  readonly text: SanyouText;
  /** The clause as it stands now. */
  readonly now: string;
}

/** Puts the mutant in its document, checks that nothing else moved, and says what became of the clause. */
function judge(
  base: SanyouText,
  at: Located,
  mutant: Mutant,
  analysis: Analysis,
  errors: ReadonlySet<string>,
): Judged {
  const { segment, line, index } = at;
  const put = (lines: number, text: string) => analysis.edit(line, 0, line + lines, 0, text);
  put(segment.lines, mutant.text);
  const { text } = analysis;
  const what = `${mutant.kind} ${mutant.word} in ${segment.text}`;
  const others = (t: SanyouText) =>
    [...t.located()].filter(l => l.index !== index).map(l => `${l.segment.kind} ${l.segment.text}`);
  assert.deepEqual(others(text), others(base), what);

  const before = parseStatement(segment)!.statement.clauses;
  const now = text.segmentAt(index)!.segment;
  const parsed = parseStatement(now)!;
  const after = parsed.statement.clauses;
  const gone = after.length < before.length;
  const rest = (clauses: typeof before, without: boolean) =>
    clauses.filter((_, i) => !without || i !== mutant.clause).map(c => showClause(c));
  const kept = rest(after, !gone);
  assert.deepEqual(kept, rest(before, true), what);

  const mine = gone ? undefined : after[mutant.clause]!;
  let fate: Fate = 'broken';
  if (!parsed.whole) assert.equal(mine?.node.kind, 'broken', what);
  else if (analysis.findings().some(f => f.severity === 'error' && !errors.has(key(f)))) fate = 'undeclared';
  else fate = mine && showClause(mine) === showClause(before[mutant.clause]!) ? 'same' : 'another';
  put(now.lines, segment.text);
  return { fate, text, now: mine ? now.text.slice(mine.span.start, mine.span.end) : '' };
}

const key = (f: { code: string; message: Parameters<typeof said>[0] }) => `${f.code} ${said(f.message)}`;

/**
 * What a slip may leave well formed: two items joined or a list without its heading, a requirement without its 不得, 每 or
 * the like, a sample by another name, an expectation of another place. Never a lost or doubled number, unit, comparator,
 * verb, comma or bracket, and never two words that changed places.
 */
function mayBeAnother({ kind, word, clause }: Mutant, at: Located): boolean {
  const { tag } = at.segment.opening!.tag!;
  if (kind === 'doubled') return tag === 'sample' && clause === 0;
  if (kind === 'swapped') return false;
  return tag === 'sample' || /^(?:[、:]|应|宜|可|不得|未发生|禁止|杜绝|每|非|有|无|未定)$/.test(word);
}

function statementsOf(text: SanyouText): Located[] {
  return [...text.located()].filter(l => l.segment.kind === 'statement');
}

const small = '示例市人社窗口服务规范.sanyou';

describe('a clause broken in every way', function () {
  this.timeout(120_000);
  const accepted: { input: string; expected: string }[] = [];

  for (const [name, source] of samples) {
    it(`${name}: nothing else moves`, () => {
      const base = SanyouText.of(source);
      const analysis = new Analysis(base);
      const errors = new Set(
        analysis
          .findings()
          .filter(f => f.severity === 'error')
          .map(key),
      );
      const counts: Record<string, Record<Fate, number>> = {};
      const every = source.length > 5000 ? 13 : source.length > 2000 ? 4 : 1; // long samples say the same things again and again
      let i = 0;
      for (const at of statementsOf(base)) {
        for (const mutant of mutantsOf(at.segment)) {
          if (i++ % every > 0) continue;
          const { fate, now } = judge(base, at, mutant, analysis, errors);
          counts[mutant.kind] ??= { broken: 0, undeclared: 0, another: 0, same: 0 };
          counts[mutant.kind]![fate]++;
          // 应 says no more than its absence, == no more than =.
          if (fate === 'same') assert.match(mutant.word, /^[应=]$/, `${mutant.kind} ${mutant.word}: ${now}`);
          if (fate === 'another')
            assert.ok(mayBeAnother(mutant, at), `${mutant.kind} ${mutant.word}: ${now}`);
          if (fate === 'another' && name === small)
            accepted.push({
              input: `${mutant.kind} ${mutant.word}: ${now.split('\n')[0]}`,
              expected: at.segment.opening!.tag!.text,
            });
        }
      }
      // Each kind was tried, and each is mostly broken; no swap is taken for anything.
      for (const kind of ['deleted', 'doubled', 'swapped'])
        assert.ok(counts[kind]!.broken > 10, JSON.stringify(counts));
    });
  }

  it(`${small}: what is accepted all the same`, () => {
    assert.deepEqual(
      accepted,
      rowsOf('accepted.txt').flatMap(t => t.rows),
    );
  });

  it(`${small}: a broken clause is never evaluated, and no other result turns`, () => {
    const source = samples.get(small)!;
    const base = SanyouText.of(source);
    const standard = buildStandard(base);
    const { units } = bind(
      standard,
      standard.samples.flatMap(s => sampleTables(standard, s)),
    );
    const before = evaluateUnits(standard, units, { calendar })[0]!.results;
    assert.deepEqual(
      before.map(r => r.status),
      ['unmet', 'na', 'unmet'],
    );
    const analysis = new Analysis(base);
    let tried = 0;
    for (const at of statementsOf(base)) {
      const { tag } = at.segment.opening!.tag!;
      if (tag === 'sample') continue;
      for (const mutant of mutantsOf(at.segment)) {
        const { fate, text } = judge(base, at, mutant, analysis, new Set());
        if (fate !== 'broken') continue;
        tried++;
        const after = evaluateUnits(buildStandard(text), units, { calendar })[0]!.results;
        assert.equal(after.length, before.length);
        for (const [i, result] of after.entries()) {
          const what = `${result.address} after ${mutant.kind} ${mutant.word} in ${at.segment.text}: ${result.reasons.map(said)}`;
          const own = result.place.segment === at.index;
          if (own) assert.ok(result.status === 'manual' || result.status === 'na', what);
          else if (tag === 'requirement') assert.equal(result.status, before[i]!.status, what);
          else
            assert.ok(
              result.status === before[i]!.status ||
                result.status === 'manual' ||
                result.status === 'missing',
              what,
            );
        }
      }
    }
    assert.ok(tried > 100, `${tried}`);
  });
});
