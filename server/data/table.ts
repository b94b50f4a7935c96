/** A table as it stands in a file, before anyone knows what its columns mean. */
export interface Table {
  /** The sheet's or file's name; for a register it is the register's name. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** The rows its column names were taken from, as the file counts them; absent where there are none (JSON). */
  readonly heading?: { readonly first: number; readonly last: number };
}

export interface TableRow {
  /** 1-based row number in the file, for messages. */
  readonly number: number;
  readonly cells: readonly Raw[];
}

/**
 * A cell. Numbers are kept as exact decimal text: a spreadsheet's 0.9 is '0.9', and `percent` says that its format shows
 * it as 90%. Dates are YYYY-MM-DD. Anything else is the text as written.
 */
export type Raw =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: string; readonly percent: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string };
