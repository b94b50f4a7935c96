/** Reads the quantified phrases of a provision's prose. */
import { fold } from '../../grammar/fold';
import { numeralAt } from '../../grammar/numeral';
import type { Op, Quantity } from '../../grammar/tree';
import { canonicalUnit, unitRow, unitWords } from '../../grammar/units';
import { type Amount, amountsOf } from './amounts';
import { combine, comparedBefore, type Suffix, suffixAfter } from './comparators';
import { countedName, isMeasured, limitName, nameOf, subjectOf, withoutMarker } from './names';
import type { BoundPhrase, EffectPhrase, MarksPhrase, Phrase, Step } from './phrase';
import { type Running, unwrap } from './unwrap';

/**
 * The quantified phrases of `prose`, the text of one provision as it stands in the file (hard wraps, full or half width,
 * simplified or traditional). In order of their place; spans count in `prose`. Never throws, never makes up a number.
 */
export function readPhrases(prose: string): Phrase[] {
  if (!/[0-9０-９一二两三四五六七八九十百千半]/.test(prose)) return [];
  const run = unwrap(fold(prose));
  const reader = new Reader(run);
  return reader.read();
}

/** One amount, or two that make a range, with what stands directly behind it. */
interface Figure {
  readonly low: Amount;
  readonly high: Amount | null;
  readonly start: number;
  readonly end: number;
  readonly suffix: Suffix;
}

const times = new Set(['clock', 'workday', 'day', 'month']);
const isTime = (unit: string) => times.has(unitRow(unit)?.kind ?? '');
const isCount = (unit: string) => unitRow(unit)?.kind.startsWith('count:') ?? false;
const isMoney = (unit: string) => unitRow(unit)?.kind === 'money';
const isRatio = (unit: string) => unitRow(unit)?.kind === 'ratio';

const ways: Record<string, Step['way']> = {
  低: 'below',
  降低: 'below',
  下降: 'below',
  减少: 'below',
  降: 'below',
  少: 'below',
  低于: 'below',
  缺: 'lacking',
  缺少: 'lacking',
  高: 'above',
  升高: 'above',
  超: 'above',
  超过: 'above',
  超出: 'above',
  多: 'above',
  增加: 'above',
}; // prettier-ignore
const wayPattern =
  /每(?:再)?(降低|下降|减少|降|低于|低|少|缺少|缺|升高|高|超过|超出|超|多|增加)[^,;:。0-9]{0,6}$/;
const casePattern = /(?:每|查实|发现|出现|发生|迟报|漏报|瞒报)[^,;:。、0-9]{0,6}$/;
const tally = new RegExp(
  `每(?:发现|出现|发生|查实)?(${[...unitWords.keys()].filter(w => isCount(canonicalUnit(w)!) && !/^个人$/.test(w)).join('|')})`,
  'g',
);

const marksVerb = /(酌情)?(?:各|分别|再)?(加扣|增扣|再扣|加计|扣除|扣减|扣|加|得|计|奖励|奖|减)(?:各)?$/;
const capVerb = /(?:最高|最多|至多)(?:可|只)?(加|扣|得|奖励|奖|减)?$/;
const capWords = /(?:上限|封顶)(?:为|是)?$/;
const payVerb =
  /(扣发|扣减|核减|减发|扣去|扣除|增扣|处罚款|罚款|处罚|处以|并处|加付|扣|处|罚|奖励|奖)([^,;:。]{0,14})$/;
const followingEffect =
  /^[,:、]?(?:并|且)?(?:由|取消|扣|核减|追究|给予|约谈|辞退|予以|不得评|按旷工|以旷工|视为|罚|处|责令|计)/;

class Reader {
  private readonly text: string;
  private readonly out: Phrase[] = [];

  constructor(private readonly run: Running) {
    this.text = run.text;
  }

