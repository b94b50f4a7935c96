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
    assert.match(out, /^检查了 1 个文件:错误 \d+,警告 \d+,信息 \d+,提示 \d+$/m);
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

describe('sanyou check under sanyou.json', () => {
  const misnumbered = sound.replace('二、公开', '三、公开');
  const off = '{"rules": {"numbering": "off"}}';

  it('takes the level of each rule from the nearest one above', async () => {
    const files = { '上/下/标准.sanyou': misnumbered, '上/sanyou.json': off };
    assert.equal((await sanyou(['check'], files)).out, '检查了 1 个文件,没有问题\n');
    const harder = { ...files, '上/下/sanyou.json': '{"rules": {"numbering": "error"}}' };
    const { out, code } = await sanyou(['check'], harder);
    assert.match(out, /标准\.sanyou:16:1 错误 .* \[numbering\]/);
    assert.equal(code, 1);
  });

  it('takes --config for every file', async () => {
    const files = { '标准.sanyou': misnumbered, 'sanyou.json': '{}', '设置.json': off };
    assert.match((await sanyou(['check'], files)).out, /\[numbering\]/);
    assert.doesNotMatch((await sanyou(['check', '--config', '设置.json'], files)).out, /\[numbering\]/);
    const stdin = await sanyou(['check', '-', '--config=设置.json'], files, { stdin: misnumbered });
    assert.equal(stdin.out, '检查了 1 个文件,没有问题\n');
  });

  it('does not mend what is off', async () => {
    const text = misnumbered;
    const { files } = await sanyou(['check', '--fix'], { '标准.sanyou': text, 'sanyou.json': off });
    assert.equal(files['标准.sanyou'], text);
  });

  it('says what is wrong in it, and checks nothing', async () => {
    const { out, err, code } = await sanyou(['check'], {
      '标准.sanyou': sound,
      'sanyou.json': '{\n  "rules": {"number": "off"}\n}',
    });
    assert.match(err, /^sanyou\.json:2:13 没有规则“number”。/);
    assert.equal(out, '');
    assert.equal(code, 2);
  });

  it('counts its days off in the samples', async () => {
    const text = `【标准】期限标准
【指标】受理日期、办结日期:日期
一、办结
【要求】自 受理日期 至 办结日期 ≤ 2工作日
【样例】甲窗口
  受理日期:2099年3月2日;办结日期:2099年3月5日
  预期:一 达标
`;
    const files = { '标准.sanyou': text };
    assert.match((await sanyou(['check'], files)).out, /\[sample-fails\]/);
    const config = '{"calendar": {"2099": {"2099-03-03": true}}}';
    const { out, code } = await sanyou(['check'], { ...files, 'sanyou.json': config });
    assert.equal(out, '检查了 1 个文件,没有问题\n');
    assert.equal(code, 0);
    const tested = await sanyou(['test'], { ...files, 'sanyou.json': config });
    assert.match(tested.out, /^1 passed, 0 failed$/m);
  });
});

describe('sanyou check of a file that names others', () => {
  const words =
    '【标准】共用词汇\n\n【指标】满意件数、评价件数:件\n【指标】满意率:%,越高越好\n  算法:满意件数 ÷ 评价件数\n';
  const own = `【标准】县级标准
【上位标准】示例标准
【引用】共用词汇

一、服务
【要求】满意率 ≥ 90%
`;
  const files = { '县/标准.sanyou': own, '词汇.sanyou': words, '市.sanyou': sound };

  it('sees those beside it, though they are not checked', async () => {
    const { out, code } = await sanyou(['check', '县/标准.sanyou'], files);
    assert.equal(out, '检查了 1 个文件,没有问题\n');
    assert.equal(code, 0);
    const { 'sanyou.json': _, '市.sanyou': __, ...less } = { 'sanyou.json': '', ...files };
    assert.match((await sanyou(['check', '县/标准.sanyou'], less)).out, /\[parent-standard\]/);
  });

  it('looks at it again when they change', async () => {
    const first = await sanyou(['check', '县/标准.sanyou'], files);
    const look = async (change: Record<string, string>) => {
      const statuses: string[] = [];
      await sanyou(['check', '县/标准.sanyou'], { ...first.files, ...change }, { statuses });
      return statuses.some(s => s.startsWith('正在检查'));
    };
    assert.equal(await look({}), false);
    assert.equal(await look({ '词汇.sanyou': words.replace('满意率', '好评率') }), true);
  });
});

