import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendar } from '../../server/data/calendar';
import { evaluate } from '../../server/evaluate/evaluate';
import type { Standard } from '../../server/standard/model';
import { compare, exact, min } from '../../server/standard/quantity';
import { one, score, standardOf, table } from './support/standard';

/** A standard with something of every way of scoring; each name is one datum. */
const texts: string[] = [
  `【约定】零头:按比例
【指标】满意率:%
【指标】差错次数:次
【指标】投诉件数:件
【台账】办件:件
  字段:天数(工作日)、加急(是否)
一、服务
【分值】30分,扣完为止
【要求】满意率 ≥ 90%
  每低 1个百分点:扣 2分
【要求】差错次数 = 0次
  每1次:扣 4分,最高 12分
二、公开
【要求】公开事项:指南、标准、电话
  分值:20分
  每缺 1项:扣 8分
三、投诉
【要求】投诉件数 ≤ 2件
  分值:15分
  每多 1件:扣 3分
  每少 1件:加 1分,最高 2分
  差错次数 > 5次:扣 5分
四、分档
【要求】满意率 ≥ 80%
  分值:10分
  ≥ 98%:得 10分
  ≥ 90%:得 6分
  其他:得 1分
五、禁止
【要求】不得 推诿
  分值:15分
  每1次:扣 7分
六、办件
【要求】每 办件(非 加急):天数 ≤ 5工作日
  分值:10分
  每件:扣 2分,每超 1工作日 增 1分
七、加分
【分值】加分,最高 6分
【要求】宜 表彰次数 ≥ 1次
  每1次:加 2分
【评分】满分 100分
  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他
`,
  // Parts of a step unsaid, shared marks, a veto, a condition of applying that is a datum itself.
  `【指标】满意率:%
【指标】差错次数:次
【指标】投诉件数:件
一、服务
【分值】40分
【要求】满意率 ≥ 90%
  适用:对外窗口
  每低 0.7个百分点:扣 1.5分
【要求】指南、标准
(一)细则。
【分值】12分
【要求】电话
  除外:搬迁
【要求】差错次数 ≤ 1次
  不达标:扣 3分,每超 2次 增 1分
二、纪律
【要求】不得 推诿
  不达标:一票否决,扣 全部
  分值:10分
【要求】投诉件数 ≤ 1件 或 标准
  不达标:酌情扣 3至5分
三、可做
【要求】可 加班
  达标:加 3分
【评分】满分 100分,扣分不封顶
  舍入:四舍五入 0.1分
  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他
`,
];

texts.push(
  // Weights within weights, no full marks, a formula that is not certain itself.
  `【指标】满意率:%
【指标】差错次数:次
【指标】投诉件数:件
一、日常
【分值】100分,权重 30%
【要求】满意率 ≥ 90%
  每低 1个百分点:扣 2.5分
(一)公开。
【分值】40分,权重 50%
【要求】指南、标准
  每缺 1项:扣 15分
【要求】不得 推诿
  每1次:扣 7分
二、年度
【分值】100分,权重 70%
【要求】差错次数 ≤ 1次
  适用:对外窗口
  每超 1次:扣 9分
【要求】宜 电话
  达标:加 3分
三、加分
【分值】加分,最高 6分
【要求】宜 表彰次数 ≥ 1次
  每1次:加 2分
【评分】不设满分,计 各项合计 × 满意率 - 各项合计 ÷ 4
  等级:优秀 ≥ 60分、合格 ≥ 30分、不合格 其他
`,
);

/** 扣分不封顶 can cost more than there is; a loss without a known end is told up to the whole. */
const whole100 = exact('100');

const percent = fc.integer({ min: 0, max: 1000 }).map(n => `${n / 10}%`);
const count = fc.integer({ min: 0, max: 12 });
const yesno = fc.constantFrom('是', '否');
const data = fc.record({
  满意率: percent,
  差错次数: count.map(n => `${n}次`),
  投诉件数: count.map(n => `${n}件`),
  推诿: fc.oneof(
    yesno,
    count.map(n => `${n}次`),
  ),
  指南: yesno,
  标准: yesno,
  电话: yesno,
  表彰次数: count.map(n => `${n}次`),
  对外窗口: yesno,
  搬迁: yesno,
  加班: yesno,
});
type Data = Record<string, string>;
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }).map(String), yesno), { maxLength: 4 });

function unitOf(standard: Standard, values: Data, lines: readonly (readonly [string, string])[] | null) {
  const names = Object.keys(values);
  const units = table(
    '窗口',
    ['窗口名称', ...names].join('|'),
    ['甲', ...names.map(n => values[n])].join('|'),
  );
  const register = lines && table('办件', '窗口名称|天数|加急', ...lines.map(l => `甲|${l.join('|')}`));
  return evaluate(standard, register ? [units, register] : [units], { calendar }).units[0]!;
}

