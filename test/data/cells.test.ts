import assert from 'node:assert/strict';
import { readCell, readColumn } from '../../server/data/cells';
import { raw, reading, say, type } from './support';

const at = { table: '窗口', row: 5, column: '某列' };

/** cell, wanted type => what it means. */
const CELLS: [cell: string, wanted: string, meaning: string][] = [
  // Percentages, in every writing of them
  ['p:0.952', '%', 'number 95.2'],
  ['95.2%', '%', 'number 95.2'],
  ['95.20％', '%', 'number 95.2'],
  ['９５．２％', '%', 'number 95.2'],
  ['n:95.2', '%', 'number 95.2'],
  ['九成五', '%', 'number 95'],
  ['百分之九十五', '%', 'number 95'],
  ['百分之九十五点五', '%', 'number 95.5'],
  ['100 %', '%', 'number 100'],
  ['5‰', '%', 'number 0.5'],
  ['0.5%', '‰', 'number 5'],
  ['n:0', '%', 'number 0'],
  ['p:0.0895', '%', 'number 8.95'],
  ['n:0.952', '%', '? 表“窗口”第 5 行“某列”列写的是“0.952”,没有写 %:看不出是 95.2% 还是 0.952%。请写上 %。'],
  ['90%-95%', '%', '? 表“窗口”第 5 行“某列”列写的是“90%-95%”,不是数。请填一个以“%”计的数。'],
  ['95%以上', '%', '? 表“窗口”第 5 行“某列”列写的是“95%以上”,单位和标准里的“%”不同。请换算成“%”。'],
  ['九十几', '%', '? 表“窗口”第 5 行“某列”列写的是“九十几”,单位和标准里的“%”不同。请换算成“%”。'],
  ['b:true', '%', '? 表“窗口”第 5 行“某列”列写的是“是”,不是数。请填一个以“%”计的数。'],
  // Counts, money, time
  ['366件', '件', 'number 366'],
  ['３６６', '件', 'number 366'],
  ['1,234', '件', 'number 1234'],
  ['1，234件', '件', 'number 1234'],
  ['-5', '件', 'number -5'],
  ['－5', '件', 'number -5'],
  ['三名', '人', 'number 3'],
  ['12个工作日', '工作日', 'number 12'],
  ['即办', '工作日', 'number 0'],
  ['90分钟', '小时', 'number 1.5'],
  ['1:30', '分钟', 'number 90'],
  ['1.2万元', '元', 'number 12000'],
  ['1.2万', '元', 'number 12000'],
  ['1.2万', '万元', 'number 1.2'],
  ['1.2万', '件', 'number 12000'],
  ['3500元', '万元', 'number 0.35'],
  ['n:0.1', '万元', 'number 0.1'],
  ['3天', '工作日', '? 表“窗口”第 5 行“某列”列写的是“3天”,单位和标准里的“工作日”不同。请换算成“工作日”。'],
  ['366人', '件', '? 表“窗口”第 5 行“某列”列写的是“366人”,单位和标准里的“件”不同。请换算成“件”。'],
  ['1,23', '件', '? 表“窗口”第 5 行“某列”列写的是“1,23”,不是数。请填一个以“件”计的数。'],
  ['三百五', '件', '? 表“窗口”第 5 行“某列”列写的是“三百五”,不是数。请填一个以“件”计的数。'],
  ['#DIV/0!', '%', '? 表“窗口”第 5 行“某列”列的公式出错,显示“#DIV/0!”。请改好公式,或直接填数。'],
  // Nothing, not the case, and zero are three things
  ['', '件', 'empty'],
  ['　', '件', 'empty'],
  ['—', '件', 'empty'],
  ['-', '件', 'empty'],
  ['－－', '件', 'empty'],
  ['/', '件', 'empty'],
  ['无', '件', 'empty'],
  ['未填', '件', 'empty'],
  ['不涉及', '件', 'na'],
  ['本月无业务', '%', 'na'],
  ['不适用', '是否', 'na'],
  ['N/A', '日期', 'na'],
  ['n:0', '件', 'number 0'],
  ['零', '件', 'number 0'],
  // Yes and no
  ['是', '是否', 'yesno true'],
  ['否', '是否', 'yesno false'],
  ['√', '是否', 'yesno true'],
  ['×', '是否', 'yesno false'],
  ['有', '是否', 'yesno true'],
  ['无', '是否', 'yesno false'],
  ['已', '是否', 'yesno true'],
  ['未公示', '是否', 'yesno false'],
  ['TRUE', '是否', 'yesno true'],
  ['n:1', '是否', 'yesno true'],
  ['n:0', '是否', 'yesno false'],
  ['b:false', '是否', 'yesno false'],
  ['是(附照片)', '是否', 'yesno true'],
  ['否,正在制作', '是否', 'yesno false'],
  ['○', '是否', '? 表“窗口”第 5 行“某列”列写的是“○”,看不出是还是否。请填 是 或 否。'],
  ['n:3', '是否', '? 表“窗口”第 5 行“某列”列写的是“3”,看不出是还是否。请填 是 或 否。'],
  // Dates
  ['d:2026-03-05', '日期', 'date 2026-03-05'],
  ['2017.3.23', '日期', 'date 2017-03-23'],
  ['2017-03-23 13:40', '日期', 'date 2017-03-23'],
  ['2017/3/23', '日期', 'date 2017-03-23'],
  ['20170323', '日期', 'date 2017-03-23'],
  ['n:20170323', '日期', 'date 2017-03-23'],
  ['2017年3月5日', '日期', 'date 2017-03-05'],
  ['２０１７年３月５日', '日期', 'date 2017-03-05'],
  ['二〇一七年三月五日', '日期', 'date 2017-03-05'],
  ['二OO二年五月十四日', '日期', 'date 2002-05-14'],
  ['2024-02-29', '日期', 'date 2024-02-29'],
  [
    '2023-02-29',
    '日期',
    '? 表“窗口”第 5 行“某列”列写的是“2023-02-29”,看不出是哪一天。请写成 2026-03-05 这样的日期。',
  ],
  [
    '2017年3月',
    '日期',
    '? 表“窗口”第 5 行“某列”列写的是“2017年3月”,看不出是哪一天。请写成 2026-03-05 这样的日期。',
  ],
  [
    '2019719',
    '日期',
    '? 表“窗口”第 5 行“某列”列写的是“2019719”,看不出是哪一天。请写成 2026-03-05 这样的日期。',
  ],
  // Lengths of time
  ['3个工作日', '时长', 'duration 3 工作日'],
  ['90分钟', '时长', 'duration 90 分钟'],
  ['1:30', '时长', 'duration 90 分钟'],
  ['半天', '时长', 'duration 0.5 日'],
  ['当场办结', '时长', 'duration 0 工作日'],
  [
    'n:3',
    '时长',
    '? 表“窗口”第 5 行“某列”列写的是“3”,看不出是多长时间。请连单位一起写,如 3个工作日、90分钟。',
  ],
  // Choices and text
  ['社会保险经办', '选项:社会保险经办、劳动监察', 'choice 社会保险经办'],
  ['社会 保险经办', '选项:社会保险经办、劳动监察', 'choice 社会保险经办'],
  [
    '社保',
    '选项:社会保险经办、劳动监察',
    '? 表“窗口”第 5 行“某列”列写的是“社保”,不在可选的几项里。请从这几项里填一个:社会保险经办、劳动监察。',
  ],
  ['n:12', '文字', 'text 12'],
  [' A03 ', '文字', 'text A03'],
];

