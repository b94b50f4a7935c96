/**
 * Makes writings that mean the same look the same: full width to half width, traditional to simplified, every blank to a
 * space. Character by character, so that offsets never move.
 */
import { pairs } from './generated/fold-table';

const table = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code++) table[code] = code;
for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
// Blanks of every kind; zero-width and private-use characters count as blanks too, with a finding elsewhere.
for (const blank of [0x00a0, 0x3000, 0x0009, 0x000b, 0x200b, 0xfeff, 0x2028, 0x2002, 0x2003, 0x2009])
  table[blank] = 0x20;
for (let code = 0xe000; code <= 0xf8ff; code++) table[code] = 0x20;
table[0xffe5] = 0xa5; // ￥
table[0x2015] = table[0x2013] = table[0x2500] = 0x2014; // ― – ─ are read as —

/** The folded form of `text`, of the same length. */
export function fold(text: string): string {
  let i = 0;
  while (i < text.length && table[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
  if (i === text.length) return text;
  let out = text.slice(0, i);
  for (let from = i; from < text.length; from += 4096) {
    const to = Math.min(from + 4096, text.length);
    const codes: number[] = [];
    for (let j = from; j < to; j++) codes.push(table[text.charCodeAt(j)]!);
    out += String.fromCharCode(...codes);
  }
  return out;
}

/** The form by which names are compared: folded, without blanks and quotes (“一条龙”服务 is 一条龙服务). */
export function foldName(text: string): string {
  return fold(text).replace(/[ “”「」『』"]+/g, '');
}

/** Whether this UTF-16 unit is a blank: any space, tab, ideographic or zero-width space, private-use character. */
export function isBlankCode(code: number): boolean {
  return table[code] === 0x20;
}

/** Characters that look like nothing or like another blank and should be mended: their positions. */
export function strangeBlanks(text: string): number[] {
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0b || c === 0x200b || c === 0x2028 || (c === 0xfeff && i > 0) || (c >= 0xe000 && c <= 0xf8ff))
      at.push(i);
  }
  return at;
}
