import assert from 'node:assert/strict';
import about from '../../package.json' with { type: 'json' };
import { commands } from '../../server/cli/commands';
import { data, type Folder, sanyou, sound } from './support';

describe('sanyou', () => {
  it('prints its version', async () => {
    assert.deepEqual(await sanyou(['--version']), { code: 0, out: `${about.version}\n`, err: '', files: {} });
  });

  it('prints help for all and for each', async () => {
    const { code, out } = await sanyou(['--help']);
    assert.equal(code, 0);
    for (const command of commands) {
      assert.ok(out.includes(`  ${command.name} `), command.name);
      const own = await sanyou([command.name, '--help']);
      assert.equal(own.code, 0);
      for (const option of command.options) assert.ok(own.out.includes(`--${option.name}`), option.name);
      assert.deepEqual(await sanyou(['help', command.name]), own);
    }
  });

  it('prints help to the error stream where nothing was asked', async () => {
    const { code, out, err } = await sanyou([]);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^sanyou:检查窗口服务标准/);
  });
});

describe('a call that cannot be', () => {
  const files: Folder = {
    '标准.sanyou': sound,
    '数据.csv': data,
    '说明.docx': 'x',
    '空.sanyou': '',
    '白.sanyou': '\n \n',
    '图.sanyou': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe]),
    '文.sanyou': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff]),
    '锁.sanyou': sound,
    '空夹/说明.txt': '无',
  };
  const cases: readonly [args: string, says: RegExp][] = [
    ['chek', /^没有“chek”这个命令。是否想写“sanyou check”\?$/],
    ['画图', /^没有“画图”这个命令。可以用的命令:check、eval、test/],
    ['check --hepl', /^没有“--hepl”这个选项。是否想写“--help”\?$/],
    ['check --颜色', /^没有“--颜色”这个选项。可以用的选项:--format、--fix/],
    ['check -x', /^没有“-x”这个选项。/],
    ['check --format', /^选项“--format”后面缺值。应当写成:--format text\|json\|sarif\|junit\|github$/],
    ['check --format --fix', /^选项“--format”后面缺值。/],
    ['check --format xml', /^选项“--format”不能是“xml”。可以是:text、json、sarif、junit、github$/],
    ['check --format text --format json', /^选项“--format”写了两次。/],
    ['check --fix=是', /^选项“--fix”后面不带值。$/],
    ['check --locale fr', /^选项“--locale”不能是“fr”。可以是:zh-cn、en$/],
    ['check 没有.sanyou', /^找不到“没有\.sanyou”。请核对文件名和所在的文件夹。$/],
    ['check 说明.docx', /^“说明\.docx”不是 \.sanyou 文件。/],
    ['check 空.sanyou', /^“空\.sanyou”是空的/],
    ['check 白.sanyou', /^“白\.sanyou”是空的/],
    ['check 图.sanyou', /^“图\.sanyou”不是文字文件/],
    ['check 文.sanyou', /^“文\.sanyou”是 Word 或 Excel 文件,只是改了名字。/],
    ['check 锁.sanyou', /^没有权限读“锁\.sanyou”。/],
    ['check 空夹', /^文件夹“空夹”里没有 \.sanyou 文件。请换一个文件夹/],
    ['test 没有.sanyou', /^找不到“没有\.sanyou”。/],
    ['eval', /^请写明标准文件/],
    ['eval 标准.sanyou', /^没有写明数据文件。请加上 --data 数据\.xlsx/],
    ['eval 标准.sanyou 数据.csv', /^一次只评一份标准,多写了“数据\.csv”。数据文件要写在 --data 后面。$/],
    ['eval 数据.csv', /^“数据\.csv”不是 \.sanyou 文件。/],
    ['eval 空夹 --data 数据.csv', /^“空夹”是文件夹。请写出其中的一个文件。$/],
    ['eval 标准.sanyou --data 没有.xlsx', /^找不到“没有\.xlsx”。/],
    ['eval 标准.sanyou --data 空夹', /^“空夹”是文件夹。/],
    ['eval 标准.sanyou --data 图.sanyou', /^文件“图\.sanyou”不是文字文件/],
    ['eval 标准.sanyou --data 数据.csv --unit 城北窗口', /^数据里没有窗口“城北窗口”。有的是:城东窗口/],
    ['explain', /^请写明要解释什么/],
    ['explain numberin', /^没有规则“numberin”。是否想写“numbering”\?$/],
    ['explain zzz', /^没有规则“zzz”。规则的代号写在检查结果后面的方括号里/],
    ['explain 一(五)', /^请写明标准文件,如:sanyou explain 一\(五\) 标准\.sanyou$/],
    ['explain 标准.sanyou', /^请写明要解释哪一条,如:sanyou explain 一\(五\) 标准\.sanyou$/],
    [
      'explain 三 标准.sanyou',
      /^“标准\.sanyou”里没有条款“三”。有的如:一、二。全部条款见:sanyou outline 标准\.sanyou$/,
    ],
    ['outline', /^请写明标准文件/],
    ['outline 标准.sanyou 数据.csv', /^一次只看一份标准/],
    ['data', /^请写明数据文件/],
    ['data 标准.sanyou', /^“标准\.sanyou”是标准,不是数据文件。/],
    ['data 没有.csv', /^找不到“没有\.csv”。/],
    ['data 数据.csv --standard 没有.sanyou', /^找不到“没有\.sanyou”。/],
    ['new 标准.doc', /^“标准\.doc”要以 \.sanyou 结尾/],
    ['new 甲.sanyou --today 明天', /^选项“--today”要写一个日期/],
    ['eval 标准.sanyou --data 数据.csv --format xlsx', /^xlsx 要写成文件。请加上 -o 结果\.xlsx$/],
    ['eval 标准.sanyou --data 数据.csv -o 数据.csv', /^“数据\.csv”是标准或者数据文件,不能写在上面。/],
    ['eval 标准.sanyou --data 数据.csv -o', /^选项“-o”后面缺值。应当写成:-o 文件$/],
    ['eval 标准.sanyou --data 数据.csv --today 昨天', /^选项“--today”要写一个日期/],
    ['eval - --data', /^选项“--data”后面缺值。/],
    ['eval -', /^标准从标准输入读时,要用 --data 写明数据文件。$/],
  ];
  for (const [args, says] of cases) {
    it(`sanyou ${args}`, async () => {
      const stdin = sound;
      const { code, out, err } = await sanyou(args.split(' '), files, { stdin, locked: ['锁.sanyou'] });
      assert.match(err.trimEnd(), says);
      assert.equal(out, '');
      assert.equal(code, 2);
    });
  }

  it('one file that cannot be read does not keep the others from being checked', async () => {
    const { code, out, err } = await sanyou(['check', '没有.sanyou', '标准.sanyou'], files);
    assert.match(err, /^找不到“没有\.sanyou”/);
    assert.match(out, /^检查了 1 个文件,没有问题$/m);
    assert.equal(code, 2);
  });
});
