/**
 * The facts the two sample standards must hold: of the ministry standard (部颁) and the city norm (市级) every number, every
 * zero, every time limit without a number, every reference and every counted list, with the provision it stands in. The
 * table is kept apart from the samples on purpose: it is what they are checked against.
 */

export type Source = '部颁' | '市级';

/** How a value is handed to the evaluator. A value of `with` that starts with @ is that many days after the start. */
export type Probe =
  | { readonly by: 'cell'; readonly column: string; readonly with?: Values }
  | { readonly by: 'field'; readonly register: string; readonly column: string; readonly with?: Values }
  | {
      readonly by: 'days';
      readonly register: string;
      readonly from: string;
      readonly to: string;
      readonly with?: Values;
    };

export type Values = Readonly<Record<string, string>>;

/** A number in the text. */
export interface Bound {
  readonly kind: 'bound';
  readonly source: Source;
  readonly at: string;
  readonly says: string;
  readonly op: '≥' | '≤' | '=';
  readonly value: string;
  readonly unit: string;
  readonly step: string;
  readonly probe: Probe;
}

/** A limit the text leaves to each case or to the yearly plan: `around` is what the trial data gives. */
export interface Limit {
  readonly kind: 'limit';
  readonly source: Source;
  readonly at: string;
  readonly says: string;
  readonly op: '≥' | '≤';
  readonly around: string;
  readonly unit: string;
  readonly probe: Probe;
}

/** Something that must not happen. */
export interface Zero {
  readonly kind: 'zero';
  readonly source: Source;
  readonly at: string;
  readonly names: readonly string[];
}

/** A list of so many. */
export interface Items {
  readonly kind: 'items';
  readonly source: Source;
  readonly at: string;
  readonly group: string;
  readonly count: number;
}

/** 未定「原词」. */
export interface Open {
  readonly kind: 'open';
  readonly source: Source;
  readonly at: string;
  readonly says: string;
  readonly words: string;
  readonly probe: Probe;
}

/** What a provision rests on. */
export interface Basis {
  readonly kind: 'basis';
  readonly source: Source;
  readonly at: string;
  readonly says: string;
}

export type Check = Bound | Limit | Zero | Items | Open | Basis;

export interface Row {
  readonly id: string;
  readonly fact: string;
  readonly checks: readonly Check[];
}

const cell = (column: string, more?: Values): Probe => ({ by: 'cell', column, with: more });
const field = (register: string, column: string, more?: Values): Probe => ({
  by: 'field',
  register,
  column,
  with: more,
});
const days = (register: string, from: string, to: string, more?: Values): Probe => ({
  by: 'days',
  register,
  from,
  to,
  with: more,
});

function bound(at: string, op: Bound['op'], value: string, unit: string, probe: Probe, says?: string): Bound {
  const step = unit === '%' || unit === '元' ? '0.01' : '1';
  const name = says ?? (probe.by === 'days' ? probe.to : probe.column);
  return { kind: 'bound', source: '部颁', at, says: name, op, value, unit, step, probe };
}

const rated = { 有效评价件数: '10000件' };
const satisfied = (at: string) => bound(at, '≥', '90', '%', cell('满意率', rated));
const rate = (at: string, name: string, value: string, more?: Values) =>
  bound(at, '≥', value, '%', cell(name, more));
const free = (at: string, name: string) => bound(at, '=', '0', '元', cell(name));

