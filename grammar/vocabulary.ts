/**
 * The one table of words. Tokens, the TextMate grammar, completion, hover and the word list in the docs are made from it.
 * Traditional forms need no entry: text is folded before it is compared (fold.ts). Pinyin is made from the words.
 */
import type { StatementTag } from './tree';

export interface Word {
  readonly text: string;
  readonly synonyms?: readonly string[];
  /** One line for hover and completion. */
  readonly doc: string;
}

/** How the head of a statement is read. */
export type HeadKind =
  | 'text' // the rest of the line, raw
  | 'empty' // nothing stands there
  | 'metric'
  | 'register'
  | 'applies'
  | 'marks'
  | 'requirement'
  | 'scoring'
  | 'sample'
  | 'waiver';

/** How the value of a `key:value` clause is read. */
export type ValueKind =
  | 'text'
  | 'convention'
  | 'formula'
  | 'whenZero'
  | 'sampleFloor'
  | 'rounding'
  | 'names'
  | 'options'
  | 'fields'
  | 'condition'
  | 'except'
  | 'marks'
  | 'partStep'
  | 'tiers'
  | 'givenValue'
  | 'extension'
  | 'suspension'
  | 'until'
  | 'expect';

export interface KeyWord extends Word {
  readonly value: ValueKind;
}

export interface TagWord extends Word {
  readonly tag: StatementTag;
  readonly head: HeadKind;
  readonly keys: readonly KeyWord[];
  /** Clauses of the form trigger: effect. */
  readonly triggers?: boolean;
  /** Clauses whose key is a name of the data (样例), and table rows. */
  readonly freeKeys?: boolean;
  /** What to put after the tag when it is completed. */
  readonly example: string;
}

const source: KeyWord = { text: '来源', value: 'text', doc: '数据从哪里来,如业务系统、抽样测评。' };
const period: KeyWord = { text: '期间', value: 'text', doc: '按什么期间统计:月、季度、考核年度等。' };
const rounding: KeyWord = { text: '舍入', value: 'rounding', doc: '只在写明时舍入,如 四舍五入 0.01分。' };
const partStep: KeyWord = { text: '零头', value: 'partStep', doc: '不足一档怎么算:按比例、不计、按1档计。' };

function head(
  tag: StatementTag,
  text: string,
  doc: string,
  example: string,
  keys: readonly KeyWord[] = [],
): TagWord {
  return { tag, text, doc, example, head: 'text', keys };
}

const conventions: readonly KeyWord[] = [
  {
    text: '本数',
    value: 'convention',
    doc: '以上、以下、以内含不含本数。不写时含(民法典第一千二百五十九条)。',
  },
  { text: '日', value: 'convention', doc: '文中的“日”是 自然日、工作日,还是 未定。' },
  { text: '工作日', value: 'convention', doc: '工作日怎么认定,如 国务院放假安排。' },
  { text: '考核年度', value: 'convention', doc: '考核年度的起止,如 1月至12月。' },
  { text: '零头', value: 'convention', doc: '不足一档怎么算:按比例、不计、按1档计。' },
  { text: '舍入', value: 'convention', doc: '全文的舍入办法;不写则不舍入。' },
  { text: '并罚', value: 'convention', doc: '同一行为触及几款时:并处、取重。' },
  { text: '取数日', value: 'convention', doc: '数据取到哪一天。' },
];

