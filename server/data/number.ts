/** Numbers as people write them in a cell: 1,234  366件  95.20%  九成五  百分之九十五  1.2万元. */
import { numeralAt } from '../../grammar/numeral';
import { canonicalUnit } from '../../grammar/units';
import { ends, exact, format } from '../standard/quantity';
import { convert } from '../standard/units';
import { shift, tidy } from './decimal';

export interface Written {
  /** Exact decimal text. */
  readonly value: string;
  /** The canonical word, or the unit as written where it is none; '' for a bare number. */
  readonly unit: string;
  /** The number was written with 万 or 亿 and no unit: 1.2万. */
  readonly scaled?: boolean;
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
  const signed = negative ? tidy(`-${value}`) : value;
  const unit = unitOf(tail || han?.unit || '');
  // 1.2万  3亿份: the table of units knows 万元 and 万人, for the others the number itself grows.
  const big = canonicalUnit(unit) ? null : /^([万亿])(.*)$/.exec(unit);
  if (!big) return { value: signed, unit };
  return { value: shift(signed, big[1] === '万' ? 4 : 8), unit: unitOf(big[2]!), scaled: big[2] === '' };
}

function unitOf(word: string): string {
  return canonicalUnit(word) ?? canonicalUnit(word.replace(/^个/, '')) ?? word;
}

/** The value in the wanted unit, or null where the units do not compare. A bare number takes the wanted unit. */
export function inUnit(number: Written, wanted: string): string | null {
  // 1.2万 under 万元: 12000 of whatever 万 multiplies.
  const from = number.scaled ? wanted.replace(/^[万亿](?=.)/, '') : number.unit;
  if (from === '' || from === wanted) return number.value;
  if (from === '日' && wanted === '自然日') return number.value; // 天 is a day of the calendar unless it says 工作日
  const result = convert(exact(number.value), from, wanted);
  return result && ends(result) ? format(result, 12) : null;
}
