/**
 * The ways in which real assessments give and take marks, one after the other, each worked out to the mark. What needs a log of
 * events, an award or several periods is not written down here: see c6.md.
 */
import assert from 'node:assert/strict';
import { Analysis } from '../../server/rules/analysis';
import { one, run, score, table, told } from './support/standard';

type Data = Record<string, string>;

/** A text without an error, and what its windows come to. */
function pattern(text: string) {
  const errors = () => new Analysis(text).findings().filter(f => f.severity === 'error');
  it('is written without an error', () => assert.deepEqual(errors(), []));
  const comes = (data: Data, total: string, tier?: string) => {
    const unit = one(text, data);
    assert.equal(score(unit), total, JSON.stringify(data));
    if (tier !== undefined) assert.equal(unit.conclusion, tier);
  };
  return { comes, first: (data: Data) => told(one(text, data).results[0]) };
}

describe('百分制、大项分值、每次扣 N 分', () => {
  const { comes } = pattern(`【指标】迟到次数、差错次数、投诉次数、缺报次数:次
一、纪律
【分值】30分
【要求】迟到次数 = 0次
  每1次:扣 1分
二、业务
【分值】30分
【要求】差错次数 = 0次
  每1次:扣 2分
三、报送
【分值】10分
【要求】缺报次数 = 0次
  每1次:扣 5分
四、服务
【分值】30分
【要求】投诉次数 = 0次
  每1次:扣 4分
【评分】满分 100分
`);
  const none = { 迟到次数: '0', 差错次数: '0', 缺报次数: '0', 投诉次数: '0' };
  it('each loses within its own part', () => {
    comes(none, '100');
    comes({ ...none, 迟到次数: '3', 差错次数: '1', 投诉次数: '2' }, '87');
    comes({ ...none, 缺报次数: '2' }, '90');
    comes({ ...none, 缺报次数: '9' }, '90');
  });
});

describe('基本分 100、附加分加满 5 分为止、总分封顶 110、扣分不封顶', () => {
  const { comes } = pattern(`【指标】差错次数、表彰次数、宣传篇数:次
一、基本
【要求】差错次数 = 0次
  分值:100分
  每1次:扣 30分
二、附加
【分值】加分,最高 5分
【要求】宜 表彰次数 ≥ 1次
  每1次:加 2分
三、宣传
【要求】宜 宣传篇数 ≥ 1次
  每1次:加 1分,最高 8分
【评分】满分 100分,最高 110分,扣分不封顶
`);
  const none = { 差错次数: '0', 表彰次数: '0', 宣传篇数: '0' };
  it('adds up to its limits', () => {
    comes({ ...none, 表彰次数: '2' }, '104');
    comes({ ...none, 表彰次数: '3' }, '105');
    comes({ ...none, 表彰次数: '3', 宣传篇数: '4' }, '109');
    comes({ ...none, 表彰次数: '9', 宣传篇数: '9' }, '110');
  });
  it('loses more than the part has', () => {
    comes({ ...none, 差错次数: '3', 表彰次数: '2' }, '14');
    comes({ ...none, 差错次数: '4', 表彰次数: '2' }, '0');
  });
});

describe('扣完为止,不计负分', () => {
  const { comes } = pattern(`【指标】脱岗次数:次
一、纪律
【分值】5分,扣完为止
【要求】脱岗次数 = 0次
  每1次:扣 2分
二、其他
【分值】95分
【要求】有台账
【评分】满分 100分
`);
  it('stops at nothing', () => {
    comes({ 脱岗次数: '2', 有台账: '是' }, '96');
    comes({ 脱岗次数: '3', 有台账: '是' }, '95');
    comes({ 脱岗次数: '30', 有台账: '是' }, '95');
  });
});

