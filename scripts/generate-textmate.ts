/**
 * Makes client/generated/sanyou.tmLanguage.json from the table of words, the tokens and the units, so that colours know every
 * word the reader knows. Names are left to the server's semantic tokens; this colours the rest before the server is up.
 */
import { pairs } from '../grammar/generated/fold-table';
import { keywords, openers } from '../grammar/tokens';
import { unitWords } from '../grammar/units';
import { comparatorWords, suffixBounds, type TagWord, tags } from '../grammar/vocabulary';

interface Pattern {
  readonly [key: string]: unknown;
}

// ---------------------------------------------------------------- words as people write them

/** Simplified → the traditional characters that are folded to it. */
const traditional = new Map<string, string>();
for (let i = 0; i < pairs.length; i += 2)
  traditional.set(pairs[i + 1]!, (traditional.get(pairs[i + 1]!) ?? '') + pairs[i]!);

function literal(c: string): string {
  const old = traditional.get(c);
  if (old !== undefined) return `[${c}${old}]`;
  if (/[!-~]/.test(c))
    return `[${c.replace(/[\\\]^-]/, '\\$&')}${String.fromCharCode(c.charCodeAt(0) + 0xfee0)}]`;
  return c;
}

const written = (word: string) => [...word].map(literal).join('');
/** Any of the words, longest first. */
const oneOf = (words: Iterable<string>) =>
  `(?:${[...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(written)
    .join('|')})`;

const blank = '[ \\t\\x{3000}\\x{00A0}]';
const wordChar = '[\\p{Han}0-9A-Za-z_.·０-９]';
const whole = (words: Iterable<string>) => `(?<!${wordChar})${oneOf(words)}(?!${wordChar})`;
const digits = '[0-9０-９]+(?:[.．][0-9０-９]+)?';
const han = '[零〇一二两三四五六七八九十百千万半点]';
const numeral = `(?:${digits}|[百千]分之(?:${han}+|${digits})|[一二三四五六七八九]成[一二三四五六七八九半]?|${han}+)`;
const units = oneOf(unitWords.keys());
const suffixes = oneOf([...suffixBounds.keys()].filter(w => w.length > 1));

// ---------------------------------------------------------------- what a statement holds

const meant = (labels: readonly string[]) =>
  [...keywords].filter(([, type]) => labels.includes(type.name)).map(([word]) => word);
const operators = meant(['And', 'Or', 'Not', 'All', 'Belongs', 'Has', 'HasNot', 'From', 'To']);
const constants = meant([
  'YesNo',
  'Choice',
  'DateType',
  'Duration',
  'TextType',
  'Better',
  'Absent',
  'Otherwise',
  'Status',
  'PartStep',
  'RoundMode',
]);
const functions = meant(['AllRows', 'Count', 'Share', 'Sum', 'Average', 'Highest', 'Lowest', 'Rank']);
const others = [...keywords.keys()].filter(w => ![...operators, ...constants, ...functions].includes(w));

/** A number stands behind anything but a word, or behind a word that calls for one. */
const callsForNumber = oneOf([...openers, ...comparatorWords.keys(), '至', '且', '或']);
const numberFollows = `(?=${blank}*${numeral})`;

