/** The day a command takes for today: --today, else the clock's. Everything that depends on the day gets it from here. */
import { dateText } from '../data/days';
import { type Call, textOption } from './command';
import { Failure } from './failure';
import type { Ports } from './ports';
import { msg } from './say';

/** YYYY-MM-DD. Throws a Failure where --today is no day of the calendar. */
export function todayOf(call: Call, ports: Ports): string {
  const given = textOption(call, 'today');
  if (given === undefined) return ports.today();
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(given) ?? [];
  const date = dateText(Number(year), Number(month), Number(day));
  if (date === null)
    throw new Failure(msg('选项“{0}”要写一个日期,如 2026-03-01,“{1}”不是。', '--today', given));
  return date;
}
