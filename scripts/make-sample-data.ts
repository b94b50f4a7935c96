/**
 * Writes samples/社会保险经办窗口数据.xlsx: twenty invented windows for the sample standard, with the flaws such sheets
 * really have. The same every time; run it after a change with `npx tsx scripts/make-sample-data.ts`.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';

type Value = string | number | null;

/** Columns of the sheet 窗口 by the group that stands above them; a group of one name has the name below it. */
const GROUPS: readonly (readonly [group: string, names: readonly string[]])[] = [
  ['服务宗旨', ['执行社会保险法规政策', '依法行政', '政务公开', '诚信负责']],
  [
    '办公环境',
    ['整洁卫生', '物品资料摆放整齐', '使用全国统一标识', '规章制度上墙', '柜台设置方便', '配置座椅'],
  ],
  ['免费用品', ['政策宣传资料', '表格', '纸笔']],
  ['监督投诉载体', ['意见箱', '其他监督投诉载体']],
  ['工作人员', ['实行首问责任制']],
  ['制度', ['规章制度健全', '业务操作规范', '报批符合规定', '建有基础管理台账']],
  ['业务档案', ['档案记录清晰', '档案保存完整', '档案存放有序', '档案查阅方便']],
  ['登记核定', ['登记用时(工作日)', '核定用时(工作日)', '对账间隔(月)', '按规定记录个人账户']],
  ['满意度测评', ['非常满意件数', '满意件数', '基本满意件数', '有效评价件数', '满意率']],
  ['扩面', ['参保人数', '扩面任务']],
  ['征缴(万元)', ['征缴额', '征缴任务']],
  ['发放(万元)', ['发放额', '发放任务']],
  ['清欠(万元)', ['清欠额', '清欠任务']],
  ['养老金', ['基本养老金按时足额发放', '社会化发放人数', '应发养老金人数']],
  ['业务数据', ['数据准确', '数据真实可靠', '数据及时上报', '虚报', '瞒报']],
  [
    '基金管理',
    ['基金内部管理制度', '基金审计制度', '接受主管部门监管', '接受社会监督', '基金安全', '基金公布间隔(月)'],
  ],
  ['在职职工', ['建库率']],
  ['离退休人员', ['建库率']],
  ['失业人员', ['建库率']],
  ['信息系统', ['信息系统管理规范', '提供查询服务']],
  ['报告通报', ['按规定报告', '向有关部门通报', '重大情况及时报告']],
];

const STAFF_COLUMNS = [
  '遵纪守法',
  '廉洁奉公',
  '着装整洁',
  '挂牌上岗',
  '态度热情',
  '语言文明',
  '答复清楚准确',
  '咨询解答耐心',
];

/** Each window and how well it does, from 0 to 100. */
const WINDOWS: readonly (readonly [name: string, quality: number])[] = [
  ['市本级第一窗口', 99],
  ['市本级第二窗口', 96],
  ['东城区窗口', 97],
  ['西城区窗口', 92],
  ['南湖区窗口', 88],
  ['北山区窗口', 85],
  ['高新区窗口', 98],
  ['开发区窗口', 94],
  ['新港区窗口', 90],
  ['老街窗口', 76],
  ['临江县窗口', 91],
  ['安平县窗口', 87],
  ['永丰县窗口', 82],
  ['清河县窗口', 93],
  ['石桥镇窗口', 70],
  ['白云镇窗口', 80],
  ['桃源镇窗口', 84],
  ['青龙镇窗口', 62],
  ['柳林镇窗口', 89],
  ['双溪镇窗口', 95],
];

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜';
const GIVEN = '明芳建国丽华志强秀英海燕文静晓东玉兰立新春梅永平雪松';

/** mulberry32: small, even, and the same on every machine. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The columns as the reader will name them, in order. */
const COLUMNS = GROUPS.flatMap(([group, names]) => names.map(n => (n === '建库率' ? group + n : n)));

