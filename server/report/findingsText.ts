/** What a check found, as text for a person and as JSON for a program. Nothing of the language is needed for it. */
import { type Message, msg } from '../../grammar/message';
import type { Severity } from '../rules/finding';
import { noPaint, type Paint, type Say } from './say';
import { plain } from './width';

/** A part of a file: lines and columns from 1, columns in UTF-16 units, the end not included. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface FixAt {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly (Region & { readonly text: string })[];
}

/** A finding with its place in the file. */
export interface FindingAt extends Region {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly fixes: readonly FixAt[];
  /** The line it begins on, folded and without its blanks: what of the place stays the same when lines are added above. */
  readonly onLine: string;
}

export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly FindingAt[];
  /** How many problems were mended. */
  readonly fixed: number;
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function severityWord(severity: Severity, say: Say): string {
  switch (severity) {
    case 'error':
      return say(msg('错误'));
    case 'warning':
      return say(msg('警告'));
    case 'info':
      return say(msg('信息'));
    case 'hint':
      return say(msg('提示'));
  }
}

/** One line a finding, `文件:行:列 级别 说明 [code]`, file by file; then the sum. */
export function findingsText(files: readonly CheckedFile[], say: Say, paint: Paint = noPaint): string {
  const out: string[] = [];
  for (const file of files) {
    if (file.findings.length === 0) continue;
    for (const f of file.findings) {
      const level = severityWord(f.severity, say);
      const colour =
        f.severity === 'error' ? paint.bad : f.severity === 'warning' ? paint.doubt : paint.faint;
      const place = paint.strong(`${shown(file.path, say)}:${f.line}:${f.column}`);
      const fixable = f.fixes.some(x => x.safe) ? ` ${paint.faint(say(msg('(可用 --fix 改好)')))}` : '';
      out.push(`${place} ${colour(level)} ${plain(say(f.message))} ${paint.faint(`[${f.code}]`)}${fixable}`);
    }
    out.push('');
  }
  return `${[...out, ...sums(files, say, paint)].join('\n')}\n`;
}

/** '-' is standard input. */
export function shown(path: string, say: Say): string {
  return path === '-' ? say(msg('标准输入')) : plain(path);
}

/** The last lines: how many of each rule, how many mended, how many in all. */
export function sums(files: readonly CheckedFile[], say: Say, paint: Paint = noPaint): string[] {
  const all = files.flatMap(f => f.findings);
  const fixed = files.reduce((sum, f) => sum + f.fixed, 0);
  const counts = countBySeverity(files);
  const out: string[] = [];
  const codes = new Map<string, number>();
  for (const f of all) codes.set(f.code, (codes.get(f.code) ?? 0) + 1);
  if (codes.size > 1) {
    const byRule = [...codes]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([code, n]) => `${code} ${n}`);
    out.push(paint.faint(say(msg('按规则:{0}', byRule.join('  ')))));
  }
  if (fixed > 0) out.push(say(msg('改好了 {0} 处', fixed)));
  const text =
    all.length === 0
      ? say(msg('检查了 {0} 个文件,没有问题', files.length))
      : say(
          msg(
            '检查了 {0} 个文件:错误 {1},警告 {2},信息 {3},提示 {4}',
            files.length,
            counts.error,
            counts.warning,
            counts.info,
            counts.hint,
          ),
        );
  out.push(counts.error > 0 ? paint.bad(text) : counts.warning > 0 ? paint.doubt(text) : paint.good(text));
  return out;
}

export function countBySeverity(files: readonly CheckedFile[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const file of files) for (const f of file.findings) counts[f.severity]++;
  return counts;
}

/** As docs/schemas/check.schema.json describes. */
export function findingsJson(files: readonly CheckedFile[], say: Say): string {
  const counts = countBySeverity(files);
  return `${JSON.stringify(
    {
      files: files.map(file => ({
        path: file.path,
        fixed: file.fixed,
        findings: file.findings.map(f => ({
          code: f.code,
          severity: f.severity,
          line: f.line,
          column: f.column,
          endLine: f.endLine,
          endColumn: f.endColumn,
          message: say(f.message),
          fixes: f.fixes.map(fix => ({ title: say(fix.title), safe: fix.safe })),
        })),
      })),
      summary: { files: files.length, ...Object.fromEntries(severities.map(s => [s, counts[s]])) },
    },
    null,
    2,
  )}\n`;
}
