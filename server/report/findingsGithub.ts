/** What a check found, as workflow commands of GitHub Actions: each becomes a remark beside its line in the change. */
import type { Severity } from '../rules/finding';
import { type CheckedFile, type FindingAt, sums } from './findingsText';
import type { Say } from './say';

const commands: Record<Severity, 'error' | 'warning' | 'notice'> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** One command a finding, then the sum for who reads the log. */
export function findingsGithub(files: readonly CheckedFile[], say: Say): string {
  const lines = files.flatMap(file =>
    file.findings.map(f => {
      const properties = Object.entries(placeOf(file.path, f)).map(([k, v]) => `${k}=${property(String(v))}`);
      return `::${commands[f.severity]} ${properties.join(',')}::${data(say(f.message))}`;
    }),
  );
  return `${[...lines, ...sums(files, say)].join('\n')}\n`;
}

/** Columns only within one line: it refuses them otherwise. */
function placeOf(path: string, f: FindingAt): Record<string, string | number> {
  return {
    ...(path !== '-' && { file: path.replaceAll('\\', '/') }),
    line: f.line,
    endLine: f.endLine,
    ...(f.line === f.endLine && { col: f.column, endColumn: f.endColumn }),
    title: f.code,
  };
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
