import assert from 'node:assert/strict';
import { sanyou, sound } from './support';

const unsound = sound.replace('【要求】满意率', '【要求】满意律');

describe('sanyou check', () => {
  it('says that nothing is wrong', async () => {
    const { code, out, err } = await sanyou(['check', '标准.sanyou'], { '标准.sanyou': sound });
    assert.equal(out, '检查了 1 个文件,没有问题\n');
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  it('gives file, line, column, level, what is wrong, and the rule', async () => {
    const { code, out } = await sanyou(['check', '标准.sanyou'], { '标准.sanyou': unsound });
    assert.match(out, /^标准\.sanyou:13:5 错误 没有声明“满意律”。是否想写“满意率”\? \[undefined-name\]$/m);
    assert.match(out, /^检查了 1 个文件:错误 \d+,警告 \d+,提示 \d+,建议 \d+$/m);
    assert.equal(code, 1);
  });

  it('finds a sample that fails, at its expectation', async () => {
    const text = sound.replace('预期:总分 90分', '预期:总分 91分');
    const { code, out } = await sanyou(['check', '标准.sanyou'], { '标准.sanyou': text });
    assert.match(
      out,
      /^标准\.sanyou:27:3 错误 样例“城东窗口”没有通过:预期总分 91 分,实际 90 分。.*\[sample-fails\]$/m,
    );
    assert.equal(code, 1);
  });

  it('is fine with warnings alone', async () => {
    const text = sound.replace('二、公开', '三、公开');
    const { code, out } = await sanyou(['check'], { '标准.sanyou': text });
    assert.match(out, /标准\.sanyou:16:1 警告 .* \[numbering\]/);
    assert.equal(code, 0);
  });

  it('checks everything below a folder but what .sanyouignore leaves out', async () => {
    const files = {
      '甲.sanyou': sound,
      '下/乙.sanyou': sound.replace('示例标准', '另一标准'),
      '下/旧/丙.sanyou': unsound,
      '下/.sanyouignore': '旧/\n',
      '说明.txt': '不是标准',
    };
    assert.match((await sanyou(['check'], files)).out, /^检查了 2 个文件,没有问题$/m);
    assert.match((await sanyou(['check', '下'], files)).out, /^检查了 1 个文件,没有问题$/m);
    assert.equal(
      (await sanyou(['check', '下/旧/丙.sanyou'], files)).code,
      1,
      'a named file is checked all the same',
    );
    assert.match((await sanyou(['check', '.', '甲.sanyou'], files)).out, /^检查了 2 个文件/m, 'each once');
  });

  it('an ignore file above the folder holds too', async () => {
    const files = { '.sanyouignore': '下/旧/\n', '下/乙.sanyou': sound, '下/旧/丙.sanyou': unsound };
    assert.match((await sanyou(['check', '下'], files)).out, /^检查了 1 个文件,没有问题$/m);
  });

  it('reads standard input', async () => {
    const { code, out } = await sanyou(['check', '-'], {}, { stdin: unsound });
    assert.match(out, /^标准输入:13:5 错误/m);
    assert.equal(code, 1);
  });

  it('tells the same as JSON', async () => {
    const { code, out } = await sanyou(['check', '--format', 'json', '标准.sanyou'], {
      '标准.sanyou': unsound,
    });
    const { files, summary } = JSON.parse(out);
    assert.equal(files[0].path, '标准.sanyou');
    assert.deepEqual(
      { ...files[0].findings.find((f: { code: string }) => f.code === 'undefined-name'), message: '…' },
      {
        code: 'undefined-name',
        severity: 'error',
        line: 13,
        column: 5,
        endLine: 13,
        endColumn: 8,
        message: '…',
        fixes: [{ title: '改为“满意率”', safe: false }],
      },
    );
    assert.equal(summary.files, 1);
    assert.equal(code, 1);
  });
});

describe('sanyou check --fix', () => {
  const misspelt = sound.replace('  每低 1个百分点', '  查检:测评\n  每低 1个百分点');

  it('mends what is safe, and writes the file', async () => {
    const { out, files, code } = await sanyou(['check', '--fix', '标准.sanyou'], { '标准.sanyou': misspelt });
    assert.equal(files['标准.sanyou'], misspelt.replace('查检', '查验'));
    assert.match(out, /^改好了 1 处$/m);
    assert.equal(code, 0);
  });

  it('keeps line ends and the byte order mark', async () => {
    const windows = `\ufeff${misspelt.replaceAll('\n', '\r\n')}`;
    const { files } = await sanyou(['check', '--fix', '标准.sanyou'], { '标准.sanyou': windows });
    assert.equal(files['标准.sanyou'], windows.replace('查检', '查验'));
  });

  it('leaves alone what needs a person', async () => {
    const { files, out, code } = await sanyou(['check', '--fix', '标准.sanyou'], { '标准.sanyou': unsound });
    assert.equal(files['标准.sanyou'], unsound);
    assert.doesNotMatch(out, /改好了/);
    assert.equal(code, 1);
  });

  it('does not rewrite a file of another encoding', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${misspelt}`, 'utf16le'));
    const { files, err, code } = await sanyou(['check', '--fix', '标准.sanyou'], { '标准.sanyou': utf16 });
    assert.equal(files['标准.sanyou'], utf16);
    assert.match(err, /^“标准\.sanyou”的编码不是 UTF-8,只检查,不改写。/);
    assert.equal(code, 2);
  });

  it('says that a file may not be written', async () => {
    const { err, code } = await sanyou(['check', '--fix', '-'], {}, { stdin: misspelt });
    assert.equal(err, '标准输入不能用 --fix 改写。请写出文件名。\n');
    assert.equal(code, 2);
  });
});
