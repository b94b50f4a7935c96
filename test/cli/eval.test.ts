import assert from 'node:assert/strict';
import { data, sanyou, sound } from './support';

const files = {
  '标准.sanyou': sound,
  '数据.csv': data,
  'sanyou.json': '{"data": {"标准.sanyou": "数据.csv"}}',
};

describe('sanyou eval', () => {
  it('ranks the units and gives their reasons', async () => {
    const { code, out, err } = await sanyou(['eval', '标准.sanyou', '--data', '数据.csv'], files);
    assert.equal(
      out,
      `示例标准
标准:标准.sanyou  数据:数据.csv  窗口:3 个

名次  窗口        得分  等级  不达标  待查
 1-2  城东窗口      90  优秀       1     0
 2-3  城西窗口      80  合格       1     0
 1-3  城南窗口  40-100  待定       0     1

1-2 城东窗口  90 分  优秀
  不达标  依据一:满意率 85%,低于 90%,差 5 个百分点,扣 10 分。
  其余 1 条要求达标

2-3 城西窗口  80 分  合格
  不达标  依据二:收费标准没有做到;扣 20 分。
  其余 1 条要求达标

1-3 城南窗口  40-100 分  待定
  缺数据  依据一:表“数据”第 4 行“满意件数”列写的是“大约九十”,不是数。请填一个以“件”计的数;可能扣 0-60 分。
  其余 1 条要求达标

“数据.csv”里有 1 处没有采用:
  表“数据”第 4 行“满意件数”列写的是“大约九十”,不是数。请填一个以“件”计的数。
`,
    );
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  it('takes the data file that sanyou.json beside the standard names', async () => {
    const named = await sanyou(['eval', '标准.sanyou', '--data', '数据.csv', '--format', 'json'], files);
    assert.deepEqual(await sanyou(['eval', '标准.sanyou', '--format', 'json'], files), named);
    const below = Object.fromEntries(Object.entries(files).map(([name, text]) => [`下/${name}`, text]));
    const { code, out } = await sanyou(['eval', '下/标准.sanyou'], below);
    assert.match(out, /数据:下\/数据\.csv/);
    assert.equal(code, 0);
  });

  it('takes it from the nearest sanyou.json above, or from the one that is named', async () => {
    const { 'sanyou.json': _, ...rest } = files;
    const below = { '上/下/标准.sanyou': rest['标准.sanyou'], '上/数/数据.csv': rest['数据.csv'] };
    const above = { ...below, '上/sanyou.json': '{"data": {"下/标准.sanyou": "数/数据.csv"}} // 说明' };
    const found = await sanyou(['eval', '上/下/标准.sanyou'], above);
    assert.match(found.out, /数据:上\/数\/数据\.csv/);
    assert.equal(found.code, 0);
    const elsewhere = { ...below, '设置.json': '{"data": {"上/下/标准.sanyou": "上/数/数据.csv"}}' };
    const named = await sanyou(['eval', '上/下/标准.sanyou', '--config', '设置.json'], elsewhere);
    assert.equal(named.out, found.out);
  });

  it('says what is wrong with sanyou.json', async () => {
    const cases: [string, RegExp][] = [
      ['{"data": {"标准.sanyou": "数据.csv"}', /^sanyou\.json:1:33 这里少了右括号。/],
      ['{"data": "数据.csv"}', /^sanyou\.json:1:10 “data”后面应当写成:\{"标准\.sanyou": "数据\.xlsx"\}$/],
      ['{"data": {"标准.sanyou": 3}}', /^sanyou\.json:1:24 “标准\.sanyou”后面要写数据文件的名称/],
      ['{}', /^“sanyou\.json”里没有写“标准\.sanyou”用哪个数据文件。/],
      ['{"data": {"标准.sanyou": "没有.csv"}}', /^找不到“没有\.csv”。/],
    ];
    for (const [config, says] of cases) {
      const { code, err } = await sanyou(['eval', '标准.sanyou'], { ...files, 'sanyou.json': config });
      assert.match(err.trimEnd(), says);
      assert.equal(code, 2);
    }
  });

  it('shows one unit with everything that was asked of it', async () => {
    const { code, out } = await sanyou(['eval', '标准.sanyou', '--unit', '城东窗口'], files);
    assert.match(out, /^ {2}达标 {4}依据二:2 项均已做到。$/m);
    assert.doesNotMatch(out, /城西窗口/);
    assert.equal(code, 0);
  });

  it('warns of errors in the standard, and evaluates the rest', async () => {
    const broken = { ...files, '标准.sanyou': sound.replace('满意率 ≥ 90%', '满意率 ≥ ') };
    const { code, out, err } = await sanyou(['eval', '标准.sanyou'], broken);
    assert.match(err, /^标准里有 \d+ 处错误,有错的要求没有评价。请先运行:sanyou check 标准\.sanyou$/m);
    assert.match(out, /待人工 {2}依据一:/);
    assert.equal(code, 0);
  });

  it('refuses data without a unit', async () => {
    const { code, err } = await sanyou(['eval', '标准.sanyou'], {
      ...files,
      '数据.csv': '甲,乙\n1,2\n3,4\n',
    });
    assert.match(err, /^“数据\.csv”里没有读到窗口。表里要有“窗口名称”一列,一行一个窗口。$/m);
    assert.equal(code, 2);
  });

  it('gives the same bytes each time', async () => {
    for (const format of ['text', 'json', 'csv']) {
      const once = await sanyou(['eval', '标准.sanyou', '--format', format], files);
      assert.deepEqual(await sanyou(['eval', '标准.sanyou', '--format', format], files), once);
    }
  });

  it('-o writes the file, in the format its name asks for', async () => {
    for (const [name, starts] of [
      ['结果.html', '<!doctype html>'],
      ['结果.json', '{'],
      ['结果.csv', '\ufeff名次,窗口'],
      ['结果.txt', '示例标准'],
    ] as const) {
      const { out, err, code, files: after } = await sanyou(['eval', '标准.sanyou', '-o', name], files);
      assert.equal(out, `已写好:${name}\n`);
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.ok(String(after[name]).startsWith(starts), name);
    }
    const named = await sanyou(['eval', '标准.sanyou', '--output=页', '--format', 'html'], files);
    assert.match(String(named.files.页), /^<!doctype html>/);
    assert.match(
      String((await sanyou(['eval', '标准.sanyou', '-o', '表.xlsx'], files)).files['表.xlsx']),
      /^PK/,
    );
  });

  it('--today is the day on the report', async () => {
    const html = async (...args: string[]) =>
      (await sanyou(['eval', '标准.sanyou', '--format', 'html', ...args], files)).out;
    assert.match(await html('--today', '2027-12-31'), /2027年12月31日/);
    assert.match(await html(), /2026年3月1日/);
  });

  it('the page knows tiers, full marks and titles of the standard', async () => {
    const { out } = await sanyou(['eval', '标准.sanyou', '--format', 'html'], files);
    assert.match(out, /<span class="badge t1">优秀<\/span>/);
    assert.match(out, /<i style="width:90%"><\/i>/);
    const english = await sanyou(['eval', '标准.sanyou', '--format', 'html', '--locale', 'en'], files);
    assert.match(english.out, /<html lang="en">/);
  });
});
