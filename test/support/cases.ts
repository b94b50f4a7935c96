/**
 * Case files a person can read. A paragraph (parted by blank lines) is one case: above the first `=>` stands the input,
 * each `=>` and the lines below it are what is expected. `.` alone stands for an empty line, a line that begins with `# ` is
 * a remark. In a table file (`rowsOf`) every line is `input => expected`, and a blank line starts afresh.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  /** Where the case begins in its file, and its first line: the name of its test. */
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

export interface Row {
  readonly input: string;
  readonly expected: string;
}

/** Cases of a file in test/grammar/cases. */
export function casesOf(file: string): Case[] {
  return paragraphs(file).map(({ line, lines }) => {
    const arrow = lines.findIndex(l => l.startsWith('=>'));
    if (arrow < 0) throw new Error(`${file}:${line}: no => in this case`);
    const input = lines.slice(0, arrow).map(dot).join('\n');
    const expected = [lines[arrow]!.slice(2).trim(), ...lines.slice(arrow + 1)].map(dot).join('\n');
    return { title: `${line}: ${lines[0]}`, input, expected: expected.replace(/^\n/, '') };
  });
}

/** Tables of `input => expected`, one table a paragraph. */
export function rowsOf(file: string): { title: string; rows: Row[] }[] {
  return paragraphs(file).map(({ line, lines }) => ({
    title: `${line}: ${lines[0]!.split('=>')[0]!.trim()}`,
    rows: lines.map((text, i) => {
      const arrow = text.lastIndexOf('=>');
      if (arrow < 0) throw new Error(`${file}:${line + i}: no => in this line`);
      return { input: dot(text.slice(0, arrow).trimEnd()), expected: text.slice(arrow + 2).trim() };
    }),
  }));
}

function paragraphs(file: string): { line: number; lines: string[] }[] {
  const source = readFileSync(join(import.meta.dirname, '..', 'grammar', 'cases', file), 'utf8');
  const out: { line: number; lines: string[] }[] = [];
  let current: { line: number; lines: string[] } | null = null;
  for (const [i, text] of source.split('\n').entries()) {
    if (text === '') current = null;
    else if (!text.startsWith('# ')) {
      if (!current) {
        current = { line: i + 1, lines: [] };
        out.push(current);
      }
      current.lines.push(text);
    }
  }
  return out;
}

const dot = (line: string) => (line === '.' ? '' : line);