const repository: Record<string, Pattern> = {
  comment: { name: 'comment.line.double-slash.sanyou', match: `^${blank}*//.*$` },
  note: {
    name: 'comment.block.sanyou',
    begin: opening(tags.filter(t => t.tag === 'note')),
    while: continues(),
  },
  freeText: {
    begin: `${opening(tags.filter(t => t.head === 'text' && t.tag !== 'note'))}${blank}*([^\\r\\n]*)`,
    beginCaptures: { ...tagCaptures(), 4: { name: 'string.unquoted.sanyou' } },
    while: continues(),
    patterns: [{ include: '#comment' }, { include: '#key' }],
  },
  statement: {
    begin: opening(tags.filter(t => t.head !== 'text')),
    beginCaptures: tagCaptures(),
    while: continues(),
    patterns: [{ include: '#comment' }, { include: '#row' }, { include: '#key' }, { include: '#clause' }],
  },
  row: {
    match: `^${blank}*([|｜].*)$`,
    captures: {
      1: {
        patterns: [{ name: 'punctuation.separator.table.sanyou', match: '[|｜]' }, { include: '#number' }],
      },
    },
  },
  key: {
    comment: '键: at the head of a clause',
    match: `(?:(?<=[;；])|^)${blank}*(${oneOf(tags.flatMap(t => t.keys.map(k => k.text)))})${blank}*([:：])`,
    captures: {
      1: { name: 'entity.other.attribute-name.sanyou' },
      2: { name: 'punctuation.separator.key-value.sanyou' },
    },
  },
  clause: {
    patterns: ['quoted', 'address', 'comparison', 'opener', 'number', 'suffix', 'keyword', 'sign'].map(
      name => ({
        include: `#${name}`,
      }),
    ),
  },
  quoted: {
    name: 'string.quoted.sanyou',
    match: '“[^”\\r\\n]*”|「[^」\\r\\n]*」|『[^』\\r\\n]*』|"[^"\\r\\n]*"|《[^》\\r\\n]*》',
  },
  address: {
    name: 'constant.other.reference.sanyou',
    match: `(?<!${wordChar})(?:第[零一二三四五六七八九十百]+条|[一二三四五六七八九十]{1,4})(?:[(（][一二三四五六七八九十0-9]{1,4}[)）])+(?:[·-][0-9]+)?`,
  },
  comparison: {
    name: 'keyword.operator.comparison.sanyou',
    match: `[><＞＜!！=＝][=＝>＞]|[≥≧⩾≤≦⩽≠><＞＜=＝]|${oneOf(comparatorWords.keys())}(?=${blank}*(?:${numeral}|未定))`,
  },
  opener: { name: 'keyword.control.sanyou', match: `(?<!${wordChar})${oneOf(openers)}${numberFollows}` },
  number: {
    match: `(?:(?<!${wordChar})|(?<=${callsForNumber}))(${numeral})${blank}*(${units}|[%％‰])?(?=$|[^\\p{Han}0-9A-Za-z_.·０-９]|${suffixes}|至|且|或|并且|或者|增|加扣)`,
    captures: { 1: { name: 'constant.numeric.sanyou' }, 2: { name: 'keyword.other.unit.sanyou' } },
  },
  suffix: {
    name: 'keyword.operator.comparison.sanyou',
    match: `(?<=[\\p{Han}%％‰0-9０-９)）])${suffixes}(?!${wordChar})`,
  },
  keyword: {
    patterns: [
      {
        name: 'keyword.operator.logical.sanyou',
        match: `${whole(operators)}|(?<=[%％‰0-9０-９)）]|${han}|${units})(?:且|或|并且|或者)`,
      },
      {
        name: 'constant.language.sanyou',
        match: `${whole(constants)}|${written('否则')}(?=${written('缺数据')}|${written('不适用')})|(?<=${written('否则')})(?:${written('缺数据')}|${written('不适用')})`,
      },
      { name: 'support.function.sanyou', match: whole(functions) },
      { name: 'keyword.control.sanyou', match: whole(others) },
    ],
  },
  sign: {
    patterns: [
      { name: 'keyword.operator.arithmetic.sanyou', match: '[+＋\\-－−×÷*＊/／]' },
      { name: 'punctuation.separator.sanyou', match: '[,，、;；:：]' },
      { name: 'punctuation.section.parens.sanyou', match: '[()（）]' },
    ],
  },
  heading: {
    comment: '第一章 总则',
    match: `^${blank}*(第${blank}*(?:[零〇一二三四五六七八九十百千]+|[0-9]{1,4})${blank}*[${traditional.get('编') ?? ''}编章${traditional.get('节') ?? ''}节])(?:${blank}+(.*))?$`,
    captures: { 0: { name: 'markup.heading.sanyou' }, 1: { name: 'entity.name.section.sanyou' } },
  },
  provision: {
    comment: '第一条 一、 (一) 1. (1) ① 1) a) 4.1.2 附件1',
    match:
      `^${blank}*(第${blank}*(?:[零〇一二三四五六七八九十百千]+|[0-9]{1,4})${blank}*条(?:之[一二三四五六七八九十]+)?(?!规定|所|款|项|的|中|第|[、,，。])` +
      `|[一二三四五六七八九十]{1,4}${blank}*[、.．]|[(（]${blank}*[一二三四五六七八九十]{1,4}${blank}*[)）](?!${blank}*[,，。》)）])|[㈠-㈩⑴-⒇①-⑳]` +
      `|[0-9０-９]{1,2}[.．、](?![0-9０-９])|[0-9]{1,2}(?:\\.[0-9]{1,2}){1,4}(?=${blank}|$)|[(（][0-9]{1,2}[)）]|[0-9]{1,2}[)）]|[a-z][)）]|附[件录錄表]${blank}*[0-9A-Z一二三四五六七八九十]{0,3}(?=${blank}|$))`,
    captures: { 1: { name: 'entity.name.section.sanyou' } },
  },
};

function opening(of: readonly TagWord[]): string {
  return `^[ \\t\\x{3000}\\x{00A0}•·●◆■▪○◇□*-]*(【)${blank}*(${oneOf(of.map(t => t.text))})${blank}*(】)`;
}

function tagCaptures(): Pattern {
  return {
    1: { name: 'punctuation.definition.tag.begin.sanyou' },
    2: { name: 'keyword.other.tag.sanyou' },
    3: { name: 'punctuation.definition.tag.end.sanyou' },
  };
}

/** The lines of a statement: indented, or | or with tabs; a tag, or a Han number at any indent, ends it. */
function continues(): string {
  return `^(?=${blank}+[^ \\t\\x{3000}\\x{00A0}\\r\\n]|[|｜]|[^\\r\\n]*\\t|//)(?!${blank}*(?:【|[一二三四五六七八九十]{1,4}${blank}*[、.．]|[(（][一二三四五六七八九十]{1,4}[)）]|第[零〇一二三四五六七八九十百千0-9]+[编章节条]))`;
}

/** The file's text. */
export function textmate(): string {
  const grammar = {
    comment: 'Made by scripts/generate.ts from grammar/vocabulary.ts, tokens.ts and units.ts. Do not edit.',
    name: 'sanyou',
    scopeName: 'source.sanyou',
    fileTypes: ['sanyou'],
    patterns: ['comment', 'note', 'freeText', 'statement', 'heading', 'provision'].map(name => ({
      include: `#${name}`,
    })),
    repository,
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}
