/** The registers: people and cases of each window, and what they come to as rates. */
import type { Dice } from './dice';
import type { Value } from './sheet';
import { later, writeDay } from './writings';

export type Case = Record<string, Value>;

/** Of one window; `quality` from 0 to 100. */
export interface Registers {
  readonly cases: Readonly<Record<string, readonly Case[]>>;
  /** In hundredths of a percent, as the window would report them. */
  readonly rates: Readonly<Record<string, number>>;
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜'];
const GIVEN = [...'明芳建国丽华志强秀英海燕文静晓东玉兰立新春梅永平雪松'];

/** What is looked at in people, by kind of window. */
const STAFF: Readonly<Record<string, readonly string[]>> = {
  信访: ['佩戴胸章', '着装整洁', '态度热情', '语言文明'],
  职业介绍: [
    '职业道德良好',
    '遵纪守法',
    '廉洁奉公',
    '持证上岗',
    '挂牌上岗',
    '着装整洁',
    '语言文明',
    '态度热情',
  ],
  劳动监察: ['遵纪守法', '廉洁奉公', '着装整洁', '文明执法', '耐心听取陈述', '解答清楚准确', '语言文明'],
  劳动争议仲裁: [
    '职业道德良好',
    '廉洁奉公',
    '尽职敬业',
    '持证上岗',
    '统一着装',
    '仪表端庄',
    '态度热情',
    '语言文明',
    '耐心听取陈述',
    '解答清楚准确',
  ],
  社会保险经办: [
    '遵纪守法',
    '廉洁奉公',
    '着装整洁',
    '挂牌上岗',
    '态度热情',
    '语言文明',
    '解答清楚准确',
    '耐心听取陈述',
  ],
  职业培训: [
    '职业道德良好',
    '遵纪守法',
    '廉洁奉公',
    '着装整洁',
    '仪表端庄',
    '持证上岗',
    '语言文明',
    '态度热情',
  ],
  职业技能鉴定: [
    '职业道德良好',
    '廉洁奉公',
    '依法公道办事',
    '持证上岗',
    '挂牌上岗',
    '语言文明',
    '服务意识强',
  ],
  医疗保险经办: ['遵纪守法', '廉洁奉公', '着装整洁', '挂牌上岗', '态度热情', '语言文明', '解答清楚准确'],
  法律咨询: [
    '熟悉法规政策',
    '尽职敬业',
    '遵纪守法',
    '廉洁奉公',
    '态度热情',
    '语言文明',
    '解答清楚准确',
    '尊重服务对象',
  ],
};

export function registersOf(kind: string, quality: number, dice: Dice): Registers {
  const { roll, between, pick } = dice;
  const good = () => roll() * 100 < quality + (100 - quality) * 0.6;
  const yes = (holds: boolean) => (holds ? '是' : '否');
  const day = () => later('2025-01-02', between(0, 300));
  const on = (text: string) => writeDay(text, dice);
  const many = (low: number, high: number, make: (number: number) => Case): Case[] =>
    Array.from({ length: between(low, high) }, (_, i) => make(i + 1));
  const share = (cases: readonly Case[], holds: (c: Case) => boolean) =>
    cases.length === 0 ? 0 : Math.round((cases.filter(holds).length * 1000) / cases.length) * 10;

  const marks = STAFF[kind] ?? [];
  const staff =
    marks.length === 0
      ? []
      : many(1, 3, i => ({
          姓名: pick(SURNAMES) + pick(GIVEN) + (roll() < 0.5 ? pick(GIVEN) : ''),
          ...(kind === '劳动监察' && {
            专职监察: yes(i < 3),
            年巡查户数: i < 3 ? 44 + Math.floor(quality / 8) + between(0, 6) : between(2, 20),
          }),
          ...Object.fromEntries(marks.map(m => [m, yes(good())])),
        }));
  const cases: Record<string, readonly Case[]> = { 人员: staff };
  const rates: Record<string, number> = {};
  switch (kind) {
    case '信访': {
      cases.信访事项 = many(3, 6, i => {
        const [from, atOnce] = [day(), roll() < 0.5];
        const due = later(from, between(5, 15));
        const done = atOnce
          ? later(from, good() ? 0 : 1)
          : later(due, good() ? -between(0, 4) : between(1, 3));
        return {
          编号: `XF${i}`,
          受理日期: on(from),
          当日能办: yes(atOnce),
          约定日期: atOnce ? null : on(due),
          办结日期: on(done),
        };
      });
      const assigned = many(1, 4, i => {
        const from = day();
        const due = later(from, 30);
        return {
          编号: `JB${i}`,
          交办日期: on(from),
          规定上报日期: on(due),
          上报日期: on(later(due, good() ? -between(0, 9) : between(1, 5))),
          已办结: yes(good()),
        };
      });
      cases.交办案件 = assigned;
      rates.交办案件办结率 = share(assigned, c => c.已办结 === '是');
      break;
    }
    case '职业介绍':
      cases.就业困难人员 = many(2, 5, () => ({
        姓名: pick(SURNAMES) + pick(GIVEN),
        职业指导次数: good() ? between(1, 4) : 0,
        就业信息次数: good() ? between(3, 8) : 2,
      }));
      break;
    case '劳动监察': {
      const reports = many(4, 8, i => {
        const from = day();
        const proper = roll() < 0.9;
        const filed = later(from, good() ? between(1, 7) : between(8, 13));
        const closed = good() ? later(filed, between(15, 75)) : null;
        return {
          编号: `JC${i}`,
          符合规定: yes(proper),
          收到日期: on(from),
          立案日期: proper ? on(filed) : null,
          规定期限: proper ? '60个工作日' : null,
          结案日期: proper ? closed && on(closed) : on(later(from, 2)),
        };
      });
      cases.举报 = reports;
      rates.举报结案率 = share(reports, c => c.结案日期 !== null);
      cases.批转案件 = many(1, 3, i => {
        const from = day();
        const done = later(from, good() ? between(8, 25) : 45);
        return {
          编号: `PZ${i}`,
          批转日期: on(from),
          规定期限: pick(['30自然日', '1个月', '20个工作日']),
          办结日期: on(done),
          报告日期: on(later(done, between(1, 6))),
        };
      });
      break;
    }
    case '劳动争议仲裁': {
      const disputes = many(4, 8, i => {
        const from = day();
        const halted = roll() < 0.1;
        const closed = good() ? later(from, halted ? 70 : between(20, 45)) : null;
        const conflict = roll() < 0.1;
        return {
          编号: `ZC${i}`,
          受理日期: on(from),
          审理期限: roll() < 0.9 ? '45自然日' : '45天',
          时效中止: yes(halted),
          结案日期: closed && on(closed),
          兼职仲裁员参与: yes(roll() < 0.4),
          有回避情形: yes(conflict),
          已回避: conflict ? yes(good()) : null,
        };
      });
      cases.仲裁案件 = disputes;
      rates.仲裁结案率 = share(disputes, c => c.结案日期 !== null);
      rates.兼职仲裁员参与办案率 = share(disputes, c => c.兼职仲裁员参与 === '是');
      break;
    }
    case '职业技能鉴定':
      cases.备案核准事项 = many(2, 4, i => {
        const from = day();
        return {
          编号: `BA${i}`,
          申报日期: on(from),
          规定期限: '10个工作日',
          办结日期: on(later(from, good() ? between(3, 13) : 24)),
          已告知结果: yes(good()),
        };
      });
      cases.证书审核 = many(3, 6, i => {
        const from = day();
        return {
          编号: `ZS${i}`,
          材料齐备: yes(roll() < 0.85),
          受理日期: on(from),
          办结日期: on(later(from, good() ? between(2, 7) : between(8, 14))),
        };
      });
      break;
    case '信息网站': {
      const letters = many(3, 9, i => {
        const from = day();
        return {
          编号: `LX${i}`,
          来信日期: on(from),
          回复日期: good() ? on(later(from, between(1, 12))) : null,
        };
      });
      cases.网上来信 = letters;
      rates.来信回复率 = share(letters, c => c.回复日期 !== null);
      break;
    }
    case '法律咨询': {
      const asked = many(3, 7, i => {
        const from = day();
        const clue = roll() < 0.15;
        return {
          编号: `ZX${i}`,
          渠道: pick(['书信', '电话', '走访']),
          咨询日期: on(from),
          登记日期: on(later(from, between(0, 2))),
          办结日期: good() ? on(later(from, between(1, 20))) : null,
          违法线索: yes(clue),
          发现日期: clue ? on(from) : null,
          移交日期: clue ? on(later(from, between(1, 8))) : null,
        };
      });
      cases.咨询 = asked;
      rates.咨询办结案率 = share(asked, c => c.办结日期 !== null);
      break;
    }
  }
  return { cases, rates };
}
