import { strict as assert } from 'node:assert';
import { measurements } from './bundle';
import type { Measure } from './measure';

// A machine that is busy with something else spoils a round; a real loss spoils them all.
const ROUNDS = 4;

describe('bench', function () {
  this.timeout(120_000);

  it('an edit costs the same in a long document as in a short one', async () => {
    const { measureEdits } = await measurements();
    holds(measureEdits);
  });

  it('reading costs at most three times its lexing and parsing', async () => {
    const { measureReading } = await measurements();
    holds(() => [measureReading()]);
  });
});

/** Every measure is within its limit in at least one of the rounds. */
function holds(measure: () => readonly Measure[]): void {
  const best = new Map<string, Measure>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const m of measure()) {
      const known = best.get(m.what);
      if (!known || (!known.passed && (m.passed || m.ratio < known.ratio))) best.set(m.what, m);
    }
    if ([...best.values()].every(m => m.passed)) return;
  }
  const over = [...best.values()].filter(m => !m.passed);
  assert.fail(over.map(m => `${m.what}: ${m.ratio.toFixed(2)} (${m.limit}) against ${m.against}`).join('\n'));
}
