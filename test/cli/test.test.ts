import assert from 'node:assert/strict';
import { sanyou, sound } from './support';

describe('sanyou test', () => {
  it('one line a sample, the sum last', async () => {
    const { code, out } = await sanyou(['test'], { '标准.sanyou': sound });
    assert.equal(out, '通过 城东窗口 (标准.sanyou:24)\n1 passed, 0 failed\n');
    assert.equal(code, 0);
  });

  it('says what was expected, what came, and where', async () => {
    const text = `${sound.replace('扣 10分', '扣 8分')}【样例】城西窗口\n  满意件数:95件;评价件数:100件\n  预期:一 达标\n`;
    const { code, out } = await sanyou(['test', '标准.sanyou'], { '标准.sanyou': text });
    assert.equal(
      out,
      '没通过 城东窗口 标准.sanyou:26:3 一:预期扣 8 分,实际扣 10 分\n' +
        '通过 城西窗口 (标准.sanyou:29)\n' +
        '1 passed, 1 failed\n',
    );
    assert.equal(code, 1);
  });

  it('a sample that cannot be read fails', async () => {
    const text = sound.replace('预期:总分 90分', '预期:总分 九十多分');
    const { code, out } = await sanyou(['test', '-'], {}, { stdin: text });
    assert.match(out, /^没通过 城东窗口 标准输入:24 样例“城东窗口”有一处没有看懂,没有运行$/m);
    assert.match(out, /^0 passed, 1 failed$/m);
    assert.equal(code, 1);
  });

  it('says that there is nothing to run', async () => {
    const text = sound.slice(0, sound.indexOf('【样例】'));
    const { code, out, err } = await sanyou(['test'], { '标准.sanyou': text });
    assert.equal(out, '0 passed, 0 failed\n');
    assert.equal(err, '没有【样例】可以运行。\n');
    assert.equal(code, 0);
  });
});
