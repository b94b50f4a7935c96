import assert from 'node:assert/strict';
import { readTables } from '../../server/data/read';
import { lines, refusal, say } from './support';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 名称,满意率 甲,90% in GB18030, with 㐀 (four bytes) as the second name. */
const GB18030 = Uint8Array.from([
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc2, 0xfa, 0xd2, 0xe2, 0xc2, 0xca, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c, 0x39, 0x30,
  0x25, 0x0d, 0x0a, 0x81, 0x39, 0xee, 0x39, 0x2c, 0x38, 0x30, 0x25,
]);

async function read(name: string, bytes: Uint8Array): Promise<{ lines: string[]; notes: string[] }> {
  const { tables, notes } = await readTables(name, bytes);
  return { lines: tables.flatMap(t => [`[${t.name}]`, ...lines(t)]), notes: notes.map(say) };
}

const FILES: [title: string, name: string, bytes: Uint8Array, lines: string[], notes?: string[]][] = [
  [
    'csv, UTF-8',
    '窗口.csv',
    utf8('名称,满意率\r\n甲,95.2%\r\n'),
    ['[窗口]', '名称 | 满意率', '2: 甲 | 95.2%'],
  ],
  [
    'csv, UTF-8 with a mark at its start',
    '窗口.csv',
    utf8('\ufeff名称,满意率\n甲,九成五'),
    ['[窗口]', '名称 | 满意率', '2: 甲 | 九成五'],
  ],
  ['csv, GB18030', '窗口.csv', GB18030, ['[窗口]', '名称 | 满意率', '2: 甲 | 90%', '3: 㐀 | 80%']],
  ['tabs', '窗口.txt', utf8('名称\t件数\n甲\t1,234\n'), ['[窗口]', '名称 | 件数', '2: 甲 | 1,234']],
  [
    'full-width commas',
    '窗口.csv',
    utf8('名称，件数，类别\n甲，3，乙\n'),
    ['[窗口]', '名称 | 件数 | 类别', '2: 甲 | 3 | 乙'],
  ],
  [
    'quotes, blanks and short rows',
    '窗口.csv',
    utf8('名称,备注,数\n"甲","a,""b""",\n乙\n'),
    ['[窗口]', '名称 | 备注 | 数', '2: 甲 | a,"b" | ', '3: 乙 |  | '],
  ],
  [
    'csv made from a sheet with merged headings',
    '窗口.csv',
    utf8(
      '窗口情况表,,,,\n窗口名称,满意度,,在职职工,失业人员\n,满意件数,评价件数,建库率,建库率\n甲,1,2,100%,100%\n小计,1,2,,\n',
    ),
    [
      '[窗口]',
      '窗口名称 | 满意件数 | 评价件数 | 在职职工建库率 | 失业人员建库率',
      '4: 甲 | 1 | 2 | 100% | 100%',
    ],
    ['表“窗口”:第 2 行以前是标题和说明,没有当作数据。', '表“窗口”第 5 行是“小计”,没有当作一行数据。'],
  ],
  [
    'json: a list of records, with digits kept as written',
    '窗口.json',
    utf8('[{"名称":"甲","率":0.90,"是":true},{"名称":"乙","率":92.000000000000000001,"空":null,"小":1e-3}]'),
    [
      '[窗口]',
      '名称 | 率 | 是 | 空 | 小',
      '1: 甲 | n:0.9 | b:true |  | ',
      '2: 乙 | n:92.000000000000000001 |  |  | n:0.001',
    ],
  ],
  [
    'json: several tables',
    '数据.json',
    utf8('{"窗口":[{"名称":"甲"}],"登记":[]}'),
    ['[窗口]', '名称', '1: 甲', '[登记]', ''],
  ],
];

describe('a text file of data', () => {
  for (const [title, name, bytes, expected, notes = []] of FILES) {
    it(title, async () => assert.deepEqual(await read(name, bytes), { lines: expected, notes }));
  }
});

const REFUSED: [title: string, name: string, bytes: Uint8Array, sentence: string][] = [
  ['nothing in it', '窗口.csv', new Uint8Array(), '文件“窗口.csv”是空的。'],
  [
    'an open quote',
    '窗口.csv',
    utf8('名称,数\n"甲,1\n'),
    '文件“窗口.csv”第 2 行附近读不通:多半是引号没有成对。请改好引号,或在 Excel 里打开另存为 .xlsx。',
  ],
  [
    'a picture',
    '窗口.csv',
    Uint8Array.from([0x89, 0x50, 0, 0xff, 0xfe, 0]),
    '文件“窗口.csv”不是文字文件,读不了。请用 .xlsx、.csv 或 .json 文件。',
  ],
  [
    'a PDF',
    '窗口.pdf',
    utf8('%PDF-1.7'),
    '文件“窗口.pdf”是 PDF,读不出表格。请用 .xlsx、.csv 或 .json 文件。',
  ],
  [
    'broken json',
    '窗口.json',
    utf8('[{"名称":"甲"},\n{"名称"}]'),
    '文件“窗口.json”第 2 行不合 JSON 的写法。请改好后再试。',
  ],
  [
    'json without a table',
    '窗口.json',
    utf8('{"名称":"甲"}'),
    '文件“窗口.json”里没有表。应当是一组记录 [{…}, {…}],或者“表名:一组记录”。',
  ],
  [
    'json with a bare value among the records',
    '窗口.json',
    utf8('[{"名称":"甲"},3]'),
    '文件“窗口.json”的表“窗口”第 2 条不是一条记录。应当写成 {…}。',
  ],
];

describe('a text file that cannot be read', () => {
  for (const [title, name, bytes, sentence] of REFUSED) {
    it(title, async () => assert.equal(await refusal(() => readTables(name, bytes)), sentence));
  }
});
