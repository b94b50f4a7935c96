/** What each 【约定】 may say. A value that nothing reads would silently leave the whole file as if nothing were said. */
import { type Message, msg } from './message';
import { numeralAt } from './numeral';
import type { ConventionKey } from './tree';

const inclusions = /^(?:(?:以上|以下|以内|[、和,]|均|都)*不?(?:含|包括|包含)(?:本数)?[,、]?)+$/;

/** What is wrong with the (folded) value of a convention, or null. Keys that are only recorded take any text. */
export function conventionProblem(key: ConventionKey, value: string): Message | null {
  switch (key) {
    case '本数':
      if (value === '未定' || inclusions.test(value)) return null;
      return msg('“{0}”看不出含不含本数。请写 均含、均不含、以上含、以下不含 这样的话,或 未定。', value);
    case '日':
      if (/^(?:自然日|工作日|未定)$/.test(value)) return null;
      return msg('“日”不能约定为“{0}”。请写 自然日、工作日 或 未定。', value);
    case '零头':
      if (/^(?:按比例|不计|按[1一]档计)$/.test(value)) return null;
      return msg('“零头”不能约定为“{0}”。请写 按比例、不计 或 按1档计。', value);
    case '舍入':
      if (isRounding(value)) return null;
      return msg('“舍入”不能约定为“{0}”。请写办法和到多少分,如 四舍五入 0.01分。', value);
    case '考核年度':
      if (!value.includes('月') || assessmentYear.test(value)) return null;
      return msg('“考核年度”不能约定为“{0}”。请写起止月份,如 1月至12月。', value);
    default:
      return null;
  }
}

const assessmentYear =
  /^(?:自|每年|上年|当年|本年)*(?:\d{1,2}|[一二三四五六七八九十]+)月(?:(?:\d{1,2}|[一二三四五六七八九十]+)日)?起?至(?:次年|翌年|当年|本年)?(?:\d{1,2}|[一二三四五六七八九十]+)月(?:(?:\d{1,2}|[一二三四五六七八九十]+)日|底)?止?$/;

function isRounding(value: string): boolean {
  const rest = /^(?:四舍五入|舍去|进一)[到至]?(.+)$/.exec(value)?.[1];
  const number = rest === undefined ? null : numeralAt(rest);
  return number !== null && /[1-9]/.test(number.value) && rest!.slice(number.length) === '分';
}