describe('每人次、每件次、每半天、每处、每缺一项、每户、每票', () => {
  const rules: [string, string, string, string][] = [
    ['未佩戴人次', '人次', '每 1人次:扣 1分', '3人次'],
    ['超期件次', '件次', '每 1件次:扣 1分', '3件次'],
    ['卫生死角', '处', '每处:扣 1分', '3处'],
    ['漏查户数', '户', '每 1户:扣 1分', '3户'],
    ['差评票数', '票', '每票:扣 1分', '3票'],
    ['旷工时间', '自然日', '每半天:扣 1分', '1.5天'],
  ];
  for (const [name, unit, trigger, cell] of rules)
    it(`${trigger} of ${cell}`, () => {
      const text = `【约定】日:自然日\n【指标】${name}:${unit}\n一、考核\n【要求】${name} ≤ 0${unit}\n  分值:10分\n  ${trigger}\n【评分】满分 10分\n`;
      assert.deepEqual(
        new Analysis(text).findings().filter(f => f.severity === 'error'),
        [],
      );
      assert.equal(score(one(text, { [name]: cell })), '7');
    });
  const { comes } = pattern(
    '一、公开\n【要求】公开事项:指南、标准、电话、流程\n  分值:10分\n  每缺 1项:扣 3分\n【评分】满分 10分\n',
  );
  it('每缺 1项', () => comes({ 指南: '是', 标准: '否', 电话: '否', 流程: '是' }, '4'));
});

describe('阶梯:30 分钟以内 0.5、以上 1', () => {
  const { first } = pattern(`【指标】迟到时间:分钟
一、考勤
【要求】迟到时间 = 0分钟
  分值:5分
  > 30分钟:扣 1分
  > 0分钟:扣 0.5分
【评分】满分 5分
`);
  it('by the first step that holds', () => {
    assert.equal(first({ 迟到时间: '0分钟' }), '达标');
    assert.equal(first({ 迟到时间: '1分钟' }), '不达标 扣0.5');
    assert.equal(first({ 迟到时间: '30分钟' }), '不达标 扣0.5');
    assert.equal(first({ 迟到时间: '31分钟' }), '不达标 扣1');
  });
});

describe('阶梯:三次 10%、五次 30%、五次以上每超一次增 20% 直到扣完', () => {
  const { comes } = pattern(`【指标】违纪次数:次
一、纪律
【分值】10分,扣完为止
【要求】违纪次数 < 3次
  ≥ 5次:扣 3分
  ≥ 3次:扣 1分
【要求】违纪次数 ≤ 5次
  每超 1次:扣 2分
【评分】满分 10分
`);
  it('each step', () => {
    const left: [string, string][] = [
      ['2', '10'],
      ['3', '9'],
      ['4', '9'],
      ['5', '7'],
      ['6', '5'],
      ['8', '1'],
      ['9', '0'],
      ['12', '0'],
    ];
    for (const [times, marks] of left) comes({ 违纪次数: times }, marks);
  });
});