const zero = (at: string, ...names: string[]): Zero => ({ kind: 'zero', source: '部颁', at, names });
const items = (at: string, group: string, count: number, source: Source = '部颁'): Items => ({
  kind: 'items',
  source,
  at,
  group,
  count,
});
const basis = (at: string, says: string): Basis => ({ kind: 'basis', source: '部颁', at, says });
const openIn = (at: string, words: string, probe: Probe, source: Source = '部颁'): Open => ({
  kind: 'open',
  source,
  at,
  says: probe.by === 'days' ? probe.to : probe.column,
  words,
  probe,
});
const open = (at: string, name: string, words: string) => openIn(at, words, cell(name));
/** Six days after the start, in the field that holds the limit. */
const dueIn = (
  at: string,
  register: string,
  from: string,
  to: string,
  limit: string,
  more?: Values,
): Limit => ({
  kind: 'limit',
  source: '部颁',
  at,
  says: limit,
  op: '≤',
  around: '6',
  unit: '日',
  probe: days(register, from, to, { [limit]: limit.endsWith('日期') ? '@6' : '6自然日', ...more }),
});
const planned = (at: string, name: string, plan: string, unit: string): Limit => ({
  kind: 'limit',
  source: '部颁',
  at,
  says: name,
  op: '≥',
  around: '1000',
  unit,
  probe: cell(name, { [plan]: `1000${unit}` }),
});

/** Numbers. */
const numbers: readonly Row[] = [
  {
    id: 'Q0-01',
    fact: '信访:专职、兼职人员合计',
    checks: [bound('一(三)', '≥', '1', '名', cell('专职人数', { 兼职人数: '0名' }))],
  },
  { id: 'Q0-02', fact: '信访:上级交办案件办结率', checks: [rate('一(五)', '交办案件办结率', '100')] },
  { id: 'Q0-03', fact: '信访:满意率', checks: [satisfied('一(六)')] },
  { id: 'Q0-04', fact: '职业介绍:满意率', checks: [satisfied('二(六)')] },
  {
    id: 'Q0-05',
    fact: '职业介绍:每人职业指导次数',
    checks: [bound('二(七)', '≥', '1', '次', field('就业困难人员', '职业指导次数'))],
  },
  {
    id: 'Q0-06',
    fact: '职业介绍:每人就业信息次数',
    checks: [bound('二(七)', '≥', '3', '次', field('就业困难人员', '就业信息次数'))],
  },
  {
    id: 'Q0-07',
    fact: '劳动监察:举报立案时限',
    checks: [bound('三(五)', '≤', '7', '日', days('举报', '收到日期', '立案日期', { 符合规定: '是' }))],
  },
  { id: 'Q0-08', fact: '劳动监察:举报结案率', checks: [rate('三(五)', '举报结案率', '90')] },
  {
    id: 'Q0-09',
    fact: '劳动监察:专职人员每人每年巡查户数',
    checks: [bound('三(九)', '≥', '50', '户', field('人员', '年巡查户数', { 专职监察: '是' }))],
  },
  { id: 'Q0-10', fact: '仲裁:结案率', checks: [rate('四(五)', '仲裁结案率', '95')] },
  { id: 'Q0-11', fact: '仲裁:兼职仲裁员参与办案率', checks: [rate('四(九)', '兼职仲裁员参与办案率', '25')] },
  { id: 'Q0-12', fact: '社会保险:满意率', checks: [satisfied('五(五)')] },
  { id: 'Q0-13', fact: '社会保险:养老金社会化发放率', checks: [rate('五(六)', '社会化发放率', '99')] },
  { id: 'Q0-14', fact: '社会保险:在职职工建库率', checks: [rate('五(九)', '在职职工建库率', '100')] },
  { id: 'Q0-15', fact: '社会保险:离退休人员建库率', checks: [rate('五(九)', '离退休人员建库率', '100')] },
  { id: 'Q0-16', fact: '社会保险:失业人员建库率', checks: [rate('五(九)', '失业人员建库率', '100')] },
  {
    id: 'Q0-17',
    fact: '技能鉴定:证书审核时限(材料齐备)',
    checks: [
      bound(
        '七(七)',
        '≤',
        '7',
        '日',
        days('证书审核', '受理日期', '办结日期', { 材料齐备: '是' }),
        '材料齐备',
      ),
    ],
  },
  { id: 'Q0-18', fact: '技能鉴定:满意率', checks: [satisfied('七(八)')] },
  { id: 'Q0-19', fact: '医疗保险:满意率', checks: [satisfied('八(七)')] },
  {
    id: 'Q0-20',
    fact: '信息网站:每日服务时长',
    checks: [bound('九(六)', '=', '24', '小时', cell('日服务时长'))],
  },
  { id: 'Q0-21', fact: '信息网站:更新周期', checks: [bound('九(六)', '≤', '3', '日', cell('信息更新间隔'))] },
  {
    id: 'Q0-22',
    fact: '信息网站:来信回复率(省级以下)',
    checks: [rate('九(九)', '来信回复率', '90', { 行政级别: '省' })],
  },
  {
    id: 'Q0-23',
    fact: '法律咨询:专职、兼职人员合计',
    checks: [bound('十(四)', '≥', '2', '名', cell('专职人数', { 兼职人数: '0名' }))],
  },
  { id: 'Q0-24', fact: '法律咨询:办结案率', checks: [rate('十(六)', '咨询办结案率', '90')] },
  { id: 'Q0-25', fact: '法律咨询:满意率', checks: [satisfied('十(九)')] },
];