  read(): Phrase[] {
    const figures = this.figures(amountsOf(this.text));
    const text = this.text;
    let from = 0;
    let next = 0;
    for (const m of text.matchAll(/[。;!?\n]|$/g)) {
      const to = m.index;
      const here: Figure[] = [];
      while (next < figures.length && figures[next]!.start < to) here.push(figures[next++]!);
      // A sentence that goes on after ; may speak of the step or the effect before it, so each stands alone.
      this.sentence(from, to, here);
      from = to + m[0].length;
    }
    this.lists();
    return this.out.sort((a, b) => a.span.start - b.span.start);
  }

  private span(start: number, end: number) {
    return { start: this.run.at(start), end: end > start ? this.run.at(end - 1) + 1 : this.run.at(start) };
  }

  private quantity(a: Amount): Quantity {
    return { kind: 'quantity', value: a.value, unit: a.unit, span: this.span(a.start, a.end) };
  }

  /** Joins 3-5分, 80分至90分 and 1000元以上5000元以下 into ranges. */
  private figures(amounts: readonly Amount[]): Figure[] {
    const out: Figure[] = [];
    for (let i = 0; i < amounts.length; i++) {
      const a = amounts[i]!;
      const b = amounts[i + 1];
      const suffix = suffixAfter(this.text, a.end);
      if (b && unitRow(b.unit)?.kind === unitRow(a.unit)?.kind) {
        const between = this.text.slice(a.end, b.start);
        const closing = suffixAfter(this.text, b.end);
        if (b.unit === a.unit && /^ *(?:-|~|—|至|到) *$/.test(between)) {
          out.push({ low: a, high: b, start: a.start, end: b.end, suffix: closing });
          i++;
          continue;
        }
        const spread =
          suffix.word === '以上' && suffix.end === b.start && /^(?:以下|以内|之内)$/.test(closing.word);
        if (spread && suffix.op === '≥' && closing.op === '≤') {
          out.push({ low: a, high: b, start: a.start, end: closing.end, suffix: closing });
          i++;
          continue;
        }
      }
      const low = this.bareBefore(a);
      out.push({ low: low ?? a, high: low ? a : null, start: low?.start ?? a.start, end: a.end, suffix });
    }
    return out;
  }

  /** The 3 of 3-5分: a number without a unit, joined to the amount behind it. */
  private bareBefore(a: Amount): Amount | null {
    const left = this.text.slice(Math.max(0, a.start - 12), a.start);
    const m =
      /(?:^|[^0-9零〇一二两三四五六七八九十百千万半.:/月年日-])([0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十]+) *(?:-|~|—|至|到) *$/.exec(
        left,
      );
    if (!m) return null;
    const numeral = numeralAt(m[1]!);
    if (!numeral || numeral.length !== m[1]!.length || numeral.unit) return null;
    const start = a.start - left.length + m.index + m[0].indexOf(m[1]!);
    return {
      value: numeral.value,
      unit: a.unit,
      start,
      end: start + m[1]!.length,
      unitStart: start + m[1]!.length,
    };
  }

