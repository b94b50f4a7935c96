import assert from 'node:assert/strict';
import { inventory } from '../../scripts/inventory';
import { ambiguities } from '../../scripts/inventory/ambiguities';
import { run } from '../../scripts/inventory/checks';
import { sampleOf } from '../../scripts/inventory/probe';
import { rows } from '../../scripts/inventory/rows';

describe('the inventory of the source texts', () => {
  it('lists every row once', () => {
    const ids = [...rows, ...ambiguities].map(r => r.id);
    const count = (start: string) => ids.filter(id => id.startsWith(start)).length;
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ['Q0-', 'Z0-', 'T0-', 'R-', 'N0 ', 'N2-'].map(count),
      [25, 11, 24, 6, 24, 7],
      'numbers, zeros, limits without a number, references, counted lists',
    );
    const all = inventory(false).map(r => r.id);
    for (let n = 1; n <= 20; n++) assert.ok(all.includes(`AMB-${String(n).padStart(2, '0')}`), `AMB-${n}`);
  });

  it('every row of the first two stages holds, and each bound moves its verdicts when it is shifted', () => {
    const reports = inventory(true);
    assert.deepEqual(
      reports.filter(r => r.failures.length > 0).map(r => `${r.id} ${r.failures.join(';')}`),
      [],
    );
    assert.equal(reports.length, 167);
    assert.equal(reports.filter(r => r.later).length, 54);
  }).timeout(120_000);

  describe('a row fails', () => {
    const text = (bound: string) => `【指标】满意率:%
一、窗口
【要求】满意率 ${bound}
`;
    const check = {
      kind: 'bound',
      source: '部颁',
      at: '一',
      says: '满意率',
      op: '≥',
      value: '90',
      unit: '%',
      step: '0.01',
      probe: { by: 'cell', column: '满意率' },
    } as const;
    const failures = (bound: string) => run(check, sampleOf('例', text(bound)), true).failures;

    it('not where the sample says what it should', () => assert.deepEqual(failures('≥ 90%'), []));
    it('where the number is another', () => assert.deepEqual(failures('≥ 90.01%'), ['没有找到:一 满意率']));
    it('where the comparison is another', () => assert.deepEqual(failures('> 90%'), ['没有找到:一 满意率']));
    it('where something else decides, so that no shift is felt', () =>
      assert.deepEqual(failures('≥ 90% 或 非 (满意率 > 100%)'), [
        '89.99%不应是达标',
        '改为 89.99%,结果没有变',
        '改为 90.01%,结果没有变',
      ]));
  });
});
