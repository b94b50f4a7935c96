/**
 * Where the texts can be read in two ways, and what the language or the samples do about it: a choice that stands in a
 * sample, a finding that asks the drafter to choose, or a reading that the reference lays down, shown by a small text.
 */
import type { Source } from './rows';

/** A line of a sample that states the choice. */
export interface Choice {
  readonly kind: 'choice';
  readonly source: Source;
  readonly says: string;
}

/** A small text on which the rule `code` must speak. */
export interface Finding {
  readonly kind: 'finding';
  readonly code: string;
  readonly text: string;
}

/** A small text whose 样例 must hold. */
export interface Reading {
  readonly kind: 'reading';
  readonly says: string;
  readonly text: string;
}

export interface Ambiguity {
  readonly id: string;
  readonly fact: string;
  readonly answers: readonly (Choice | Finding | Reading)[];
}

const choice = (says: string, source: Source = '部颁'): Choice => ({ kind: 'choice', source, says });
const finding = (code: string, text: string): Finding => ({ kind: 'finding', code, text });
const reading = (says: string, text: string): Reading => ({ kind: 'reading', says, text });

export const ambiguities: readonly Ambiguity[] = [
  {
    id: 'AMB-01',
    fact: '以上、以下、以内含不含本数',
    answers: [
      choice('本数:均含'),
      reading(
        '以上含本数,(不含)就地改,【约定】全文改',
        `【约定】
  本数:均不含
【指标】满意率:%
一、窗口
【要求】满意率 90%以上
【要求】满意率 90%以上(含)
【样例】正好九成
  满意率:90%
  预期:一 不达标
  预期:一·2 达标
`,
      ),
    ],
  },
  {
    id: 'AMB-02',
    fact: '超过、不满不含本数',
    answers: [
      reading(
        '超过3次,第 4 次才算',
        `【指标】迟到次数:次
一、考勤
【要求】不得 (迟到次数 超过3次)
【样例】三次
  迟到次数:3次
  预期:一 达标
【样例】四次
  迟到次数:4次
  预期:一 不达标
`,
      ),
    ],
  },
  {
    id: 'AMB-03',
    fact: '“1天以上”与“以内(含1天)”并列时是否重叠',
    answers: [
      finding('overlapping-bounds', '一、请假\n(一)一天以内(含一天)由股室批准;一天以上由局批准。\n'),
      reading(
        '以上含本数;不含的要写(不含)',
        `【约定】
  日:自然日
【指标】病假:日
一、请假
【要求】病假 1日以上(不含1日)
【要求】病假 1日以上
【样例】正好一天
  病假:1日
  预期:一 不达标
  预期:一·2 达标
`,
      ),
    ],
  },
  {
    id: 'AMB-04',
    fact: '日是工作日还是自然日',
    answers: [
      choice('日:未定'),
      finding(
        'bare-day',
        `【台账】举报:件
  字段:收到日期(日期)、立案日期(日期)
一、立案
【要求】每 举报:自 收到日期 至 立案日期 ≤ 7日
`,
      ),
    ],
  },
  {
    id: 'AMB-05',
    fact: '从哪一天起算,当日算不算',
    answers: [
      choice('7日从哪天起算原文没有写'),
      choice('自 收到日期 至 立案日期 ≤ 7日'),
      finding(
        'time-limit-without-start',
        '【指标】立案用时:工作日\n一、举报\n(一)符合规定的,7个工作日内立案。\n【要求】立案用时 ≤ 7工作日\n',
      ),
    ],
  },
  {
    id: 'AMB-06',
    fact: '年、年内是自然年还是连续十二个月',
    answers: [choice('“年”按自然年'), choice('考核年度:1月至12月'), choice('期间:考核年度')],
  },
  {
    id: 'AMB-07',
    fact: '6月中旬前、今年底是哪一天',
    answers: [finding('ambiguous-date', '一、报送\n(一)联系人于6月中旬前报送。\n')],
  },
  {
    id: 'AMB-09',
    fact: '“着装及佩戴工作牌”是任一还是同时',
    answers: [
      finding('joined-item', '一、着装\n【要求】着装:统一着装、衣着整洁及佩戴工作牌\n'),
      reading(
        '同时做到用顿号,任一用“或”',
        `一、着装
【要求】统一着装、佩戴工作牌
【要求】统一着装 或 佩戴工作牌
【样例】只做到一样
  统一着装:是;佩戴工作牌:否
  预期:一 不达标
  预期:一·2 达标
`,
      ),
    ],
  },
  {
    id: 'AMB-12',
    fact: '满意率:分母、基本满意、没有评价、最小样本',
    answers: [
      choice('满意率的口径原文没有写'),
      choice('算法:(非常满意件数 + 满意件数 + 基本满意件数) ÷ 有效评价件数'),
      choice('样本:有效评价件数 ≥ 30件,否则缺数据'),
      finding('rate-without-formula', '【指标】满意率:%\n一、窗口\n【要求】满意率 ≥ 90%\n'),
    ],
  },
  {
    id: 'AMB-13',
    fact: '办结率、结案率、办结案率的分母和跨期结转',
    answers: [
      choice('上期没有办结的转入本期'),
      choice('算法:举报(结案日期 有)占比'),
      finding(
        'near-synonym-metric',
        '一、信访\n(一)交办案件的办结率公开。\n二、监察\n(一)举报的结案率公开。\n',
      ),
    ],
  },
  {
    id: 'AMB-14',
    fact: '达到100%而没有这类业务',
    answers: [choice('没有这类业务时'), choice('分母为零:不适用')],
  },
  {
    id: 'AMB-15',
    fact: '省级以下含不含省级',
    answers: [choice('“省级以下”按含省级读'), choice('适用:行政级别 ≤ 省')],
  },
  {
    id: 'AMB-17',
    fact: '酌情扣分',
    answers: [
      reading(
        '分数是区间,由考核人定',
        `一、服务
【要求】首问负责制
  分值:10分
  不达标:酌情扣 3至5分
【评分】满分 10分
【样例】没有做到
  首问负责制:否
  预期:一 不达标,扣 3至5分
  预期:总分 5至7分
`,
      ),
    ],
  },
  {
    id: 'AMB-18',
    fact: '及时、定期、适时、基本、较',
    answers: [
      choice('没有界限,写作未定'),
      choice('信访事件处置用时 ≤ 未定「及时」'),
      finding('vague-words', '一、服务\n(一)信息及时更新。\n'),
    ],
  },
  {
    id: 'AMB-19',
    fact: '“等”字的清单是开放还是封闭',
    answers: [
      choice('“等”字结尾的清单不封口'),
      finding('open-list', '一、公开\n【要求】公开事项:办事指南、收费标准等\n'),
      finding('item-count', '一、公开\n【要求】公开事项:办事指南、收费标准等3项\n'),
    ],
  },
  {
    id: 'AMB-20',
    fact: '“未发生……”的期间和认定机关',
    answers: [choice('“未引发”要有期间和认定机关'), choice('未发生 群体性突发事件')],
  },
];