  private sentence(from: number, to: number, figures: readonly Figure[]): void {
    const text = this.text;
    const first = this.out.length;
    let used = from; // what stands before is told
    let step: { step: Step; start: number; end: number } | null = null;
    for (const f of figures) {
      const clause = this.clauseStart(used, f.start);
      const left = text.slice(clause, f.start).trimEnd();
      const unit = f.low.unit;
      const marked = this.marks(f, left, first, from);
      if (marked) {
        used = f.end;
        continue;
      }
      const way = wayPattern.exec(left);
      if (way && !f.high) {
        step = {
          step: { way: ways[way[1]!]!, unit, quantity: this.quantity(f.low) },
          start: clause + way.index,
          end: f.end,
        };
        used = f.end;
        continue;
      }
      const effect = this.effect(f, left, clause, used, step, from, to, first);
      if (effect) {
        step = null;
        used = effect;
        continue;
      }
      const bound = this.bound(f, clause, used, from, to);
      if (bound) {
        this.out.push(bound);
        used = Math.max(f.end, f.suffix.end);
        continue;
      }
      // 每发现一次, 查实一次, 缺1户: what an effect behind it counts by.
      if (
        !f.high &&
        (isCount(unit) || unit === '日') &&
        (casePattern.test(left) || /[缺少]$/.test(left) || left === '')
      ) {
        const lacking = /缺[^,;:。]{0,4}$/.test(left)
          ? 'lacking'
          : /少[^,;:。]{0,4}$/.test(left)
            ? 'below'
            : 'case';
        const counting = casePattern.exec(left);
        const start = counting ? clause + counting.index : f.start;
        step = { step: { way: lacking, unit, quantity: this.quantity(f.low) }, start, end: f.end };
      }
    }
    this.missingAmount(step, to);
  }

  /** The start of the clause that ends at `end`: after the last , : or ( that is not closed. */
  private clauseStart(from: number, end: number): number {
    const text = this.text;
    let depth = 0;
    for (let i = end - 1; i >= from; i--) {
      const c = text[i];
      if (c === ')') depth++;
      else if (c === '(') {
        if (depth === 0) return i + 1;
        depth--;
      } else if ((c === ',' || c === ':') && depth === 0) return i + 1;
    }
    return from;
  }

  /** (30分), 满分100分, 最高加5分. */
  private marks(f: Figure, left: string, first: number, from: number): boolean {
    if (f.low.unit !== '分' || f.high) return false;
    const quantity = this.quantity(f.low);
    const put = (of: MarksPhrase['of'], start: number) =>
      this.out.push({ kind: 'marks', span: this.span(start, f.end), of, quantity });
    if (this.text[f.start - 1] === '(' && this.text[f.end] === ')') {
      put('item', f.start);
      return true;
    }
    const full = /(?:满分|总分值?|基本分|总计|共计)(?:为|是)?$/.exec(left);
    if (full) {
      put('full', f.start - full[0].length);
      return true;
    }
    const cap =
      capVerb.exec(left) ??
      capWords.exec(left) ??
      (/不(?:得)?超过$/.test(left) ? /不(?:得)?超过$/.exec(left) : null);
    if (!cap) return false;
    const last = this.out.at(-1);
    const owner =
      this.out.length > first && last?.kind === 'effect' && last.amount && !last.cap ? last : null;
    if (owner && f.start > from) this.out[this.out.length - 1] = { ...owner, cap: quantity };
    else if (cap[0].startsWith('不')) return false;
    else put('cap', f.start - cap[0].length);
    return true;
  }