describe('比例得分', () => {
  const rate = pattern('【指标】事件处理率:%\n一、处理\n【分值】计 事件处理率 × 15分\n【评分】满分 15分\n');
  it('事件处理率 × 15分', () => {
    rate.comes({ 事件处理率: '100%' }, '15');
    rate.comes({ 事件处理率: '88.5%' }, '13.275');
  });
  const low = pattern(`【指标】办结率:%
一、办结
【要求】办结率 ≥ 98%
  分值:5分
  每低 1个百分点:扣 0.05分
  零头:按比例
【评分】满分 5分
`);
  it('每低 1%扣 0.05分', () => {
    low.comes({ 办结率: '90%' }, '4.6');
    low.comes({ 办结率: '97.5%' }, '4.975');
  });
  const steps = pattern(`【指标】网办率:%
一、网办
【要求】网办率 ≥ 95%
  分值:2分
  = 100%:得 2分
  ≥ 99%:得 1.5分
  ≥ 95%:得 1分
  其他:得 0分
【评分】满分 2分
`);
  it('95%得 1分、99%以上 1.5分、全部 2分', () => {
    steps.comes({ 网办率: '94.99%' }, '0');
    steps.comes({ 网办率: '95%' }, '1');
    steps.comes({ 网办率: '98.99%' }, '1');
    steps.comes({ 网办率: '99%' }, '1.5');
    steps.comes({ 网办率: '100%' }, '2');
  });
  const all = (text: string, ...rows: string[]) =>
    run(text, table('窗口', '窗口名称|办件量', ...rows)).units.map(u => `${u.name} ${score(u)}`);
  it('按第一名的比例', () =>
    assert.deepEqual(
      all(
        '【指标】办件量:件\n一、办件\n【分值】计 办件量 ÷ 最高(办件量) × 10分\n【评分】满分 10分\n',
        '甲|80',
        '乙|100',
        '丙|25',
      ),
      ['乙 10', '甲 8', '丙 2.5'],
    ));
  it('按名次 2、1.9、1.8', () =>
    assert.deepEqual(
      all(
        `【指标】办件量:件,越高越好
一、办件
【要求】名次(办件量) ≤ 1
  分值:2分
  ≤ 1:得 2分
  ≤ 2:得 1.9分
  ≤ 3:得 1.8分
  其他:得 0分
【评分】满分 2分
`,
        '甲|80',
        '乙|100',
        '丙|25',
        '丁|24',
      ),
      ['乙 2', '甲 1.9', '丙 1.8', '丁 0'],
    ));
});

describe('酌情扣 3-5 分', () => {
  const { comes } = pattern(
    '一、态度\n【要求】态度热情\n  分值:10分\n  不达标:酌情扣 3至5分\n【评分】满分 10分\n',
  );
  it('is an interval until a person decides', () => {
    comes({ 态度热情: '否' }, '5-7');
    comes({ 态度热情: '是' }, '10');
  });
});

describe('加减双向:好转加 2,又恶化整个项得 0 分', () => {
  const { comes } = pattern(`【指标】水质变化:选项
  选项:好转、不变、恶化
一、水质
【分值】20分
【要求】有监测记录
  不达标:扣 5分
【要求】水质变化 ≠ 恶化
  水质变化 = 好转:加 2分
  不达标:扣 全部
【评分】满分 20分,最高 22分
`);
  it('adds, or takes all', () => {
    comes({ 有监测记录: '是', 水质变化: '好转' }, '22');
    comes({ 有监测记录: '否', 水质变化: '好转' }, '17');
    comes({ 有监测记录: '是', 水质变化: '不变' }, '20');
    comes({ 有监测记录: '否', 水质变化: '恶化' }, '0');
  });
});

describe('奖扣分在 100 分内,或在 100 分外', () => {
  const head = '【指标】创新项数:项\n一、基本\n【分值】93分\n【要求】有台账\n  不达标:扣 10分\n二、奖扣\n';
  const inside = pattern(`${head}【要求】创新项数 ≥ 2项
  分值:7分
  ≥ 2项:得 7分
  ≥ 1项:得 4分
  其他:得 0分
【评分】满分 100分
`);
  it('inside, what is not won is not there', () => {
    inside.comes({ 有台账: '是', 创新项数: '0' }, '93');
    inside.comes({ 有台账: '是', 创新项数: '1' }, '97');
    inside.comes({ 有台账: '否', 创新项数: '2' }, '90');
  });
  const outside = pattern(`${head.replace('93', '100')}【分值】加分,最高 7分
【要求】宜 创新项数 ≥ 1项
  每 1项:加 4分
【评分】满分 100分
`);
  it('outside, it comes on top', () => {
    outside.comes({ 有台账: '是', 创新项数: '0' }, '100');
    outside.comes({ 有台账: '是', 创新项数: '1' }, '104');
    outside.comes({ 有台账: '否', 创新项数: '2' }, '97');
  });
});

