/** Marks and effects: (30分), 满分100分, 每低1个百分点扣2分, 扣发绩效工资的10%. */
import { canonicalUnit, unitWords } from '../../grammar/units';
import { comparedBefore } from './comparators';
import type { Figure } from './figures';
import { withoutMarker } from './names';
import type { EffectPhrase, MarksPhrase, Step } from './phrase';
import { isCount, isMoney, isRatio, type OpenStep, type Sentence } from './sentence';

const full = /(?:满分|总分值?|基本分|总计|共计)(?:为|是)?$/;
const cap = /(?:(?:最高|最多|至多)(?:可|只)?(?:加|扣|得|奖励|奖|减)?|(?:上限|封顶)(?:为|是)?)$/;
const cappedBy = /不(?:得)?超过$/;

/** (30分), 满分100分, 最高加5分; whether it was one. */
export function readMarks(s: Sentence, f: Figure, left: string): boolean {
  if (f.low.unit !== '分' || f.high) return false;
  const quantity = s.quantity(f.low);
  const put = (of: MarksPhrase['of'], words: string) => {
    s.out.push({ kind: 'marks', span: s.span(f.start - words.length, f.end), of, quantity });
    return true;
  };
  if (s.text[f.start - 1] === '(' && s.text[f.end] === ')') return put('item', '');
  const whole = full.exec(left);
  if (whole) return put('full', whole[0]);
  const most = cap.exec(left);
  if (!most && !cappedBy.test(left)) return false;
  const { last } = s;
  if (last?.kind === 'effect' && last.amount && !last.cap) {
    s.replaceLast({ ...last, cap: quantity });
    return true;
  }
  return most !== null && put('cap', most[0]);
}

const ways: Readonly<Record<string, Step['way']>> = {
  低: 'below',
  低于: 'below',
  降: 'below',
  降低: 'below',
  下降: 'below',
  减少: 'below',
  少: 'below',
  缺: 'lacking',
  缺少: 'lacking',
  高: 'above',
  升高: 'above',
  超: 'above',
  超过: 'above',
  超出: 'above',
  多: 'above',
  增加: 'above',
};
const wayWords = Object.keys(ways)
  .sort((a, b) => b.length - a.length)
  .join('|');
const away = new RegExp(`每(?:再)?(${wayWords})[^,;:。0-9]{0,6}$`);
const tallied = /(?:每|查实|发现|出现|发生|迟报|漏报|瞒报)[^,;:。、0-9]{0,6}$/;

/** 每低1个百分点, 每缺一项: steps away from a bound. Opens a step; whether it was one. */
export function readStep(s: Sentence, f: Figure, left: string): boolean {
  const way = away.exec(left);
  if (!way || f.high) return false;
  const step: Step = { way: ways[way[1]!]!, unit: f.low.unit, quantity: s.quantity(f.low) };
  s.step = { step, start: f.start - (left.length - way.index), end: f.end, told: s.told };
  return true;
}

/** 每发现一次, 查实一次, 缺1户: what an effect behind it counts by. */
export function readTally(s: Sentence, f: Figure, left: string): void {
  if (f.high || !(isCount(f.low.unit) || f.low.unit === '日')) return;
  const words = tallied.exec(left);
  if (!words && left !== '' && !/[缺少]$/.test(left)) return;
  const way = /缺[^,;:。]{0,4}$/.test(left) ? 'lacking' : /少[^,;:。]{0,4}$/.test(left) ? 'below' : 'case';
  const start = words ? f.start - (left.length - words.index) : f.start;
  s.step = { step: { way, unit: f.low.unit, quantity: s.quantity(f.low) }, start, end: f.end, told: s.told };
}

const unnumbered = new RegExp(
  `每(?:发现|出现|发生|查实)?(${[...unitWords.keys()].filter(w => isCount(unitWords.get(w)!) && w !== '个人').join('|')})`,
  'g',
);
const marksVerb = /(酌情)?(?:各|分别|再)?(加扣|增扣|再扣|加计|扣除|扣减|扣|加|得|计|奖励|奖|减)(?:各)?$/;
const payVerb =
  /(扣发|扣减|核减|减发|扣去|扣除|增扣|处罚款|罚款|处罚|处以|并处|加付|扣|处|罚|奖励|奖)([^,;:。]{0,14})$/;