  /** An effect with an amount; returns where it ends, or 0. */
  private effect(
    f: Figure,
    left: string,
    clause: number,
    used: number,
    step: { step: Step; start: number; end: number } | null,
    from: number,
    to: number,
    first: number,
  ): number {
    const unit = f.low.unit;
    const text = this.text;
    let verb: EffectPhrase['verb'];
    let verbAt: number;
    let word: string;
    if (unit === '分') {
      const m = marksVerb.exec(left);
      if (!m) return 0;
      word = m[2]!;
      verb = /扣|减/.test(word) ? 'deduct' : /加|奖/.test(word) ? 'add' : 'score';
      verbAt = clause + m.index;
    } else if (isMoney(unit) || isRatio(unit)) {
      const m = payVerb.exec(left);
      if (!m || comparedBefore(text, clause, f.start, unit)) return 0;
      word = m[1]!;
      // 处 is a verb of fines only; 处理率 and 处罚 of a file are not.
      if (/^(?:处|并处|处以)$/.test(word) && !/罚款|罚金/.test(left + text.slice(f.end, f.end + 20)))
        return 0;
      if (/率/.test(m[2]!)) return 0;
      verb = 'other';
      verbAt = clause + m.index;
    } else return 0;

    const low = this.quantity(f.low);
    const amount = { min: low, max: f.high ? this.quantity(f.high) : low };
    const before = text.slice(used, verbAt);
    let by = step?.step ?? null;
    let start = step?.start ?? -1;
    if (!by) {
      let each: RegExpExecArray | null = null;
      tally.lastIndex = 0;
      for (let m = tally.exec(before); m; m = tally.exec(before)) each = m;
      if (each) {
        by = { way: 'case', unit: canonicalUnit(each[1]!)!, quantity: null };
        start = used + each.index;
      }
    }
    const rest = text.slice(f.end, to);
    const slash = by ? null : /^\/(人次|件次|次|件|起|户|处|人)/.exec(rest);
    if (slash) by = { way: 'case', unit: canonicalUnit(slash[1]!)!, quantity: null };
    const last = this.out.at(-1);
    if (
      by?.way === 'above' &&
      /加扣|增扣|再扣|加/.test(word) &&
      this.out.length > first &&
      last?.kind === 'effect' &&
      last.step?.way === 'case'
    ) {
      this.out[this.out.length - 1] = {
        ...last,
        span: { start: last.span.start, end: this.span(f.start, f.end).end },
        increment: { step: by, amount: low },
      };
      return f.end;
    }
    const eventFrom = Math.max(from, used);
    const event = withoutMarker(text.slice(eventFrom, start >= 0 ? start : verbAt).replace(/^[),:、\s]+/, ''))
      .replace(/^[,:、\s]+|[,:、\s]+$/g, '')
      .replace(/的$/, '');
    if (start < 0) start = verbAt;
    this.out.push({
      kind: 'effect',
      span: this.span(start, f.end),
      event,
      step: by,
      verb,
      amount,
      discretion: /酌情/.test(text.slice(start, f.start)),
      untilZero: /扣完为止|直至扣完|扣完/.test(rest),
    });
    return f.end;
  }

  /** 每降低1个百分点,扣分: a step whose amount the text forgets. */
  private missingAmount(step: { step: Step; start: number; end: number } | null, to: number): void {
    if (!step) return;
    const rest = this.text.slice(step.end, to);
    const m = /^[,的]?(酌情)?(扣|加|减)分(?![值项数制标类])/.exec(rest);
    if (!m) return;
    this.out.push({
      kind: 'effect',
      span: this.span(step.start, step.end + m[0].length),
      event: '',
      step: step.step,
      verb: m[2] === '加' ? 'add' : 'deduct',
      amount: null,
      discretion: m[1] !== undefined,
      untilZero: /扣完/.test(rest),
    });
  }

  private bound(f: Figure, clause: number, used: number, from: number, to: number): BoundPhrase | null {
    const text = this.text;
    const unit = f.low.unit;
    const cmp = f.high ? null : comparedBefore(text, clause, f.start, unit);
    const suffix = f.suffix;
    const behind = text.slice(Math.max(f.end, suffix.end), to);
    const clauseEnd = /[,:]/.exec(behind);
    const tail = behind.slice(0, clauseEnd?.index ?? behind.length);
    let op: Op | null = f.high ? '≥' : combine(cmp, suffix);
    const left = text.slice(clause, cmp?.start ?? f.start).trimEnd();
    const approximate = /^(?:左右|上下)$/.test(suffix.word) || /约$/.test(left);

    const lead = suffix.word === '前' || (/提前$/.test(left) && !cmp);
    if (lead && isTime(unit)) op = '≥';
    else if (suffix.word === '前') op = cmp ? op : null;

    let per = '';
    if (op === null) {
      const each = /每(?:个|一)?(天|日|周|月|季度?|半年|年)$/.exec(left);
      if (approximate) op = '=';
      else if (each && (isCount(unit) || isTime(unit))) {
        op = '=';
        per = each[0];
      } else if (/(?:累计|合计)$/.test(left) && /^(?:[的者]|$)/.test(tail)) op = '=';
      else if (/(?:一式)$/.test(left) && unit === '份') op = '=';
      else if (/(?:为|是)$/.test(left) && isMeasured(left.replace(/(?:均|应当?|须|必须)?(?:为|是)$/, '')))
        op = '=';
      else if (/(?:共|共计|合计|各)$/.test(left) && isCount(unit)) op = '=';
      else if (isRatio(unit) && isMeasured(left) && /率$/.test(left)) op = '='; // 持证率100%
    }
    if (op === null) return null;

    const limited = isTime(unit) && !cmp && !f.high && /内$/.test(suffix.word);
    // 一年内累计超过30天: a window, told with the number behind it.
    if (limited && /^(?:累计|连续|合计|被|有|发现)/.test(tail)) return null;
    const words = (per ? left.slice(0, -per.length) : left)
      .replace(/(?:约|在|于|控制在|保持在|一式|共|各|为|是)$/, '')
      .trimEnd();
    const fromDay =
      /(?:自|从)?([^,;:。自从]{0,24}(?:之日|当日|次日))起?(?:计)?$/.exec(words) ??
      /(?:自|从)([^,;:。自从]{1,20})起$/.exec(words) ??
      /((?:收到|接到|受理|申请)[^,;:。]{0,16}后)$/.exec(words);
    const own =
      fromDay && (limited || lead)
        ? words.slice(0, fromDay.index).replace(/(?:应当?|须|必须|要|在|于|为)+$/, '')
        : words;
    const subject = subjectOf(own.replace(/(?:应当?|须|必须|要|需|在|于|为|是)+$/, ''));
    let names: string[] = [];
    let limit: BoundPhrase['limit'];
    const object = (/^ *([\u4e00-\u9fff]+)/.exec(followingEffect.test(tail) ? '' : tail)?.[1] ?? '').replace(
      /[的者]$/,
      '',
    );
    const action = tail
      .trim()
      .replace(/[()].*$/, '')
      .replace(/^[、,]+/, '');
    if (limited || (lead && isTime(unit))) {
      limit = {
        action,
        from: fromDay ? withoutMarker(fromDay[1]!).replace(/^.*(?:应当?|须|必须)(?:在|自)?/, '') : '',
      };
      if (isMeasured(subject.rest) && !action) names = [nameOf(subject.rest, unit)];
      else if (lead) names = action ? [`提前${limitName(action).replace(/用时$/, '')}时间`] : [];
      else names = limitName(action) ? [limitName(action)] : [];
    } else if (cmp?.each && subject.rest.includes('、')) {
      names = subject.rest.split('、').map(n => nameOf(n, unit));
    } else if (per && isTime(unit)) {
      names = object ? [`${object}时长`] : [];
    } else if (
      !cmp &&
      (isCount(unit) || approximate) &&
      object &&
      !isMeasured(subject.rest) &&
      !/一式$/.test(left)
    ) {
      // 配备1名以上专职或兼职工作人员: what is counted stands behind.
      names = [countedName(subject.rest, object, unit)];
    } else if (subject.rest) names = [nameOf(subject.rest, unit)];
    else names = this.borrowed(cmp?.extreme ?? '', clause, used, from, unit);

    const span = this.span(this.wordsStart(clause, f.start), Math.max(f.end, suffix.end));
    return {
      kind: 'bound',
      span,
      subject: subject.text,
      names: names.filter(n => n.length > 1),
      op,
      of: cmp?.of ?? '',
      quantity: this.quantity(f.low),
      ...(f.high ? { upTo: this.quantity(f.high) } : {}),
      ...(limit ? { limit } : {}),
      period: per || subject.period,
      approximate,
      conditional:
        /(?:未|没有)(?:在|于)?$/.test(left) ||
        (!cmp && /每[^,]*$/.test(left) && !per) ||
        /^(?:责令|给予|处)/.test(subject.rest) ||
        (/^(?:对|凡|如|若|当|因)/.test(subject.rest) && clauseEnd !== null) ||
        this.conditional(tail, behind, limited, limit?.action ?? ''),
      strength:
        cmp?.strength ?? (/宜/.test(left) ? 'should' : /可以?(?:自|在|于|从)/.test(left) ? 'may' : 'must'),
    };
  }

  /** The first character of the clause that is no blank and no provision number. */
  private wordsStart(clause: number, to: number): number {
    const words = this.text.slice(clause, to);
    return (
      clause +
      words.length -
      withoutMarker(`${words.trimEnd()}\u0001`).length +
      1 -
      (words.length - words.trimEnd().length)
    );
  }

  /** A number without words before it speaks of the clause before: …巡查,一年不少于4次; 平均等候时间…,最长不应超过40min. */
  private borrowed(extreme: string, clause: number, used: number, from: number, unit: string): string[] {
    const last = this.out.at(-1);
    if (last?.kind === 'bound' && used > from && last.names.length === 1 && last.quantity.unit === unit) {
      const name = last.names[0]!;
      if (extreme && /平均|最/.test(name)) return [name.replace(/.*(?:平均|最[长短高低])/, extreme)];
      return [name];
    }
    if (last?.kind === 'effect' && used > from) return last.event ? [nameOf(last.event, unit)] : [];
    if (clause <= from) return [];
    const previous = this.text.slice(this.clauseStart(from, clause - 1), clause - 1);
    const rest = subjectOf(previous).rest;
    return rest && isCount(unit) && rest.length <= 40
      ? [nameOf(rest.replace(/^.*(?:开展|组织|对)/, ''), unit)]
      : [];
  }

  /** Whether the number only says when something follows: …的, …者, or an effect comes after it. */
  private conditional(tail: string, behind: string, limited: boolean, action: string): boolean {
    if (/^的|[的者]$/.test(tail.trim())) return true;
    if (limited && /^(?:未|不|没有|无)/.test(action)) return true;
    if (/的为|的,/.test(tail)) return true;
    const more = behind.slice(tail.length);
    if (followingEffect.test(more) || followingEffect.test(tail)) return true;
    return !limited && /的(?:,|$)/.test(more) && !/。/.test(more);
  }

  /** “三提前”: and 等7个行业. */
  private lists(): void {
    const text = this.text;
    for (const m of text.matchAll(
      /[“"「]([二两三四五六七八九十]|[0-9]{1,2})(个?)([\u4e00-\u9fff]{1,4})[”"」](?= *[::])/g,
    )) {
      this.list(m.index + 1, m[1]!, '', `${m[1]}${m[2]}${m[3]}`, m.index, m.index + m[0].length);
    }
    for (const m of text.matchAll(
      /等(?:上述|以上)?([0-9]{1,3}|[二两三四五六七八九十]{1,3})(?=[个项类种条])/g,
    )) {
      const at = m.index + m[0].length - m[1]!.length;
      const rest = text.slice(m.index + m[0].length);
      const what = /^(个|项|类|种|条)([\u4e00-\u9fff]{0,4})/.exec(rest)!;
      this.list(at, m[1]!, what[1]!, what[2]!, m.index, m.index + m[0].length + what[1]!.length);
    }
  }

  private list(at: number, digits: string, unit: string, name: string, start: number, end: number): void {
    const numeral = numeralAt(digits);
    if (!numeral || numeral.length !== digits.length || numeral.unit) return;
    const count: Quantity = {
      kind: 'quantity',
      value: numeral.value,
      unit,
      span: this.span(at, at + digits.length + unit.length),
    };
    // The same figure may have been taken for something else already (以上两项): the list is the closer reading.
    this.out.push({ kind: 'items', span: this.span(start, end), name, count });
  }
}
