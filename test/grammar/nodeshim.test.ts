/**
 * The parser leaves Chevrotain's checks of the grammar out: they cost start-up time and use Object.groupBy, which Node 20 lacks.
 * Here they are made, with Object.groupBy lent for the time.
 */
import assert from 'node:assert/strict';
import { grammarProblems } from '../../grammar/parser';

describe('grammar', () => {
  it('holds no rule that Chevrotain finds fault with: two ways to read one word', () => {
    const lent = Object as { groupBy?: unknown };
    const own = lent.groupBy;
    lent.groupBy = <T>(items: Iterable<T>, key: (item: T) => string) => {
      const out: Record<string, T[]> = {};
      for (const item of items) {
        const k = key(item);
        out[k] ??= [];
        out[k].push(item);
      }
      return out;
    };
    try {
      assert.equal(grammarProblems(), '');
    } finally {
      if (own === undefined) delete lent.groupBy;
      else lent.groupBy = own;
    }
  });
});
