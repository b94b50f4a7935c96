/** Exact decimal texts: '95.2', '-0.5'. No exponent, no leading or trailing zeros that say nothing. */

/** The plain decimal text of a finite number: 1e-7 is '0.0000001'. */
export function decimalOf(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  return exponent === undefined ? digits : shift(digits, Number(exponent));
}

/** The text times ten to the power of `places`: shift('0.952', 2) is '95.2'. */
export function shift(text: string, places: number): string {
  const negative = text.startsWith('-');
  const [whole = '', part = ''] = text.replace(/^[-+]/, '').split('.');
  let digits = whole + part;
  let point = whole.length + places;
  if (point < 0) {
    digits = '0'.repeat(-point) + digits;
    point = 0;
  }
  digits = digits.padEnd(point, '0');
  return tidy(`${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** '007.50' is '7.5', '-0' is '0'. The text must be digits with at most one point and a sign. */
export function tidy(text: string): string {
  const negative = text.startsWith('-');
  const [whole = '', part = ''] = text.replace(/^[-+]/, '').split('.');
  const left = whole.replace(/^0+/, '') || '0';
  const right = part.replace(/0+$/, '');
  const value = right === '' ? left : `${left}.${right}`;
  return negative && value !== '0' ? `-${value}` : value;
}

/** True where the text is a number from 0 to 1, 0 and 1 included. */
export function withinOne(text: string): boolean {
  return !text.startsWith('-') && (text === '1' || text.split('.')[0] === '0');
}
