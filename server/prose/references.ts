/**
 * References of the prose to provisions of its own document: 本办法第二条第(三)项, 本条第(一)项, 依照第五条 … What stands after
 * 《…》 or after the name of another law is not ours. 款 are paragraphs without a number: they are read and not held against anything.
 */
import { hanInteger } from '../../grammar/numeral';
import { markerText } from '../../grammar/outline';

const number = '(?:[零〇一二三四五六七八九十百]+|\\d{1,3})';
const paragraph = `(?:第 ?${number} ?款)?`;
const item = `(?:第? ?\\( ?${number} ?\\) ?项|第 ?${number} ?项)`;
const article = `第 ?${number} ?(?:条(?:之[一二三四五六七八九十])?|章(?!节))`;
const one = `${article}${paragraph}${item}?`;
const joined = '(?:、|和|及|以及|与|或者?|至|到)';
const list = `${one}(?:${joined}(?:${one}|${item}))*`;
const self =
  '本(?:办法|规定|条例|细则|规范|标准|制度|法|规则|章程|方案|通知|意见|须知|守则|准则|规程)(?:的)?';
const lead = '(?:依照|按照|根据|违反|符合|适用|参照|依据|执行|属于|除|按|依|有)';

/** For the scan; begins with 本 or 第. */
export const referencePattern = [
  `${self}${list}`,
  `本条${paragraph}${item}(?:${joined}${item})*`,
  `(?<=${lead})(?<!》[^。;\\n]*)${list}(?=所?规定|的|情形|,|执行|处理|要求|办理)`,
].join('|');

/** For the scan; begins with 附. 附件1、2 are two. */
export const attachmentPattern = `(?<!》[^,。;\\n]{0,4})附[件表录] ?(?:[A-Z](?![A-Za-z])|${number})(?:[、和及至](?:附[件表录])? ?\\d{1,2}(?![\\d.、个份张页件名人项次年月日]))*`;

export interface Reference {
  /** As folded: 第二条第(三)项 */
  readonly text: string;
  /** 第二条, 第三章; '' for 本条. */
  readonly host: string;
  /** The number of its 项; null where it names none. */
  readonly item: number | null;
}

const value = (text: string) => (/\d/.test(text) ? Number(text) : hanInteger(text));
const part = new RegExp(
  `第 ?(${number}) ?([条章])(?:之([一二三四五六七八九十]))?|第? ?\\(? ?(${number}) ?\\)? ?项`,
  'g',
);

/** What a found reference refers to, one by one. Empty where a number cannot be read. */
export function referencesOf(word: string): Reference[] {
  const out: Reference[] = [];
  let host = '';
  for (const m of word.matchAll(part)) {
    const n = value(m[1] ?? m[4]!);
    if (n === null) return [];
    if (m[4] !== undefined) {
      const last = out.at(-1);
      if (last && last.host === host && last.item === null)
        out[out.length - 1] = { ...last, text: `${last.text}${m[0]}`, item: n };
      else out.push({ text: m[0], host, item: n });
      continue;
    }
    const style = m[2] === '条' ? 'article' : 'chapter';
    const extra = m[3] === undefined ? undefined : String(hanInteger(m[3]));
    host = markerText(style, n, extra);
    out.push({ text: m[0], host, item: null });
  }
  return out;
}

/**
 * The address a reference means when it stands in the provision `own`; null where there is none. 条 that begin anew under
 * (一) (二) are looked for beside one's own first; an attachment may cite the main text. Where a 条 has no numbered 项 the 项
 * may stand in its running text: then the 条 is meant.
 */
export function resolve(reference: Reference, own: string, has: (address: string) => boolean): string | null {
  const { host, item: n } = reference;
  const articleOf = /^(.*?)第[零〇一二三四五六七八九十百]+条(?:之[一二三四五六七八九十])?/.exec(own);
  const hosts =
    host !== ''
      ? [articleOf?.[1] ?? '', ...above(own), ''].map(h => h + host)
      : articleOf
        ? [articleOf[0]]
        : [own, ...above(own)];
  let found: string | null = null;
  for (const address of hosts) {
    if (!has(address)) continue;
    if (n === null) return address;
    if (has(address + markerText('hanParen', n))) return address + markerText('hanParen', n);
    if (!has(address + markerText('hanParen', 1))) found ??= address;
  }
  return found;
}

/** The addresses that an address stands under, the nearest first: 一(三)2 → 一(三), 一. */
function above(address: string): string[] {
  const out: string[] = [];
  const parts = [
    ...address.matchAll(
      /附[件表录][\dA-Z一二三四五六七八九十]*|第[^第(条章]+[条章](?:之.)?|\([^()]+\)|[一二三四五六七八九十百]+|\d+\)?|./g,
    ),
  ];
  for (const m of parts.slice(1).reverse()) out.push(address.slice(0, m.index));
  return out;
}

/** 附件1、附件二 of a found word, each as 附件N. */
export function attachmentsOf(word: string): string[] {
  const kind = /^附[件表录]/.exec(word)![0];
  return [...word.slice(kind.length).matchAll(/[A-Z]|[零〇一二三四五六七八九十百]+|\d+/g)].map(m =>
    attachmentName(kind, m[0]),
  );
}

/** 附件一 and 附件1 are the same. */
export function attachmentName(kind: string, number: string): string {
  return `${kind}${/[A-Z]/.test(number) ? number : (value(number) ?? number)}`;
}
