/**
 * What a check found, as JUnit XML: a suite a file, a case a finding. Errors are failures; what does not fail the check is a
 * case that passes and says what it found. A file without findings is one case that passes.
 */
import { type CheckedFile, countBySeverity, severityWord, shown } from './findingsText';
import type { Say } from './say';

export function findingsJunit(files: readonly CheckedFile[], say: Say): string {
  const failures = countBySeverity(files).error;
  const tests = files.reduce((sum, f) => sum + Math.max(1, f.findings.length), 0);
  const out = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'sanyou', tests, failures, errors: 0, time: 0 })}>`,
  ];
  for (const file of files) {
    const name = shown(file.path, say);
    const failed = countBySeverity([file]).error;
    const cases = Math.max(1, file.findings.length);
    out.push(`  <testsuite${attributes({ name, tests: cases, failures: failed, errors: 0, time: 0 })}>`);
    if (file.findings.length === 0)
      out.push(`    <testcase${attributes({ name, classname: name, time: 0 })}/>`);
    for (const f of file.findings) {
      const at = `${f.line}:${f.column}`;
      const message = say(f.message);
      const body = `${name}:${at} ${severityWord(f.severity, say)} ${message} [${f.code}]`;
      const head = { name: `${at} ${f.code}`, classname: name, file: name, line: f.line, time: 0 };
      out.push(`    <testcase${attributes(head)}>`);
      out.push(
        f.severity === 'error'
          ? `      <failure${attributes({ message, type: f.code })}>${escaped(body)}</failure>`
          : `      <system-out>${escaped(body)}</system-out>`,
      );
      out.push('    </testcase>');
    }
    out.push('  </testsuite>');
  }
  out.push('</testsuites>');
  return `${out.join('\n')}\n`;
}

function attributes(all: Readonly<Record<string, string | number>>): string {
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll(/[\t\n\r]/g, reference)}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const reference = (c: string) => `&#${c.charCodeAt(0)};`;

/** A text as XML 1.0 may hold it: what no document may contain becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[&<>"]/g, c => entities[c]!);
}