describe('a score that is not certain', () => {
  texts.forEach((text, i) => {
    const standard = standardOf(text);
    it(`holds the score of every value the missing datum may have (standard ${i + 1})`, () => {
      fc.assert(
        fc.property(data, rows, fc.infiniteStream(fc.boolean()), (values, lines, hide) => {
          const hidden = Object.fromEntries(
            Object.entries(values).map(([k, v]) => [k, hide.next().value ? '' : v]),
          );
          const cells = lines.map(l => l.map(v => (hide.next().value ? '' : v)) as [string, string]);
          const withRows = hide.next().value;
          const whole = unitOf(standard, values, lines);
          const part = unitOf(standard, hidden, withRows ? cells : null);
          // Where the formula of the total has no value, nothing is claimed.
          assert.ok(
            part.unscored ||
              (compare(part.score!.min, whole.score!.min) <= 0 &&
                compare(whole.score!.max, part.score!.max) <= 0),
            JSON.stringify({ hidden, cells, withRows, a: score(whole), b: score(part) }),
          );
          if (part.conclusion)
            assert.equal(whole.conclusion, part.conclusion, 'a conclusion that was given stands');
          part.results.forEach((r, k) => {
            const w = whole.results[k]!;
            assert.ok(
              compare(r.deducted.min, w.deducted.min) <= 0 &&
                compare(min(w.deducted.max, whole100), r.deducted.max) <= 0,
              `${r.address}: ${JSON.stringify(hidden)}`,
            );
            // What is decided without the datum stays decided with it.
            if (r.status === 'unmet') assert.notEqual(w.status, 'met', r.address);
            if (r.status === 'met') assert.notEqual(w.status, 'unmet', r.address);
          });
        }),
        { numRuns: 300 },
      );
    });

    it(`never passes on nothing (standard ${i + 1})`, () => {
      const unit = one(text, {});
      assert.ok(unit.results.every(r => r.status !== 'met'));
    });
  });
});

describe('a time limit that is lengthened', () => {
  const limits = (unit: string) => `【约定】日:未定
【台账】案件:件
  字段:立案日期(日期)、结案日期(日期)、延长时长(时长)、延长次数(次)、经批准(是否)、鉴定时间(时长)
一、办案
【要求】每 案件:自 立案日期 至 结案日期 ≤ 6${unit}
  分值:20分
  每超 1${unit}:扣 2分
  延长:≤ 4${unit},1次,经批准
  中止:鉴定时间
【评分】满分 20分
`;
  const names = ['立案日期', '结案日期', '延长时长', '延长次数', '经批准', '鉴定时间'];
  const day = (n: number) => new Date(Date.UTC(2026, 1, 10 + n)).toISOString().slice(0, 10);
  const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 25 }));
  const perhaps = (unit: string, most: number) =>
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: most }).map(n => `${n}${unit}`),
    );
  for (const unit of ['自然日', '工作日', '日']) {
    const standard = standardOf(limits(unit));
    const row = fc
      .record({
        dates: span,
        more: perhaps(unit, 6),
        approved: yesno,
        times: fc.constantFrom('1', '2'),
        off: perhaps(unit, 1),
      })
      .map(r => [
        day(r.dates[0]),
        day(r.dates[0] + r.dates[1]),
        r.more,
        r.times,
        r.approved,
        // A time that is longer than the whole is a mistake in the data: nothing to be told from it.
        r.dates[1] > 12 ? r.off : '',
      ]);
    const came = (columns: string[], rows: string[][]) => {
      const lines = rows.map(r => ['甲', ...r].join('|'));
      return evaluate(standard, [table('案件', ['窗口名称', ...columns].join('|'), ...lines)], { calendar })
        .units[0]!;
    };
    it(`of ${unit}: what is decided without a field stays decided with it`, () => {
      fc.assert(
        fc.property(
          fc.array(row, { minLength: 1, maxLength: 3 }),
          fc.subarray([2, 3, 4, 5]),
          (rows, hidden) => {
            const kept = names.map((_, i) => i).filter(i => !hidden.includes(i));
            const whole = came(names, rows);
            const part = came(
              kept.map(i => names[i]!),
              rows.map(r => kept.map(i => r[i]!)),
            );
            const told = JSON.stringify({ rows, hidden, a: score(whole), b: score(part) });
            assert.ok(compare(part.score!.min, whole.score!.min) <= 0, told);
            assert.ok(compare(whole.score!.max, part.score!.max) <= 0, told);
            if (part.results[0]!.status === 'met') assert.equal(whole.results[0]!.status, 'met', told);
            if (part.results[0]!.status === 'unmet') assert.equal(whole.results[0]!.status, 'unmet', told);
          },
        ),
        { numRuns: 200 },
      );
    });
    it(`of ${unit}: a day later is never better`, () => {
      fc.assert(
        fc.property(row, r => {
          const later = [r[0]!, dateAfter(r[1]!), ...r.slice(2)];
          const [now, late] = [came(names, [r]), came(names, [later])];
          assert.ok(
            compare(late.score!.min, now.score!.min) <= 0 && compare(late.score!.max, now.score!.max) <= 0,
            JSON.stringify({ r, now: score(now), late: score(late) }),
          );
        }),
        { numRuns: 200 },
      );
    });
  }
});

const dateAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
