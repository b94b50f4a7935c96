/** Lengths of time: 3个工作日  90分钟  1:30  半天  即办. */
import { unitRow } from '../../grammar/units';
import { readNumber } from './number';

export interface Duration {
  /** Exact decimal text. */
  readonly value: string;
  /** A canonical word: 工作日 自然日 日 小时 分钟 秒 周 月 年. A bare 天 is 日, which 【约定】 decides. */
  readonly unit: string;
}

const AT_ONCE = /^(即办|即时|即时办结|当场|当场办结|当场办理|立等可取)$/;

/** null where the folded text is no length of time; a bare number takes the unit of its heading, if that names one. */
export function readDuration(folded: string, headingUnit: string): Duration | null {
  const text = folded.replace(/\s+/g, '');
  if (AT_ONCE.test(text)) return { value: '0', unit: isTime(headingUnit) ? headingUnit : '工作日' };
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  if (clock) return { value: String(Number(clock[1]) * 60 + Number(clock[2])), unit: '分钟' };
  const number = readNumber(text);
  const unit = number?.unit || headingUnit;
  return number && isTime(unit) && !number.value.startsWith('-') ? { value: number.value, unit } : null;
}

function isTime(unit: string): boolean {
  return /^(clock|workday|day|month)$/.test(unitRow(unit)?.kind ?? '');
}
