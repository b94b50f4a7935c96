import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pagesJson } from '../../scripts/generate-pages';

it('the pages that ship are those of docs/rules (else: npx tsx scripts/generate-pages.ts)', () => {
  const shipped = new URL('../../server/report/generated/pages.json', import.meta.url);
  assert.equal(readFileSync(shipped, 'utf8'), pagesJson());
});
