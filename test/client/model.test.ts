import assert from 'node:assert/strict';
import type { ToPage } from '../../client/preview/messages';
import {
  empty,
  grounds,
  keysOf,
  type Model,
  missing,
  newest,
  noFilter,
  passes,
  receive,
  scoreSpan,
  settle,
} from '../../client/preview/model';
import { tierClass } from '../../client/preview/tiers';
import { answer } from './windows';

describe('what the preview knows', () => {
  const summary = (generation: number, units = 20): ToPage => ({
    type: 'summary',
    restarted: false,
    summary: { ...answer(generation, 90).summary, units },
  });
  const rows = (generation: number, from = 0, count = 20): ToPage => {
    const sample = answer(generation, 90).rows;
    const part = Array.from({ length: count }, (_, i) => ({ ...sample[i % 20]!, name: `窗口${from + i}` }));
    return { type: 'rows', generation, from, rows: part };
  };
  const having = (...messages: ToPage[]): Model =>
    messages.reduce((model, message) => settle(receive(model, message), [0]), empty);

  it('shows a generation once all wanted pages of it are there', () => {
    const half = having(summary(1, 150), rows(1, 0, 100));
    assert.equal(half.shown?.generation, 1);
    assert.deepEqual(missing(half.shown, [0, 1, 2]), [1], 'there is no page beyond the last row');
    const waiting = receive(half, summary(2, 150));
    assert.equal(settle(waiting, [0]).shown?.generation, 1);
    assert.equal(newest(waiting)?.generation, 2, 'rows are asked of the newest');
  });

  it('shows an empty generation at once', () => {
    assert.equal(having(summary(1, 0)).shown?.total, 0);
  });

  it('takes rows of the newest generation only', () => {
    const model = having(summary(1), rows(1), summary(2));
    assert.deepEqual(receive(model, rows(1)), model);
    assert.deepEqual(receive(model, { type: 'rows', generation: 2, from: 0, rows: null }), model);
  });

  it('forgets a failure with the next summary', () => {
    const model = having({ type: 'failure', text: '没有评出分来' });
    assert.equal(model.failure, '没有评出分来');
    assert.equal(receive(model, summary(1)).failure, '');
  });

  it('tells two windows of one name and kind apart', () => {
    const [row] = answer(1, 90).rows;
    const keys = keysOf({ generation: 1, total: 3, pages: new Map([[0, [row!, row!]]]) });
    assert.equal(new Set(keys).size, 3);
  });

  it('filters by part of a name, by a result among the grounds, by a tier or the lack of one', () => {
    const { rows, summary } = answer(1, 90);
    const tiers = summary.tiers.map(tier => tier.name);
    const count = (filter: object) =>
      rows.filter(row => passes(row, { ...noFilter, ...filter }, tiers)).length;
    assert.equal(count({}), 20);
    assert.equal(count({ text: ' 城北 ' }), 2);
    assert.equal(count({ text: '监察' }), 10);
    assert.equal(count({ status: 'missing' }), 1);
    assert.equal(count({ tier: '' }), 1);
    assert.equal(count({ tier: '优秀' }), summary.tiers[0]!.count);
  });

  it('puts first what lost marks, and names a ground by its provision', () => {
    const row = answer(1, 95).rows.find(row => row.name === '城北窗口')!;
    assert.deepEqual(
      grounds(row.reasons).map(ground => `${ground.id} ${ground.status}`),
      ['一（一）/1 unmet', '一（三）/1 unmet', '一（四）/1 manual', '一（二）/1 met'],
    );
  });

  it('reads a score or an interval for drawing', () => {
    assert.deepEqual(scoreSpan('89.5'), [89.5, 89.5]);
    assert.deepEqual(scoreSpan('80-95'), [80, 95]);
    assert.deepEqual(scoreSpan('-5-10'), [-5, 10]);
    assert.deepEqual(scoreSpan('≈74.29-84.29'), [74.29, 84.29]);
    assert.equal(scoreSpan(''), null);
  });

  it('colours the tiers from best to worst, and leaves the undecided plain', () => {
    const tiers = ['优秀', '良好', '合格', '基本合格', '不合格'].map(name => ({ name }));
    assert.deepEqual(
      [...tiers, { name: '待定' }].map(tier => tierClass(tiers, tier.name)),
      ['best', 'good', 'fair', 'poor', 'worst', 'open'],
    );
  });
});
