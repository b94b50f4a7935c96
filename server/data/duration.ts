/** Lengths of time: 3个工作日  90分钟  1:30  半天  即办. */
import { times } from './decimal';
import { readNumber } from './number';

export interface Duration {
  /** Exact decimal text. */
  readonly value: string;
  readonly unit: string;
}

/** Which word each unit of time goes by. 天 and 日 without 工作 are days of the calendar. */
const UNITS: Readonly<Record<string, string>> = {
  工作日: '工作日',
  工作天: '工作日',
  自然日: '自然日',
  天: '自然日',
  日: '自然日',
  小时: '小时',
  时: '小时',
  钟头: '小时',
  分钟: '分钟',
  秒: '秒',
  秒钟: '秒',
  周: '周',
  星期: '周',
  月: '月',
  年: '年',
};

/** null where the folded text is no length of time; a bare number takes the unit of its heading, if that names one. */
export function readDuration(folded: string, headingUnit: string): Duration | null {
  const text = folded.replace(/\s+/g, '');
  if (/^(即办|即时|即时办结|当场|当场办结|当场办理|立等可取)$/.test(text))
    return { value: '0', unit: UNITS[headingUnit] ?? '工作日' };
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  if (clock) return { value: String(Number(times(clock[1]!, 60)) + Number(clock[2])), unit: '分钟' };
  const number = readNumber(text);
  const unit = number && UNITS[number.unit || headingUnit];
  return number && unit && !number.value.startsWith('-') ? { value: number.value, unit } : null;
}
