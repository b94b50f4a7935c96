import { unitRow } from '../../grammar/units';

/** From the words before a comparison to a name that a statement can use: 服务对象的满意率 → 满意率. */

const marker =
  /^(?:第[零〇一二三四五六七八九十百千0-9]+[编章节条](?:之[一二三四五六七八九十]+)?|[一二三四五六七八九十]{1,4}[、.]|\([一二三四五六七八九十0-9]{1,4}\)|[0-9]{1,2}(?:\.[0-9]{1,2})+ |[0-9]{1,2}[.、](?![0-9])|[0-9a-z]{1,2}\)|[①-⑳㈠-㈩⑴-⒇]|[•·●]) */;

/** Without the provision's own number before it. */
export function withoutMarker(text: string): string {
  return text.trim().replace(marker, '').trim();
}

const measured = /(?:率|度|数|量|时间|时限|时长|周期|期限|面积|间距|距离|比例|占比|额|得分|期|年限)$/;
const counted: Record<string, string> = {
  次: '次数',
  件: '件数',
  份: '份数',
  户: '户数',
  起: '起数',
  人: '人数',
  日: '天数',
  字: '字数',
};

/** What is counted or measured in a unit, as the tail of a name: 书面材料 in 字 is 书面材料字数. */
function tailOf(unit: string): string {
  const own = counted[unit];
  if (own) return own;
  const kind = unitRow(unit)?.kind;
  if (kind === 'clock' || kind === 'workday' || kind === 'month') return '时长';
  if (kind === 'money') return '金额';
  if (kind === 'area') return '面积';
  return '数';
}

/** Whether the words name something measured already: 满意率, 公示期. */
export function isMeasured(text: string): boolean {
  return measured.test(text);
}

const periods =
  /^(?:在|于)?(每年度?|每半年|每季度?|每个?月|每周|每[天日]|全年|年度|月度|季度|一年内?|年内|一个月内|当[年月季周日天]|本[年月季周日]|月(?=迟到|累计))(?:内)?|(每年度?|每半年|每季度?|每个?月|每周|每[天日]|全年|一年内?|年内|当[年月季周日天])$/;

export interface Subject {
  /** As written, without marker and line breaks. */
  readonly text: string;
  /** Period words taken from its ends, with 累计 or 连续 added. */
  readonly period: string;
  /** What is left. */
  readonly rest: string;
}

/** Parts the words before a comparison into period and what is measured. */
export function subjectOf(words: string): Subject {
  const text = withoutMarker(words.replace(/^[)\s]+/, ''));
  let rest = text.replace(/^(?:但是|但|或者?|并且?|且|其中)/, '');
  let period = '';
  const take = (pattern: RegExp) => {
    const m = pattern.exec(rest);
    if (!m) return;
    period += m[1] ?? m[2] ?? m[0];
    rest = (rest.slice(0, m.index) + rest.slice(m.index + m[0].length)).trim();
  };
  take(periods);
  take(/(?:累计|合计|连续)$/);
  take(/^(?:累计|合计|连续)/);
  if (!period || /^(?:累计|合计|连续)$/.test(period)) {
    const tail = period;
    period = '';
    take(periods);
    period += tail;
  }
  // 一年每户不少于4次: for each of them.
  if (/^每(?:一|个)?(?:户|人|名|位|件|家)$/.test(rest)) {
    period += rest;
    rest = '';
  }
  return { text, period, rest: rest.replace(/^[、\s]+|[、\s]+$/g, '') };
}

/** The candidate name: what is said of it (每个, 各级, 群众, …的) left out. */
export function nameOf(words: string, unit: string): string {
  let name = words
    .replace(/\([a-zA-Zà-ɏ]{1,6}\)/g, '') // pinyin left in the text
    .replace(/[“”「」"\s]/g, '')
    .replace(/^(?:但是|但|并|且|同时|其中|对|凡|各级|各|每[个名位]?|本|应当?|须|必须|要)+/, '')
    .replace(/(?:应当?|须|必须|要|均|都|为|在|于|时)+$/, '')
    .replace(/(.)(.)或者?(.)\2/, '$1$3$2'); // 专职或兼职 → 专兼职
  const of = name.lastIndexOf('的');
  if (of >= 0 && name.length - of - 1 >= 2) name = name.slice(of + 1);
  const part = name.lastIndexOf('、');
  if (part >= 0 && measured.test(name)) name = name.slice(part + 1);
  if (measured.test(name)) {
    const whom = /^.*(?:群众|服务对象|用户|对象|员(?!工))(?=[\u4e00-\u9fff]{3,}$)/.exec(name);
    if (whom) name = name.slice(whom[0].length).replace(/^年(?=巡)/, '');
  } else if (name) name += tailOf(unit);
  return name;
}

const plainVerbs = /(?:进行|开展|组织|配备|配置|设置|设立|设|有|安排|附)$/;

/** The name without the tail that its unit gave it: 书面材料字数 → 书面材料. */
export function withoutTail(name: string, unit: string): string {
  const tail = tailOf(unit);
  return name.endsWith(tail) ? name.slice(0, -tail.length) : name;
}

/** A name from verb, count and object: 配备1名以上专兼职人员 → 专兼职人员数; 提供3次以上就业信息 → 提供就业信息次数. */
export function countedName(verb: string, object: string, unit: string): string {
  const doing = plainVerbs.test(verb) ? '' : (/([\u4e00-\u9fff]{2})$/.exec(verb)?.[1] ?? '');
  return nameOf((unit === '次' ? doing : '') + object, unit);
}

const doings =
  /^(?:告知|通知|送达|退回|提交|提出|提起|报送|公布|公示|申请|补正|办理|审查|审核|核实|答复|回复|反馈|受理|决定|移送|移交|公开|说明|整改)/;

/** The name of a time limit: 立案 → 立案用时; what is no short action is 办理用时. */
export function limitName(action: string): string {
  const doing = action
    .replace(/[“”「」"\s]/g, '')
    .replace(/[的者]$/, '')
    .replace(/(?:并|且|和|、).*$/, '')
    .replace(/^(?:及时|当场|先行|一次性|一次|应当?|须|必须|要|予以|负责|书面)+/, '')
    .replace(
      /^[就将向对].+(?=通知|告知|送达|退回|提交|提出|提起|报送|报告|审查|审核|核实|反馈|申请(?![人书材])|备案|说明)/,
      '',
    )
    .replace(/(?:完毕|结束)$/, '');
  if (!doing || doing === '完成') return action ? '办理用时' : '';
  const short = doing.length > 6 ? doings.exec(doing)?.[0] : doing;
  return `${short ?? '办理'}用时`;
}
