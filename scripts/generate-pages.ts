/** The rules where they ship: their pages as one file, their codes in the schema of sanyou.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { readingCodes } from '../server/rules/reading';
import { codes } from '../server/rules/registry';

const folder = new URL('../docs/rules/', import.meta.url);
const schema = new URL('../docs/schemas/sanyou.schema.json', import.meta.url);

const made = 'The rules in it come from scripts/generate-pages.ts.';

/** The pages by their rule's code, as the file holds them. */
export function pagesJson(): string {
  const names = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md');
  const all = names
    .sort()
    .map(name => [name.slice(0, -'.md'.length), readFileSync(new URL(name, folder), 'utf8')]);
  return `${JSON.stringify({ $comment: made, ...Object.fromEntries(all) }, null, 1)}\n`;
}

/** The schema with every rule whose level can be set. */
export function schemaJson(): string {
  const { $schema, ...rest } = JSON.parse(readFileSync(schema, 'utf8'));
  const { $comment: _, ...own } = rest;
  const value = { $schema, $comment: made, ...own };
  value.properties.rules.properties = Object.fromEntries(
    codes
      .filter(rule => !readingCodes.includes(rule))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(rule => [rule.code, { description: rule.title, $ref: '#/definitions/level' }]),
  );
  // Lists of words on one line, as the formatter has them.
  const text = JSON.stringify(value, null, 2).replace(
    /\[\s+("[^[\]{}]*")\s+\]/g,
    (_, words: string) => `[${words.replace(/\s+/g, ' ')}]`,
  );
  return `${text}\n`;
}
