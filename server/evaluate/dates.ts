/** Days and months between dates (YYYY-MM-DD) of the Gregorian calendar. The first day is not counted (Civil Code art. 201). */
import { dateOf, dayNumber } from '../data/days';

export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Dates have years of four digits: what would lie beyond is the first or the last of them. */
const FIRST = '1000-01-01';
const LAST = '9999-12-31';

export function shiftDays(date: string, days: number): string {
  return dateOf(Math.min(Math.max(dayNumber(date) + days, dayNumber(FIRST)), dayNumber(LAST)));
}

const parts = (date: string) => date.split('-').map(Number) as [number, number, number];

function monthLength(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(text(year, month + 1, 1)) - dayNumber(text(year, month, 1));
}

function text(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The same day some months on; the last day of the month where it has no such day (Civil Code art. 202). */
export function addMonths(date: string, months: number): string {
  const [y, m, d] = parts(date);
  const index = y * 12 + (m - 1) + months;
  const year = Math.floor(index / 12);
  if (year < 1000) return FIRST;
  if (year > 9999) return LAST;
  const month = (index % 12) + 1;
  return text(year, month, Math.min(d, monthLength(year, month)));
}

/** Full months from one date to another, and the days beyond them out of the days of the month that has begun. */
export function monthsBetween(from: string, to: string): { months: number; rest: number; of: number } {
  const [y1, m1] = parts(from);
  const [y2, m2] = parts(to);
  let months = (y2 - y1) * 12 + (m2 - m1);
  if (addMonths(from, months) > to) months--;
  const begun = addMonths(from, months);
  // On the very last day there is no next month to be a part of.
  const of = Math.max(1, daysBetween(begun, addMonths(from, months + 1)));
  return { months, rest: daysBetween(begun, to), of };
}
