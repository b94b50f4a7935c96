/** What the readers of one sentence share: the running text, what was read so far, and how to place it in the original. */
import type { Quantity, Span } from '../../grammar/tree';
import { unitRow } from '../../grammar/units';
import type { Amount } from './amounts';
import type { Phrase, Step } from './phrase';
import type { Running } from './unwrap';

/** A step whose effect has not come yet: 每低1个百分点, 查实一次. */
export interface OpenStep {
  readonly step: Step;
  readonly start: number;
  readonly end: number;
  /** Where the words it is about begin. */
  readonly told: number;
}

export class Sentence {
  /** What stands before this place has been told in a phrase. */
  told: number;
  step: OpenStep | null = null;
  /** The first phrase of this sentence. */
  private readonly first: number;

  constructor(
    private readonly run: Running,
    readonly from: number,
    readonly to: number,
    readonly out: Phrase[],
  ) {
    this.told = from;
    this.first = out.length;
  }

  get text(): string {
    return this.run.text;
  }

  /** The last phrase of this sentence. */
  get last(): Phrase | null {
    return this.out.length > this.first ? this.out.at(-1)! : null;
  }

  replaceLast(phrase: Phrase): void {
    this.out[this.out.length - 1] = phrase;
  }

  span(start: number, end: number): Span {
    return { start: this.run.at(start), end: end > start ? this.run.at(end - 1) + 1 : this.run.at(start) };
  }

  quantity(a: Amount): Quantity {
    return { kind: 'quantity', value: a.value, unit: a.unit, span: this.span(a.start, a.end) };
  }

  /** The start of the clause that ends at `end`: after the last `,` `:` or open bracket. */
  clauseStart(end: number, from = this.told): number {
    let depth = 0;
    for (let i = end - 1; i >= from; i--) {
      const c = this.text[i];
      if (c === ')') depth++;
      else if (c === '(') {
        if (depth === 0) return i + 1;
        depth--;
      } else if ((c === ',' || c === ':') && depth === 0) return i + 1;
    }
    return from;
  }
}

const times = new Set(['clock', 'workday', 'day', 'month']);
export const isTime = (unit: string) => times.has(unitRow(unit)?.kind ?? '');
export const isCount = (unit: string) => unitRow(unit)?.kind.startsWith('count:') ?? false;
export const isMoney = (unit: string) => unitRow(unit)?.kind === 'money';
export const isRatio = (unit: string) => unitRow(unit)?.kind === 'ratio';
