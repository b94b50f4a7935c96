/** Makes docs/language/words.md, the list of every word of the language, from the table of words, the tokens and the units. */
import { keywords } from '../grammar/tokens';
import { type UnitRow, units } from '../grammar/units';
import { comparatorWords, suffixBounds, tags } from '../grammar/vocabulary';

/** Kinds of keyword in the order of the list: the token, in Chinese, in English. */
const groups: readonly (readonly [readonly string[], string, string])[] = [
  [['And', 'Or', 'Not', 'All', 'Belongs', 'Has', 'HasNot'], '条件的连接', 'joining conditions'],
  [['From', 'To'], '起止', 'from … to'],
  [['Each'], '逐行、每件', 'each'],
  [['Strength'], '应、宜、可', 'strength'],
  [['Forbid'], '禁止', 'prohibition'],
  [['Undetermined'], '原文未定', 'left open by the text'],
  [['Etc'], '列举未完', 'and so on'],
  [['AllRows', 'Count', 'Share', 'Sum', 'Average', 'Highest', 'Lowest', 'Rank'], '统计', 'aggregates'],
  [['Include', 'Exclude'], '含不含本数', 'with or without the number itself'],
  [['YesNo', 'Choice', 'DateType', 'Duration', 'TextType'], '数据的类型', 'types'],
  [['Better'], '方向', 'which way is better'],
  [['Absent', 'Status'], '结果', 'results'],
  [['Otherwise'], '其余情形', 'otherwise'],
  [['PerBelow', 'PerAbove', 'PerLacking'], '按档扣加', 'per step'],
  [['Deduct', 'Add', 'Score', 'Veto', 'Discretion', 'UntilZero', 'Increment'], '后果', 'effects'],
  [['Full', 'NoFull', 'Uncapped', 'Weight', 'Computed', 'Bonus', 'Total', 'Tier'], '计分', 'scoring'],
  [['RoundMode', 'PartStep'], '舍入和零头', 'rounding and parts of a step'],
];

const kinds: readonly (readonly [RegExp, string, string])[] = [
  [/^ratio$/, '比率', 'ratio'],
  [/^point$/, '比率之差', 'difference of ratios'],
  [/^marks$/, '分数', 'marks'],
  [/^money$/, '金额', 'money'],
  [/^(?:clock|workday|day|month)$/, '时间', 'time'],
  [/^(?:length|area)$/, '长度、面积', 'length, area'],
  [/^text$/, '字数', 'text'],
  [/^count:/, '个数', 'counts'],
];

const table = (head: string, rows: readonly string[]) =>
  [`| ${head} |`, `|${'---|'.repeat(head.split('|').length)}`, ...rows.map(r => `| ${r} |`)].join('\n');
const list = (words: Iterable<string>) => [...words].map(w => w.replaceAll('|', '\\|')).join(' ');

/** 应不低于, 不得超过: made of 应 … or 不得 … and a word that is listed by itself. */
function withAuxiliary(word: string): boolean {
  const bare = word.replace(/^(?:应当?|须|必须|最[长高多]不得|最长|不[应得宜能可])/, '');
  return bare !== word && comparatorWords.has(bare);
}

/** The file's text. */
export function wordList(): string {
  const known = new Set(groups.flatMap(([types]) => types));
  const unlisted = [...new Set([...keywords.values()].map(t => t.name))].filter(name => !known.has(name));
  if (unlisted.length > 0) throw new Error(`scripts/generate-words.ts does not list ${unlisted.join(', ')}`);
  const operators = new Map<string, string[]>();
  for (const [word, op] of comparatorWords)
    if (!withAuxiliary(word)) operators.set(op, [...(operators.get(op) ?? []), word]);
  const unit = (u: UnitRow) => (u.synonyms.length > 0 ? `${u.word}(${u.synonyms.join(' ')})` : u.word);
  return `${[
    '# 词表 · Word list',
    '本页由 `scripts/generate.ts` 从词汇表生成,请勿手改。 · Made from the vocabulary by `scripts/generate.ts`; do not edit.',
    '全角半角、繁体简体一样。 · Full and half width, traditional and simplified are the same.',
    '## 标签 · Tags',
    table(
      '标签 Tag | 用途 Purpose | 例 Example',
      tags.map(
        t =>
          `【${t.text}】 | ${t.doc} | ${t.example.trim() === '' ? '' : `\`${t.example.trim().split('\n')[0]}\``}`,
      ),
    ),
    '## 键 · Keys',
    '',
    ...tags
      .filter(t => t.keys.length > 0)
      .flatMap(t => [
        `### 【${t.text}】`,
        table(
          '键 Key | 写什么 Meaning',
          t.keys.map(k => `${[k.text, ...(k.synonyms ?? [])].join(' ')} | ${k.doc}`),
        ),
      ]),
    '## 关键字 · Keywords',
    table(
      '关键字 Words | 用于 | For',
      groups.map(
        ([types, chinese, english]) =>
          `${list([...keywords].filter(([, t]) => types.includes(t.name)).map(([w]) => w))} | ${chinese} | ${english}`,
      ),
    ),
    '## 比较词 · Comparators',
    table(
      '等于 Same as | 写法 Words',
      [...operators].map(([op, words]) => `${op} | ${list(words)}`),
    ),
    '前面可加 应、应当、须、必须;超过、高于、低于、少于等前面加 不应、不得、不宜、不能、不可,就是 ≤ 或 ≥。 · 应 须 … may stand before them; 不得 … turns > into ≤ and < into ≥.',
    '数量后面的 · Behind a quantity',
    table(
      '等于 Same as | 写法 Words',
      ['≥', '≤', '>'].map(
        op => `${op} | ${list([...suffixBounds].filter(([, o]) => o === op).map(([w]) => w))}`,
      ),
    ),
    '## 单位 · Units',
    '括号里是同一单位的其他写法。 · In brackets: other ways to write the same unit.',
    table(
      '量 | Measures | 单位 Units',
      kinds.map(
        ([kind, chinese, english]) =>
          `${chinese} | ${english} | ${units
            .filter(u => kind.test(u.kind))
            .map(unit)
            .join(' ')}`,
      ),
    ),
  ]
    .filter(part => part !== '')
    .join('\n\n')}\n`;
}
