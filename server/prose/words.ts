/**
 * Words of the prose that a drafter should look at again: vague ones, damage, words written two ways, dates that are none,
 * references, … One scan for all: a table tells which patterns can begin at a character, so most characters cost one look.
 */
import type { Span } from '../../grammar/tree';
import { confusables } from './confusables';
import { attachmentPattern, referencePattern } from './references';

export type WordKind =
  | 'vague' // 及时 定期 酌情: what no one can check
  | 'damage' // XXX ** 。、 優(yōu): something was lost or slipped in
  | 'confusable' // 台帐 帐户 佩带 坐椅: another character is meant
  | 'date' // 6月中旬前, 今年底: no one day
  | 'reference' // 本办法第二条第(三)项
  | 'attachment' // 附件2
  | 'rate' // 办结率 结案率 回复率: near each other, defined apart
  | 'deduction' // 扣分, without how many
  | 'fine' // 罚款20元
  | 'disclosure' // 公示病情
  | 'leave'; // 取消年休假

export interface FoundWord {
  readonly kind: WordKind;
  readonly word: string;
  /** What is meant, where that is certain. */
  readonly instead?: string;
  readonly span: Span;
}

const han = '[\\u4e00-\\u9fff]';
const month = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2}) *月';
const before = '(?:之前|以前|前)';
const secret =
  '(?:病情|病历|病史|诊断(?:结论|证明)|治疗情况|身份证号码?|手机号码?|家庭住址|家庭地址|银行卡号|银行账号)';
const show = '(?:公示|公布|公开|张贴|通报)';
const notShown = '不得|不予|不宜|不应|禁止|严禁|不含|不包括|隐去|隐藏|遮|脱敏|除外|保密';

/** A pattern and the characters it may begin with; the first that fits at a place has it. */
interface Finder {
  readonly kind: WordKind;
  readonly first: string;
  readonly pattern: string;
}

const finders: readonly Finder[] = [
  {
    kind: 'vague',
    first: '及按定适尽酌视妥较基明显必力原',
    pattern: [
      `(?<!内)(?:及时|按时)(?!${han}{0,3}率|性|[”」]?的?原则|和便民)`,
      '(?<!每[^,;。]{0,6})定期(?!限)',
      '适时|尽快|尽量|尽可能|酌情|视情况?|适当|妥善|较[快好高大多强低少]',
      '基本(?=达到|完成|符合|具备|满足|平衡|一致|实现|做到|消除|解决|健全|形成|建立|正常|到位|适应|掌握|熟悉|了解|合格|合理)',
      '(?:明显|显著)(?=提高|改善|改进|增强|提升|好转|下降|减少|成效|进步|缩短|降低|增加|优于)',
      '必要时|力争|原则上',
    ].join('|'),
  },
  { kind: 'damage', first: 'X×*□?�', pattern: 'X{2,}|×{2,}|\\*{2,}|□{2,}|\\?{3,}|�+' }, // masked or lost
  { kind: 'damage', first: '。、,;:', pattern: '[。、,;:][、,;:。]+(?![」』”])' }, // 。、 between which words were lost
  {
    kind: 'damage', // pinyin left behind, which has its tone: 優(yōu)
    first: '(',
    pattern: `(?<=${han})\\((?=[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\\)`,
  },
  { kind: 'damage', first: '.', pattern: `(?<=${han})\\.(?=${han})` }, // a half-width full stop inside a sentence
  {
    kind: 'confusable',
    first: [...new Set(confusables.map(c => c.wrong[0]!))].join(''),
    pattern: confusables.map(c => (c.unless ? `${c.wrong}(?!${c.unless})` : c.wrong)).join('|'),
  },
  {
    kind: 'date',
    first: '今明本年月上中下0123456789一二三四五六七八九十',
    pattern: [
      `(?<![\\d一二三四五六七八九十])${month} *[上中下]旬${before}?`,
      `(?<![\\d一二三四五六七八九十年])(?<!每年? *)${month} *[底末]${before}`,
      `[今明本]年(?:年)?[底末初]${before}?`,
      `(?<![每当次上年] *)年[底末]${before}`,
      `(?<![每当次本上\\d一二三四五六七八九十个] *)月[底末]${before}`,
      `[上中下]旬${before}`,
    ].join('|'),
  },
  { kind: 'reference', first: '本第', pattern: referencePattern },
  { kind: 'attachment', first: '附', pattern: attachmentPattern },
  {
    kind: 'rate',
    first: '办结回答',
    pattern: '(?<!按时|按期|提前|即时|当场|限时|超期|准时)(?:办结案率|办结率|结案率|回复率|答复率)',
  },
  {
    kind: 'deduction',
    first: '扣',
    pattern: '(?:(?<=[,的] *)|(?<=每[^,;。]{1,12}))(?<!酌情|比例|不|各)扣分(?= *(?:[,;。)\\n]|$))',
  },
  {
    kind: 'fine',
    first: '处罚给予并经',
    pattern: `处?罚款[^,;。\\n]{0,8}?(?:\\d|[一二三四五六七八九十百千]+)[0-9百千万]* *元|(?:处以|并处|给予|予以|处)罚款|经济处罚|处罚[^,;。\\n]{0,10}?\\d+ *元`,
  },
  {
    kind: 'disclosure',
    first: '公张通病诊治身手家银',
    pattern: [
      `(?<![不未勿])(?<!(?:${notShown})[^,;。]{0,6})${show}(?:(?!监督|举报|咨询|投诉|联系|不|${notShown})[^。;\\n]){0,30}?${secret}(?![^,;。]{0,6}(?:${notShown}))`,
      `${secret}(?:(?!${notShown})[^,;。\\n]){0,12}?(?:予以|进行|一并)${show}`,
    ].join('|'),
  },
  {
    kind: 'leave',
    first: '取扣不停',
    pattern:
      '(?<!不扣(?:发|除)?工资[^。]*)(?:取消|扣除|扣减|不(?:再)?享受|停止)[^,;。\\n]{0,8}年休假(?![^。]*不扣(?:发|除)?工资)',
  },
];

/** By the code of a character: the patterns that can begin there. */
const table: { kind: WordKind; pattern: RegExp }[][] = [];
for (const { kind, first, pattern } of finders) {
  const entry = { kind, pattern: new RegExp(pattern, 'y') };
  for (const c of first) {
    const code = c.charCodeAt(0);
    table[code] = [...(table[code] ?? []), entry];
  }
}
const meant = new Map(confusables.map(c => [c.wrong, c.right]));

/** Every such word of a folded running text, in order, from an offset on. They do not overlap. */
export function scanWords(folded: string, from = 0): FoundWord[] {
  const out: FoundWord[] = [];
  for (let i = from; i < folded.length; i++) {
    for (const { kind, pattern } of table[folded.charCodeAt(i)] ?? none) {
      pattern.lastIndex = i;
      const word = pattern.exec(folded)?.[0];
      if (!word) continue;
      const instead = kind === 'confusable' ? meant.get(word) : undefined;
      out.push({ kind, word, ...(instead ? { instead } : {}), span: { start: i, end: i + word.length } });
      i += word.length - 1;
      break;
    }
  }
  return out;
}

const none: never[] = [];
