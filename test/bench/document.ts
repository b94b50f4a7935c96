/** A standard of any length: chapters as they are written, with names and numbers of their own. */

const stems = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午申酉亥';

const KINDS = [
  '社会保险',
  '医疗保险',
  '职业介绍',
  '职业培训',
  '劳动监察',
  '劳动仲裁',
  '信访接待',
  '法律咨询',
  '档案管理',
  '资格认定',
];

/** A word of its own for every number: 甲甲, 甲乙, … */
function wordFor(n: number): string {
  let word = '';
  for (let rest = n; word.length < 3; rest = Math.floor(rest / stems.length))
    word = stems[rest % stems.length]! + word;
  return word;
}

function chapter(n: number): string {
  const w = wordFor(n);
  const bound = 85 + (n % 10);
  const days = 3 + (n % 12);
  const article = n * 3;
  return `第${n + 1}章 ${w}窗口
【适用】${KINDS[n % KINDS.length]}
第${article + 1}条 窗口按季度开展满意度测评，主动听取服务对象的意见，对反映的问题逐项登记、
逐项整改，整改情况在大厅公开；全年满意率达到${bound}%以上，低于的按差距扣分。
【指标】${w}满意件数、${w}评价件数:件
【指标】${w}满意率:%,越高越好
  算法:${w}满意件数 ÷ ${w}评价件数
  分母为零:缺数据
  样本:${w}评价件数 ≥ ${20 + (n % 30)}件,否则缺数据
  期间:季度
  别名:${w}群众满意率
【要求】${w}满意率 ≥ ${bound}%
  分值:4分
  每低 1个百分点:扣 0.5分,扣完为止
  查验:测评
第${article + 2}条 收到符合规定的申请后，在${days}个工作日内决定是否受理，并把决定告知申请人。
【台账】${w}申请:件
  字段:收到日期(日期)、决定日期(日期)、符合规定(是否)
【要求】每 ${w}申请(符合规定):自 收到日期 至 决定日期 ≤ ${days}工作日
  分值:3分
  每 1件:扣 1分
第${article + 3}条 办事指南、收费标准、监督电话在大厅公开，每缺一项扣1分。
【要求】${w}公开事项:${w}办事指南、${w}收费标准、${w}监督电话
  分值:3分
  每缺 1项:扣 1分
工作人员上班着装整洁、挂牌上岗，实行首问责任制和一次性告知制，不得推诿，
不得以任何理由拒绝受理属于本窗口办理的事项，也不得要求提供规定以外的材料。
本章所称满意，包括测评结果中的非常满意和满意两档；弃权的不计入有效评价。
`;
}

const LINES_A_CHAPTER = chapter(0).split('\n').length - 1;

/** About so many lines; the marks add up. */
export function documentOf(lines: number): string {
  // As many chapters for each kind, so that the marks of each add up.
  const each = Math.floor(lines / LINES_A_CHAPTER / KINDS.length);
  const chapters = each * KINDS.length;
  const body = Array.from({ length: chapters }, (_, n) => chapter(n)).join('');
  return `【标准】示例窗口服务标准
【文号】无
【制定机关】示例市服务局
【施行日期】2026年1月1日
【约定】
  零头:按比例
【指标】窗口类别:选项
  选项:${KINDS.join('、')}
${body}【评分】满分 ${each * 10}分
  等级:优秀 ≥ ${each * 9}分、合格 ≥ ${each * 6}分、不合格 其他
`;
}
