import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCell } from '../../server/data/cells';
import { decimalOf, shift, tidy } from '../../server/data/decimal';
import { readTables } from '../../server/data/read';
import { refusal, type } from './support';

const at = { table: '窗口', row: 5, column: '某列' };
const pieces = fc.constantFrom(
  ...'0123456789.,%％‰-—/:年月日件万亿元个工作分钟百千十一二三成半之是否有无√×已未约（）( ',
  '百分之',
  '工作日',
  '不涉及',
);
const cell = fc.array(pieces, { maxLength: 12 }).map(p => p.join(''));
const wanted = fc.constantFrom(
  '%',
  '‰',
  '件',
  '元',
  '万元',
  '工作日',
  '小时',
  '是否',
  '日期',
  '时长',
  '文字',
  '选项:是、否',
);

describe('whatever a cell holds', () => {
  it('it is read or refused, and what is read is well formed', () => {
    fc.assert(
      fc.property(cell, wanted, (value, word) => {
        const result = readCell({ kind: 'text', value }, type(word), at);
        if ('refused' in result) return assert.doesNotMatch(result.refused.text, /\{5\}/);
        if (result.ok.kind === 'number' || result.ok.kind === 'duration')
          assert.match(result.ok.value, /^-?\d+(\.\d*[1-9])?$/);
        if (result.ok.kind === 'date') assert.match(result.ok.value, /^\d{4}-\d\d-\d\d$/);
      }),
      { seed: 3, numRuns: 20_000 },
    );
  });

  it('a bare number is never changed under its own unit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(6), (whole, places) => {
        const value = shift(String(whole), -places);
        const result = readCell({ kind: 'text', value }, type('元'), at);
        assert.deepEqual(result, { ok: { kind: 'number', value } });
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('exact decimal text', () => {
  it('names the same number as the double it was made from', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), n =>
        assert.equal(Number(decimalOf(n)), n === 0 ? 0 : n),
      ),
      { seed: 3 },
    );
  });

  it('shifts there and back', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: -20, max: 20 }), (n, places) => {
        assert.equal(shift(shift(n.toString(), places), -places), tidy(n.toString()));
      }),
      { seed: 3 },
    );
  });
});

describe('whatever a file holds', () => {
  it('it gives tables or a sentence', async () => {
    const name = fc.constantFrom('a.csv', 'a.xlsx', 'a.json', 'a.txt', 'a');
    await fc.assert(
      fc.asyncProperty(name, fc.uint8Array({ maxLength: 200 }), async (file, bytes) => {
        assert.notEqual(await refusal(() => readTables(file, bytes)), '');
      }),
      { seed: 3, numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.string({ unit: fc.constantFrom(...'名称,数\n"甲1{}[]:;\t'), maxLength: 60 }),
        async (file, text) => {
          assert.notEqual(await refusal(() => readTables(file, new TextEncoder().encode(text))), '');
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});
