/**
 * npm run inventory: every fact of the source texts with the sample that holds it, its address and statement, and what the
 * evaluator says just below, at and just above each bound; every ambiguity with the choice that was made. With --mutate
 * each bound is shifted by one step in a copy, and its verdicts must move. Ends with `N of M rows`.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ambiguities } from './inventory/ambiguities';
import { answersTo } from './inventory/answers';
import { run } from './inventory/checks';
import { later } from './inventory/later';
import { type Sample, sampleOf } from './inventory/probe';
import { rows, type Source } from './inventory/rows';

const FILES: Readonly<Record<Source, string>> = {
  部颁: 'samples/部颁标准/三优文明窗口工作标准.sanyou',
  市级: 'samples/市级规范/人社窗口服务规范.sanyou',
};

export interface RowReport {
  readonly id: string;
  readonly fact: string;
  /** Lines to print below the row's own. */
  readonly lines: readonly string[];
  readonly failures: readonly string[];
  /** Needs statements of the fourth stage. */
  readonly later: boolean;
}

/** Every row of the inventory, run. */
export function inventory(mutate: boolean): RowReport[] {
  const samples: Readonly<Record<Source, Sample>> = { 部颁: read(FILES.部颁), 市级: read(FILES.市级) };
  return [
    ...rows.map(({ id, fact, checks }): RowReport => {
      const outcomes = checks.map(check => run(check, samples[check.source], mutate));
      const lines = outcomes.flatMap(o => [
        `${o.path}:${o.line} ${o.address}`,
        o.written,
        ...(o.verdicts ? [o.verdicts] : []),
        ...o.shifts,
      ]);
      return { id, fact, lines, failures: outcomes.flatMap(o => o.failures), later: false };
    }),
    ...ambiguities.map((ambiguity): RowReport => {
      const answers = answersTo(ambiguity, samples);
      const failures = answers.flatMap(a => a.failures);
      return {
        id: ambiguity.id,
        fact: ambiguity.fact,
        lines: answers.map(a => a.says),
        failures,
        later: false,
      };
    }),
    ...later.map((row): RowReport => ({ ...row, lines: ['第四阶段'], failures: [], later: true })),
  ];
}

function read(path: string): Sample {
  return sampleOf(path, readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const reports = inventory(process.argv.includes('--mutate'));
  for (const { id, fact, lines, failures } of reports) {
    console.log(`${id} ${fact}`);
    for (const line of [...lines, ...failures.map(f => `不合:${f}`)]) console.log(`    ${line}`);
  }
  const waiting = reports.filter(r => r.later).length;
  const failed = reports.filter(r => r.failures.length > 0);
  console.log(
    `\n${waiting} 行属于评选通知和县级办事制度,要等第四阶段的语句(事件、奖惩、作息、评选、流程、材料),没有计入`,
  );
  if (failed.length > 0) console.log(`${failed.length} 行不合:${failed.map(r => r.id).join('、')}`);
  console.log(`${reports.length - waiting - failed.length} of ${reports.length} rows`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
