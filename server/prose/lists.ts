/** Lists that say how long they are: “三提前”: …, 等7个行业. */
import { numeralAt } from '../../grammar/numeral';
import type { Sentence } from './sentence';

const named = /[“"「]([二两三四五六七八九十]|[0-9]{1,2})(个?)([\u4e00-\u9fff]{1,4})[”"」](?= *:)/g;
const closed =
  /等(?:上述|以上)?([0-9]{1,3}|[二两三四五六七八九十]{1,3})([个项类种条])([\u4e00-\u9fff]{0,4})/g;

export function readLists(s: Sentence): void {
  for (const m of s.text.matchAll(named)) {
    list(s, m.index + 1, m[1]!, '', `${m[1]}${m[2]}${m[3]}`, m.index, m.index + m[0].length);
  }
  for (const m of s.text.matchAll(closed)) {
    const end = m.index + m[0].length - m[3]!.length;
    list(s, end - 1 - m[1]!.length, m[1]!, m[2]!, m[3]!, m.index, end);
  }
}

function list(
  s: Sentence,
  at: number,
  digits: string,
  unit: string,
  name: string,
  start: number,
  end: number,
): void {
  const numeral = numeralAt(digits);
  if (!numeral || numeral.length !== digits.length || numeral.unit) return;
  const span = s.span(at, at + digits.length + unit.length);
  s.out.push({
    kind: 'items',
    span: s.span(start, end),
    name,
    count: { kind: 'quantity', value: numeral.value, unit, span },
  });
}
