/**
 * The amounts of a running text: a number directly followed by a unit. What only looks like one is left out: years, dates,
 * times of day, document and article numbers, ordinals, telephone numbers, ratios, and what is no strict numeral.
 */
import { numeralAt } from '../../grammar/numeral';
import { unitWords } from '../../grammar/units';

export interface Amount {
  /** Exact decimal text in `unit`. */
  readonly value: string;
  /** Canonical unit. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const han = '零〇一二两三四五六七八九十百千半壹贰叁肆伍陆柒捌玖拾';
const numeralChar = /[0-9零〇一二两三四五六七八九十百千万点半成壹贰叁肆伍陆柒捌玖拾佰仟.几数余多]/;
const start = new RegExp(`[0-9${han}]`, 'g');

const year = '(?:[0-9]{4}|[二一][〇零○Oo一二三四五六七八九]{3}|\\*\\*)';
const number = `(?:[0-9]{1,2}|[元正一二三四五六七八九十]{1,3})`;
/** What must not be read as an amount, wherever it stands. */
const others = new RegExp(
  [
    'https?://\\S+|www\\.\\S+',
    `${year} *年(?: *${number} *月(?: *${number} *[日号])?)?`,
    `[0-9]{4} *[-./] *[0-9]{1,2} *[-./] *[0-9]{1,2}`,
    `${number} *月 *${number} *[日号](?:、 *${number} *[日号])*`,
    `[0-9]{1,2} *月(?! *内)[份底初中上下]?旬?`,
    `(?:当|次|每|本|上|下)(?:年|季度?)?月(?:的)? *${number} *[日号]`,
    `[0-9]{1,2}[::][0-9]{2}(?:[::][0-9]{2})?`,
    `[0-9]+(?:\\.[0-9]+)?[::][0-9]+(?:\\.[0-9]+)?(?:[::][0-9]+(?:\\.[0-9]+)?)*`,
    `[〔\\[(] *[0-9*]{2,4} *[〕\\])] *第?[0-9]* *号?`,
    `第 *[(]?[0-9${han}万]+[)]?`,
    `[0-9]+ *号`,
    `附[件录表] *[0-9一二三四五六七八九十]+`,
    `[A-Za-z]+[/A-Z]* *[0-9][0-9./—-]*`,
    `0[0-9]{2,3}-[0-9]{7,8}|1[0-9]{10}`,
    `《[^》\\n]*》`,
    `一次性|一票否决|一视同仁|一条龙|一站式|一系列|半年度|(?<![扣加得计减罚至满为])十分(?!之)`,
  ].join('|'),
  'g',
);

/** The amounts of a folded running text, in order. */
export function amountsOf(text: string): Amount[] {
  const out: Amount[] = [];
  // Most numerals have no unit behind them (统一, 一律): the others are looked for only where one has.
  let other: RegExpExecArray | null | undefined;
  start.lastIndex = 0;
  for (let m = start.exec(text); m; m = start.exec(text)) {
    const at = m.index;
    const amount = amountAt(text, at);
    if (!amount) {
      start.lastIndex = other && covers(other, at) ? endOf(other) : afterNumeral(text, at);
      continue;
    }
    if (other === undefined) {
      others.lastIndex = 0;
      other = others.exec(text);
    }
    while (other && endOf(other) <= at) other = others.exec(text);
    if (other && covers(other, at)) {
      start.lastIndex = endOf(other);
      continue;
    }
    start.lastIndex = amount.end;
    out.push(amount);
  }
  return out;
}

const endOf = (m: RegExpExecArray) => m.index + m[0].length;
const covers = (m: RegExpExecArray, at: number) => m.index <= at && at < endOf(m);

/** A unit's last character that begins another word: 1周岁 is no week, 两部门 no part. */
const otherWord =
  /^(?:周[岁边]|年[级代龄]|级别|部[门分长]|条[例件款]|次[要日年]|期[限间]|本[级年月]|家庭|名[单称额义]|人员|位置|组[织成]|类别|场[所地]|户籍|日[常期]|天然|批[准评复]|台[账帐]|处[理罚分室]|个[体别]|分[管别])/;

/** The unit words by their first character, longer ones first. */
const byInitial = new Map<string, [string, string][]>();
for (const entry of unitWords) {
  const list = byInitial.get(entry[0][0]!);
  if (list) list.push(entry);
  else byInitial.set(entry[0][0]!, [entry]);
}

/** The unit word at a place, blanks before it skipped; null if none stands there. */
function unitAt(text: string, at: number): { unit: string; start: number; end: number } | null {
  let from = at;
  while (text[from] === ' ') from++;
  for (const [word, unit] of byInitial.get(text[from] ?? '') ?? []) {
    if (!text.startsWith(word, from)) continue;
    const end = from + word.length;
    if (otherWord.test(text.slice(end - 1, end + 1))) continue;
    // A Latin unit ends where the letters end; 5月 is May and no span of time; 分之 is a fraction.
    if (/[a-z]$/.test(word) && /[A-Za-z]/.test(text[end] ?? '')) continue;
    if (word === '月' || (word === '分' && text[end] === '之')) continue;
    return { unit, start: from, end };
  }
  return null;
}

function amountAt(text: string, at: number): Amount | null {
  if (at > 0 && numeralChar.test(text[at - 1]!) && !/[数多成]/.test(text[at - 1]!)) return null;
  if (/[十百千万]/.test(text[at]!) && /[数几好]/.test(text[at - 1] ?? '')) return null; // 数十次
  const grouped = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])/.exec(text.slice(at, at + 20));
  const numeral = grouped
    ? { value: grouped[0].replaceAll(',', ''), unit: '' as const, length: grouped[0].length }
    : numeralAt(text.slice(at, at + 20));
  if (!numeral) return null;
  let end = at + numeral.length;
  // 三五天 is about three to five, not 35: a row of digits in Chinese is a year or a label.
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text.slice(at, end))) return null;
  let value = numeral.value;
  if (numeral.unit) {
    if (numeralChar.test(text[end] ?? '')) return null;
    return { value, unit: numeral.unit, start: at, end };
  }
  if (text[end] === '万' && /[0-9]/.test(text[at]!)) {
    if (!unitWords.has(`万${text[end + 1]}`)) return null;
  } else if (numeralChar.test(text[end] ?? '')) return null;
  const unit = unitAt(text, end);
  if (!unit) return null;
  if (/[几数余多]/.test(text[unit.start] ?? '')) return null;
  value = numeral.value;
  end = unit.end;
  return { value, unit: unit.unit, start: at, end };
}

/** Past a numeral that is no amount, so that its tail is not read as another one. */
function afterNumeral(text: string, at: number): number {
  let end = at + 1;
  while (
    end < text.length &&
    /[0-9.零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]/.test(text[end]!)
  )
    end++;
  return end;
}
