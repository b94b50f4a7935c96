/** The figures of a running text: single amounts, and two that make a range. */
import { numeralAt } from '../../grammar/numeral';
import { unitRow } from '../../grammar/units';
import { type Amount, amountsOf } from './amounts';
import { type Suffix, suffixAfter } from './comparators';

export interface Figure {
  readonly low: Amount;
  /** The upper end of 3-5分, 80分至90分, 1000元以上5000元以下; null for a single amount. */
  readonly high: Amount | null;
  readonly start: number;
  /** The end of the amount; of a 以上…以下 range, with its last word. */
  readonly end: number;
  /** What stands directly behind: 以上, 内, (含…). */
  readonly suffix: Suffix;
}

const connector = /^ *(?:-|~|—|至|到) *$/;

export function figuresOf(text: string): Figure[] {
  const amounts = amountsOf(text);
  const out: Figure[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const low = amounts[i]!;
    const high = amounts[i + 1];
    const suffix = suffixAfter(text, low.end);
    const range = high && rangeOf(text, low, high, suffix);
    if (range) {
      out.push(range);
      i++;
      continue;
    }
    const bare = bareBefore(text, low);
    out.push(
      bare
        ? { low: bare, high: low, start: bare.start, end: low.end, suffix }
        : { low, high: null, start: low.start, end: low.end, suffix },
    );
  }
  return out;
}

function rangeOf(text: string, low: Amount, high: Amount, suffix: Suffix): Figure | null {
  if (unitRow(low.unit)?.kind !== unitRow(high.unit)?.kind) return null;
  const closing = suffixAfter(text, high.end);
  const both = { low, high, start: low.start, suffix: closing };
  if (low.unit === high.unit && connector.test(text.slice(low.end, high.start)))
    return { ...both, end: high.end };
  const spread = suffix.op === '≥' && suffix.end === high.start && closing.op === '≤';
  return spread ? { ...both, end: closing.end } : null;
}

const bare =
  /(?:^|[^0-9零〇一二两三四五六七八九十百千万半.:/月年日-])([0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十]+) *(?:-|~|—|至|到) *$/;

/** The 3 of 3-5分: a number without a unit, joined to the amount behind it. */
function bareBefore(text: string, a: Amount): Amount | null {
  const left = text.slice(Math.max(0, a.start - 12), a.start);
  const m = bare.exec(left);
  if (!m) return null;
  const numeral = numeralAt(m[1]!);
  if (!numeral || numeral.length !== m[1]!.length || numeral.unit) return null;
  const start = a.start - left.length + m.index + m[0].indexOf(m[1]!);
  const end = start + m[1]!.length;
  return { value: numeral.value, unit: a.unit, start, end };
}
