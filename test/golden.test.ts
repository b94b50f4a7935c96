/**
 * Every sample at every stage, as a person can read it: test/baselines/<sample>/<stage>.txt. A baseline that changes says in its
 * commit why. UPDATE_GOLDEN=1 writes them anew.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outline, parseStatement, SanyouText, type Segment } from '../grammar';
import { cut } from '../grammar/clauses';
import { formatText } from '../grammar/format';
import { lex } from '../grammar/lexer';
import { chinese } from '../server/cli/say';
import { calendar } from '../server/data/calendar';
import { readTables } from '../server/data/read';
import { evaluate } from '../server/evaluate/evaluate';
import { runSamples } from '../server/evaluate/sample';
import { evalText } from '../server/report/evalText';
import { findingAt, findingsText } from '../server/report/findings';
import { sampleFindings } from '../server/report/samples';
import { samplesText } from '../server/report/sampleText';
import { Analysis } from '../server/rules/analysis';
import { treeText } from './support/treeText';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = join(root, 'samples');
const baselines = join(root, 'test/baselines');
const update = process.env.UPDATE_GOLDEN === '1';
const bound: Record<string, string> = JSON.parse(readFileSync(join(samples, 'sanyou.json'), 'utf8')).data;

for (const file of readdirSync(samples).filter(f => f.endsWith('.sanyou'))) {
  describe(`sample ${file}`, () => {
    const source = readFileSync(join(samples, file), 'utf8');
    const folder = join(baselines, basename(file, '.sanyou'));
    const analysis = new Analysis(source, file);
    const { text } = analysis;

    const stages: Record<string, () => string | Promise<string>> = {
      segments: () => segments(text),
      tokens: () => tokens(text),
      tree: () => trees(text),
      outline: () => addresses(text),
      findings: () => findings(analysis, file),
      formatted: () => formatted(text),
      samples: () =>
        samplesText([{ path: file, text, results: runSamples(analysis.standard(), { calendar }) }], chinese),
      ...(bound[file] !== undefined && { evaluated: () => evaluated(analysis, file, bound[file]!) }),
    };

    for (const [stage, make] of Object.entries(stages)) {
      it(stage, async () => same(join(folder, `${stage}.txt`), await make()));
    }

    it('has no baseline too many', () => {
      const known = Object.keys(stages).map(s => `${s}.txt`);
      for (const stale of existsSync(folder) ? readdirSync(folder).filter(f => !known.includes(f)) : []) {
        if (update) rmSync(join(folder, stale));
        else assert.fail(`${stale} belongs to no stage`);
      }
    });
  });
}

it('has no baselines of a sample that is gone', () => {
  for (const name of existsSync(baselines) ? readdirSync(baselines) : []) {
    if (existsSync(join(samples, `${name}.sanyou`))) continue;
    if (update) rmSync(join(baselines, name), { recursive: true });
    else assert.fail(`there is no sample ${name}`);
  }
});

function same(path: string, made: string): void {
  if (update) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, made);
    return;
  }
  assert.ok(existsSync(path), `${path} is missing: UPDATE_GOLDEN=1 writes it`);
  assert.equal(made, readFileSync(path, 'utf8'));
}

/** What the line scanner made of it: the line a segment begins at, its kind, how many lines, its first line. */
function segments(text: SanyouText): string {
  return listed([...text.located()], ({ segment, line }) => {
    const first = segment.text.split('\n')[0]!.trim();
    const lines = segment.lines === 1 ? '' : ` ×${segment.lines}`;
    return `${line + 1} ${segment.kind}${lines} ${first.length > 24 ? `${first.slice(0, 24)}…` : first}`;
  });
}

/** 查验: and others take what follows as it is. */
function isFreeText(segment: Segment, key: string): boolean {
  return segment.opening!.tag!.keys.some(k => k.text === key.trim() && k.value === 'text');
}

/** Every clause as the lexer reads it. */
function tokens(text: SanyouText): string {
  const lines: string[] = [];
  for (const { segment, line } of text.located()) {
    if (segment.kind !== 'statement' || segment.opening!.tag!.head === 'text') continue;
    const { folded, pieces } = cut(segment, false);
    for (const { kind, start, end, colon } of pieces) {
      if (kind === 'row' || start >= end) continue;
      if (isFreeText(segment, folded.slice(start, colon))) continue;
      const at = line + SanyouText.positionIn(segment, start).line + 1;
      const from = colon < 0 || kind === 'head' ? start : colon + 1;
      const key = from > start ? `${folded.slice(start, colon)}: ` : '';
      const read = lex(folded, from, end, kind === 'head').tokens.map(t => `${t.image}·${t.tokenType.name}`);
      lines.push(`${at} ${key}${read.join(' ')}`);
    }
  }
  return listed(lines, l => l);
}

function trees(text: SanyouText): string {
  const parts: string[] = [];
  for (const { segment, line } of text.located()) {
    const parsed = parseStatement(segment);
    if (parsed) parts.push(`${line + 1} ${treeText(parsed.statement)}`);
  }
  return listed(parts, p => p);
}

function addresses(text: SanyouText): string {
  return listed(outline(text), i => `${'  '.repeat(i.depth)}${i.address} ${i.title} (${i.line + 1})`);
}

function findings(analysis: Analysis, path: string): string {
  const all = [...analysis.findings(), ...sampleFindings(analysis, { calendar }, chinese)].map(findingAt);
  return findingsText([{ path, findings: all, fixed: 0 }], chinese);
}

/** The lines that the formatter changes. */
function formatted(text: SanyouText): string {
  const before = text.toString().split('\n');
  const after = formatText(text).split('\n');
  if (before.length !== after.length) return after.join('\n');
  const changed = before.flatMap((line, i) =>
    line === after[i] ? [] : [`${i + 1}`, `- ${line}`, `+ ${after[i]}`],
  );
  return listed(changed.length > 0 ? changed : ['as it is'], l => l);
}

async function evaluated(analysis: Analysis, standard: string, data: string): Promise<string> {
  const { tables, notes } = await readTables(data, new Uint8Array(readFileSync(join(samples, data))));
  const evaluation = evaluate(analysis.standard(), tables, { calendar });
  const { title } = analysis.standard();
  return evalText({ title, standard, data, notes: notes.map(chinese), evaluation }, chinese);
}

function listed<T>(items: readonly T[], line: (item: T) => string): string {
  return items.map(item => `${line(item)}\n`).join('');
}
