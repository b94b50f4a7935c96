/** What evaluation asks of a calendar. Dates are YYYY-MM-DD. A year whose holidays nobody has published is refused. */
export interface Calendar {
  /** Working days from one date to another, the first day not counted. */
  workdaysBetween(from: string, to: string): number | { readonly uncovered: number };
  /** The nth working day after a date. */
  addWorkdays(date: string, n: number): string | { readonly uncovered: number };
}
