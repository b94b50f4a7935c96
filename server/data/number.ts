/** Numbers as people write them in a cell: 1,234  366件  95.20%  九成五  百分之九十五  1.2万元. */
import { numeralAt } from '../../grammar/numeral';
import { over, shift, tidy, times } from './decimal';

export interface Written {
  /** Exact decimal text. */
  readonly value: string;
  /** As written, without 个 before it; '' for a bare number. */
  readonly unit: string;
}

/** Reads the whole of a folded text as one number with at most one unit; null where it is anything else. */
export function readNumber(folded: string): Written | null {
  const text = folded.replace(/\s+/g, '').replace(/^[−﹣]/, '-');
  const negative = /^(-|负)/.test(text);
  const rest = text.replace(/^([-+]|负)/, '').replace(/^[¥]/, '');
  const arabic = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/.exec(rest)?.[0];
  const han = arabic ? null : numeralAt(rest);
  if (!arabic && !han) return null;
  const tail = rest.slice(arabic?.length ?? han!.length);
  if (han?.unit && tail) return null; // 百分之九十五以上
  if (!/^[^\d.,+\-×÷:;~、至\s]{0,5}$/.test(tail)) return null;
  const value = tidy(arabic ? arabic.replaceAll(',', '') : han!.value);
  return {
    value: negative ? tidy(`-${value}`) : value,
    unit: (tail || han?.unit || '').replace(/^个(?=.)/, ''),
  };
}

/** Words for the same unit. 天 is not 工作日: which day is meant must be written. */
const SAME: Readonly<Record<string, string>> = {
  天: '自然日',
  日: '自然日',
  名: '人',
  位: '人',
  圆: '元',
  时: '小时',
};

/** 万元 is ten to the fourth 元, ‰ a tenth of %. */
function scaleOf(unit: string): { base: string; power: number } {
  const big = /^([万亿])(.*)$/.exec(unit);
  if (big) return { base: SAME[big[2]!] ?? big[2]!, power: big[1] === '万' ? 4 : 8 };
  if (unit === '‰') return { base: '%', power: -1 };
  return { base: SAME[unit] ?? unit, power: 0 };
}

const MINUTES: Readonly<Record<string, number>> = { 分钟: 1, 小时: 60 };

/** The value in the wanted unit, or null where the units do not compare. A bare number takes the wanted unit. */
export function inUnit(number: Written, wanted: string): string | null {
  if (number.unit === '' || number.unit === wanted) return number.value;
  const from = scaleOf(number.unit);
  const to = scaleOf(wanted);
  if (from.base === '' || from.base === to.base) return shift(number.value, from.power - to.power);
  const given = MINUTES[number.unit];
  const needed = MINUTES[wanted];
  return given && needed ? over(times(number.value, given), needed) : null;
}
