/** 等级之间有空档,或某一等永远轮不到。 */
import { msg } from '../../grammar';
import type { Tier } from '../../grammar/tree';
import { clauseOf } from '../standard/model';
import { compare, exact } from '../standard/quantity';
import type { SegmentRule } from './rule';

export const tierGap: SegmentRule = {
  code: 'tier-gap',
  severity: 'error',
  title: '等级有空档或轮不到',
  scope: 'segment',
  check(_segment, facts, report) {
    const tiers = facts.parsed && clauseOf(facts.parsed.statement, 'tiers')?.tiers;
    if (!tiers) return;
    for (const [i, tier] of tiers.entries()) {
      if (i === 0) continue;
      const above = tiers[i - 1]!;
      if (above.otherwise) {
        report(
          tier.span,
          msg('“{0}”排在“{1} 其他”后面,永远轮不到。请把“其他”放在最后。', tier.name.text, above.name.text),
        );
        continue;
      }
      if (tier.otherwise) continue;
      const earlier = tiers.slice(0, i).find(t => covers(t, tier));
      if (earlier) {
        report(
          tier.span,
          msg(
            '符合“{0}”的都先算作“{1}”,永远轮不到“{0}”。请核对界限或次序(从高到低)。',
            tier.name.text,
            earlier.name.text,
          ),
        );
        continue;
      }
      const top = bound(tier, 'high');
      const bottom = bound(above, 'low');
      if (top && bottom && apart(top, bottom)) {
        report(
          tier.span,
          msg(
            '“{0}”到{1}分为止,“{2}”从{3}分起,中间的分数不属于任何一等。请接上,如写“(不含{3}分)”。',
            tier.name.text,
            top.value,
            above.name.text,
            bottom.value,
          ),
        );
      }
    }
    const last = tiers.at(-1)!;
    const floor = bound(last, 'low');
    if (
      !last.otherwise &&
      (!floor || compare(exact(floor.value), exact('0')) > 0 || !floor.inclusive) &&
      bound(last, 'low')
    ) {
      report(last.span, msg('低于“{0}”的分数不属于任何一等。请在最后补一等“其他”。', last.name.text));
    }
  },
};

interface Edge {
  readonly value: string;
  readonly inclusive: boolean;
}

function bound(tier: Tier, side: 'low' | 'high'): Edge | null {
  for (const b of tier.bounds) {
    if (side === 'low' ? b.op === '≥' || b.op === '>' : b.op === '≤' || b.op === '<')
      return { value: b.bound.value, inclusive: b.op === '≥' || b.op === '≤' };
    if (b.op === '=') return { value: b.bound.value, inclusive: true };
  }
  return null;
}

/** Whether every score of `inner` is one of `outer`. */
function covers(outer: Tier, inner: Tier): boolean {
  const inside = (a: Edge | null, b: Edge | null, sign: 1 | -1) => {
    if (!a) return true;
    if (!b) return false;
    const c = compare(exact(b.value), exact(a.value)) * sign;
    return c > 0 || (c === 0 && (a.inclusive || !b.inclusive));
  };
  return (
    inside(bound(outer, 'low'), bound(inner, 'low'), 1) &&
    inside(bound(outer, 'high'), bound(inner, 'high'), -1)
  );
}

function apart(top: Edge, bottom: Edge): boolean {
  const c = compare(exact(bottom.value), exact(top.value));
  return c > 0 || (c === 0 && !top.inclusive && !bottom.inclusive);
}
