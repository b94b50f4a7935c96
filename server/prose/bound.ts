/** Bounds: 满意率达到90%以上, 于7日内立案, 配备1名以上专兼职人员, 公示期为5个工作日. */
import { type Compared, combine, comparedBefore, type Suffix } from './comparators';
import type { Figure } from './figures';
import { countedName, isMeasured, limitName, nameOf, subjectOf, withoutMarker, withoutTail } from './names';
import type { BoundPhrase } from './phrase';
import { isCount, isRatio, isTime, type Sentence } from './sentence';

/** What surrounds a figure. */
interface Around {
  readonly cmp: Compared | null;
  readonly suffix: Suffix;
  readonly unit: string;
  /** The clause before the comparing words. */
  readonly left: string;
  /** The rest of the clause, and the rest of the sentence. */
  readonly tail: string;
  readonly behind: string;
}

/** The bound a figure makes with the words around it; null where nothing compares. */
export function readBound(s: Sentence, f: Figure, clause: number): BoundPhrase | null {
  const { unit } = f.low;
  const cmp = f.high ? null : comparedBefore(s.text, clause, f.start, unit);
  const end = Math.max(f.end, f.suffix.end);
  const behind = s.text.slice(end, s.to);
  const tail = behind.slice(0, /[,:]|$/.exec(behind)!.index);
  const left = s.text.slice(clause, cmp?.start ?? f.start).trimEnd();
  const around: Around = { cmp, suffix: f.suffix, unit, left, tail, behind };

  const approximate = /^(?:左右|上下)$/.test(f.suffix.word) || /约$/.test(left);
  const lead = isTime(unit) && (f.suffix.word === '前' || (/提前$/.test(left) && !cmp));
  const limited = isTime(unit) && !cmp && !f.high && /内$/.test(f.suffix.word);
  // 一年内累计超过30天: a window, told with the number behind it.
  if (limited && /^(?:累计|连续|合计|被|有|发现)/.test(tail)) return null;

  let op = f.high || lead ? '≥' : combine(cmp, f.suffix);
  let per = '';
  if (op === null) {
    if (!approximate && !countsAsEqual(around)) return null;
    op = '=';
    per = periodic.exec(left)?.[0] ?? '';
  }

  const words = (per ? left.slice(0, -per.length) : left)
    .replace(/(?:约|在|于|控制在|保持在|一式|共|各|为|是)$/, '')
    .trimEnd();
  const start = limited || lead ? originOf(words) : null;
  const own = start ? words.slice(0, start.index) : words;
  const subject = subjectOf(own.replace(/(?:应当?|须|必须|要|需|在|于|为|是)+$/, ''));
  const action = limited || lead ? actionOf(tail) : '';
  const names =
    limited || lead
      ? limitNames(subject.rest, action, unit, lead)
      : boundNames(s, clause, around, subject.rest, approximate, per);
  return {
    kind: 'bound',
    span: s.span(wordsStart(s.text, clause, f.start), end + (tail.length <= 14 ? tail.trimEnd().length : 0)),
    subject: subject.text,
    names: names.filter(n => n.length > 1),
    op,
    of: cmp?.of ?? '',
    quantity: s.quantity(f.low),
    ...(f.high ? { upTo: s.quantity(f.high) } : {}),
    ...(limited || lead ? { limit: { action, from: start?.from ?? '' } } : {}),
    period: per || subject.period,
    approximate,
    conditional:
      isConditional(around, subject.rest, limited, action, per) ||
      (/[≥>]/.test(op) && unwanted.test(subject.rest)),
    strength:
      cmp?.strength ?? (/宜/.test(left) ? 'should' : /可以?(?:自|在|于|从)/.test(left) ? 'may' : 'must'),
  };
}

/** What nobody requires: 有责投诉1件以上 says when something follows. */
const unwanted = /(?:投诉|差错|违[规纪法约]|事故|旷工|迟到|早退|脱岗|缺勤|超期|逾期|争[执吵])(?![^,]*率)/;

const periodic = /每(?:个|一)?(?:天|日|周|月|季度?|半年|年)$/;

/** Numbers that are exact without a comparing word: 每月2次, 一式5份, 公示期为5个工作日, 累计3次的, 持证率100%. */
function countsAsEqual({ left, unit, tail, suffix }: Around): boolean {
  if (suffix.word === '前') return false;
  if (periodic.test(left)) return isCount(unit) || isTime(unit);
  if (
    /(?:累计|合计|连续)$/.test(left) &&
    (/连续$/.test(left) ? isTime(unit) || unit === '次' : /^(?:[的者]|$)/.test(tail))
  )
    return true;
  if (/一式$/.test(left)) return unit === '份';
  if (/(?:为|是)$/.test(left)) return isMeasured(left.replace(/(?:均|应当?|须|必须)?(?:为|是)$/, ''));
  if (/(?:共|合计|各)$/.test(left)) return isCount(unit);
  return isRatio(unit) && /率$/.test(left);
}

