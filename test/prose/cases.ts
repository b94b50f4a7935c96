/**
 * Case files: paragraphs parted by a blank line. The lines before the first `=>` are the text (a second line of text is a hard
 * wrap), each `=>` is one thing expected, in order; `=> -` expects nothing. A line that begins with # is a remark.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly file: string;
  readonly text: string;
  readonly expected: readonly string[];
}

export function casesIn(folder: string): Case[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(file =>
      readFileSync(join(folder, file), 'utf8')
        .split(/\n{2,}/)
        .map(block => block.split('\n').filter(l => l !== '' && !l.startsWith('#')))
        .filter(lines => lines.length > 0)
        .map(lines => ({
          file,
          text: lines.filter(l => !l.startsWith('=>')).join('\n'),
          expected: lines
            .filter(l => l.startsWith('=>'))
            .map(l => l.slice(2).trim())
            .filter(l => l !== '-'),
        })),
    );
}