function windowRow(quality: number, roll: () => number): Map<string, Value> {
  const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1));
  const good = () => roll() * 100 < quality + (100 - quality) * 0.2;
  const row = new Map<string, Value>();
  for (const name of COLUMNS) row.set(name, good() ? '是' : '否');
  for (const name of ['虚报', '瞒报']) row.set(name, quality < 65 && name === '瞒报' ? '是' : '否');
  row.set('登记用时(工作日)', between(1, 2 + Math.floor((100 - quality) / 5)));
  row.set('核定用时(工作日)', between(2, 4 + Math.floor((100 - quality) / 4)));
  row.set('对账间隔(月)', quality > 80 ? 12 : 24);
  row.set('基金公布间隔(月)', quality > 90 ? 6 : 12);
  const rated = between(180, 640);
  const content = Math.round((rated * (70 + quality * 0.27 + roll() * 2)) / 100);
  const very = Math.floor(content * (0.4 + roll() * 0.2));
  const plain = Math.floor(content * 0.1);
  row
    .set('非常满意件数', very)
    .set('满意件数', content - very - plain)
    .set('基本满意件数', plain)
    .set('有效评价件数', rated);
  const pair = (done: string, task: string, low: number, high: number) => {
    const goal = between(low, high) * 10;
    row.set(task, goal).set(done, Math.round(goal * (good() ? 1 + roll() * 0.08 : 0.93 + roll() * 0.06)));
  };
  pair('参保人数', '扩面任务', 120, 900);
  pair('征缴额', '征缴任务', 200, 1500);
  pair('发放额', '发放任务', 180, 1300);
  pair('清欠额', '清欠任务', 4, 60);
  const due = between(800, 6000);
  row
    .set('应发养老金人数', due)
    .set('社会化发放人数', due - Math.round((due * (100 - quality) * roll()) / 800));
  for (const who of ['在职职工', '离退休人员', '失业人员'])
    row.set(`${who}建库率`, good() ? 1 : 0.97 + Math.floor(roll() * 30) / 1000);
  return row;
}

/** The flaws, each with its reason; [window, column, what is written there]. */
const FLAWS: readonly (readonly [window: string, column: string, value: Value])[] = [
  // exactly on the limit, and a hair below it
  ['西城区窗口', '非常满意件数', 200],
  ['西城区窗口', '满意件数', 120],
  ['西城区窗口', '基本满意件数', 40],
  ['西城区窗口', '有效评价件数', 400],
  ['清河县窗口', '非常满意件数', 900],
  ['清河县窗口', '满意件数', 700],
  ['清河县窗口', '基本满意件数', 199],
  ['清河县窗口', '有效评价件数', 2000],
  // too few to count
  ['柳林镇窗口', '非常满意件数', 11],
  ['柳林镇窗口', '满意件数', 10],
  ['柳林镇窗口', '基本满意件数', 2],
  ['柳林镇窗口', '有效评价件数', 24],
  // a percentage in every writing
  ['东城区窗口', '在职职工建库率', '100%'],
  ['高新区窗口', '在职职工建库率', '１００％'],
  ['开发区窗口', '在职职工建库率', 99.5],
  ['临江县窗口', '离退休人员建库率', '百分之百'],
  ['安平县窗口', '离退休人员建库率', '99.20％'],
  ['双溪镇窗口', '离退休人员建库率', 100],
  // full-width digits, a thousands mark, units in the cell
  ['南湖区窗口', '有效评价件数', '４２０'],
  ['南湖区窗口', '非常满意件数', '２１０'],
  ['南湖区窗口', '满意件数', '１３０'],
  ['南湖区窗口', '基本满意件数', '３２'],
  ['市本级第一窗口', '参保人数', '9,180'],
  ['市本级第一窗口', '扩面任务', '9,000人'],
  ['北山区窗口', '登记用时(工作日)', '3个工作日'],
  // not filled in, not the case
  ['老街窗口', '政务公开', null],
  ['永丰县窗口', '档案查阅方便', '—'],
  ['石桥镇窗口', '清欠额', '不涉及'],
  ['石桥镇窗口', '清欠任务', '不涉及'],
  ['桃源镇窗口', '失业人员建库率', '不涉及'],
  ['青龙镇窗口', '基金公布间隔(月)', '未填'],
  // marks instead of words, a remark after the word
  ['新港区窗口', '整洁卫生', '√'],
  ['新港区窗口', '物品资料摆放整齐', '√'],
  ['新港区窗口', '配置座椅', '×'],
  ['双溪镇窗口', '意见箱', '是(大厅东门)'],
  // plainly wrong
  ['白云镇窗口', '满意件数', '约三百'],
];

const FIRST_ROW = 5;
const FIXED = new Date(Date.UTC(2026, 0, 8));

