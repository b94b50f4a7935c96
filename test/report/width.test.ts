import assert from 'node:assert/strict';
import { aligned, plain, width } from '../../server/report/width';

describe('columns', () => {
  it('Han and full-width signs take two, everything else one', () => {
    assert.equal(width('满意率≥90%'), 10);
    assert.equal(width('（一）'), 6);
    assert.equal(width('“及时”'), 6);
    assert.equal(width('e\u0301\u200b'), 1);
  });

  it('stand below each other, numbers to the right', () => {
    assert.deepEqual(
      aligned(
        [
          ['名', '分'],
          ['窗口', '100'],
          ['a', '9'],
        ],
        ['left', 'right'],
      ),
      ['名     分', '窗口  100', 'a       9'],
    );
  });
});

describe('text from files', () => {
  it('stays on its line and turns nothing', () => {
    assert.equal(plain('甲\r\n\u001b[2J乙\u202e丙'), '甲 [2J乙 丙');
  });
});
