/** Days of the Gregorian calendar as whole numbers, without the host's clock or time zone. 'YYYY-MM-DD' throughout. */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The date's text, or null where there is no such day (2月30日) or the year is not one of four digits. */
export function dateText(year: number, month: number, day: number): string | null {
  const days = month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1];
  if (year < 1000 || year > 9999 || days === undefined || day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Days since 0000-03-01. A text that is no date is the caller's mistake: RangeError. */
export function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (dateText(year, month, day) !== date) throw new RangeError(date);
  // The year is counted from March, so that the leap day is its last.
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((m * 153 + 2) / 5) +
    day -
    1
  );
}

/** The other way round. */
export function dateOf(days: number): string {
  let y = Math.floor((10_000 * days + 14_780) / 3_652_425);
  const start = (year: number) =>
    year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  if (days < start(y)) y--;
  const rest = days - start(y);
  const m = Math.floor((rest * 100 + 52) / 3060);
  const day = rest - Math.floor((m * 306 + 5) / 10) + 1;
  const year = m < 10 ? y : y + 1;
  const month = ((m + 2) % 12) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(days: number): number {
  return (days + 2) % 7; // 0000-03-01 was a Wednesday
}
