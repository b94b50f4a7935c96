/** What the 【约定】 of a document say about reading its numbers. */
import { fold } from '../../grammar/fold';
import { numeralAt } from '../../grammar/numeral';
import type { PartStep } from '../../grammar/tree';
import { type Exact, exact, type RoundingMode, sign } from '../standard/quantity';

/** Whether 以上, and 以下 and 以内, include the number; null where the text leaves it open. */
export interface SuffixReading {
  readonly above: boolean | null;
  readonly below: boolean | null;
}

/**
 * Reads 本数, such as 以上含、以下不含 / 均含 / 均不含 / 未定. Without it they include the number (Civil Code art. 1259). 以下 and
 * 以内 are told apart only where one of them is named; where both are and disagree, it is open.
 */
export function suffixReading(convention: string | undefined): SuffixReading {
  const text = fold(convention ?? '').replace(/\s/g, '');
  if (text === '') return { above: true, below: true };
  // Each 含 or 不含 speaks of the words before it, back to the one before.
  const said = new Map<string, boolean>();
  for (const [, words = '', verdict] of text.matchAll(/(.*?)(不包括|不包含|不含|包括|包含|含)/g)) {
    const includes = !verdict!.startsWith('不');
    const named = words.match(/以上|以下|以内/g);
    for (const word of named ?? (said.size === 0 ? ['以上', '以下', '以内'] : [])) said.set(word, includes);
  }
  const under = ['以下', '以内'].flatMap(w => said.get(w) ?? []);
  return {
    above: said.get('以上') ?? null,
    below: under.length > 0 && under.every(x => x === under[0]) ? under[0]! : null,
  };
}

/** Reads 零头: what a part of a step counts; null where nothing readable is said. */
export function partStepOf(convention: string | undefined): PartStep | null {
  const text = fold(convention ?? '').replace(/\s/g, '');
  if (text === '按比例') return 'proportional';
  if (text === '不计') return 'ignored';
  return /^按(1|一)档计$/.test(text) ? 'whole' : null;
}

const modes: readonly [RegExp, RoundingMode][] = [
  [/^四舍五入/, 'half-up'],
  [/^(舍去|去尾|舍尾|只舍不入|向下)/, 'down'],
  [/^(进一|进位|收尾|只入不舍|向上)/, 'up'],
];

/** Reads 舍入 for scores, such as 四舍五入 0.01分; null where it says nothing readable about marks. */
export function scoreRounding(convention: string | undefined): { mode: RoundingMode; step: Exact } | null {
  const text = fold(convention ?? '').replace(/\s/g, '');
  const mode = modes.find(([words]) => words.test(text));
  if (!mode) return null;
  const rest = text.replace(mode[0], '').replace(/^[到至,]+/, '');
  const number = numeralAt(rest);
  if (!number || rest.slice(number.length) !== '分') return null;
  const step = exact(number.value);
  return sign(step) > 0 ? { mode: mode[1], step } : null;
}
