/**
 * Chinese and Arabic numerals, read strictly: what is not a number is not guessed. Values are exact decimal text.
 * Sources: 百分之 is a percentage, 成 a tenth (九成五 = 95%), 半 a half; 两 and the bank forms 壹贰叁… are digits.
 */
const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** Every character that can begin a Chinese numeral. */
export const hanNumeralStart = /[零〇一二两三四五六七八九十百千半壹贰叁肆伍陆柒捌玖拾]/;

/** An integer below 10^8 in Chinese, e.g. 十五 两百 一千零五 二〇二四; null if it is not one. */
export function hanInteger(text: string): number | null {
  if (!text) return null;
  // 二〇二四, 一〇五; but 三五天 is three to five days, and not guessed.
  if (
    /^[一二三四五六七八九](?:[零〇一二三四五六七八九]{3,}|(?=[一二三四五六七八九]*[零〇])[零〇一二三四五六七八九]+)$/.test(
      text,
    )
  ) {
    return Number([...text].map(c => digits[c]).join(''));
  }
  const parts = text.split('万');
  if (parts.length > 2) return null;
  if (parts.length === 2) {
    const high = section(parts[0]!);
    const low = parts[1] === '' ? 0 : section(parts[1]!.replace(/^零/, ''));
    return high === null || low === null ? null : high * 10000 + low;
  }
  return section(text);
}

function section(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPower = 10000;
  let zero = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c in powers) {
      const power = powers[c]!;
      if (power >= lastPower || digit === 0) return null;
      if (digit === null && !(power === 10 && i === 0)) return null; // 十五, but not 三百十
      total += (digit ?? 1) * power;
      lastPower = power;
      digit = null;
      zero = false;
    } else if (c in digits) {
      const d = digits[c]!;
      if (d === 0) {
        if (zero || digit !== null || text.length === 1) return text.length === 1 ? 0 : null;
        zero = true;
        continue;
      }
      if (digit !== null) return null;
      digit = d;
    } else return null;
  }
  if (digit !== null) {
    if (lastPower > 10 && lastPower < 10000 && !zero) return null; // 三百五 could be 350 or 305: not guessed
    total += digit;
  } else if (zero) return null;
  return total === 0 ? null : total;
}

/** A decimal in Chinese: an integer, or with 点: 九十点五. */
function hanDecimal(text: string): string | null {
  const [whole, part, more] = text.split('点');
  if (more !== undefined) return null;
  const integer = hanInteger(whole!);
  if (integer === null) return null;
  if (part === undefined) return String(integer);
  if (!/^[零〇一二三四五六七八九]+$/.test(part)) return null;
  return `${integer}.${[...part].map(c => digits[c]).join('')}`;
}

export interface Numeral {
  /** Exact decimal text. */
  readonly value: string;
  /** `%` or `‰` when the words themselves say so, else ''. */
  readonly unit: '' | '%' | '‰';
  /** How many characters it takes. */
  readonly length: number;
}

const hanRun = /^[零〇一二两三四五六七八九十百千万点壹贰叁肆伍陆柒捌玖拾佰仟]+/;

/** The numeral at the start of `text` (folded), longest first; null if there is none. */
export function numeralAt(text: string): Numeral | null {
  const arabic = /^\d+(?:\.\d+)?/.exec(text);
  if (arabic) {
    return { value: plain(arabic[0]), unit: '', length: arabic[0].length };
  }
  const share = /^([百千])分之/.exec(text);
  if (share) {
    const rest = text.slice(3);
    const inner =
      numeralAt(rest) ?? (rest.startsWith('百') ? { value: '100', unit: '' as const, length: 1 } : null);
    if (!inner || inner.unit) return null;
    return { value: inner.value, unit: share[1] === '百' ? '%' : '‰', length: 3 + inner.length };
  }
  if (text.startsWith('半')) return { value: '0.5', unit: '', length: 1 };
  const tenths = /^([一二三四五六七八九])成([一二三四五六七八九半])?/.exec(text);
  if (tenths) {
    const tail = tenths[2] === undefined ? 0 : tenths[2] === '半' ? 5 : digits[tenths[2]]!;
    return { value: String(digits[tenths[1]!]! * 10 + tail), unit: '%', length: tenths[0].length };
  }
  const run = hanRun.exec(text);
  if (!run) return null;
  // A part of a run is taken only where the rest begins a unit (三万元) or is 点 (五点): 三百五 is not 300.
  for (let length = run[0].length; length > 0; length--) {
    if (length < run[0].length && !/[万点]/.test(run[0][length]!)) continue;
    const value = hanDecimal(run[0].slice(0, length));
    if (value !== null) return { value, unit: '', length };
  }
  return null;
}

/** 007 → 7, 1.50 stays 1.50: leading zeros go, written decimals stay. */
function plain(text: string): string {
  return text.replace(/^0+(?=\d)/, '');
}
