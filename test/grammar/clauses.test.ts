/** What a statement says: cases/clauses.txt. Its head and clauses one a line, without places; ✗ is what a person reads. */
import assert from 'node:assert/strict';
import { type ParsedStatement, parseStatement, SanyouText } from '../../grammar/index';
import { casesOf } from '../support/cases';
import { said, showClause } from '../support/show';

export function read(text: string): string {
  return [...SanyouText.of(text).located()]
    .map(({ segment }) => parseStatement(segment))
    .filter((p): p is ParsedStatement => p !== null)
    .flatMap(p => [
      ...p.issues.filter(i => i.code === 'tag-misspelt').map(i => `✗ ${said(i.message)}`),
      ...p.statement.clauses.map(c => showClause(c)),
    ])
    .filter(line => line !== 'empty')
    .join('\n');
}

describe('clauses', () => {
  for (const { title, input, expected } of casesOf('clauses.txt')) {
    it(title, () => assert.equal(read(input), expected));
  }
});
