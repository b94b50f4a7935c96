/** Three hundred invented windows of ten kinds, as sheets: one a kind, and the registers. */
import type { Standard } from '../../server/standard/model';
import { type Columns, columnsOfParts } from './columns';
import { type Dice, dice } from './dice';
import { FLAWS } from './flaws';
import { registersOf } from './registers';
import type { Sheet, Value } from './sheet';
import { writeCount, writeShare, writeWorkdays } from './writings';

const PLACES = [
  '市本级',
  '东城区',
  '西城区',
  '南湖区',
  '北山区',
  '高新区',
  '开发区',
  '新港区',
  '临江县',
  '安平县',
  '永丰县',
  '清河县',
  '龙泉县',
  '云岭县',
  '石桥镇',
  '白云镇',
  '桃源镇',
  '青龙镇',
  '柳林镇',
  '双溪镇',
  '平湖镇',
  '金沙镇',
  '大河镇',
  '小河镇',
  '红星镇',
  '东风镇',
  '老街',
  '新村',
  '站前',
  '滨江',
];
const OFFICE: Readonly<Record<string, string>> = {
  信访: '信访窗口',
  职业介绍: '职业介绍所',
  劳动监察: '劳动监察大队',
  劳动争议仲裁: '仲裁院窗口',
  社会保险经办: '社保窗口',
  职业培训: '培训中心',
  职业技能鉴定: '技能鉴定站',
  医疗保险经办: '医保窗口',
  信息网站: '劳动保障网',
  法律咨询: '法律咨询室',
};
/** Rates whose column says % in the heading and holds bare numbers. */
const BARE_PERCENT = new Set(['来信回复率']);

/** The sheets, the flaws in them. The same every time. */
export function makeSheets(standard: Standard): Sheet[] {
  const chance = dice(20_260_108);
  const sheets: Sheet[] = [];
  const registers = new Map<string, Map<string, Value>[]>();
  for (const columns of columnsOfParts(standard)) {
    const rows = PLACES.map((place, i) => {
      const quality = 99 - ((i * 7) % 31) - chance.between(0, 6);
      const name = place + OFFICE[columns.kind]!;
      const { cases, rates } = registersOf(columns.kind, quality, chance);
      for (const [register, list] of Object.entries(cases)) {
        const kept = registers.get(register) ?? [];
        registers.set(register, kept);
        for (const c of list) kept.push(new Map([['窗口名称', name], ...Object.entries(c)]));
      }
      return windowRow(name, i + 1, quality, columns, rates, chance);
    });
    const groups = columns.groups.map(
      ([group, names]) => [group, names.map(n => headed(n, standard))] as const,
    );
    sheets.push({
      name: columns.kind,
      windows: true,
      groups: [['', ['序号', '窗口名称', '窗口类别']], ...groups],
      rows,
    });
  }
  for (const register of new Set([...standard.registers.values()].map(r => r.display))) {
    const fields = standard.registers.get(register)!.fields.map(f => f.name.text);
    const rows = registers.get(register) ?? [];
    sheets.push({ name: register, windows: false, groups: [['', ['窗口名称', ...fields]]], rows });
  }
  spoil(sheets, standard);
  return sheets;
}

/** 登记用时(工作日): the unit where cells hold bare numbers. */
function headed(name: string, standard: Standard): string {
  const type = standard.metrics.get(name)?.type;
  if (type?.kind !== 'unit' || (type.unit === '%' && !BARE_PERCENT.has(name))) return name;
  return ['名', '件', '人', '处'].includes(type.unit) ? name : `${name}(${type.unit})`;
}

