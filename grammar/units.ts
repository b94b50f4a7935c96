/**
 * The one table of units. A row is a unit by its canonical word; the reader of numbers takes the longest word that fits
 * (`unitWords`), and the meaning (server/standard/units.ts) takes kind and factor. Words stand folded: half width, simplified.
 */

/**
 * What a unit measures. Two units can be compared when they measure the same. Counts are of something: 件 cannot be held
 * against 户, while 名 and 人 count the same thing.
 */
export type UnitKind =
  | 'number' // a bare number
  | 'ratio' // % ‰ 倍
  | 'point' // 百分点: a difference of ratios, never a ratio
  | 'marks' // 分
  | 'money'
  | 'length'
  | 'area'
  | 'text' // 字
  | 'clock' // 秒 分钟 小时 自然日 周
  | 'workday'
  | 'day' // a bare 日: 自然日 or 工作日, as 【约定】 日 decides
  | 'month' // 月 季度 年: their days differ, so they are no clock time
  | `count:${string}`;

export interface UnitRow {
  readonly word: string;
  readonly synonyms: readonly string[];
  readonly kind: UnitKind;
  /** How many of the kind's base one of these is: an exact decimal. */
  readonly factor: string;
  /** How it is written behind a number where that is not the word itself: 0.5 个百分点. */
  readonly display?: string;
}

const count = (word: string, ...synonyms: string[]): UnitRow => ({
  word,
  synonyms,
  kind: `count:${word}`,
  factor: '1',
});

export const units: readonly UnitRow[] = [
  { word: '%', synonyms: [], kind: 'ratio', factor: '0.01' },
  { word: '‰', synonyms: [], kind: 'ratio', factor: '0.001' },
  { word: '倍', synonyms: [], kind: 'ratio', factor: '1' },
  { word: '百分点', synonyms: ['个百分点'], kind: 'point', factor: '0.01', display: '个百分点' },
  { word: '分', synonyms: [], kind: 'marks', factor: '1' },
  { word: '元', synonyms: ['块', '块钱', '圆', '元人民币'], kind: 'money', factor: '1' },
  { word: '百元', synonyms: [], kind: 'money', factor: '100' },
  { word: '千元', synonyms: [], kind: 'money', factor: '1000' },
  { word: '万元', synonyms: [], kind: 'money', factor: '10000' },
  { word: '亿元', synonyms: [], kind: 'money', factor: '100000000' },
  { word: '秒', synonyms: ['秒钟', 's'], kind: 'clock', factor: '1' },
  { word: '分钟', synonyms: ['min'], kind: 'clock', factor: '60' },
  {
    word: '小时',
    synonyms: ['个小时', '个钟头', '钟头', 'h'],
    kind: 'clock',
    factor: '3600',
    display: '小时',
  },
  {
    word: '自然日',
    synonyms: ['个自然日', '日历日', '个日历日', '日历天', '个日历天', '自然天', '个自然天'],
    kind: 'clock',
    factor: '86400',
    display: '个自然日',
  },
  { word: '周', synonyms: ['个星期', '星期'], kind: 'clock', factor: '604800' },
  {
    word: '工作日',
    synonyms: ['个工作日', '工作天', '个工作天'],
    kind: 'workday',
    factor: '1',
    display: '个工作日',
  },
  { word: '日', synonyms: ['天'], kind: 'day', factor: '1' },
  { word: '月', synonyms: ['个月'], kind: 'month', factor: '1', display: '个月' },
  { word: '季度', synonyms: ['个季度', '季'], kind: 'month', factor: '3', display: '个季度' },
  { word: '年', synonyms: ['周年', '个年度', '年度'], kind: 'month', factor: '12' },
  { word: '毫米', synonyms: ['mm'], kind: 'length', factor: '0.001' },
  { word: '厘米', synonyms: ['cm', '公分'], kind: 'length', factor: '0.01' },
  { word: '米', synonyms: ['m'], kind: 'length', factor: '1' },
  { word: '公里', synonyms: ['km', '千米'], kind: 'length', factor: '1000' },
  { word: '平方米', synonyms: ['m²', 'm2', '㎡', '平米', '平方'], kind: 'area', factor: '1' },
  { word: '字', synonyms: ['个字'], kind: 'text', factor: '1' },
  { word: '万字', synonyms: [], kind: 'text', factor: '10000' },
  // Persons are counted by several words that mean the same; each keeps its own word.
  { word: '人', synonyms: ['个人'], kind: 'count:人', factor: '1' },
  { word: '名', synonyms: [], kind: 'count:人', factor: '1' },
  { word: '位', synonyms: [], kind: 'count:人', factor: '1' },
  { word: '万人', synonyms: [], kind: 'count:人', factor: '10000' },
  { word: '万件', synonyms: [], kind: 'count:件', factor: '10000' },
  { word: '万户', synonyms: [], kind: 'count:户', factor: '10000' },
  count('人次'),
  count('件次'),
  count('户次'),
  count('家次'),
  count('人日'),
  count('件'),
  count('起'),
  count('宗'),
  count('例'),
  count('次'),
  count('户'),
  count('家'),
  count('个'),
  count('项'),
  count('份'),
  count('处'),
  count('台'),
  count('套'),
  count('部'),
  count('间'),
  count('张'),
  count('把'),
  count('条'),
  count('篇'),
  count('本'),
  count('页'),
  count('封'),
  count('批'),
  count('期'),
  count('场'),
  count('笔'),
  count('票'),
  count('组'),
  count('类'),
  count('种'),
  count('级'),
  count('档'),
  count('辆'),
];

/** Every word a unit may be written with, and its canonical word. Longer words come first. */
export const unitWords: ReadonlyMap<string, string> = new Map(
  units
    .flatMap(u => [u.word, ...u.synonyms].map(w => [w, u.word] as const))
    .sort((a, b) => b[0].length - a[0].length),
);

const rows: ReadonlyMap<string, UnitRow> = new Map(units.map(u => [u.word, u]));

/** The canonical word of a unit, or undefined where the word is no unit. */
export function canonicalUnit(word: string): string | undefined {
  return unitWords.get(word);
}

/** The row of a canonical word. */
export function unitRow(word: string): UnitRow | undefined {
  return rows.get(word);
}