/** What must be zero, or free. */
const zeros: readonly Row[] = [
  { id: 'Z0-01', fact: '职业介绍:乱收费', checks: [zero('二(五)', '乱收费')] },
  { id: 'Z0-02', fact: '职业介绍:对下岗失业人员免费', checks: [free('二(七)', '下岗失业人员服务收费')] },
  { id: 'Z0-03', fact: '劳动监察:违法行为', checks: [zero('三(一)', '违法执法行为')] },
  { id: 'Z0-04', fact: '劳动监察:以权谋私、徇私舞弊', checks: [zero('三(三)', '以权谋私', '徇私舞弊')] },
  { id: 'Z0-05', fact: '仲裁:群体性突发事件', checks: [zero('四(六)', '群体性突发事件')] },
  {
    id: 'Z0-06',
    fact: '社会保险:数据差错、虚报瞒报',
    checks: [bound('五(七)', '=', '0', '处', cell('业务数据差错')), zero('五(七)', '虚报', '瞒报')],
  },
  { id: 'Z0-07', fact: '职业培训:投诉', checks: [bound('六(八)', '=', '0', '件', cell('投诉件数'))] },
  { id: 'Z0-08', fact: '技能鉴定:弄虚作假、徇私舞弊', checks: [zero('七(八)', '弄虚作假', '徇私舞弊')] },
  {
    id: 'Z0-09',
    fact: '社会保险、医疗保险:资料、表格、纸笔免费',
    checks: [
      items('五(二)', '免费用品', 3),
      free('五(二)', '资料用品收费'),
      items('八(二)', '免费用品', 3),
      free('八(二)', '资料用品收费'),
    ],
  },
  { id: 'Z0-10', fact: '医疗保险:借故拖欠', checks: [zero('八(六)', '借故拖欠医疗费用')] },
  { id: 'Z0-11', fact: '法律咨询:免费', checks: [free('十(八)', '咨询服务收费')] },
];

