/**
 * One finite-state scanner, one line at a time: which lines open a segment, and of what kind. Nothing in the language
 * crosses a line that opens a segment, so an edit re-reads the segments it touches and no more.
 * The guards are test cases in test/grammar/cases/lines.txt.
 */
import { fold } from './fold';
import { hanInteger } from './numeral';
import { type TagWord, tagOf, tags } from './vocabulary';

/** How a provision is numbered. The first four have a fixed order. */
export type MarkerStyle =
  | 'part' // 第一编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'attachment' // 附件1
  | 'han' // 一、
  | 'hanParen' // (一)
  | 'num' // 1. 1、
  | 'numParen' // (1) ⑴
  | 'numHalf' // 1)
  | 'circle' // ①
  | 'alpha' // a)
  | 'dash' // ——
  | 'dotted'; // 4.1.2, and 4 in a file of GB/T 1.1 style

export interface Marker {
  readonly style: MarkerStyle;
  readonly value: number;
  /** 第十条之一: 1; 4.1.2: its path. */
  readonly extra?: string;
  /** Where the marker begins and ends in the line. */
  readonly start: number;
  readonly end: number;
}

export type SegmentKind = 'head' | 'provision' | 'prose' | 'statement' | 'tail';

export interface Opening {
  readonly kind: SegmentKind;
  readonly marker?: Marker;
  /** A known tag; `near` when the tag is written almost right, or with a bracket lost. */
  readonly tag?: TagWord;
  readonly near?: { readonly wrong: string; readonly reason: 'misspelt' | 'bracket' };
  /** Where 【标签】 begins and ends in the line. */
  readonly tagStart?: number;
  readonly tagEnd?: number;
}

/** What the lines before decide about the next one; two states are the same when the numbers are. */
export type ScanState = number;
const inStatement = 1;
const gbStyle = 2;
const inTail = 4;
const inBody = 8;
const endsInDi = 16; // the line before ended in 第
const statementOver = 32; // a blank line ended a statement: what comes next is prose of its own segment
const contents = 64; // right behind a line 目录
const contentsOfChapters = 128; // among its entries, of which the first was 第一章,
const contentsOfParts = 192; // or 第一编
const tagShift = 8; // above: which tag the statement before had, until a provision opens
export const initialState: ScanState = 0;

/** The tag of the statement that stands right before, with nothing but prose or blanks between. */
export function precedingTag(state: ScanState): TagWord | null {
  return tags[(state >> tagShift) - 1] ?? null;
}

const bullet = /^[ •·●◆■▪○◇□*-]*$/;
const dateLine =
  /^ *(?:\d{4}|[二一][〇零○O一二三四五六七八九]{3}) *年 *[\d一二三四五六七八九十]{1,3} *月 *[\d一二三四五六七八九十]{1,3} *日 *$/;

/** A line of a table of contents: 第一章 总则……3, 4.1 服务要求 ........ II. */
const leader =
  /(?:(?:…{2,}|[.·]{4,}|(?:[.·] ){4,}) *[(-]? *(?:\d{1,3}|[IVX]{1,5}) *[)-]?|…{4,}|[.·]{8,}|(?:[.·] ){8,}) *$/i;
const contentsHeading = /^目 *[录次]$/;

/**
 * Behind a line 目录, 编 章 节 are entries and no provisions, until the first of them comes again or another style opens.
 * Gives what the state holds of this after a marker, and whether the marker is an entry.
 */
function inContents(
  within: number,
  { style, value }: Marker,
  led: boolean,
): { within: number; entry: boolean } {
  if (!within) return { within, entry: led };
  const first = style === 'part' ? contentsOfParts : contentsOfChapters;
  const heading = style === 'part' || style === 'chapter';
  if (within === contents) {
    const begins = heading && value === 1;
    return { within: begins ? first : led ? within : 0, entry: begins || led };
  }
  if (led) return { within, entry: true };
  const again = heading && value === 1 && first === within;
  const entry = !again && (heading || style === 'section');
  return { within: entry ? within : 0, entry };
}

