/**
 * Writes every file that is made from others: `npm run generate`. With --check nothing is written, and a file that is not as
 * it would be made is named (test/tidy/drift.test.ts does the same).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldTable } from './generate-fold';
import { pagesJson, schemaJson } from './generate-pages';
import { textmate } from './generate-textmate';
import { wordList } from './generate-words';

const root = join(import.meta.dirname, '..');

/** Path → how its text is made. The table of characters comes first: the others are made with it. */
export const generated: ReadonlyMap<string, () => string> = new Map([
  ['grammar/generated/fold-table.ts', foldTable],
  ['client/generated/sanyou.tmLanguage.json', textmate],
  ['docs/language/words.md', wordList],
  ['server/report/generated/pages.json', pagesJson],
  ['docs/schemas/sanyou.schema.json', schemaJson],
]);

/** The files that differ from what would be made now. */
export function drifted(): string[] {
  return [...generated]
    .filter(
      ([path, make]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== make(),
    )
    .map(([path]) => path);
}

if (process.argv[1]?.endsWith('generate.ts')) {
  const stale = drifted();
  if (process.argv.includes('--check')) {
    for (const path of stale) console.log(`${path} is not up to date: run npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const path of stale) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), generated.get(path)!());
      console.log(`wrote ${path}`);
    }
  }
}
