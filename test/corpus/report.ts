/**
 * What the rules say of real texts: every finding on the samples and on the texts beside the repository, by rule, to be read
 * by a person. `npx tsx test/corpus/report.ts [rule …]`; the corpus test prints the table.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Message } from '../../grammar';
import { Analysis, type PlacedFinding } from '../../server/rules/analysis';
import { codes } from '../../server/rules/registry';

const root = join(import.meta.dirname, '..', '..');
export const shared = join(root, '..', 'shared');

export function textsIn(folder: string, ending = '.txt'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => join(folder, name));
}

export interface Read {
  readonly name: string;
  readonly findings: readonly PlacedFinding[];
}

/** The seeds, the real and the made documents, and the samples. */
export function readAll(): Read[] {
  const paths = [
    ...textsIn(join(shared, 'seeds')),
    ...textsIn(join(shared, 'documents')),
    ...textsIn(join(root, 'samples'), '.sanyou'),
  ];
  const analyses = paths.map(path => new Analysis(readFileSync(path, 'utf8'), path));
  const others = analyses.filter(a => a.uri.endsWith('.sanyou')).map(a => a.interface());
  return analyses.map(analysis => {
    if (analysis.uri.endsWith('.sanyou')) analysis.setOthers(others);
    return { name: basename(analysis.uri), findings: analysis.findings() };
  });
}

export function show({ text, args }: Message): string {
  return text.replace(/\{(\d)\}/g, (_, i) => String(args[Number(i)]));
}

/** Findings by rule: how many, in how many texts, and the first of them. */
export function table(texts: readonly Read[]): string {
  const rows = codes.flatMap(({ code, severity }) => {
    const found = texts.flatMap(t => t.findings.filter(f => f.code === code).map(f => ({ t, f })));
    const first = found[0];
    if (!first) return [];
    const files = new Set(found.map(x => x.t.name)).size;
    return [
      `${severity.padEnd(8)}${code.padEnd(26)}${String(found.length).padStart(5)} in ${String(files).padStart(2)}  ${show(first.f.message)}`,
    ];
  });
  const total = texts.reduce((n, t) => n + t.findings.length, 0);
  return `${rows.join('\n')}\n${total} findings on ${texts.length} texts\n`;
}

/** Every finding of these rules (of all, if none is named), text by text. */
export function list(texts: readonly Read[], rules: readonly string[]): string {
  const out: string[] = [];
  for (const { name, findings } of texts) {
    const wanted = findings.filter(f => rules.length === 0 || rules.includes(f.code));
    for (const f of wanted) {
      const line = f.line + f.segment.text.slice(0, f.span.start).split('\n').length;
      out.push(`${name}:${line} ${f.severity} ${f.code} ${show(f.message)}`);
    }
  }
  return `${out.join('\n')}\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const texts = readAll();
  stdout.write(list(texts, argv.slice(2)));
  stdout.write(`\n${table(texts)}`);
}