/** The workbook's bytes. */
export async function makeSampleData(): Promise<Uint8Array> {
  const roll = dice(20_260_108);
  const book = new ExcelJS.Workbook();
  book.creator = book.lastModifiedBy = '示例';
  book.created = book.modified = FIXED;
  addWindows(book, roll);
  addStaff(book, roll);
  return settle(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** The rate as the window itself reports it, in four writings; the twelfth window reports two points too much. */
function reportedRate(row: ReadonlyMap<string, Value>, w: number): Value {
  const count = (name: string) => Number(String(row.get(name)).normalize('NFKC'));
  const content = count('非常满意件数') + count('满意件数') + count('基本满意件数');
  if (Number.isNaN(content)) return null;
  const tenths = Math.round((content * 1000) / count('有效评价件数')) + (w === 11 ? 20 : 0);
  const percent = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return [tenths / 1000, `${percent}%`, Number(percent), `${percent}0％`][w % 4]!;
}

function addWindows(book: ExcelJS.Workbook, roll: () => number): void {
  const sheet = book.addWorksheet('窗口', { views: [{ state: 'frozen', xSplit: 2, ySplit: 4 }] });
  const width = 3 + COLUMNS.length;
  sheet.getCell(1, 1).value = '2025年度社会保险经办窗口文明服务情况表';
  sheet.mergeCells(1, 1, 1, width);
  sheet.getCell(2, 1).value = '填报单位:示例市社会保险经办机构';
  sheet.mergeCells(2, 1, 2, 12);
  sheet.getCell(2, 13).value = '填报日期:2026年1月8日';
  sheet.mergeCells(2, 13, 2, width);
  ['序号', '窗口\n名称', '窗口类别'].forEach((name, i) => {
    sheet.getCell(3, i + 1).value = name;
    sheet.mergeCells(3, i + 1, 4, i + 1);
  });
  let column = 4;
  for (const [group, names] of GROUPS) {
    sheet.getCell(3, column).value = group;
    if (names.length > 1) sheet.mergeCells(3, column, 3, column + names.length - 1);
    names.forEach((name, i) => {
      sheet.getCell(4, column + i).value = name;
    });
    column += names.length;
  }
  WINDOWS.forEach(([name, quality], w) => {
    const row = windowRow(quality, roll);
    for (const [window, column, value] of FLAWS) if (window === name) row.set(column, value);
    row.set('满意率', reportedRate(row, w));
    const line = sheet.getRow(FIRST_ROW + w);
    line.getCell(1).value = w + 1;
    line.getCell(2).value = name;
    line.getCell(3).value = '社会保险经办';
    COLUMNS.forEach((c, i) => {
      const cell = line.getCell(4 + i);
      cell.value = row.get(c) ?? null;
      if (c.endsWith('率') && typeof cell.value === 'number' && cell.value <= 1) cell.numFmt = '0.0%';
    });
  });
  const last = FIRST_ROW + WINDOWS.length;
  sheet.getCell(last, 1).value = '合 计';
  sheet.mergeCells(last, 1, last, 3);
  sheet.getCell(last, 4 + COLUMNS.indexOf('在职职工建库率')).value = '平均建库率(99.4%)';
  sheet.getCell(last + 1, 1).value = '注:满意度由测评系统导出,其余由各窗口填报。';
  sheet.mergeCells(last + 1, 1, last + 1, width);
  for (const r of [1, 3, 4]) sheet.getRow(r).font = { bold: true };
  sheet.getRow(4).alignment = { wrapText: true, vertical: 'middle' };
  sheet.getColumn(2).width = 18;
}

function addStaff(book: ExcelJS.Workbook, roll: () => number): void {
  const sheet = book.addWorksheet('工作人员', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['窗口名称', '姓名', ...STAFF_COLUMNS]);
  sheet.getRow(1).font = { bold: true };
  for (const [name, quality] of WINDOWS) {
    const people = 3 + Math.floor(roll() * 3);
    const first = sheet.rowCount + 1;
    // One office marks with √ and ×, the others write words.
    const [yes, no] = name === '新港区窗口' ? ['√', '×'] : ['是', '否'];
    for (let i = 0; i < people; i++) {
      const pick = (text: string) => text[Math.floor(roll() * text.length)]!;
      const marks = STAFF_COLUMNS.map((_, c) =>
        roll() * 100 < quality + (100 - quality) * 0.6 || c < 2 ? yes! : no!,
      );
      sheet.addRow([name, pick(SURNAMES) + pick(GIVEN) + (roll() < 0.5 ? pick(GIVEN) : ''), ...marks]);
    }
    sheet.mergeCells(first, 1, sheet.rowCount, 1);
  }
  sheet.getColumn(1).width = 18;
}

/** Sets the archive's own times to one day, so that the same content is the same bytes. */
function settle(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const DAY = ((2026 - 1980) << 25) | (1 << 21) | (8 << 16);
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    view.setUint32(at + 12, DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../samples/社会保险经办窗口数据.xlsx', import.meta.url), await makeSampleData());
}
