/** 文件头:标准名称只有一个,日期写得全、先后对,文号用六角括号、序号不加“第”不编虚位(GB/T 9704—2012 7.2.5)。 */
import { msg } from '../../grammar';
import type { FileRule } from './rule';

export const head: FileRule = {
  code: 'head',
  severity: 'warning',
  title: '文件头有误',
  scope: 'file',
  check({ entries }, report) {
    const titles = entries.filter(e => e.tag === 'standard');
    for (const extra of titles.slice(1))
      report(
        extra.segment,
        extra.span,
        msg('一个文件只能有一个【标准】,前面已经写过“{0}”。请删去,或分成两个文件。', titles[0]!.value),
      );
    const date = (tag: string) => {
      const entry = entries.find(e => e.tag === tag);
      const m =
        entry && /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/.exec(entry.value.normalize('NFKC'));
      return entry && m && isDate(entry.value)
        ? { entry, day: `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}` }
        : null;
    };
    for (const entry of entries) {
      if (entry.tag !== 'published' && entry.tag !== 'effective') continue;
      if (entry.value.trim() === '' || isDate(entry.value)) continue;
      report(
        entry.segment,
        entry.span,
        msg('“{0}”不是完整的日期。请写年月日,如“2026年1月1日”。', entry.value.trim()),
      );
    }
    const published = date('published');
    const effective = date('effective');
    if (published && effective && effective.day < published.day) {
      report(
        effective.entry.segment,
        effective.entry.span,
        msg('施行日期({0})早于公布日期({1})。请核对。', effective.day, published.day),
      );
    }
    const number = entries.find(e => e.tag === 'docNumber');
    const wrong = number && /[[(（【［](\d{4})[\])）】］]/.exec(number.value);
    if (number && wrong) {
      report(
        number.segment,
        number.span,
        msg('文号的年份应用六角括号:“{0}”应为“〔{1}〕”。', wrong[0], wrong[1]!),
        [
          {
            title: msg('改为“〔{0}〕”', wrong[1]!),
            safe: true,
            edits: [{ span: number.span, text: number.value.replace(wrong[0], `〔${wrong[1]}〕`) }],
          },
        ],
      );
    }
    const serial = number && /([〕\])）】］] *)(第? *)(0*)(\d+) *号/.exec(number.value);
    if (number && serial && (serial[2] !== '' || serial[3] !== '')) {
      const wanted = `${serial[1]}${serial[4]}号`;
      report(
        number.segment,
        number.span,
        msg(
          '文号的序号不加“第”,前面不补零:“{0}”应为“{1}号”。',
          serial[0].slice(serial[1]!.length),
          serial[4]!,
        ),
        [
          {
            title: msg('改为“{0}号”', serial[4]!),
            safe: true,
            edits: [{ span: number.span, text: number.value.replace(serial[0], wanted) }],
          },
        ],
      );
    }
  },
};

const digits = '零〇○Oo一二三四五六七八九';

/** A day that is in the calendar, in any way of writing it; 自印发之日起 and the like are days too. */
function isDate(value: string): boolean {
  const text = value.normalize('NFKC').replace(/\s+/g, '');
  if (/自?(?:印发|发布|公布|发文|颁布|签发|批准)之?日/.test(text)) return true;
  const m = /(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (m) {
    const [year, month, day] = m.slice(1).map(Number) as [number, number, number];
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
    return month >= 1 && month <= 12 && day >= 1 && day <= last;
  }
  return new RegExp(`[${digits}]{4}年[${digits}十]{1,2}月[${digits}十]{1,3}日`).test(text);
}
