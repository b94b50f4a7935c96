import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as q from '../../server/standard/quantity';

const { exact, whole, format } = q;

describe('exact numbers', () => {
  it('never take 89.95 for 90', () => {
    assert.equal(q.compare(exact('89.95'), exact('90')), -1);
    assert.equal(q.compare(exact('89.9999999999999999999999'), exact('90')), -1);
    assert.equal(q.compare(exact('90.0'), exact('90')), 0);
  });

  it('three thirds are one', () => {
    const third = q.div(q.one, whole(3));
    assert.ok(q.equal(q.sum([third, third, third]), q.one));
  });

  it('0.1 + 0.2 is 0.3', () => assert.ok(q.equal(q.add(exact('0.1'), exact('0.2')), exact('0.3'))));

  it('refuse a text that is no number', () => {
    for (const text of ['', '.', '1.', '.5', '1e3', '九十', ' 1', 'NaN', '0x10', '1/3'])
      assert.throws(() => exact(text), RangeError);
  });

  it('refuse to divide by zero', () => assert.throws(() => q.div(q.one, q.zero), RangeError));

  const rounding: [string, string, q.RoundingMode, string][] = [
    ['89.955', '0.01', 'half-up', '89.96'],
    ['89.954', '0.01', 'half-up', '89.95'],
    ['-0.5', '1', 'half-up', '-1'],
    ['0.5', '1', 'half-up', '1'],
    ['2.99', '1', 'down', '2'],
    ['2.01', '1', 'up', '3'],
    ['-2.99', '1', 'down', '-2'],
    ['7', '5', 'half-up', '5'],
    ['7.5', '5', 'half-up', '10'],
    ['3', '1', 'up', '3'],
  ];
  for (const [value, step, mode, expected] of rounding)
    it(`${value} rounded ${mode} to ${step} is ${expected}`, () =>
      assert.equal(format(q.roundTo(exact(value), exact(step), mode)), expected));

  it('floor and ceil go by order, not by size', () => {
    assert.equal(format(q.floor(exact('-0.5'))), '-1');
    assert.equal(format(q.ceil(exact('-0.5'))), '0');
  });

  it('are shown whole where the decimal ends, and marked where it does not', () => {
    assert.equal(format(q.div(whole(366), whole(400))), '0.915');
    assert.equal(format(q.div(whole(2), whole(3))), '≈0.67');
    assert.equal(format(q.div(whole(-2), whole(3))), '≈-0.67');
    assert.equal(format(exact('100')), '100');
    assert.equal(format(exact('-0')), '0');
  });

  it('unequal numbers are never shown as equal', () => {
    assert.deepEqual(q.formatApart(q.div(whole(2699999), whole(30000)), whole(90)), ['≈89.99997', '90']);
  });

  it('keep their meaning as plain data, as a worker receives them', () => {
    const sent = structuredClone(q.div(whole(1), whole(3)));
    assert.ok(q.equal(q.mul(sent, whole(3)), q.one));
    assert.equal(format(q.neg(sent), 1), '≈-0.3');
  });

  it('agree with whole-number arithmetic', () => {
    const decimal = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.nat(6)).map(([n, p]) => {
      const digits = (n < 0n ? -n : n).toString().padStart(p + 1, '0');
      return (n < 0n ? '-' : '') + (p ? `${digits.slice(0, -p)}.${digits.slice(-p)}` : digits);
    });
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [exact(a), exact(b)];
        assert.ok(q.equal(q.sub(q.add(x, y), y), x));
        assert.equal(q.compare(x, y), -q.compare(y, x) || 0);
        assert.ok(q.equal(exact(format(x)), x), 'reading what is shown gives the number back');
        if (y.n !== 0n) assert.ok(q.equal(q.mul(q.div(x, y), y), x));
        assert.ok(q.compare(q.floor(x), x) <= 0 && q.compare(x, q.ceil(x)) <= 0);
      }),
      { numRuns: 200 },
    );
  });
});