describe('sanyou check --today', () => {
  const waived = sound
    .replace('二、公开', '三、公开')
    .replace(
      '【评分】',
      '【豁免】numbering:三\n  理由:上级文件原文如此\n  批准:局办公室\n  至:2026年6月30日\n\n【评分】',
    );

  it('is the day by which a waiver ends', async () => {
    const on = async (...args: string[]) => (await sanyou(['check', ...args], { '标准.sanyou': waived })).out;
    assert.equal(await on('--today', '2026-06-30'), '检查了 1 个文件,没有问题\n');
    assert.match(await on('--today', '2026-7-1'), /\[numbering\]/);
    assert.equal(await on(), '检查了 1 个文件,没有问题\n', 'else it is the day of the clock');
  });

  it('has to be a day', async () => {
    for (const day of ['明天', '2026-02-30', '2026-13-01', '20260301']) {
      const { err, code } = await sanyou(['check', '--today', day], { '标准.sanyou': sound });
      assert.equal(err, `选项“--today”要写一个日期,如 2026-03-01,“${day}”不是。\n`);
      assert.equal(code, 2);
    }
  });
});

describe('the cache of sanyou check', () => {
  const wrong = sound.replace('满意率 ≥', '满意律 ≥');
  const kept = '.sanyou-cache/check.json';
  const files = { '甲.sanyou': wrong, '乙.sanyou': sound.replace('示例标准', '另一标准') };
  /** A second run over what the first left, and which files it looked at anew. */
  const again = async (
    change: Record<string, string> = {},
    args: string[] = ['check'],
    more: { build?: string } = {},
  ) => {
    const first = await sanyou(['check'], files);
    const statuses: string[] = [];
    const second = await sanyou(args, { ...first.files, ...change }, { statuses, ...more });
    const looked = statuses.filter(s => s.startsWith('正在检查')).map(s => s.split(' ').at(-1));
    return { first, second, looked };
  };

  it('gives the same answer without looking again', async () => {
    const { first, second, looked } = await again();
    assert.ok(kept in first.files);
    assert.equal(first.files['.sanyou-cache/.gitignore'], '*\n');
    assert.equal(second.out, first.out);
    assert.equal(second.code, 1);
    assert.deepEqual(looked, []);
    const sarif = ['check', '--format', 'sarif'];
    assert.equal((await sanyou(sarif, first.files)).out, (await sanyou(sarif, files)).out);
  });

  it('looks again at what has changed, and at all when what others see has', async () => {
    assert.deepEqual((await again({ '甲.sanyou': `${wrong}\n` })).looked, ['甲.sanyou']);
    const renamed = sound.replace('示例标准', '又一标准');
    assert.deepEqual((await again({ '乙.sanyou': renamed })).looked.sort(), ['乙.sanyou', '甲.sanyou']);
  });

  it('looks again under other settings, on another day, in another language, with another program', async () => {
    const all = ['乙.sanyou', '甲.sanyou'];
    assert.deepEqual((await again({ 'sanyou.json': '{"rules": {"numbering": "off"}}' })).looked.sort(), all);
    assert.deepEqual((await again({}, ['check', '--today', '2027-01-01'])).looked.sort(), all);
    assert.deepEqual((await again({}, ['check'], { build: '2' })).looked.sort(), all);
    const { second } = await again({}, ['check', '--locale', 'en']);
    assert.match(second.out, /error/);
  });

  it('is not used and not written with --no-cache', async () => {
    assert.equal((await again({}, ['check', '--no-cache'])).looked.length, 2);
    assert.ok(!(kept in (await sanyou(['check', '--no-cache'], files)).files));
    assert.ok(!(kept in (await sanyou(['check', '-'], {}, { stdin: sound })).files));
  });

  it('that is damaged is as none, and is made anew', async () => {
    const { files: after } = await sanyou(['check'], files);
    const whole = String(after[kept]);
    for (const damaged of ['', '{', whole.slice(0, -9), whole.replace('undefined-name', 'undefined-nome')]) {
      const { second, looked } = await again({ [kept]: damaged });
      assert.equal(looked.length, 2);
      assert.match(second.out, /\[undefined-name\]/);
      assert.equal(second.err, '');
      assert.equal(second.files[kept], whole);
    }
  });

  it('lies beside the settings', async () => {
    const below = { '上/sanyou.json': '{}', '上/甲.sanyou': sound };
    const after = await sanyou(['check', '--config', '上/sanyou.json'], below);
    assert.ok('上/.sanyou-cache/check.json' in after.files);
  });
});