function windowRow(
  name: string,
  number: number,
  quality: number,
  columns: Columns,
  rates: Readonly<Record<string, number>>,
  chance: Dice,
): Map<string, Value> {
  const { roll, between, pick } = chance;
  const good = () => roll() * 100 < quality + (100 - quality) * 0.3;
  const row = new Map<string, Value>([
    ['序号', number],
    ['窗口名称', name],
    ['窗口类别', columns.kind],
  ]);
  const values = new Map<string, Value>();
  const set = (more: Record<string, Value>) => {
    for (const [key, value] of Object.entries(more)) values.set(key, value);
  };
  const count = (n: number) => writeCount(n, chance);
  // Each office has its own way of ticking.
  const [yes, no] = number % 11 === 5 ? ['√', '×'] : number % 11 === 8 ? ['有', '无'] : ['是', '否'];

  const rated = between(180, 640);
  const content = Math.round((rated * (700 + quality * 2.7 + roll() * 20)) / 1000);
  const very = Math.floor(content * (0.4 + roll() * 0.2));
  const fair = Math.floor(content * 0.1);
  const reported = Math.round((content * 1000) / rated) * 10;
  set({
    非常满意件数: count(very),
    满意件数: count(content - very - fair),
    基本满意件数: count(fair),
    有效评价件数: count(rated),
    // A few report more than their own counts give.
    满意率: writeShare(number % 12 === 0 ? Math.min(10_000, reported + 200) : reported, chance),
  });
  set({ 专职人数: between(good() ? 1 : 0, 4), 兼职人数: between(0, 2) });
  const pair = (done: string, task: string, low: number, high: number) => {
    const goal = between(low, high) * 10;
    set({ [task]: goal, [done]: Math.round(goal * (good() ? 1 + roll() * 0.08 : 0.93 + roll() * 0.06)) });
  };
  pair('参保人数', '扩面任务', 120, 900);
  pair('征缴额', '征缴任务', 200, 1500);
  pair('发放额', '发放任务', 180, 1300);
  pair('清欠额', '清欠任务', 4, 60);
  pair('统筹基金支出', '统筹基金收入', 300, 900);
  const due = between(800, 6000);
  const paid = due - Math.round((due * (100 - quality) * roll()) / 900);
  set({
    应发养老金人数: count(due),
    社会化发放人数: count(paid),
    社会化发放率: Math.round((paid * 1000) / due) / 1000,
  });
  for (const who of ['在职职工', '离退休人员', '失业人员']) {
    const all = between(500, 9000);
    const kept = good() ? all : all - between(1, 60);
    const share = Math.floor((kept * 1000) / all) * 10;
    set({
      [`${who}应建库人数`]: count(all),
      [`${who}已建库人数`]: count(kept),
      [`${who}建库率`]: writeShare(share, chance),
    });
  }
  const down = good() ? between(0, 20) : between(40, 200);
  set({ 故障时长: down, 监测时长: 8760, 故障率: null, 统筹基金收支比: null });
  set({
    日服务时长: good() ? 24 : 22,
    响应时间: between(1, 6),
    信息更新间隔: good() ? between(1, 3) : between(4, 9),
    备份间隔: pick([12, 24, 168]),
    行政级别: number === 1 ? '省' : pick(['市', '县', '乡']),
    业务数据差错: good() ? 0 : between(1, 4),
    投诉件数: good() ? 0 : between(1, 3),
  });
  for (const [rate, share] of Object.entries(rates))
    set({ [rate]: BARE_PERCENT.has(rate) ? share / 100 : writeShare(share, chance) });

  for (const [, names] of columns.groups) {
    for (const name of names) {
      if (values.has(name)) row.set(name, values.get(name)!);
      else if (columns.forbidden.has(name)) row.set(name, roll() * 100 < quality + 12 ? no! : yes!);
      else if (name.endsWith('用时')) {
        row.set(name, writeWorkdays(between(0, 2 + Math.floor((100 - quality) / 6)), chance));
      } else if (name.endsWith('间隔')) row.set(name, pick([1, 3, 6, 12]));
      else if (name.endsWith('收费') && name !== '乱收费') row.set(name, good() ? 0 : pick([5, 10, 20]));
      else row.set(name, good() ? yes! : no!);
    }
  }
  return row;
}

/** Puts the flaws in, and the rows that belong nowhere. */
function spoil(sheets: readonly Sheet[], standard: Standard): void {
  for (const [name, number, column, value] of FLAWS) {
    const sheet = sheets.find(s => s.name === name);
    const row = sheet?.rows[number - 1];
    const known = sheet?.groups.some(([, names]) =>
      names.some(n => n === column || n === headed(column, standard)),
    );
    if (!row || !known) throw new Error(`no cell for the flaw ${name} ${number} ${column}`);
    row.set(column, value);
  }
  const first = sheets[0]!.rows as Map<string, Value>[];
  first.push(new Map([...first[0]!, ['序号', first.length + 1]])); // handed in twice
  const reports = sheets.find(s => s.name === '举报')!.rows as Map<string, Value>[];
  reports.push(new Map([...reports[0]!, ['窗口名称', '原开发区劳动监察大队']])); // a name of before the reform
}
