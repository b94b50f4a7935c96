import assert from 'node:assert/strict';
import { calendar, createCalendar } from '../../server/data/calendar';
import { dateOf, dayNumber, weekday } from '../../server/data/days';

describe('days', () => {
  it('count as the Gregorian calendar does, leap years and all', () => {
    const start = Date.UTC(1896, 0, 1);
    for (let i = 0; i < 80_000; i++) {
      const date = new Date(start + i * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      assert.equal(dateOf(dayNumber(text)), text);
      assert.equal(weekday(dayNumber(text)), (date.getUTCDay() + 6) % 7, text);
    }
  });

  it('a text that is no day is the caller’s mistake', () => {
    for (const text of ['2023-02-29', '2023-13-01', '2023-1-1', ''])
      assert.throws(() => dayNumber(text), RangeError);
  });
});

describe('the holiday calendar', () => {
  it('covers the years that have a notice, no more', () => {
    assert.equal(calendar.years[0], 2004);
    assert.deepEqual(
      calendar.years,
      Array.from({ length: calendar.years.length }, (_, i) => 2004 + i),
    );
    assert.ok(calendar.years.includes(2026));
  });

  const WORKDAYS: [date: string, answer: unknown, why: string][] = [
    ['2025-10-09', true, 'Thursday after the holiday'],
    ['2025-10-08', false, 'holiday on a Wednesday'],
    ['2025-10-11', true, 'Saturday worked instead'],
    ['2025-10-12', false, 'ordinary Sunday'],
    ['2026-02-14', true, 'Saturday worked before the Spring Festival'],
    ['2026-02-16', false, 'Spring Festival'],
    ['2022-12-31', false, 'a Saturday that belongs to the next year’s holiday'],
    ['2003-05-06', { uncovered: 2003 }, 'before the notices'],
  ];
  for (const [date, answer, why] of WORKDAYS) {
    it(`${date}: ${why}`, () => assert.deepEqual(calendar.isWorkday(date), answer));
  }

  it('refuses a year without a notice instead of guessing', () => {
    const next = calendar.years.at(-1)! + 1;
    assert.deepEqual(calendar.isWorkday(`${next}-01-01`), { uncovered: next });
    assert.deepEqual(calendar.workdaysBetween(`${next - 1}-12-30`, `${next}-01-05`), { uncovered: next });
    assert.deepEqual(calendar.addWorkdays(`${next - 1}-12-30`, 10), { uncovered: next });
    assert.deepEqual(calendar.deadline(`${next - 1}-12-30`, 7, '自然日'), { uncovered: next });
    assert.equal(calendar.naturalDaysBetween(`${next - 1}-12-30`, `${next}-01-05`), 6);
  });

  const BETWEEN: [from: string, to: string, workdays: number, days: number][] = [
    ['2025-10-13', '2025-10-13', 0, 0],
    ['2025-10-13', '2025-10-14', 1, 1],
    ['2025-09-30', '2025-10-09', 1, 9], // over the National Day week
    ['2025-09-30', '2025-10-13', 4, 13], // 9, 10, 11 (worked Saturday), 13
    ['2025-10-14', '2025-10-13', -1, -1],
  ];
  for (const [from, to, workdays, days] of BETWEEN) {
    it(`from ${from} to ${to}: ${workdays} working days, ${days} days`, () => {
      assert.equal(calendar.workdaysBetween(from, to), workdays);
      assert.equal(calendar.naturalDaysBetween(from, to), days);
    });
  }

  const DEADLINES: [from: string, n: number, unit: '工作日' | '自然日', last: string][] = [
    ['2025-09-30', 4, '工作日', '2025-10-13'],
    ['2025-10-13', 0, '工作日', '2025-10-13'],
    ['2025-10-13', 7, '自然日', '2025-10-20'], // a Monday
    ['2025-09-28', 7, '自然日', '2025-10-09'], // 5 October is a holiday: art. 203 moves the end
    ['2025-10-14', 4, '自然日', '2025-10-20'], // a Saturday: to Monday
    ['2025-10-04', 7, '自然日', '2025-10-11'], // a Saturday that is worked
  ];
  for (const [from, n, unit, last] of DEADLINES) {
    it(`${n}${unit} from ${from} end on ${last}`, () => assert.equal(calendar.deadline(from, n, unit), last));
  }

  it('takes a year added by hand', () => {
    const own = createCalendar({ 2027: { '2027-01-01': true, '2027-01-03': false } });
    assert.equal(own.isWorkday('2027-01-01'), false);
    assert.equal(own.isWorkday('2027-01-03'), true);
    assert.equal(own.isWorkday('2027-01-04'), true);
    assert.equal(own.workdaysBetween('2026-12-31', '2027-01-04'), 2);
    assert.deepEqual(own.isWorkday('2028-01-01'), { uncovered: 2028 });
  });
});
