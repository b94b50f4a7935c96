/** Files that are made from others are as they would be made now. */
import assert from 'node:assert/strict';
import { drifted, generated } from '../../scripts/generate';

describe('made files', () => {
  it('are up to date (npm run generate)', () => assert.deepEqual(drifted(), []));

  it('say in themselves that they are made', () => {
    // JSON has no place for a remark, unless its form gives one.
    const remarks = [...generated].filter(
      ([path]) => !/\/generated\/pages\.json$|\.schema\.json$/.test(path),
    );
    for (const [path, make] of remarks) assert.match(make().slice(0, 400), /scripts\/generate/, path);
  });
});