export const tags: readonly TagWord[] = [
  head('standard', '标准', '文件名称。一个文件只有一个。', '示例市人社窗口服务规范'),
  head('docNumber', '文号', '发文字号,如 人社发〔2026〕1号;没有写 无。', '无'),
  head('issuer', '制定机关', '发文机关全称。', '示例市人力资源和社会保障局'),
  head('published', '公布日期', '公布的日期。', '2026年1月1日'),
  head('effective', '施行日期', '开始施行的日期。', '2026年1月1日'),
  head('validity', '有效期', '有效多久,如 5年。', '5年'),
  head('level', '层级', '国家、省、市、县、单位。', '市'),
  head('authority', '效力等级', '如 部门规范性文件。', '规范性文件'),
  head('status', '时效性', '现行有效、尚未生效、已修改、失效、废止。', '现行有效'),
  head('subject', '主题分类', '公文的主题分类。', '人力资源和社会保障'),
  head('nature', '性质', '如 内部管理制度、评选通知。', '内部管理制度'),
  head('parent', '上位标准', '本标准所依的上位标准的名称。', '', [
    { text: '未列事项', value: 'text', doc: '本标准没写的事项:依上位标准 / 不适用。' },
    { text: '对应', value: 'text', doc: '本标准的窗口类别与上位标准的对应。' },
  ]),
  head('basis', '依据', '本条所依的规定。', '上位 一(一)'),
  head('repeals', '废止', '施行时同时废止的文件。', ''),
  head('vocabulary', '引用', '引用的词汇文件。', ''),
  {
    tag: 'convention',
    text: '约定',
    head: 'empty',
    keys: conventions,
    example: '\n  零头:按比例',
    doc: '全文通用的约定:本数、日、工作日、考核年度、零头、舍入、并罚、取数日。',
  },
  {
    tag: 'metric',
    text: '指标',
    head: 'metric',
    example: '满意率:%,越高越好',
    doc: '声明指标的名称、单位和方向,算法写在下面。',
    keys: [
      { text: '算法', value: 'formula', doc: '指标怎么算,如 满意件数 ÷ 有效评价件数。' },
      { text: '分母为零', value: 'whenZero', doc: '分母为零时:缺数据 或 不适用。' },
      { text: '样本', value: 'sampleFloor', doc: '样本少于多少不算数,如 有效评价件数 ≥ 30件,否则缺数据。' },
      rounding,
      period,
      { text: '时点', value: 'text', doc: '取哪个时点的数,如 期末。' },
      { text: '别名', value: 'names', doc: '同一指标的其他叫法,用顿号分开。' },
      { text: '选项', value: 'options', doc: '选项类指标的各个选项,用顿号分开。' },
      source,
    ],
  },
  {
    tag: 'register',
    text: '台账',
    head: 'register',
    example: '举报:件\n  字段:收到日期(日期)、办结日期(日期)',
    doc: '声明一本台账(逐人、逐件的记录)和它的字段。',
    keys: [
      {
        text: '字段',
        value: 'fields',
        doc: '台账的各列和类型,如 收到日期(日期)、件数(件)、是否复杂(是否)。',
      },
      { text: '归期', value: 'text', doc: '一行归到哪个期间,按哪个日期。' },
      { text: '去重', value: 'text', doc: '哪些行算同一件。' },
      source,
    ],
  },
  {
    tag: 'parameter',
    text: '参数',
    head: 'metric',
    example: '扩面任务:人\n  来源:年度计划',
    doc: '正文没有写死、由别处给定的数,如年度计划的任务。写了“值”的对谁都一样,没写的从数据里取。',
    keys: [
      { text: '值', value: 'givenValue', doc: '给定的数,如 5000人;还没有定下来的写 未定「原词」。' },
      source,
    ],
  },
  {
    tag: 'applies',
    text: '适用',
    head: 'applies',
    keys: [],
    example: '社会保险经办',
    doc: '本条和它下面各条对哪些窗口适用。',
  },
  {
    tag: 'marks',
    text: '分值',
    head: 'marks',
    keys: [],
    example: '10分,扣完为止',
    doc: '本条共多少分,下面各款从中扣。',
  },
  {
    tag: 'requirement',
    text: '要求',
    head: 'requirement',
    triggers: true,
    example: '满意率 ≥ 90%',
    doc: '本条要求什么:指标与界限、逐项清单、台账逐行,前面可加 应 宜 可 不得 未发生。',
    keys: [
      { text: '适用', value: 'condition', doc: '这一要求对哪些窗口适用。' },
      { text: '除外', value: 'except', doc: '什么情况不算,如 时效中止。' },
      period,
      { text: '主体', value: 'text', doc: '由谁做到。' },
      { text: '认定', value: 'text', doc: '由谁认定。' },
      { text: '查验', value: 'text', doc: '怎么查:现场、资料、数据、测评、暗访。' },
      { text: '分值', value: 'marks', doc: '这一要求值多少分。' },
      partStep,
      { text: '延长', value: 'extension', doc: '期限可以延长多少,如 ≤ 10工作日,1次,经批准。' },
      { text: '中止', value: 'suspension', doc: '不计入期限的时间,写台账里的时长字段,如 鉴定时间。' },
    ],
  },
  {
    tag: 'scoring',
    text: '评分',
    head: 'scoring',
    example: '满分 100分\n  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他',
    doc: '全文怎么计分、分几等。',
    keys: [
      { text: '等级', value: 'tiers', doc: '从上到下,先符合的算,如 优秀 ≥ 90分、合格 ≥ 60分、不合格 其他。' },
      rounding,
      period,
      { text: '年度', value: 'text', doc: '年度得分怎么来,如 各月平均。' },
      partStep,
    ],
  },
  {
    tag: 'sample',
    text: '样例',
    head: 'sample',
    freeKeys: true,
    example: '城东窗口\n  满意率:95%\n  预期:总分 100分',
    doc: '一个假想的窗口和它应得的结果;改了条文,样例不再成立时会报错。',
    keys: [
      {
        text: '预期',
        value: 'expect',
        doc: '应得的结果,一句一个,如 一(一) 不达标,扣 1分,或 总分 89分,或 等级 合格。',
      },
    ],
  },
  {
    tag: 'waiver',
    text: '豁免',
    head: 'waiver',
    example: 'open-list:一(二)\n  理由:上级文件原文如此\n  批准:局办公室\n  至:2026年12月31日',
    doc: '某条规则对某一条款不再提醒,要写明理由、由谁批准、到什么时候。',
    keys: [
      { text: '理由', value: 'text', doc: '为什么可以不改。' },
      { text: '批准', value: 'text', doc: '由谁批准。' },
      { text: '至', value: 'until', doc: '到哪一天为止,如 2026年12月31日。' },
    ],
  },
  { tag: 'note', text: '注', head: 'text', keys: [], example: '', doc: '注释,不产生任何要求。' },
];

