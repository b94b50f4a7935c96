/** The statement that says what a phrase says, ready to be put below its provision. */
import type { Quantity } from '../../grammar/tree';
import type { BoundPhrase, EffectPhrase, Phrase } from './phrase';

export interface Proposal {
  /** A statement of its own, or a clause below a requirement. */
  readonly kind: 'statement' | 'clause';
  readonly text: string;
}

/** null where the words are no requirement by themselves, or leave open what is measured. */
export function propose(phrase: Phrase): Proposal | null {
  switch (phrase.kind) {
    case 'bound':
      return requirement(phrase);
    case 'effect':
      return clause(phrase);
    case 'marks':
      if (phrase.of === 'cap') return null;
      return {
        kind: 'statement',
        text:
          phrase.of === 'full'
            ? `【评分】满分 ${amount(phrase.quantity)}`
            : `【分值】${amount(phrase.quantity)}`,
      };
    case 'items':
      return null;
  }
}

/**
 * The lines to put below a provision for several proposals: clauses stand below the first requirement, and a second number
 * on a name that has one is left for the drafter, who must name the two apart. Clauses without a requirement are left out.
 */
export function linesOf(proposals: readonly Proposal[]): string[] {
  const lines: string[] = [];
  const names = new Set<string>();
  for (const { text } of proposals.filter(p => p.kind === 'statement')) {
    const name = text.replace(/ [≥≤><=≠] .*$/, '');
    if (!names.has(name)) lines.push(text);
    names.add(name);
  }
  const requirement = lines.findIndex(l => l.startsWith('【要求】'));
  if (requirement >= 0) {
    const clauses = new Set(proposals.filter(p => p.kind === 'clause').map(p => p.text));
    lines.splice(requirement + 1, 0, ...clauses);
  }
  return lines;
}

/** 1个百分点, 90%, 7日 */
export function amount(quantity: Quantity): string {
  return `${quantity.value}${quantity.unit === '百分点' || quantity.unit === '月' ? '个' : ''}${quantity.unit}`;
}

function requirement(phrase: BoundPhrase): Proposal | null {
  if (phrase.conditional || phrase.strength === 'may' || phrase.approximate || phrase.names.length === 0)
    return null;
  const names = phrase.names.map(quoted);
  const strength = phrase.strength === 'should' ? '宜 ' : '';
  const left = names.length > 1 ? `${names.join('、')} 均` : names[0];
  const right = phrase.of ? `${quoted(phrase.of)} × ${amount(phrase.quantity)}` : amount(phrase.quantity);
  const upper = phrase.upTo ? ` 且 ${names[0]} ≤ ${amount(phrase.upTo)}` : '';
  return { kind: 'statement', text: `【要求】${strength}${left} ${phrase.op} ${right}${upper}` };
}

const wayWords = { below: '每低', above: '每超', lacking: '每缺' } as const;
const verbWords = { deduct: '扣', add: '加', score: '得', other: '' } as const;

function clause(phrase: EffectPhrase): Proposal | null {
  const { step, verb, amount: marks } = phrase;
  if (!step?.quantity || step.way === 'case' || verb === 'other') return null;
  // A rate falls by points: 每下降5% of a rate is 5个百分点.
  const unit = step.unit === '%' ? '百分点' : step.unit;
  const way = step.way === 'below' && unit !== '百分点' && unit !== '分' ? '每少' : wayWords[step.way];
  const value = !marks
    ? '未定「分值未写」'
    : marks.min.value === marks.max.value
      ? amount(marks.max)
      : `${marks.min.value}至${amount(marks.max)}`;
  const ends = (phrase.untilZero ? ',扣完为止' : '') + (phrase.cap ? `,最高 ${amount(phrase.cap)}` : '');
  const text = `  ${way} ${amount({ ...step.quantity, unit })}:${phrase.discretion ? '酌情' : ''}${verbWords[verb]} ${value}${ends}`;
  return { kind: 'clause', text };
}

/** A name as a statement takes it: in 「」 where it holds more than Han, letters and digits, or ends like an unfinished one. */
function quoted(name: string): string {
  return /^[\u4e00-\u9fffA-Za-z0-9]+$/.test(name) && !/[不未应须宜]$/.test(name)
    ? name
    : `「${name.replace(/[「」]/g, '')}」`;
}
