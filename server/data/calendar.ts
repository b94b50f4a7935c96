/**
 * Working days after the State Council's yearly holiday notices (weekends that are worked, weekdays that are off). Dates
 * are 'YYYY-MM-DD' texts. A year without a published notice is refused, never guessed.
 *
 * A notice now and then moves the last days of the year before (2022-12-31), so the end of the last covered year is
 * certain only once the next notice is out.
 */
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { dateOf, dayNumber, weekday, yearOf } from './days';

/** The year that has no holiday notice here. */
export interface Uncovered {
  readonly uncovered: number;
}

export type DayUnit = '工作日' | '自然日';

/** Years added by hand: { '2027': { '2027-01-01': true, '2027-01-03': false } }, true for a day off. */
export type ExtraYears = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

export interface Calendar {
  /** The years it covers, in order. */
  readonly years: readonly number[];
  isWorkday(date: string): boolean | Uncovered;
  /** The nth working day after the date; n is a whole number from 0 (0: the date itself). */
  addWorkdays(date: string, n: number): string | Uncovered;
  /** Working days from one date to another. The first day is not counted (Civil Code art. 201), the last is. */
  workdaysBetween(from: string, to: string): number | Uncovered;
  /** Days from one date to another, the first not counted. Needs no notice. */
  naturalDaysBetween(from: string, to: string): number;
  /**
   * The last day of a period of n days that starts on `from`, which is itself not counted (Civil Code art. 201). The end
   * of a period of natural days that falls on a day off moves to the next working day (art. 203).
   */
  deadline(from: string, n: number, unit: DayUnit): string | Uncovered;
}

/** A year is covered when its notice names all three of the oldest holidays; a stray date does not make a year. */
const EVERY_NOTICE_HAS = ['元旦', '春节', '国庆节'];

function publishedYears(holidays: Readonly<Record<string, string>>): Set<number> {
  const named = new Map<number, Set<string>>();
  for (const [date, detail] of Object.entries(holidays)) {
    const year = yearOf(date);
    const names = named.get(year) ?? new Set<string>();
    names.add(detail.split(',')[1] ?? '');
    named.set(year, names);
  }
  return new Set([...named].filter(([, names]) => EVERY_NOTICE_HAS.every(n => names.has(n))).map(([y]) => y));
}

export function createCalendar(extra: ExtraYears = {}): Calendar {
  const off = new Map<string, boolean>();
  for (const date of Object.keys(notices.holidays)) off.set(date, true);
  for (const date of Object.keys(notices.workdays)) off.set(date, false);
  const covered = publishedYears(notices.holidays);
  for (const [year, days] of Object.entries(extra)) {
    covered.add(Number(year));
    for (const [date, isOff] of Object.entries(days)) off.set(date, isOff);
  }

  const works = (day: number): boolean => {
    const isOff = off.get(dateOf(day));
    return isOff === undefined ? weekday(day) < 5 : !isOff;
  };
  const gap = (first: string, last: string): Uncovered | null => {
    for (let year = yearOf(first); year <= yearOf(last); year++)
      if (!covered.has(year)) return { uncovered: year };
    return null;
  };

  const isWorkday = (date: string): boolean | Uncovered => gap(date, date) ?? works(dayNumber(date));

  /** Walks forward from a day until `left` working days have passed. */
  const walk = (from: number, left: number): string | Uncovered => {
    let day = from;
    for (let rest = left; rest > 0; ) {
      day++;
      const date = dateOf(day);
      const missing = gap(date, date);
      if (missing) return missing;
      if (works(day)) rest--;
    }
    return dateOf(day);
  };

  const addWorkdays = (date: string, n: number): string | Uncovered =>
    gap(date, date) ?? walk(dayNumber(date), n);

  const workdaysBetween = (from: string, to: string): number | Uncovered => {
    if (to < from) {
      const back = workdaysBetween(to, from);
      return typeof back === 'number' ? -back : back;
    }
    const missing = gap(from, to);
    if (missing) return missing;
    let count = 0;
    for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) if (works(day)) count++;
    return count;
  };

  const naturalDaysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

  const deadline = (from: string, n: number, unit: DayUnit): string | Uncovered => {
    if (unit === '工作日') return addWorkdays(from, n);
    const last = dateOf(dayNumber(from) + n);
    const open = isWorkday(last);
    if (typeof open !== 'boolean') return open;
    return open ? last : walk(dayNumber(last), 1);
  };

  const years = [...covered].sort((a, b) => a - b);
  return { years, isWorkday, addWorkdays, workdaysBetween, naturalDaysBetween, deadline };
}

/** The calendar of the published notices alone. */
export const calendar: Calendar = createCalendar();
