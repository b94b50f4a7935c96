/** Addresses, depth, titles, and what is wrong with a number: cases/outline.txt. */
import assert from 'node:assert/strict';
import { outline, SanyouText } from '../../grammar/index';
import { casesOf } from '../support/cases';

export function outlined(text: string): string {
  return outline(SanyouText.of(text))
    .map(o => {
      const wrong = o.problem
        ? ` ✗ ${o.problem.kind}: ${o.problem.expected}${o.problem.previous && ` after ${o.problem.previous}`}`
        : '';
      return `${'  '.repeat(o.depth)}${o.address} ${o.title}`.trimEnd() + wrong;
    })
    .join('\n');
}

describe('outline', () => {
  for (const { title, input, expected } of casesOf('outline.txt')) {
    it(title, () => assert.equal(outlined(input), expected));
  }
});
