/** 文件头:标准名称只有一个,施行日期不早于公布日期,文号用六角括号(GB/T 9704—2012 7.2.5)。 */
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
      return entry && m
        ? { entry, day: `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}` }
        : null;
    };
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
  },
};