const origins = [
  /(?:自|从)?([^,;:。自从]{0,24}(?:之日|当日|次日))起?(?:计)?$/,
  /(?:自|从)([^,;:。自从]{1,20})起$/,
  /((?:收到|接到|受理|申请)[^,;:。]{0,16}后)$/,
];

/** From when a time limit runs: 自收到申请之日起. */
function originOf(words: string): { index: number; from: string } | null {
  for (const pattern of origins) {
    const m = pattern.exec(words);
    if (m)
      return { index: m.index, from: withoutMarker(m[1]!).replace(/^.*(?:应当?|须|必须)(?:在|自)?/, '') };
  }
  return null;
}

function actionOf(tail: string): string {
  return tail
    .trim()
    .replace(/[()].*$/, '')
    .replace(/^[、,]+/, '');
}

function limitNames(rest: string, action: string, unit: string, lead: boolean): string[] {
  if (isMeasured(rest) && !action) return [nameOf(rest, unit)];
  const name = limitName(action);
  if (!name) return isTime(unit) && rest && !lead ? [nameOf(rest, unit)] : [];
  return [lead ? `提前${name.replace(/用时$/, '')}时间` : name];
}

function boundNames(
  s: Sentence,
  clause: number,
  around: Around,
  rest: string,
  approximate: boolean,
  per: string,
): string[] {
  const { cmp, unit, tail, left } = around;
  const object = followingEffect.test(tail)
    ? ''
    : (/^ *([\u4e00-\u9fff]+)/.exec(tail)?.[1] ?? '').replace(/[的者]$/, '');
  if (cmp?.each && rest.includes('、')) return rest.split('、').map(n => nameOf(n, unit));
  if (per && isTime(unit)) return object ? [`${object}时长`] : [];
  // 配备1名以上专职或兼职工作人员: what is counted stands behind.
  const behind = !cmp && (isCount(unit) || approximate) && object && !isMeasured(rest) && !/一式$/.test(left);
  if (behind) return [countedName(rest, object, unit)];
  return rest ? [nameOf(rest, unit)] : borrowed(s, clause, cmp?.extreme ?? '', unit);
}

/** A number without words before it speaks of what came before: …巡查,一年不少于4次; 平均等候时间…,最长不应超过40min. */
function borrowed(s: Sentence, clause: number, extreme: string, unit: string): string[] {
  const { last } = s;
  if (last?.kind === 'bound' && last.names.length === 1) {
    const name = last.names[0]!;
    if (extreme && /平均|最/.test(name)) return [name.replace(/.*(?:平均|最[长短高低])/, extreme)];
    if (last.quantity.unit === unit) return [name];
    return isCount(unit) ? [nameOf(withoutTail(name, last.quantity.unit), unit)] : [];
  }
  if (last?.kind === 'effect') return last.event ? [nameOf(last.event, unit)] : [];
  if (clause <= s.from || !isCount(unit)) return [];
  const { rest } = subjectOf(s.text.slice(s.clauseStart(clause - 1, s.from), clause - 1));
  return rest && rest.length <= 40 ? [nameOf(rest.replace(/^.*(?:开展|组织|对)/, ''), unit)] : [];
}

const followingEffect =
  /^[,:、]?(?:并|且)?(?:由|取消|扣|核减|追究|给予|约谈|辞退|予以|不得评|按旷工|以旷工|视为|罚|处|责令|计)/;

/** Whether the number only says when something follows: …的, …者, 每…以上, or an effect comes after it. */
function isConditional(
  { cmp, left, tail, behind }: Around,
  rest: string,
  limited: boolean,
  action: string,
  per: string,
): boolean {
  if (/(?:未|没有)(?:在|于)?$|连续$/.test(left)) return true;
  if (!cmp && !per && /每[^,]*$/.test(left)) return true;
  if (/^(?:责令|给予|处)/.test(rest)) return true;
  const more = behind.slice(tail.length);
  if (/^(?:凡|如|若|当|因|对(?=.*由))/.test(rest) && more !== '') return true;
  if (/^[的者]|[的者]$|的为/.test(tail.trim())) return true;
  if (limited && /^(?:未|不|没有|无)/.test(action)) return true;
  if (followingEffect.test(tail) || followingEffect.test(more)) return true;
  return !limited && /的(?:,|$)/.test(more);
}

/** The first character of the clause that is no blank and no provision number. */
function wordsStart(text: string, clause: number, to: number): number {
  const words = text.slice(clause, to);
  return to - withoutMarker(`${words}\u0001`).length + 1;
}