/** Time limits, periods and aims without a number. */
const limits: readonly Row[] = [
  {
    id: 'T0-01',
    fact: '信访:当日能办的当日办完',
    checks: [
      bound(
        '一(五)',
        '≤',
        '0',
        '自然日',
        days('信访事项', '受理日期', '办结日期', { 当日能办: '是' }),
        '当日能办):自',
      ),
    ],
  },
  {
    id: 'T0-02',
    fact: '信访:当日办不完的在约定时间内',
    checks: [dueIn('一(五)', '信访事项', '受理日期', '办结日期', '约定日期', { 当日能办: '否' })],
  },
  {
    id: 'T0-03',
    fact: '信访:交办案件按规定时间上报',
    checks: [dueIn('一(五)', '交办案件', '交办日期', '上报日期', '规定上报日期')],
  },
  { id: 'T0-04', fact: '信访:重要信访及时处理', checks: [open('一(七)', '信访事件处置用时', '及时')] },
  { id: 'T0-05', fact: '信访:定期报送信息', checks: [open('一(八)', '信访信息报送间隔', '定期')] },
  {
    id: 'T0-06',
    fact: '职业介绍:季度分析报告按时上报',
    checks: [open('二(六)', '季度分析报告报送用时', '按时')],
  },
  {
    id: 'T0-07',
    fact: '统计报表按时上报(四处)',
    checks: ['二(十)', '四(十)', '六(十)', '七(十)'].map(at => open(at, '统计报表报送用时', '按时')),
  },
  {
    id: 'T0-08',
    fact: '劳动监察:按规定期限查处',
    checks: [dueIn('三(五)', '举报', '立案日期', '结案日期', '规定期限', { 符合规定: '是' })],
  },
  { id: 'T0-09', fact: '劳动监察:按时完成', checks: [open('三(六)', '举报查处用时', '按时')] },
  {
    id: 'T0-10',
    fact: '劳动监察:批转案件限期办结,及时报告',
    checks: [
      dueIn('三(七)', '批转案件', '批转日期', '办结日期', '规定期限'),
      openIn('三(七)', '及时', days('批转案件', '办结日期', '报告日期')),
    ],
  },
  { id: 'T0-11', fact: '劳动监察:突发事件处理及时', checks: [open('三(八)', '突发事件处置用时', '及时')] },
  {
    id: 'T0-12',
    fact: '仲裁:在审理期限内结案(时效中止除外)',
    checks: [dueIn('四(五)', '仲裁案件', '受理日期', '结案日期', '审理期限', { 时效中止: '否' })],
  },
  {
    id: 'T0-13',
    fact: '重大情况及时报告(五处;职业培训是工作情况)',
    checks: [
      ...['四(十)', '五(十)', '八(十)', '十(十)'].map(at => open(at, '重大情况报告用时', '及时')),
      open('六(十)', '工作情况报告用时', '及时'),
    ],
  },
  {
    id: 'T0-14',
    fact: '社会保险:及时登记、及时核定、定期对账',
    checks: [
      open('五(五)', '登记用时', '及时'),
      open('五(五)', '缴费基数核定用时', '及时'),
      open('五(五)', '对账间隔', '定期'),
    ],
  },
  {
    id: 'T0-15',
    fact: '社会保险:完成年度计划的各项任务',
    checks: [
      planned('五(六)', '参保人数', '扩面任务', '人'),
      planned('五(六)', '征缴额', '征缴任务', '万元'),
      planned('五(六)', '发放额', '发放任务', '万元'),
      planned('五(六)', '清欠额', '清欠任务', '万元'),
    ],
  },
  {
    id: 'T0-16',
    fact: '基金收支定期公布(两处)',
    checks: ['五(八)', '八(九)'].map(at => open(at, '基金公布间隔', '定期')),
  },
  {
    id: 'T0-17',
    fact: '职业培训:及时收集、适时制订',
    checks: [open('六(六)', '资料收集用时', '及时'), open('六(八)', '培训计划制订间隔', '适时')],
  },
  {
    id: 'T0-18',
    fact: '技能鉴定:备案、核准按规定时间办完',
    checks: [dueIn('七(七)', '备案核准事项', '申报日期', '办结日期', '规定期限')],
  },
  { id: 'T0-19', fact: '医疗保险:及时结算', checks: [open('八(六)', '医疗费用结算用时', '及时')] },
  {
    id: 'T0-20',
    fact: '医疗保险:统筹基金收支基本平衡',
    checks: [open('八(九)', '统筹基金收支比', '基本平衡')],
  },
  {
    id: 'T0-21',
    fact: '信息网站:响应较快、故障率低',
    checks: [open('九(六)', '响应时间', '较快'), open('九(六)', '故障率', '低')],
  },
  { id: 'T0-22', fact: '信息网站:定时备份', checks: [open('九(七)', '备份间隔', '定时')] },
  {
    id: 'T0-23',
    fact: '法律咨询:及时登记',
    checks: [openIn('十(六)', '及时', days('咨询', '咨询日期', '登记日期'))],
  },
  {
    id: 'T0-24',
    fact: '法律咨询:及时移交',
    checks: [openIn('十(七)', '及时', days('咨询', '发现日期', '移交日期', { 违法线索: '是' }))],
  },
];

