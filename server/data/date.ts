/** Dates as people write them: 2017.3.23  2017-03-23 13:40  20170323  2017年3月5日  二〇一七年三月五日. */
import { hanInteger } from '../../grammar/numeral';
import { dateText } from './days';

/** YYYY-MM-DD, or null where the folded text is no full date (2017年3月, 2019719, 2月30日). The time of day is left out. */
export function readDate(folded: string): string | null {
  const text = folded.replace(/\s+(?=[年月日])|(?<=[年月])\s+/g, '');
  const day =
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?(?:\s*\d{1,2}(?::\d{2}){1,2})?$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (day) return dateText(Number(day[1]), Number(day[3]), Number(day[4]));
  const han =
    /^([〇零○OΟ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/i.exec(
      text,
    );
  if (!han) return null;
  const year = hanInteger(han[1]!.replace(/[零○OΟ]/gi, '〇'));
  const month = hanInteger(han[2]!);
  const dayOfMonth = hanInteger(han[3]!);
  return year === null || month === null || dayOfMonth === null ? null : dateText(year, month, dayOfMonth);
}