/** Reads one line (without its line end) and says whether it opens a segment, and the state after it. */
export function scanLine(line: string, state: ScanState): { state: ScanState; opens: Opening | null } {
  const text = fold(line.length > 400 ? line.slice(0, 400) : line);
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === 0x20) at++;
  const mode = state & (gbStyle | inTail | inBody);
  const within = state & contentsOfParts;
  let keep = mode | within | ((state >> tagShift) << tagShift);
  if (at === text.length)
    return { state: keep | (state & (inStatement | statementOver) ? statementOver : 0), opens: null };

  const tag = tagAt(text, at);
  if (tag) {
    const index = tags.indexOf(tag.tag!) + 1;
    return { state: mode | inStatement | inBody | (index << tagShift), opens: { kind: 'statement', ...tag } };
  }

  const di = line.charCodeAt(line.length - 1) === 0x7b2c ? endsInDi : 0;
  const indented = at > 0;
  const first = text.charCodeAt(at);
  if (state & inStatement) {
    const continues = indented || first === 0x7c || line.includes('\t') || text.startsWith('//', at);
    const han = continues && provisionAt(text, at, state);
    if (continues && !(han && (han.style === 'han' || han.style === 'hanParen' || isArticle(han.style)))) {
      return { state: keep | inStatement, opens: null };
    }
  }
  if (text.startsWith('//', at))
    return { state: keep | (state & (inStatement | statementOver) ? statementOver : 0), opens: null };

  const found = attachmentAt(text, at);
  const attachment = found && leader.test(text) ? null : found;
  if (attachment === 'tail')
    return { state: (mode & gbStyle) | inTail | inBody | di, opens: { kind: 'tail' } };
  if (attachment)
    return { state: (mode & gbStyle) | inBody | di, opens: { kind: 'provision', marker: attachment } };
  if (!(state & inTail)) {
    const marker = provisionAt(text, at, state);
    if (marker) {
      const taken = inContents(within, marker, leader.test(text));
      if (!taken.entry) return { state: mode | inBody | di, opens: { kind: 'provision', marker } };
      keep = (keep & ~contentsOfParts) | taken.within;
    } else if (contentsHeading.test(text.trim())) keep = (keep & ~contentsOfParts) | contents;
    if (state & inBody && dateLine.test(text)) {
      return { state: (mode & gbStyle) | inTail | inBody | di, opens: { kind: 'tail' } };
    }
  }
  if (state & (inStatement | statementOver)) return { state: keep | di, opens: { kind: 'prose' } };
  const gb = !(state & inBody) && /^(?:GB|DB\d|ICS|Q\/|T\/|LD|CCS)/.test(text.slice(at)) ? gbStyle : 0;
  return { state: keep | gb | di, opens: null };
}

function isArticle(style: MarkerStyle): boolean {
  return style === 'article' || style === 'chapter' || style === 'section' || style === 'part';
}

// ---------------------------------------------------------------- tags

function tagAt(text: string, at: number): Omit<Opening, 'kind'> | null {
  const open = text.indexOf('【', at);
  if (open >= 0 && bullet.test(text.slice(at, open))) {
    const close = text.indexOf('】', open);
    const inner = (close < 0 ? text.slice(open + 1, open + 10) : text.slice(open + 1, close)).replace(
      / /g,
      '',
    );
    if (close >= 0) {
      const known = tagOf(inner);
      if (known) return { tag: known, tagStart: open, tagEnd: close + 1 };
      const near = inner.length <= 5 ? nearTag(inner) : null;
      return near
        ? {
            tag: near,
            near: { wrong: text.slice(open, close + 1), reason: 'misspelt' },
            tagStart: open,
            tagEnd: close + 1,
          }
        : null;
    }
    const lost = tags.find(t => inner.startsWith(t.text));
    if (lost) {
      const end = text.indexOf(lost.text, open) + lost.text.length;
      return {
        tag: lost,
        near: { wrong: text.slice(open, end), reason: 'bracket' },
        tagStart: open,
        tagEnd: end,
      };
    }
    return null;
  }
  // 要求】满意率 ≥ 90%: the opening bracket lost
  const close = text.indexOf('】', at);
  if (close > at && close - at <= 6) {
    const lost = tagOf(text.slice(at, close).replace(/ /g, ''));
    if (lost)
      return {
        tag: lost,
        near: { wrong: text.slice(at, close + 1), reason: 'bracket' },
        tagStart: at,
        tagEnd: close + 1,
      };
  }
  return null;
}

