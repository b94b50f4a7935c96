/** Puts the pages of the rules into one file that ships: server/report/generated/pages.json. `npx tsx scripts/generate-pages.ts` */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = new URL('../docs/rules/', import.meta.url);
const target = new URL('../server/report/generated/pages.json', import.meta.url);

/** The pages by their rule's code, as the file holds them. */
export function pagesJson(): string {
  const names = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md');
  const pages = names
    .sort()
    .map(name => [name.slice(0, -'.md'.length), readFileSync(new URL(name, folder), 'utf8')]);
  return `${JSON.stringify(Object.fromEntries(pages), null, 1)}\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, pagesJson());