/** The verb of an effect over this amount, and where it stands. */
function verbOf(
  s: Sentence,
  f: Figure,
  clause: number,
  left: string,
): { word: string; verb: EffectPhrase['verb']; at: number } | null {
  const { unit } = f.low;
  if (unit === '分') {
    const m = marksVerb.exec(left);
    if (!m) return null;
    const word = m[2]!;
    return {
      word,
      verb: /扣|减/.test(word) ? 'deduct' : /加|奖/.test(word) ? 'add' : 'score',
      at: clause + m.index,
    };
  }
  if (!isMoney(unit) && !isRatio(unit)) return null;
  const m = payVerb.exec(left);
  if (!m || comparedBefore(s.text, clause, f.start, unit)) return null;
  const word = m[1]!;
  // 处 is a verb of fines only; 处理率 is none.
  if (/^(?:处|并处|处以)$/.test(word) && !/罚款|罚金/.test(left + s.text.slice(f.end, f.end + 20)))
    return null;
  return /率/.test(m[2]!) ? null : { word, verb: 'other', at: clause + m.index };
}

/** An effect with an amount; whether it was one. */
export function readEffect(s: Sentence, f: Figure, clause: number, left: string): boolean {
  const verb = verbOf(s, f, clause, left);
  if (!verb) return false;
  const { text, last } = s;
  const low = s.quantity(f.low);
  const open = s.step ?? unnumberedBefore(s, verb.at);
  const step = open?.step ?? null;
  s.step = null;
  if (
    step?.way === 'above' &&
    /加|增|再/.test(verb.word) &&
    last?.kind === 'effect' &&
    last.step?.way === 'case'
  ) {
    const span = { start: last.span.start, end: s.span(f.start, f.end).end };
    s.replaceLast({ ...last, span, increment: { step, amount: low } });
    return true;
  }
  const behind = text.slice(f.end, s.to);
  const slash = step ? null : /^\/(人次|件次|次|件|起|户|处|人)/.exec(behind);
  const start = open?.start ?? verb.at;
  s.out.push({
    kind: 'effect',
    span: s.span(start, f.end),
    event: eventOf(text.slice(open?.told ?? s.told, start)),
    step: slash ? { way: 'case', unit: canonicalUnit(slash[1]!)!, quantity: null } : step,
    verb: verb.verb,
    amount: { min: low, max: f.high ? s.quantity(f.high) : low },
    discretion: /酌情/.test(text.slice(start, f.start)),
    untilZero: /扣完/.test(behind),
  });
  return true;
}

/** 每次, 每人次, 每处: counted without a number. */
function unnumberedBefore(s: Sentence, end: number): OpenStep | null {
  const before = s.text.slice(s.told, end);
  const m = [...before.matchAll(unnumbered)].at(-1);
  if (!m) return null;
  const start = s.told + m.index;
  const step: Step = { way: 'case', unit: canonicalUnit(m[1]!)!, quantity: null };
  return { step, start, end: start + m[0].length, told: s.told };
}

function eventOf(words: string): string {
  return withoutMarker(words.replace(/^[),:、\s]+/, ''))
    .replace(/^[,:、\s]+|[,:、\s]+$/g, '')
    .replace(/的$/, '');
}

/** 每降低1个百分点,扣分: a step whose amount the text forgets. */
export function readMissingAmount(s: Sentence): void {
  if (!s.step) return;
  const { step, start, end, told } = s.step;
  const behind = s.text.slice(end, s.to);
  const m = /^[,的]?(酌情)?(扣|加|减)分(?![值项数制标类])/.exec(behind);
  if (!m) return;
  s.out.push({
    kind: 'effect',
    span: s.span(start, end + m[0].length),
    event: eventOf(s.text.slice(told, start)),
    step,
    verb: m[2] === '加' ? 'add' : 'deduct',
    amount: null,
    discretion: m[1] !== undefined,
    untilZero: /扣完/.test(behind),
  });
}