/** Same sound, other characters: what an input method offers by mistake. */
const sounds: Record<string, string> = {
  要术: '要求',
  要救: '要求',
  药求: '要求',
  只标: '指标',
  指表: '指标',
  台帐: '台账',
  抬账: '台账',
  平分: '评分',
  评份: '评分',
  约订: '约定',
  月定: '约定',
  试用: '适用',
  使用: '适用',
  实用: '适用',
  分直: '分值',
  份值: '分值',
  样列: '样例',
  样历: '样例',
  标淮: '标准',
  式样例: '样例',
};

function nearTag(inner: string): TagWord | null {
  const sound = sounds[inner];
  if (sound) return tagOf(sound)!;
  if (inner.length < 2) return null;
  // Only the statements are guarded this way: 【申请材料】 and other headings in brackets are prose without a word.
  for (const t of tags) {
    if (t.head === 'text' || t.text.length !== inner.length) continue;
    let wrong = 0;
    for (let i = 0; i < inner.length; i++) if (inner[i] !== t.text[i]) wrong++;
    if (wrong === 1 && confusable(inner, t.text)) return t;
  }
  return null;
}

/** One character off is not enough for a two-character word (要求/请求, 分值/分数): it must look or sound alike. */
const alike = [
  '要耍',
  '求球术救',
  '指旨',
  '标表',
  '台合抬',
  '账帐',
  '评平坪',
  '分份',
  '样祥',
  '例列',
  '约纳',
  '定订',
  '适试',
  '用佣',
  '值直植',
];
function confusable(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return alike.some(group => group.includes(a[i]!) && group.includes(b[i]!));
  }
  return false;
}

// ---------------------------------------------------------------- markers

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const parenNum = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const parenHan = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const articlePattern =
  /^第 *([零〇一二三四五六七八九十百千]+|\d{1,4}) *([编章节条])(?:之([一二三四五六七八九十]+))?/;
const articleRefers = /^(?:规定|所|款|项|的|中|第|、|,|。|[和及至]第|和第|或者第|以及第)/;
const articleStyles = { 编: 'part', 章: 'chapter', 节: 'section', 条: 'article' } as const;
/** After `1、`, a numeral that goes on to one of these is a list of numbers, not a provision: 1、3、5日; 一、二类窗口. */
const listGoesOn = /^ *(?:[零〇一二三四五六七八九十百]+|\d+) *[、日类级号月和至及款项条]/;

/** Behind (三): what goes on a reference (三)项, (三)至(五), not a heading such as (三)项目建设. */
const parenRefers =
  /^ *(?:项(?!目)|款(?![待项式])|目(?![标录的])|至(?![少多今])|到(?![岗位达期场])|[,。》)])/;

/** Behind 6.1: a unit, which makes it a decimal: 6.1 万元以上. */
const decimal =
  /^ +(?:[十百千万亿]*元|[万亿]|分|分钟|小时|天|日|年|岁|倍|米|平方米|公里|人|件|次|个|个百分点|[%‰])(?:[以的及至,。;、)/]|左右|$)/;