describe('一票否决', () => {
  const { comes } = pattern(`一、廉洁
【要求】不得 索拿卡要、弄虚作假
  不达标:一票否决
二、服务
【分值】100分
【要求】首问负责制
  不达标:扣 5分
【评分】满分 100分
  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他
`);
  it('leaves the lowest tier, whatever the score', () => {
    comes({ 索拿卡要: '否', 弄虚作假: '否', 首问负责制: '否' }, '95', '优秀');
    comes({ 索拿卡要: '是', 弄虚作假: '否', 首问负责制: '是' }, '100', '不合格');
  });
});

describe('自查 10、日常测评 60、实地考核 30', () => {
  const { comes } = pattern(`【指标】自查得分率、测评得分率、考核得分率:%
一、自查
【分值】计 自查得分率 × 10分
二、测评
【分值】计 测评得分率 × 60分
三、考核
【分值】计 考核得分率 × 30分
【评分】满分 100分
`);
  it('each by its share', () => comes({ 自查得分率: '90%', 测评得分率: '95%', 考核得分率: '80%' }, '90'));
});

describe('日常考核按 50% 占比列入', () => {
  const { comes } = pattern(`【指标】差错次数、缺勤次数:次
一、日常
【分值】100分,权重 50%
【要求】差错次数 = 0次
  每1次:扣 3分
二、年终
【分值】100分,权重 50%
【要求】缺勤次数 = 0次
  每1次:扣 5分
【评分】满分 100分
`);
  it('half of each', () => {
    comes({ 差错次数: '2', 缺勤次数: '1' }, '94.5');
    comes({ 差错次数: '99', 缺勤次数: '0' }, '50');
  });
});

describe('等级:含、不含,星级', () => {
  const tiers = (written: string) =>
    `一、服务\n【分值】计 得分率 × 100分\n【指标】得分率:%\n【评分】满分 100分\n  等级:${written}\n`;
  const tierAt = (text: string, rate: string) => one(text, { 得分率: rate }).conclusion;
  it('80分(含)以上、60至80分(不含80分)、60分(不含60分)以下', () => {
    const text = tiers('优 80分以上(含80分)、良 60至80分(不含80分)、差 60分以下(不含60分)');
    assert.deepEqual(
      ['80%', '79.99%', '60%', '59.99%'].map(r => tierAt(text, r)),
      ['优', '良', '良', '差'],
    );
  });
  it('五星 ≥ 95分 …', () => {
    const text = tiers('五星 ≥ 95分、四星 ≥ 85分、三星 ≥ 75分、无星 其他');
    assert.deepEqual(
      ['95%', '94.9%', '75%', '0%'].map(r => tierAt(text, r)),
      ['五星', '四星', '三星', '无星'],
    );
  });
});

describe('人均分:窗口总得分 ÷ 人数', () => {
  const { comes } = pattern(`【指标】窗口人数:人
【指标】办件量:件
一、办件
【要求】宜 办件量 ≥ 1件
  每 1件:加 0.1分
【评分】不设满分,计 各项合计 ÷ 窗口人数
`);
  it('per head', () => comes({ 办件量: '365件', 窗口人数: '5人' }, '7.3'));
});

describe('评价等级折分:非常满意 10、满意 8、基本满意 6、不满意 3、非常不满意 0', () => {
  const { comes } = pattern(`【指标】非常满意、满意、基本满意、不满意、非常不满意:件
一、评价
【分值】计 (非常满意 × 10分 + 满意 × 8分 + 基本满意 × 6分 + 不满意 × 3分) ÷ (非常满意 + 满意 + 基本满意 + 不满意 + 非常不满意)
【评分】满分 10分
`);
  it('the average of all that were given', () => {
    comes({ 非常满意: '60', 满意: '20', 基本满意: '10', 不满意: '5', 非常不满意: '5' }, '8.35');
    comes({ 非常满意: '1', 满意: '0', 基本满意: '0', 不满意: '0', 非常不满意: '0' }, '10');
  });
});
