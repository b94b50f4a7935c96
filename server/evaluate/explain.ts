/**
 * Reasons as official sentences. The sentence of an amount against its bound is put together from its parts as one
 * template, so that it can be translated whole; `amountTemplates` lists them all.
 */
import { type Message, msg } from '../../grammar/message';
import type { Op } from '../../grammar/tree';
import { compare, format, sign } from '../standard/quantity';
import type { Ground, Outcome } from './condition';
import { isPoint } from './interval';
import type { Interval } from './result';
import { distinct, showAmount, showApart } from './value';

// {0} what  {1} how much  {2} the bound  {3} by how much  {4} marks lost  {5} register  {6} row
const holdsWords: Record<Op, string> = {
  '≥': '{0} {1},不低于 {2}',
  '>': '{0} {1},高于 {2}',
  '≤': '{0} {1},不超过 {2}',
  '<': '{0} {1},低于 {2}',
  '=': '{0} {1},等于规定的 {2}',
  '≠': '{0} {1},不是 {2}',
};
const failsWords: Record<Op, string> = {
  '≥': '{0} {1},低于 {2}',
  '>': '{0} {1},没有超过 {2}',
  '≤': '{0} {1},超过 {2}',
  '<': '{0} {1},没有低于 {2}',
  '=': '{0} {1},不是规定的 {2}',
  '≠': '{0} {1},正是 {2}',
};
const gapWords = ',差 {3}';
const overWords = ',超出 {3}';
const lossWords = ',扣 {4} 分';
const rowWords = '{5}第 {6} 行:';

/** Every template a sentence about an amount may have, for the translations. */
export function amountTemplates(): string[] {
  const bare = [...Object.values(holdsWords), ...Object.values(failsWords)];
  const gapped = bare.flatMap(t => [t, t + gapWords, t + overWords]);
  return gapped.flatMap(t => [t, t + lossWords]).flatMap(t => [t, rowWords + t]);
}

/** 3, or 2-5 where it is not certain. */
export function marksText(marks: Interval): string {
  return isPoint(marks) ? format(marks.min) : `${format(marks.min)}-${format(marks.max)}`;
}

/** @param loss marks this very ground costs, told in the same sentence. */
export function groundSentence(ground: Ground, loss?: Interval): Message {
  if (ground.kind === 'said') return ground.message;
  const { value, bound, op, holds, row } = ground;
  const words = holds ? holdsWords[op] : failsWords[op];
  const certain = isPoint(value.at) && isPoint(bound.at);
  const [told, limit, gap] = certain
    ? showApart(value.at.min, bound.at.min, value)
    : [showAmount(value), showAmount(bound), ''];
  // The bound keeps the unit it is written in where the amounts are equal or not of the same unit.
  const distance = certain ? compare(value.at.min, bound.at.min) : 0;
  const tail = holds || !certain || distance === 0 || op === '=' ? '' : distance < 0 ? gapWords : overWords;
  const template = (row ? rowWords : '') + words + tail + (loss ? lossWords : '');
  return msg(
    template,
    ground.subject,
    told,
    limit,
    gap,
    loss ? marksText(loss) : '',
    row?.register ?? '',
    row?.number ?? '',
  );
}

/** What marks a result costs or brings, where it is not told with its ground. */
function marksSentence(deducted: Interval, uncertain: boolean): Message | null {
  if (sign(deducted.min) === 0 && sign(deducted.max) === 0) return null;
  const gained = { min: neg(deducted.max), max: neg(deducted.min) };
  if (sign(deducted.min) >= 0)
    return uncertain ? msg('可能扣 {0} 分', marksText(deducted)) : msg('扣 {0} 分', marksText(deducted));
  if (sign(deducted.max) <= 0)
    return uncertain ? msg('可能加 {0} 分', marksText(gained)) : msg('加 {0} 分', marksText(gained));
  return msg('可能扣 {0} 分,也可能加 {1} 分', format(deducted.max), format(gained.max));
}

const neg = (x: Interval['min']) => (x.n === 0n ? x : { ...x, s: -x.s });

/**
 * The reasons of one result: every ground, then what it costs. A single failed amount tells its loss in its own sentence.
 */
export function reasonsOf(outcome: Outcome, deducted: Interval, notes: readonly Message[]): Message[] {
  const amounts = outcome.grounds.filter(g => g.kind === 'amount' && !g.holds);
  const uncertain = outcome.status === 'missing' || outcome.status === 'manual' || !isPoint(deducted);
  const together =
    outcome.status === 'unmet' &&
    amounts.length === 1 &&
    outcome.grounds.length === 1 &&
    isPoint(deducted) &&
    sign(deducted.min) > 0;
  const sentences = outcome.grounds.map(g =>
    groundSentence(g, together && g === amounts[0] ? deducted : undefined),
  );
  const marks = together ? null : marksSentence(deducted, uncertain);
  return distinct([...mergeMissing(sentences), ...notes, ...(marks ? [marks] : [])]);
}

/** 缺少数据:甲 and 缺少数据:乙 are one sentence: 缺少数据:甲、乙. */
function mergeMissing(sentences: readonly Message[]): Message[] {
  const template = '缺少数据:{0}';
  const names = [...new Set(sentences.filter(s => s.text === template).map(s => String(s.args[0])))];
  if (names.length < 2) return [...sentences];
  const first = sentences.findIndex(s => s.text === template);
  return sentences.flatMap((s, i) =>
    i === first ? [msg('缺少数据:{0}', names.join('、'))] : s.text === template ? [] : [s],
  );
}