function provisionAt(text: string, at: number, state: ScanState): Marker | null {
  const c = text[at]!;
  const rest = text.slice(at, at + 48);
  let m: RegExpExecArray | null;
  switch (true) {
    case c === '第': {
      m = articlePattern.exec(rest);
      if (!m) return null;
      const value = /\d/.test(m[1]!) ? Number(m[1]) : hanInteger(m[1]!);
      if (value === null || articleRefers.test(rest.slice(m[0].length))) return null;
      const after = m[3] === undefined ? undefined : String(hanInteger(m[3]));
      return { style: articleStyles[m[2] as '条'], value, extra: after, start: at, end: at + m[0].length };
    }
    case c === '(':
      m = /^\( *([一二三四五六七八九十]{1,4}) *\)/.exec(rest);
      if (m) {
        const value = hanInteger(m[1]!);
        if (value === null || state & endsInDi || parenRefers.test(rest.slice(m[0].length))) return null;
        return { style: 'hanParen', value, start: at, end: at + m[0].length };
      }
      m = /^\( *(\d{1,2}) *\)/.exec(rest);
      if (!m || state & endsInDi || parenRefers.test(rest.slice(m[0].length))) return null;
      return { style: 'numParen', value: Number(m[1]), start: at, end: at + m[0].length };
    case parenHan.includes(c):
      return { style: 'hanParen', value: parenHan.indexOf(c) + 1, start: at, end: at + 1 };
    case parenNum.includes(c):
      return { style: 'numParen', value: parenNum.indexOf(c) + 1, start: at, end: at + 1 };
    case circled.includes(c):
      return { style: 'circle', value: circled.indexOf(c) + 1, start: at, end: at + 1 };
    case c >= '0' && c <= '9': {
      m = /^(\d{1,2}(?:\.\d{1,2}){1,4})(?= |$)/.exec(rest);
      if (m && decimal.test(rest.slice(m[0].length))) return null;
      if (m)
        return {
          style: 'dotted',
          value: Number(m[1]!.split('.').at(-1)),
          extra: m[1],
          start: at,
          end: at + m[0].length,
        };
      m = /^(\d{1,2})([.、])(?!\d)/.exec(rest) ?? /^(\d{1,2})(、)/.exec(rest);
      if (m) {
        if (m[2] === '、' && listGoesOn.test(rest.slice(m[0].length))) return null;
        return { style: 'num', value: Number(m[1]), start: at, end: at + m[0].length };
      }
      m = /^(\d{1,2})\)/.exec(rest);
      if (m) return { style: 'numHalf', value: Number(m[1]), start: at, end: at + m[0].length };
      if (!(state & gbStyle)) return null;
      m = /^(\d{1,2})(?= +[^ \d])/.exec(rest);
      return m
        ? { style: 'dotted', value: Number(m[1]), extra: m[1], start: at, end: at + m[0].length }
        : null;
    }
    case c === '—':
      return state & gbStyle && rest.startsWith('——')
        ? { style: 'dash', value: 0, start: at, end: at + 2 }
        : null;
    case c >= 'a' && c <= 'z':
      m = /^([a-z])\)/.exec(rest);
      return m ? { style: 'alpha', value: c.charCodeAt(0) - 96, start: at, end: at + 2 } : null;
    default: {
      m = /^([一二三四五六七八九十]{1,4}) *([、.])/.exec(rest);
      if (!m) return null;
      const value = hanInteger(m[1]!);
      if (value === null || listGoesOn.test(rest.slice(m[0].length))) return null;
      return { style: 'han', value, start: at, end: at + m[0].length };
    }
  }
}

/** 附件1 alone on its line opens an attachment; `附件:1.…` and 抄送 open the tail, whose numbers are a list. */
function attachmentAt(text: string, at: number): Marker | 'tail' | null {
  if (text[at] !== '附' && text[at] !== '抄') return null;
  const rest = text.slice(at).trimEnd();
  if (/^抄 *[送报]/.test(rest)) return 'tail';
  const m = /^附 *([件录表]) *([0-9]{1,2}|[A-Z]|[一二三四五六七八九十]{1,3})?/.exec(rest);
  if (!m) return null;
  const after = rest.slice(m[0].length);
  if (/^ *:/.test(after)) return m[2] === undefined ? 'tail' : null;
  if (after !== '' && !/^[ (]/.test(after)) return null;
  if (rest.length > 40) return null;
  const number =
    m[2] === undefined
      ? 0
      : /[A-Z]/.test(m[2])
        ? m[2].charCodeAt(0) - 64
        : /\d/.test(m[2])
          ? Number(m[2])
          : (hanInteger(m[2]) ?? 0);
  return {
    style: 'attachment',
    value: number,
    extra: `附${m[1]}${m[2] ?? ''}`,
    start: at,
    end: at + m[0].length,
  };
}
