/**
 * The words that compare, beside a number. 以上 以下 以内 include the number, 超过 不满 以外 exclude it (Civil Code art. 1259);
 * (含) (不含) after it override.
 */
import type { Op, Strength } from '../../grammar/tree';

const bases: readonly [string, Op][] = [
  ['低于', '<'],
  ['少于', '<'],
  ['小于', '<'],
  ['短于', '<'],
  ['不足', '<'],
  ['不满', '<'],
  ['达不到', '<'],
  ['不到', '<'],
  ['高于', '>'],
  ['多于', '>'],
  ['大于', '>'],
  ['长于', '>'],
  ['超过', '>'],
  ['超出', '>'],
  ['超', '>'],
  ['逾', '>'],
  ['达到', '≥'],
  ['至少', '≥'],
  ['最少', '≥'],
  ['最低', '≥'],
  ['达', '≥'],
  ['满', '≥'],
  ['至多', '≤'],
  ['最多', '≤'],
  ['最长', '≤'],
  ['>=', '≥'],
  ['<=', '≤'],
  ['≥', '≥'],
  ['≤', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];
const opOf = new Map(bases);
const opposite: Record<Op, Op> = { '<': '≥', '>': '≤', '≥': '<', '≤': '>', '=': '≠', '≠': '=' };

const basePattern = bases.map(([word]) => word).join('|');
const auxiliary = '(?:应当|应该|应|须|必须|要|需|均|都|宜|可)*';
const before = new RegExp(
  `(?<extreme>最[长多高少低大短小])?(?<aux>${auxiliary})(?<neg>不(?:得|应|宜|能|可|准|许)?|未|没有?)?(?<base>${basePattern})了? *$`,
);

export interface Compared {
  readonly op: Op;
  /** Where the comparing words begin. */
  readonly start: number;
  readonly strength: Strength;
  /** 最长, 最多 … before a comparison of its own (最长不得超过), else ''. */
  readonly extreme: string;
  readonly each: boolean;
  /** What the share is of: 不少于日均办件量的10%. */
  readonly of: string;
}

/** The comparison that ends right before `end`, looking no further back than `from`. */
export function comparedBefore(text: string, from: number, end: number, unit: string): Compared | null {
  const left = text.slice(from, end);
  const direct = before.exec(left);
  if (direct) return compared(direct, from, '');
  if (unit !== '%' && unit !== '‰' && unit !== '倍') return null;
  const share = /([\u4e00-\u9fff]{2,12})的 *$/.exec(left);
  if (!share) return null;
  // The base of the share is what stands between the comparing words and 的: the last comparison that leaves two characters.
  for (let cut = left.length - share[0].trimEnd().length + 1; cut < left.length - 2; cut++) {
    const m = before.exec(left.slice(0, cut));
    const of = left.slice(cut).replace(/的 *$/, '');
    if (m && !/^[于过到少多低高]/.test(of)) return compared(m, from, of);
  }
  return null;
}

function compared(m: RegExpExecArray, from: number, of: string): Compared {
  const {
    extreme = '',
    aux = '',
    neg = '',
    base,
  } = m.groups as { extreme?: string; aux?: string; neg?: string; base: string };
  const plain = opOf.get(base)!;
  const strength: Strength = /宜/.test(aux + neg) ? 'should' : /可$/.test(aux) && !neg ? 'may' : 'must';
  return {
    op: neg ? opposite[plain] : plain,
    start: from + m.index,
    strength,
    extreme,
    each: /均|都/.test(aux),
    of,
  };
}

export interface Suffix {
  readonly op: Op | null;
  readonly word: string;
  readonly end: number;
}

const included = /^ *\((?:含|包括|包含)[^)\n]{0,16}\)/;
const excluded = /^ *\((?:不含|不包括|不包含)[^)\n]{0,16}\)/;
const after = /^ *(?:及其?|或者?)?(以上|以下|以内|之内|以外|之外|内|左右|上下|前)/;

/** What follows a number: 以上, 内, 前, 左右, with (含) or (不含) on either side of it. */
export function suffixAfter(text: string, at: number): Suffix {
  let end = at;
  let take: boolean | null = null;
  const paren = () => {
    const rest = text.slice(end, end + 24);
    const yes = included.exec(rest);
    const no = yes ? null : excluded.exec(rest);
    if (yes) take = true;
    if (no) take = false;
    end += (yes ?? no)?.[0].length ?? 0;
  };
  paren();
  const m = after.exec(text.slice(end, end + 8));
  let word = m?.[1] ?? '';
  // 内 of 内部, 前 of 前款 and the like are no limits.
  if (m && /^(?:内[部容外设]|前[款项述])/.test(text.slice(end + m[0].length - word.length))) word = '';
  else if (m) end += m[0].length;
  if (m && word) paren();
  let op: Op | null = null;
  if (word === '以上') op = take === false ? '>' : '≥';
  else if (word === '以下') op = take === false ? '<' : '≤';
  else if (word === '以内' || word === '之内' || word === '内') op = take === false ? '<' : '≤';
  else if (word === '以外' || word === '之外') op = take === true ? '≥' : '>';
  return { op, word: word || (take === null ? '' : take ? '含' : '不含'), end };
}

/** The operator that the words before and after a number give together: 达到90%以上 is ≥, 超过30分钟(含30分钟) is ≥. */
export function combine(compared: Compared | null, suffix: Suffix): Op | null {
  if (!compared) return suffix.op;
  if (suffix.word === '含') return compared.op === '>' ? '≥' : compared.op === '<' ? '≤' : compared.op;
  if (suffix.word === '不含') return compared.op === '≥' ? '>' : compared.op === '≤' ? '<' : compared.op;
  return compared.op;
}