/** References. */
const references: readonly Row[] = [
  { id: 'R-01', fact: '《信访条例》', checks: [basis('一(一)', '《信访条例》')] },
  { id: 'R-02', fact: '行政处罚法', checks: [basis('三(一)', '行政处罚法》')] },
  { id: 'R-03', fact: '劳动法', checks: [basis('三(一)', '劳动法》')] },
  { id: 'R-04', fact: '回避所依的文件第35条', checks: [basis('四(三)', '第35条')] },
  { id: 'R-05', fact: '《互联网信息服务管理办法》', checks: [basis('九(五)', '《互联网信息服务管理办法》')] },
  {
    id: 'R-06',
    fact: '没有写名称的规定(三处)',
    checks: [basis('三(一)', '有关法律法规'), basis('六(八)', '有关政策'), basis('十(六)', '有关规定和制度')],
  },
];

/** Counted lists of the ministry standard. */
const groups: readonly Row[] = (
  [
    ['一(二)', '接待设施', 3],
    ['一(四)', '信访制度', 10],
    ['一(七)', '妥善处理', 4],
    ['二(四)', '规章制度', 7],
    ['二(五)', '公开事项', 5],
    ['二(九)', '公布事项', 5],
    ['三(一)', '依法办理', 4],
    ['四(二)', '庭内悬挂', 5],
    ['四(二)', '庭内席位', 5],
    ['四(四)', '仲裁制度', 6],
    ['四(九)', '工作制度', 3],
    ['六(二)', '培训场所', 3],
    ['六(四)', '规章制度', 10],
    ['六(五)', '公开事项', 4],
    ['六(七)', '推行制度', 3],
    ['七(一)', '三个面向', 3],
    ['七(四)', '规章制度', 4],
    ['七(五)', '公开事项', 5],
    ['七(六)', '证书办理', 4],
    ['八(四)', '规章制度', 3],
    ['八(五)', '集中窗口', 4],
    ['九(四)', '信息类别', 3],
    ['十(一)', '咨询原则', 5],
    ['十(六)', '受理渠道', 3],
  ] as const
).map(([at, group, count]) => ({
  id: `N0 ${at}${group}`,
  fact: `${group} ${count} 项`,
  checks: [items(at, group, count)],
}));

const cityZero = (at: string, ...names: string[]): Zero => ({ kind: 'zero', source: '市级', at, names });

/** The named lists of the city norm. */
const cityLists: readonly Row[] = [
  { id: 'N2-01', fact: '三提前', checks: [items('五(一)', '三提前', 3, '市级')] },
  {
    id: 'N2-02',
    fact: '四告知,不要法律法规以外的证明',
    checks: [items('五(二)', '四告知', 4, '市级'), cityZero('五(二)', '索要法规以外证明')],
  },
  { id: 'N2-03', fact: '零推诿', checks: [cityZero('五(三)', '推诿', '搪塞')] },
  {
    id: 'N2-04',
    fact: '零积压:各环节按承诺或规定的时限',
    checks: [
      {
        ...dueIn('五(四)', '环节办理', '开始日期', '完成日期', '承诺时限'),
        source: '市级',
        says: '≤ 承诺时限',
      },
      {
        ...dueIn('五(四)', '环节办理', '开始日期', '完成日期', '规定时限', { 承诺时限: '' }),
        source: '市级',
        says: '≤ 规定时限',
      },
    ],
  },
  {
    id: 'N2-05',
    fact: '零差错(力争)',
    checks: [{ ...bound('五(五)', '=', '0', '次', cell('差错次数')), source: '市级' }],
  },
  {
    id: 'N2-06',
    fact: '四个一点;敬语四例',
    checks: [items('三(三)', '四个一点', 4, '市级'), items('三(三)', '敬语', 4, '市级')],
  },
  { id: 'N2-07', fact: '五项制度', checks: [items('五(六)', '五项制度', 5, '市级')] },
];

export const rows: readonly Row[] = [...numbers, ...zeros, ...limits, ...references, ...groups, ...cityLists];
