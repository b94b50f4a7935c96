/** What a statement says: cases/clauses.txt. Its head and clauses one a line, without places; ✗ is what a person reads. */
import assert from 'node:assert/strict';
import { casesOf } from '../support/cases';
import { readStatements } from '../support/read';

describe('clauses', () => {
  for (const { title, input, expected } of casesOf('clauses.txt')) {
    it(title, () => assert.equal(readStatements(input.replaceAll('\\t', '\t')), expected));
  }
});
