/**
 * The quantified phrases of official prose: what the text says in words about a number. Every number of a phrase stands in
 * the text at its span; nothing is inferred. Spans count UTF-16 units in the text that was read.
 */
import type { Op, Quantity, Span, Strength } from '../../grammar/tree';

export type Phrase = BoundPhrase | EffectPhrase | MarksPhrase | ItemsPhrase;

/** 满意率达到90%以上; 于7日内立案; 配备1名以上专兼职人员; 得分80至90分. */
export interface BoundPhrase {
  readonly kind: 'bound';
  readonly span: Span;
  /** The words before the comparison, as written without line breaks: 服务对象的满意率. '' where there are none. */
  readonly subject: string;
  /** Candidate names for a statement: 满意率; several where 均 says that each must hold by itself. */
  readonly names: readonly string[];
  readonly op: Op;
  readonly quantity: Quantity;
  /** 不少于日均办件量的10%: what the share is of; '' for a plain number. */
  readonly of: string;
  /** The upper end of a range; `op` is then ≥. */
  readonly upTo?: Quantity;
  /** A time limit: what must happen within it (立案), and from when (收到申请之日), if the text says. */
  readonly limit?: { readonly action: string; readonly from: string };
  /** 每天, 年, 当月累计 …: the period or window the number speaks of, '' where none is said. */
  readonly period: string;
  /** 约, 左右: the tolerance is not said. */
  readonly approximate: boolean;
  /** It says when something else follows (超过30天的,取消…), and is no requirement by itself. */
  readonly conditional: boolean;
  readonly strength: Strength;
}

/** How an effect counts: per step away from a bound, per case, or once. */
export interface Step {
  readonly way: 'below' | 'above' | 'lacking' | 'case';
  /** 百分点, 项, 次 … */
  readonly unit: string;
  /** null where the number is not written: 每次. */
  readonly quantity: Quantity | null;
}

/** 每低1个百分点扣2分; 每缺一项扣10分; 查实一次扣10分; 扣发绩效工资的10%. */
export interface EffectPhrase {
  readonly kind: 'effect';
  readonly span: Span;
  /** What it is for, as written: 迟到、早退. */
  readonly event: string;
  readonly step: Step | null;
  /** 扣 加 得 over marks; `other` is 扣发 罚款 … over money and pay. */
  readonly verb: 'deduct' | 'add' | 'score' | 'other';
  /** null where the text forgets the amount: 每降低1个百分点,扣分. */
  readonly amount: { readonly min: Quantity; readonly max: Quantity } | null;
  readonly discretion: boolean;
  readonly untilZero: boolean;
  /** 最高扣10分 */
  readonly cap?: Quantity;
  /** 每超1个工作日加扣1分 */
  readonly increment?: { readonly step: Step; readonly amount: Quantity };
}

/** 出勤(30分); 满分100分; 加分最高5分. */
export interface MarksPhrase {
  readonly kind: 'marks';
  readonly span: Span;
  readonly of: 'item' | 'full' | 'cap';
  readonly quantity: Quantity;
}

/** “三提前”; 等7个行业; 十项制度: a list that says how long it is. */
export interface ItemsPhrase {
  readonly kind: 'items';
  readonly span: Span;
  readonly name: string;
  readonly count: Quantity;
}

/** Every number of a phrase, in no particular order. */
export function numbersOf(phrase: Phrase): Quantity[] {
  switch (phrase.kind) {
    case 'bound':
      return phrase.upTo ? [phrase.quantity, phrase.upTo] : [phrase.quantity];
    case 'marks':
      return [phrase.quantity];
    case 'items':
      return [phrase.count];
    case 'effect': {
      const all: (Quantity | null | undefined)[] = [
        phrase.step?.quantity,
        phrase.amount?.min,
        phrase.amount?.max,
        phrase.cap,
        phrase.increment?.step.quantity,
        phrase.increment?.amount,
      ];
      return all.filter((q): q is Quantity => q !== null && q !== undefined);
    }
  }
}
