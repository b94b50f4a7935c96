/** The data of the units as evaluation reads it: every cell already read as what its column holds. */
import type { Message } from '../../grammar/message';
import type { Exact } from '../standard/quantity';

export type Cell =
  /** `unit` is a canonical word, '' for a bare number. */
  | { readonly kind: 'quantity'; readonly value: Exact; readonly unit: string }
  | { readonly kind: 'yesno'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  /** A choice or a text; `folded` is what is compared. */
  | { readonly kind: 'word'; readonly text: string; readonly folded: string }
  /** The column is there, nothing is written. */
  | { readonly kind: 'empty' }
  /** Written down as not applicable (不涉及 …). */
  | { readonly kind: 'na' }
  /** Something is written that could not be read. */
  | { readonly kind: 'refused'; readonly why: Message };

/** By folded name; a metric's aliases have been led to the metric. */
export type Cells = ReadonlyMap<string, Cell>;

/** One row of a register. */
export interface Row {
  /** 1-based row number in its file. */
  readonly number: number;
  readonly cells: Cells;
}

export interface UnitData {
  readonly name: string;
  readonly cells: Cells;
  /** A register that the data does not have at all is absent; one without rows for this unit is empty. */
  readonly registers: ReadonlyMap<string, readonly Row[]>;
}
