/** Marks that a requirement costs or brings, and who holds them. */
import type { Message } from '../../grammar/message';
import { type Exact, max, sub } from '../standard/quantity';
import type { Entry, Holder, Plan } from './plan';
import type { Interval } from './result';
import { eitherSpan, limited, nil, perhapsSpan, type Span, sumSpans, upTo } from './span';

export type Fired = 'yes' | 'no' | 'perhaps';

export interface Marks {
  /** Marks lost, before the holder's limit. */
  readonly loss: Span;
  readonly gain: Span;
  readonly veto: Fired;
  /** Why the marks are not certain. */
  readonly notes: readonly Message[];
}

export const noMarks: Marks = { loss: nil, gain: nil, veto: 'no', notes: [] };

export const plusMarks = (a: Marks, b: Marks): Marks => ({
  loss: sumSpans([a.loss, b.loss]),
  gain: sumSpans([a.gain, b.gain]),
  veto:
    a.veto === 'yes' || b.veto === 'yes'
      ? 'yes'
      : a.veto === 'perhaps' || b.veto === 'perhaps'
        ? 'perhaps'
        : 'no',
  notes: [...a.notes, ...b.notes],
});

export const perhapsMarks = (m: Marks): Marks => ({
  loss: perhapsSpan(m.loss),
  gain: perhapsSpan(m.gain),
  veto: m.veto === 'no' ? 'no' : 'perhaps',
  notes: m.notes,
});

export const eitherMarks = (a: Marks, b: Marks): Marks => ({
  loss: eitherSpan(a.loss, b.loss),
  gain: eitherSpan(a.gain, b.gain),
  veto: a.veto === b.veto ? a.veto : 'perhaps',
  notes: [...a.notes, ...b.notes],
});

/** What all there is to lose under this holder, or null where nobody said. */
export function marksOf(holder: Holder, plan: Plan): Exact | null {
  return holder.marks ?? plan.root.marks;
}

/** Whether a holder's losses stop at its marks. */
export function capped(holder: Holder, plan: Plan): boolean {
  return !plan.uncapped || holder.untilZero;
}

/** A statement that could not be read may cost anything its holder has. */
export function unreadMarks(entry: Entry, plan: Plan): Marks {
  if (entry.holder.kind === 'bonus') return { ...noMarks, gain: upTo(entry.holder.most) };
  if (
    entry.holder === plan.root &&
    !entry.of.statement.clauses.some(c => c.node.kind === 'trigger' || c.node.kind === 'broken')
  )
    return noMarks;
  return { ...noMarks, loss: upTo(capped(entry.holder, plan) ? marksOf(entry.holder, plan) : null) };
}

/**
 * The result's marks with both ends known: what has no limit is told up to the most there is to lose or to win, which under
 * 扣分不封顶 is the whole.
 */
export function deductedOf(m: Marks, entry: Entry, plan: Plan): Interval {
  const most = (capped(entry.holder, plan) ? marksOf(entry.holder, plan) : plan.root.marks) ?? plan.base;
  const lossMax = m.loss.max ?? max(most, m.loss.min);
  // What is added to a 加分 is told up to its 最高.
  const gain = limited(m.gain, entry.holder.kind === 'bonus' ? entry.holder.most : null);
  const gainMax = gain.max ?? plan.cap ?? gain.min;
  return { min: sub(m.loss.min, gainMax), max: sub(lossMax, gain.min) };
}
