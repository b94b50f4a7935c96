/** Writes grammar/generated/fold-table.ts: traditional characters that have one simplified form, pair by pair. */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';

export function foldTable(): string {
  const convert = Converter({ from: 't', to: 'cn' }) as (text: string) => string;
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const from = String.fromCharCode(code);
    const to = convert(from);
    if (to !== from && to.length === 1) pairs += from + to;
  }
  return `// Made by scripts/generate-fold.ts from opencc-js (t2cn). Do not edit.\nexport const pairs =\n  '${pairs}';\n`;
}

if (process.argv[1]?.endsWith('generate-fold.ts')) {
  writeFileSync(new URL('../grammar/generated/fold-table.ts', import.meta.url), foldTable());
}