describe('a cell under a wanted type', () => {
  for (const [cell, wanted, meaning] of CELLS) {
    it(`${cell || '(blank)'} as ${wanted} => ${meaning}`, () => {
      assert.equal(reading(readCell(raw(cell), type(wanted), at)), meaning);
    });
  }
});

/** heading, cells, wanted type => meanings, notes. */
const COLUMNS: { title: string; heading: string; cells: string[]; meanings: string[]; notes: string[] }[] = [
  {
    title: 'all bare numbers at most 1 are fractions, and that is told',
    heading: '满意率',
    cells: ['n:0.952', 'n:1', 'n:0', '', '0.9'],
    meanings: ['number 95.2', 'number 100', 'number 0', 'empty', 'number 90'],
    notes: ['表“窗口”的“满意率”列没有写 %,各数都不大于 1,已当作小数读(0.952 读作 95.2%)。'],
  },
  {
    title: 'bare numbers above 1 are percent',
    heading: '满意率',
    cells: ['n:95.2', 'n:88', '0'],
    meanings: ['number 95.2', 'number 88', 'number 0'],
    notes: [],
  },
  {
    title: 'in a mixture the one that cannot be told is refused, the others stand',
    heading: '满意率',
    cells: ['n:95.2', 'n:0.88', '91%', 'p:0.9'],
    meanings: [
      'number 95.2',
      '? 表“窗口”第 2 行“满意率”列写的是“0.88”,没有写 %:看不出是 88% 还是 0.88%。请写上 %。',
      'number 91',
      'number 90',
    ],
    notes: [],
  },
  {
    title: 'cells with their own % do not decide for the bare ones',
    heading: '满意率',
    cells: ['95.2%', 'n:0.9'],
    meanings: ['number 95.2', 'number 90'],
    notes: ['表“窗口”的“满意率”列没有写 %,各数都不大于 1,已当作小数读(0.9 读作 90%)。'],
  },
  {
    title: 'a heading with (%) is taken at its word, and that is told',
    heading: '差错率(%)',
    cells: ['n:0.3', 'n:0.05'],
    meanings: ['number 0.3', 'number 0.05'],
    notes: [
      '表“窗口”的“差错率(%)”列各数都不大于 1,已按表头的单位读(0.3 读作 0.3%)。若是小数写法,请在数上写明 %。',
    ],
  },
  {
    title: 'a heading with (%) and ordinary values',
    heading: '满意率（％）',
    cells: ['n:95.2', 'n:0.9', 'p:0.91'],
    meanings: ['number 95.2', 'number 0.9', 'number 91'],
    notes: [],
  },
];

describe('a column of percentages', () => {
  for (const { title, heading, cells, meanings, notes } of COLUMNS) {
    it(title, () => {
      const rows = cells.map((c, i) => ({ number: i + 1, cells: [raw(c)] }));
      const column = readColumn({ name: '窗口', columns: [heading], rows }, 0, type('%'));
      assert.deepEqual(column.values.map(reading), meanings);
      assert.deepEqual(column.notes.map(say), notes);
    });
  }

  it('a heading in 万元 is converted to 元', () => {
    const table = { name: '窗口', columns: ['征缴额(万元)'], rows: [{ number: 2, cells: [raw('n:1.5')] }] };
    assert.deepEqual(readColumn(table, 0, type('元')).values.map(reading), ['number 15000']);
  });

  it('a heading gives a length of time its unit', () => {
    const table = { name: '窗口', columns: ['规定时限(工作日)'], rows: [{ number: 2, cells: [raw('n:3')] }] };
    assert.deepEqual(readColumn(table, 0, type('时长')).values.map(reading), ['duration 3 工作日']);
  });
});
