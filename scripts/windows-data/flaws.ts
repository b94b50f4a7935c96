/** What is wrong or odd in the data, cell by cell, each with its reason; rows count from 1 below the heading. */
import type { Value } from './sheet';

type Flaw = readonly [sheet: string, row: number, column: string, value: Value];

/** Exactly `content` of `rated` are content. */
const rating = (sheet: string, row: number, content: number, rated: number): Flaw[] => [
  [sheet, row, '非常满意件数', content],
  [sheet, row, '满意件数', 0],
  [sheet, row, '基本满意件数', 0],
  [sheet, row, '有效评价件数', rated],
  [sheet, row, '满意率', null],
];

export const FLAWS: readonly Flaw[] = [
  // exactly on the bound, a hair below it, too few to count, nobody asked
  ...['信访', '职业介绍', '社会保险经办', '职业技能鉴定', '医疗保险经办', '法律咨询'].flatMap(kind => [
    ...rating(kind, 2, 9000, 10_000),
    ...rating(kind, 3, 8999, 10_000),
    ...rating(kind, 4, 29, 29),
    ...rating(kind, 5, 0, 0),
  ]),
  // not filled in, and not the case: never the same as 0
  ['信访', 6, '环境整洁', null],
  ['信访', 7, '团结协作', '—'],
  ['职业介绍', 8, '下岗失业人员服务收费', '/'],
  ['社会保险经办', 6, '清欠额', '不涉及'],
  ['社会保险经办', 6, '清欠任务', '不涉及'],
  ['社会保险经办', 7, '失业人员建库率', '不涉及'],
  ['社会保险经办', 7, '失业人员已建库人数', '本年无业务'],
  ['社会保险经办', 7, '失业人员应建库人数', '本年无业务'],
  ['职业培训', 9, '投诉件数', '未填'],
  ['信息网站', 6, '备份间隔', '暂无'],
  ['医疗保险经办', 9, '医疗费用结算用时', '待定'],
  // the same number in other writings
  ['社会保险经办', 8, '参保人数', '９，１８０'],
  ['社会保险经办', 8, '扩面任务', '9,000人'],
  ['社会保险经办', 9, '征缴额', '1.2万'],
  ['社会保险经办', 9, '征缴任务', '1.1万'],
  ['社会保险经办', 10, '离退休人员建库率', '１００％'],
  ['社会保险经办', 11, '在职职工建库率', '百分之百'],
  ['职业介绍', 9, '满意率', '九成五'],
  ['信访', 9, '信访事件处置用时', '半天'],
  // a remark after the word
  ['医疗保险经办', 10, '意见箱', '是(大厅东门)'],
  ['医疗保险经办', 11, '设立举报箱', '否,正在安装'],
  // plainly wrong
  ['信访', 10, '满意件数', '约三百'],
  ['职业介绍', 10, '下岗失业人员服务收费', '看情况'],
  ['劳动监察', 10, '环境整洁', '○'],
  ['劳动争议仲裁', 10, '庭徽', '大概有'],
  ['社会保险经办', 12, '征缴额', '3100人'],
  ['职业培训', 10, '窗口类别', '培训'],
  ['职业技能鉴定', 10, '满意率', 0.91],
  ['职业技能鉴定', 11, '满意率', 92.5],
  ['信息网站', 10, '故障率', '#DIV/0!'],
  ['举报', 3, '收到日期', '2025719'],
  ['举报', 5, '立案日期', '2025年3月'],
  ['仲裁案件', 4, '审理期限', '四十五'],
];
