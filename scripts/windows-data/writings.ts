/** The many ways in which offices write the same thing. */
import type { Dice } from './dice';
import { shareText, type Value } from './sheet';

const DIGITS = [...'〇一二三四五六七八九'];

/** 0 to 100. */
export function han(n: number): string {
  if (n === 100) return '一百';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return n === 0 ? '零' : DIGITS[ones]!;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones ? DIGITS[ones] : ''}`;
}

const fullWidth = (text: string) =>
  text.replace(/[0-9.%]/g, c => (c === '.' ? '．' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)));

/** A rate in hundredths of a percent: a percent cell, 95.2%, 95.20％, 九成五, 百分之九十五, １００％. */
export function writeShare(share: number, { roll }: Dice): Value {
  const chance = roll();
  if (share % 500 === 0 && share >= 1000 && share < 10_000 && chance < 0.5) {
    const ones = (share / 100) % 10;
    return `${DIGITS[Math.floor(share / 1000)]}成${ones ? DIGITS[ones] : ''}`;
  }
  if (share % 100 === 0 && chance < 0.3) return `百分之${han(share / 100)}`;
  if (chance < 0.4) return { share };
  if (chance < 0.7) return shareText(share);
  if (chance < 0.85) return `${(share / 100).toFixed(2)}％`;
  return fullWidth(shareText(share));
}

/** A day: a date cell, 2025-03-02, 2025.3.2, 2025/3/2, 2025年3月2日, 20250302, 二〇二五年三月二日, with a time of day. */
export function writeDay(day: string, { roll }: Dice): Value {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const chance = roll();
  if (chance < 0.4) return { day };
  if (chance < 0.6) return day;
  if (chance < 0.7) return `${y}.${m}.${d}`;
  if (chance < 0.78) return `${y}/${m}/${d}`;
  if (chance < 0.88) return `${y}年${m}月${d}日`;
  if (chance < 0.93) return day.replaceAll('-', '');
  if (chance < 0.96) return `${day} 13:40`;
  const year = [...String(y)].map(c => DIGITS[Number(c)]).join('');
  return `${chance < 0.98 ? year : year.replaceAll('〇', 'O')}年${han(m)}月${han(d)}日`;
}

/** Working days: 3, 3个工作日, ３, 即办 for none. */
export function writeWorkdays(n: number, { roll }: Dice): Value {
  const chance = roll();
  if (n === 0) return chance < 0.5 ? '即办' : '当场';
  if (chance < 0.6) return n;
  return chance < 0.85 ? `${n}个工作日` : fullWidth(String(n));
}

/** A count: 9180, 9,180, ９１８０. */
export function writeCount(n: number, { roll }: Dice): Value {
  const chance = roll();
  if (chance < 0.06 && n >= 1000) return n.toLocaleString('en-US');
  return chance < 0.1 ? fullWidth(String(n)) : n;
}

/** yyyy-mm-dd, so many days later. */
export function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
