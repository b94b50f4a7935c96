/** Addresses, depth, titles, and what is wrong with a number: cases/outline.txt. */
import assert from 'node:assert/strict';
import { casesOf } from '../support/cases';
import { readOutline } from '../support/read';

describe('outline', () => {
  for (const { title, input, expected } of casesOf('outline.txt')) {
    it(title, () => assert.equal(readOutline(input), expected));
  }
});
