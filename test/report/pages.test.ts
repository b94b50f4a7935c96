import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pagesJson, schemaJson } from '../../scripts/generate-pages';
import shipped from '../../server/report/generated/pages.json' with { type: 'json' };

it('the pages that ship are those of docs/rules (else: npx tsx scripts/generate-pages.ts)', () => {
  const now: Record<string, string> = JSON.parse(pagesJson());
  const then: Record<string, string> = shipped;
  const stale = [...new Set([...Object.keys(now), ...Object.keys(then)])].filter(
    code => now[code] !== then[code],
  );
  assert.deepEqual(stale, []);
});

it('the schema of sanyou.json names every rule whose level can be set (else: the same)', () => {
  const rules = (text: string) => Object.keys(JSON.parse(text).properties.rules.properties);
  const schema = readFileSync(new URL('../../docs/schemas/sanyou.schema.json', import.meta.url), 'utf8');
  assert.deepEqual(rules(schema), rules(schemaJson()));
});
