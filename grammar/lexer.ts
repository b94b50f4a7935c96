/**
 * Cuts a clause (folded) into tokens. A maximal run of Han, letters and digits is one word; when a run is cut is decided
 * here and nowhere else:
 *   1. the whole run is a keyword;
 *   2. the run is a quantity: number and unit, with 以上 …, with 至 and a second number, or with 且 / 或 behind it;
 *   3. an opener stands directly before a quantity: 扣2分, 每低1个百分点;
 *   4. a comparator stands directly before a quantity: 满意率不低于92%;
 *   5. 自X至Y, 每X before a bracket or a colon, 不得X at the head of a requirement, 合计X behind a bracket.
 * Everything else is a name: 当场办结率, 12333转接率, 7日内立案率.
 */
import type { TokenType } from 'chevrotain';
import { type Message, msg } from './message';
import { hanNumeralStart, numeralAt } from './numeral';
import * as t from './tokens';
import type { Span } from './tree';
import { unitWords } from './units';
import { comparatorWords, longestComparator, suffixBounds } from './vocabulary';

export interface LexIssue {
  readonly span: Span;
  readonly message: Message;
}

export interface Lexed {
  readonly tokens: t.Token[];
  readonly issues: LexIssue[];
}

const wordChar = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff0-9A-Za-z_.·〇²]/;
const signs: Record<string, TokenType> = {
  '(': t.LParen,
  ')': t.RParen,
  ',': t.Comma,
  '、': t.Dunhao,
  ':': t.Colon,
  '+': t.Plus,
  '-': t.Minus,
  '—': t.Minus,
  '−': t.Minus,
  '~': t.To,
  '×': t.Times,
  '*': t.Times,
  '÷': t.Divide,
  '/': t.Divide,
};
const compareSigns: readonly [string, t.Token['op']][] = [
  ['>=', '≥'],
  ['<=', '≤'],
  ['!=', '≠'],
  ['<>', '≠'],
  ['=>', '≥'],
  ['=<', '≤'],
  ['==', '='],
  ['≥', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≤', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['≠', '≠'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];
const quotes: Record<string, string> = { '“': '”', '「': '」', '"': '"', '《': '》', '『': '』' };
const longestRun = 200;
const longestUnit = Math.max(...[...unitWords.keys()].map(w => w.length));

/** Lexes text[start, end); offsets are those of `text`. `head`: the head of a requirement, where 不得X is cut. */
export function lex(text: string, start: number, end: number, head = false): Lexed {
  const tokens: t.Token[] = [];
  const issues: LexIssue[] = [];
  const push = (type: TokenType, from: number, to: number, extra?: Partial<t.Token>) => {
    const made = {
      image: text.slice(from, to),
      startOffset: from,
      endOffset: to - 1,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx!,
      ...extra,
    } as t.Token;
    // “一条龙”服务: a quoted part and what touches it are one name; “三公开”“四告知” are two, with 、 left out.
    const last = tokens.at(-1);
    const afterQuote = last !== undefined && /[”」』》"]$/.test(last.image);
    if (
      last &&
      last.endOffset === from - 1 &&
      isNameLike(last.tokenType) &&
      isNameLike(type) &&
      afterQuote !== (type === t.QuotedT)
    ) {
      made.startOffset = last.startOffset;
      made.image = text.slice(last.startOffset, to);
      made.tokenType = t.NameT;
      made.tokenTypeIdx = t.NameT.tokenTypeIdx!;
      made.word = undefined;
      tokens.pop();
    }
    tokens.push(made);
  };
  let at = start;
  while (at < end) {
    const c = text[at]!;
    if (c === ' ') {
      at++;
      continue;
    }
    const close = quotes[c];
    if (close) {
      let stop = text.indexOf(close, at + 1);
      if (c === '“' && (stop < 0 || stop >= end)) stop = text.indexOf('"', at + 1);
      if (stop < 0 || stop >= end) {
        issues.push({
          span: { start: at, end },
          message: msg('引号没有合上。请在名称后面补上 {0} 。', close),
        });
        push(t.QuotedT, at, end, { word: text.slice(at + 1, end) });
        return { tokens, issues };
      }
      push(t.QuotedT, at, stop + 1, {
        word: c === '《' ? text.slice(at, stop + 1) : text.slice(at + 1, stop),
      });
      at = stop + 1;
      continue;
    }
    const date = /^(\d{4}) ?(?:年|[-./]) ?(\d{1,2}) ?(?:月|[-./]) ?(\d{1,2}) ?日?(?![\d.])/.exec(
      text.slice(at, Math.min(end, at + 16)),
    );
    if (date) {
      push(t.DateT, at, at + date[0].length, {
        value: `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`,
      });
      at += date[0].length;
      continue;
    }
    const time = /^\d{1,2}:\d{2}(?!\d)/.exec(text.slice(at, Math.min(end, at + 6)));
    if (time) {
      push(t.TimeT, at, at + time[0].length);
      at += time[0].length;
      continue;
    }
    const last = tokens.at(-1);
    const moment =
      last &&
      (last.tokenType === t.TimeT ||
        last.tokenType === t.DateT ||
        (last.tokenType === t.QuantityT && last.endOffset === at - 1));
    if (c === '至' && moment && numeralAt(text.slice(next(at + 1), Math.min(end, at + 24)))) {
      push(t.To, at, at + 1, { word: '至' });
      at++;
      continue;
    }
    const compare = compareSigns.find(([sign]) => text.startsWith(sign, at));
    if (compare) {
      push(t.Compare, at, at + compare[0].length, { op: compare[1] });
      at += compare[0].length;
      continue;
    }
    if (c === '%' || c === '‰') {
      if (last?.tokenType === t.QuantityT && last.unit === '') {
        tokens.pop();
        push(t.QuantityT, last.startOffset, at + 1, { value: last.value, unit: c });
        at++;
        continue;
      }
      push(t.UnitSign, at, at + 1, { word: c });
      at++;
      continue;
    }
    const sign = signs[c];
    if (sign) {
      push(sign, at, at + (c === '—' && text[at + 1] === '—' ? 2 : 1));
      at += c === '—' && text[at + 1] === '—' ? 2 : 1;
      continue;
    }
    if (wordChar.test(c)) {
      let stop = at + 1;
      while (stop < end && wordChar.test(text[stop]!)) stop++;
      // 90% and 0.5‰ are one quantity, though the sign is no letter.
      run(at, stop);
      at = tokens.length > 0 ? Math.max(stop, tokens.at(-1)!.endOffset! + 1) : stop;
      continue;
    }
    if (c === '。') {
      // A sentence's full stop at the clause's end is how officials write; inside it is a mistake.
      if (text.slice(at + 1, end).trim() === '') break;
    }
    issues.push({
      span: { start: at, end: at + 1 },
      message: msg('这里的“{0}”读不懂。请删去,或把它放进引号里作名称的一部分。', c),
    });
    at++;
  }
  return { tokens, issues };

  function next(from: number): number {
    while (from < end && text[from] === ' ') from++;
    return from;
  }

  /** The quantity at `from` inside a run that ends at `stop`, where what follows it may follow one; null if there is none. */
  function quantityAt(from: number, stop: number): { value: string; unit: string; to: number } | null {
    const numeral = numeralAt(text.slice(from, Math.min(stop, from + 24)));
    if (!numeral) return null;
    let to = from + numeral.length;
    let unit: string = numeral.unit;
    if (!unit && to === stop && (text[to] === '%' || text[to] === '‰')) unit = text[to++]!;
    if (!unit) {
      const [length, word] = unitAt(to, stop);
      unit = word;
      to += length;
    }
    if (to < stop && !canFollow(to, stop)) return null;
    if (!unit && !/^\d/.test(text[from]!) && text[to] !== '至') return null; // a bare Han numeral is a word
    if (to < stop && text[to] === '至' && !quantityAt(to + 1, stop)) return null;
    return { value: numeral.value, unit, to };
  }

  /** A quantity at `from` inside a run that ends at `stop`: pushes its tokens and returns true, or pushes nothing. */
  function quantity(from: number, stop: number): boolean {
    const found = quantityAt(from, stop);
    if (!found) return false;
    const { value, unit, to } = found;
    push(t.QuantityT, from, to, { value, unit });
    if (to >= stop) return true;
    if (text[to] !== '至') {
      run(to, stop);
      return true;
    }
    push(t.To, to, to + 1);
    return quantity(to + 1, stop);
  }

  /** The longest unit at `from` and its length; 0 where there is none. */
  function unitAt(from: number, stop: number): [number, string] {
    for (let length = Math.min(longestUnit, stop - from); length > 0; length--) {
      const word = unitWords.get(text.slice(from, from + length));
      // 人次率 is not 人 and 次率: what follows the unit must be able to follow a quantity.
      if (word !== undefined && canFollow(from + length, stop)) return [length, word];
    }
    return [0, ''];
  }

  /** Whether text[from, stop) may stand right behind a quantity: nothing, 以上 …, 至 a number, 且 / 或, 不 …. */
  function canFollow(from: number, stop: number): boolean {
    if (from === stop) return true;
    const rest = text.slice(from, stop);
    if (suffixBounds.has(rest)) return true;
    if (/^(?:以上|以下|以内|以外)?(?:并且|[且或])./.test(rest)) return true;
    const increment = /^(?:增扣|加扣|增)(?=.)/.exec(rest); // 每超1个工作日增1分
    if (increment && numeralAt(rest.slice(increment[0].length))) return true;
    return rest[0] === '至' && numeralAt(rest.slice(1)) !== null;
  }

  function run(from: number, stop: number): void {
    if (stop - from > longestRun) {
      push(t.NameT, from, stop); // no word of the language is so long
      return;
    }
    const word = text.slice(from, stop);
    const previous = tokens.at(-1);
    const afterOperand =
      previous !== undefined &&
      (previous.tokenType === t.QuantityT ||
        previous.tokenType === t.RParen ||
        previous.tokenType === t.Suffix ||
        previous.tokenType === t.UnitSign ||
        previous.tokenType === t.DateT);
    const after = next(stop);
    // 5 个工作日, 20 天以上: a unit behind a blank belongs to the bare number before it.
    if (previous?.tokenType === t.QuantityT && previous.unit === '' && previous.endOffset !== from - 1) {
      const [length, unit] = unitAt(from, stop);
      if (length > 0) {
        tokens.pop();
        push(t.QuantityT, previous.startOffset, from + length, { value: previous.value, unit });
        if (from + length < stop) run(from + length, stop);
        return;
      }
    }
    const keyword = t.keywords.get(word);
    if (keyword) {
      push(keyword, from, stop, { word });
      return;
    }
    if (afterOperand && suffixBounds.has(word)) {
      push(t.Suffix, from, stop, { op: suffixBounds.get(word), word });
      return;
    }
    if (afterOperand) {
      const joined = /^(以上|以下|以内|以外)?(并且|或者|[且或])(.+)$/.exec(word);
      if (joined) {
        let at = from;
        if (joined[1]) {
          push(t.Suffix, at, at + joined[1].length, { op: suffixBounds.get(joined[1]), word: joined[1] });
          at += joined[1].length;
        }
        push(t.keywords.get(joined[2]!)!, at, at + joined[2]!.length, { word: joined[2] });
        run(at + joined[2]!.length, stop);
        return;
      }
      const aggregate = /^(合计|平均|最高|最低|数量|占比)(.+)$/.exec(word);
      if (aggregate && previous.tokenType === t.RParen) {
        push(t.keywords.get(aggregate[1]!)!, from, from + aggregate[1]!.length, { word: aggregate[1] });
        run(from + aggregate[1]!.length, stop);
        return;
      }
    }
    const c = word[0]!;
    if ((c >= '0' && c <= '9') || hanNumeralStart.test(c)) {
      if (quantity(from, stop)) return;
      const numeral = c >= '0' && c <= '9' ? numeralAt(word) : null;
      if (numeral && previous?.tokenType === t.Compare) {
        issues.push({
          span: { start: from + numeral.length, end: stop },
          message: msg(
            '“{0}”不是已知的单位。请改用件、次、名、户、%、工作日等单位。',
            word.slice(numeral.length),
          ),
        });
      }
    }
    // 按1档计 and other openers directly before a number
    for (const opener of t.openers) {
      if (!word.startsWith(opener) || word.length === opener.length) continue;
      const inner = opener.startsWith('酌情') ? 2 : 0;
      const mark = tokens.length;
      if (inner) push(t.Discretion, from, from + 2, { word: '酌情' });
      const key = opener.slice(inner);
      push(t.keywords.get(key)!, from + inner, from + opener.length, { word: key });
      if (isNumeralStart(word[opener.length]!) && quantity(from + opener.length, stop)) return;
      // 每件, 每次: one of that unit
      const unit = opener === '每' && text[after] !== '(' ? unitWords.get(word.slice(1)) : undefined;
      if (unit !== undefined) {
        push(t.QuantityT, from + 1, stop, { value: '1', unit });
        return;
      }
      const rest = word.slice(opener.length);
      if (rest === '未定' || rest === '全部') {
        push(t.keywords.get(rest)!, from + opener.length, stop, { word: rest });
        return;
      }
      tokens.length = mark;
    }
    const otherwise = /^否则(缺数据|不适用)$/.exec(word);
    if (otherwise) {
      push(t.Otherwise, from, from + 2, { word: '否则' });
      push(t.Absent, from + 2, stop, { word: otherwise[1] });
      return;
    }
    if (word.startsWith('酌情') && t.keywords.has(word.slice(2))) {
      push(t.Discretion, from, from + 2, { word: '酌情' });
      run(from + 2, stop);
      return;
    }
    if (splitComparator(from, stop, after)) return;
    if (/..均$/.test(word) && !/[人户月日年平]均$/.test(word) && isCompareAhead(after)) {
      run(from, stop - 1);
      push(t.All, stop - 1, stop, { word: '均' });
      return;
    }
    // 满意率必须 ≥ 90%: the auxiliary says nothing more than the comparator.
    const must = /^(.+?)(?:必须|应当|应|须)$/.exec(word);
    if (must && isSignAhead(after)) {
      run(from, from + must[1]!.length);
      return;
    }
    if (splitSuffix(from, stop)) return;
    // 自收到日期至立案日期, whole or with a blank somewhere; 自助至上率 is a name.
    const open = previous?.tokenType === t.From ? 0 : 1;
    const elapsed = (open ? /^自(.{2,}?)至(.{2,})$/ : /^(.{2,}?)至(.{2,})$/).exec(word);
    const begun =
      open && after > stop && /^至[^少多]/.test(text.slice(after, end)) ? /^自(.{2,})$/.exec(word) : null;
    if (elapsed || begun) {
      const name = (elapsed ?? begun)![1]!.length;
      if (open) push(t.From, from, from + 1, { word: '自' });
      push(t.NameT, from + open, from + open + name);
      if (!elapsed) return;
      push(t.To, from + open + name, from + open + name + 1, { word: '至' });
      run(from + open + name + 1, stop);
      return;
    }
    if (word[0] === '至' && word.length > 1 && tokens.at(-2)?.tokenType === t.From) {
      push(t.To, from, from + 1, { word: '至' });
      run(from + 1, stop);
      return;
    }
    const atHead = head && (previous === undefined || previous.tokenType === t.Strength);
    if (atHead && word[0] === '每' && word.length > 1 && (text[after] === '(' || text[after] === ':')) {
      push(t.Each, from, from + 1, { word: '每' });
      push(t.NameT, from + 1, stop);
      return;
    }
    if (atHead || (head && previous?.tokenType === t.Colon)) {
      const forbid = /^(不得|未发生|禁止|严禁|不准|不许|不允许|杜绝)(.+)$/.exec(word);
      if (forbid) {
        push(t.Forbid, from, from + forbid[1]!.length, { word: forbid[1] });
        run(from + forbid[1]!.length, stop);
        return;
      }
    }
    const counted = /^(.*?)等(\d+|[一二三四五六七八九十]+)(?:项|个|类|种|件|条|方面)$/.exec(word);
    if (counted) {
      const at = from + counted[1]!.length;
      if (counted[1]) push(t.NameT, from, at);
      push(t.EtcT, at, stop, { word: '等', value: numeralAt(counted[2]!)!.value });
      return;
    }
    push(t.NameT, from, stop);
  }

  /** The last comparator directly before a quantity (in this run or right behind it) cuts the run. */
  function splitComparator(from: number, stop: number, after: number): boolean {
    for (let i = from + 1; i < stop; i++) {
      if (!isNumeralStart(text[i]!)) continue;
      const length = comparatorBefore(from, i);
      if (length === 0 || !quantityAt(i, stop)) continue;
      left(from, i - length);
      push(t.Compare, i - length, i, {
        op: comparatorWords.get(text.slice(i - length, i)),
        word: text.slice(i - length, i),
      });
      return quantity(i, stop);
    }
    const open =
      text.slice(from, stop).endsWith('未定') &&
      text[after] !== undefined &&
      quotes[text[after]!] !== undefined;
    const edge = open ? stop - 2 : stop;
    if (open || numeralAt(text.slice(after, Math.min(end, after + 12)))) {
      const length = comparatorBefore(from, edge);
      if (length > 0) {
        left(from, edge - length);
        push(t.Compare, edge - length, edge, {
          op: comparatorWords.get(text.slice(edge - length, edge)),
          word: text.slice(edge - length, edge),
        });
        if (open) push(t.Undetermined, edge, stop, { word: '未定' });
        return true;
      }
    }
    return false;
  }

  /** 事假20天以上, 满意率90%以上, 满意率在90%以上: a name, a quantity and 以上 at the run's end (or behind its %). */
  function splitSuffix(from: number, stop: number): boolean {
    const sign = text[stop] === '%' || text[stop] === '‰';
    const behind = sign
      ? /^ *(?:及?以上|及?以下|以内|以外)(?![\u4e00-\u9fffA-Za-z0-9])/.test(text.slice(stop + 1, end))
      : false;
    if (!sign && !/(?:及?以上|及?以下|以内|以外)$/.test(text.slice(from, stop))) return false;
    if (sign && !behind) return false;
    for (let i = from + 1; i < stop; i++) {
      if (
        !isNumeralStart(text[i]!) ||
        (isNumeralStart(text[i - 1]!) && !/\d/.test(text[i - 1]!) === !/\d/.test(text[i]!))
      )
        continue;
      if (!quantityAt(i, stop)) continue;
      const mark = tokens.length;
      // 参与办案率应在25%以上: with 以上 behind, 在 达 为 are the verb and no part of the name.
      const verb = /(?:应|须|应当|必须)?[在达为]$/.exec(text.slice(from + 1, i))?.[0].length ?? 0;
      run(from, i - verb);
      if (tokens.length > mark && quantity(i, stop)) return true;
      tokens.length = mark;
    }
    return false;
  }

  /** What stands left of a comparator; 均 at its end is the keyword. */
  function left(from: number, stop: number): void {
    if (stop <= from) return;
    run(from, stop);
  }

  /** The longest comparator that ends at `at`, or 0. A comparator may be the whole left side (不超过 3天). */
  function comparatorBefore(from: number, at: number): number {
    for (let length = Math.min(longestComparator, at - from); length > 1; length--) {
      if (comparatorWords.has(text.slice(at - length, at))) return length;
    }
    return 0;
  }

  function isSignAhead(at: number): boolean {
    return compareSigns.some(([sign]) => text.startsWith(sign, at));
  }

  function isCompareAhead(at: number): boolean {
    return isSignAhead(at) || [...comparatorWords.keys()].some(w => text.startsWith(w, at));
  }
}

function isNameLike(type: TokenType): boolean {
  return type === t.NameT || type === t.QuotedT;
}

function isNumeralStart(c: string): boolean {
  return (c >= '0' && c <= '9') || hanNumeralStart.test(c);
}
