/** What evaluation asks of a calendar. Dates are YYYY-MM-DD. A year whose holidays nobody has published is refused. */
export interface Calendar {
  /** Working days from one date to another, the first day not counted. */
  workdaysBetween(from: string, to: string): number | { readonly uncovered: number };
  /** The nth working day after a date. */
  addWorkdays(date: string, n: number): string | { readonly uncovered: number };
  /**
   * The last day of a period of n days after `from`, itself not counted; of natural days one that ends on a day off moves
   * to the next working day (Civil Code arts. 201, 203).
   */
  deadline(from: string, n: number, unit: '工作日' | '自然日'): string | { readonly uncovered: number };
}
