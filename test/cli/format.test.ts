import assert from 'node:assert/strict';
import { sanyou, sound } from './support';

const loose = sound.replace('【要求】满意率 ≥ 90%\n  分值:60分', '【要求】 满意率≥90%\n      分值：60分');

describe('sanyou format', () => {
  it('rewrites what is not laid out', async () => {
    const { code, out, files } = await sanyou(['format'], { '甲.sanyou': loose, '乙.sanyou': sound });
    assert.equal(files['甲.sanyou'], sound);
    assert.equal(out, '已整理:甲.sanyou\n2 个文件中整理了 1 个\n');
    assert.equal(code, 0);
  });

  it('--check only looks', async () => {
    const { code, out, files } = await sanyou(['format', '--check'], {
      '甲.sanyou': loose,
      '乙.sanyou': sound,
    });
    assert.equal(files['甲.sanyou'], loose);
    assert.equal(out, '要整理:甲.sanyou\n2 个文件中有 1 个要整理\n');
    assert.equal(code, 1);
    assert.equal((await sanyou(['format', '--check'], { '乙.sanyou': sound })).code, 0);
  });

  it('passes standard input through', async () => {
    const { code, out } = await sanyou(['format', '-'], {}, { stdin: loose });
    assert.equal(out, sound);
    assert.equal(code, 0);
    assert.equal((await sanyou(['format', '--check', '-'], {}, { stdin: loose })).code, 1);
  });

  it('keeps line ends and the byte order mark', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const { files } = await sanyou(['format'], { '甲.sanyou': windows(loose) });
    assert.equal(files['甲.sanyou'], windows(sound));
  });

  it('says that a file may not be written, and goes on', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${loose}`, 'utf16le'));
    const { code, err, files } = await sanyou(['format'], { '甲.sanyou': utf16, '乙.sanyou': loose });
    assert.match(err, /^“甲\.sanyou”的编码不是 UTF-8/);
    assert.equal(files['乙.sanyou'], sound);
    assert.equal(code, 2);
  });
});
