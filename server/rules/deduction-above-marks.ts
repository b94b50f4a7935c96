/** 一次扣的分超过本项分值,常是丢了连接号:扣3-5分成了扣35分。 */
import { msg } from '../../grammar';
import type { TextFix } from '../../grammar/tree';
import { clauseOf, clausesOf } from '../standard/model';
import { compare, exact } from '../standard/quantity';
import type { SegmentRule } from './rule';

export const deductionAboveMarks: SegmentRule = {
  code: 'deduction-above-marks',
  severity: 'warning',
  title: '扣分超过分值',
  scope: 'segment',
  check(_segment, facts, report) {
    const marks = facts.parsed && clauseOf(facts.parsed.statement, 'marks');
    if (!marks) return;
    const full = exact(marks.marks.value);
    for (const { effects } of clausesOf(facts.parsed!.statement, 'trigger')) {
      for (const effect of effects) {
        if (typeof effect.amount !== 'object' || !('max' in effect.amount)) continue;
        const { max } = effect.amount;
        if (compare(exact(max.value), full) <= 0) continue;
        const lost = /^(\d)(\d)$/.exec(max.value);
        const looksLost =
          lost && Number(lost[1]) < Number(lost[2]) && effect.verb === 'deduct' && effect.amount.min === max;
        const fixes: TextFix[] = looksLost
          ? [
              {
                title: msg('改为 {0}至{1}分', lost[1]!, lost[2]!),
                safe: false,
                edits: [{ span: max.span, text: `${lost[1]}至${lost[2]}分` }],
              },
            ]
          : [];
        const what = effect.verb === 'deduct' ? '扣' : '得';
        report(
          max.span,
          looksLost
            ? msg(
                '本项只有{0}分,却写“{1}{2}分”。是否丢了连接号,应为“{1}{3}至{4}分”?',
                marks.marks.value,
                what,
                max.value,
                lost[1]!,
                lost[2]!,
              )
            : msg('本项只有{0}分,却写“{1}{2}分”。请核对分值或扣分。', marks.marks.value, what, max.value),
          fixes,
        );
      }
    }
  },
};