const tagByText = new Map(tags.flatMap(t => [t.text, ...(t.synonyms ?? [])].map(text => [text, t] as const)));
const tagById = new Map(tags.map(t => [t.tag, t]));

/** The tag that is written so (folded), if it is one. */
export function tagOf(text: string): TagWord | undefined {
  return tagByText.get(text);
}

export function tagWord(tag: StatementTag): TagWord {
  return tagById.get(tag)!;
}

/** Comparators in words. With 应 须 不应 … before them: see `comparatorAt`. */
const plainComparators: Record<string, '≥' | '≤' | '>' | '<' | '='> = {
  达到: '≥',
  不低于: '≥',
  不少于: '≥',
  至少: '≥',
  不小于: '≥',
  不超过: '≤',
  不高于: '≤',
  至多: '≤',
  不大于: '≤',
  不多于: '≤',
  超过: '>',
  高于: '>',
  大于: '>',
  多于: '>',
  低于: '<',
  少于: '<',
  小于: '<',
  不足: '<',
  不满: '<',
  等于: '=',
  大于等于: '≥',
  小于等于: '≤',
  大于或等于: '≥',
  小于或等于: '≤',
};
const negated = { '>': '≤', '<': '≥' } as const;

export type ComparatorOp = '≥' | '≤' | '>' | '<' | '=' | '≠';

const comparators = new Map<string, ComparatorOp>();
for (const [word, op] of Object.entries(plainComparators)) {
  comparators.set(word, op);
  for (const aux of ['应', '须', '应当', '必须']) comparators.set(aux + word, op);
  if (op === '>' || op === '<') {
    for (const aux of ['不应', '不得', '不宜', '不能', '不可', '最长不得', '最高不得', '最多不得'])
      comparators.set(aux + word, negated[op]);
  }
}
comparators.set('最长不超过', '≤');
comparators.set('不等于', '≠');
export const comparatorWords: ReadonlyMap<string, ComparatorOp> = comparators;
export const longestComparator = Math.max(...[...comparators.keys()].map(w => w.length));

/** Suffixes of a bound; by the Civil Code art. 1259, 以上 以下 以内 include the number, 以外 does not. */
export const suffixBounds: ReadonlyMap<string, '≥' | '≤' | '>'> = new Map([
  ['以上', '≥'],
  ['及以上', '≥'],
  ['以下', '≤'],
  ['及以下', '≤'],
  ['以内', '≤'],
  ['之内', '≤'],
  ['内', '≤'],
  ['以外', '>'],
]);
