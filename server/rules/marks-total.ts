/** 各项分值加起来不等于满分。 */
import { msg, type Segment } from '../../grammar';
import { clauseOf, type Provision, type Standard } from '../standard/model';
import { add, div, exact, format, mul, one } from '../standard/quantity';
import type { SumRule } from './rule';

export const marksTotal: SumRule = {
  code: 'marks-total',
  severity: 'warning',
  title: '分值合计不等于满分',
  scope: 'sum',
  part(segment: Segment, facts) {
    if (segment.opening?.marker) return ''; // provisions matter only by what they hold
    const tag = facts.parsed?.statement.tag;
    if (tag === 'scoring' || tag === 'applies' || tag === 'marks') return segment.text;
    const marks = facts.parsed && clauseOf(facts.parsed.statement, 'marks');
    if (tag === 'requirement' && marks) return `${marks.marks.value} ${marks.weight?.value ?? ''}`;
    return tag === 'metric' && facts.declarations[0]?.name === '窗口类别' ? segment.text : '';
  },
  check(standard, segmentAt, report) {
    const head = standard.scoring && clauseOf(standard.scoring.statement, 'scoringHead');
    if (!head?.full || !standard.scoring) return;
    const kinds = kindsOf(standard);
    for (const kind of kinds) {
      const total = sumFor(standard, kind);
      if (total === null || format(total) === format(exact(head.full.value))) continue;
      const segment = segmentAt(standard.scoring.place.segment);
      const message =
        kind === null
          ? msg('各项分值合计{0}分,与满分{1}分不符。请核对各条的分值。', format(total), head.full.value)
          : msg(
              '对“{2}”窗口,各项分值合计{0}分,与满分{1}分不符。请核对各条的分值。',
              format(total),
              head.full.value,
              kind,
            );
      report(segment, head.full.span, message);
    }
  },
};

/** The kinds that 【适用】 tells apart; null where it tells none. */
function kindsOf(standard: Standard): (string | null)[] {
  const named = new Set<string>();
  for (const p of standard.provisions) {
    for (const s of p.statements) {
      if (s.statement.tag === 'applies')
        for (const k of clauseOf(s.statement, 'appliesTo')?.kinds ?? []) named.add(k.text);
    }
  }
  return named.size === 0 ? [null] : [...named];
}

/** The marks that hold for a kind of window; null where there are none, or some are conditional or computed. */
function sumFor(standard: Standard, kind: string | null) {
  let total = exact('0');
  let any = false;
  for (const p of standard.provisions) {
    const where = reach(standard, p, kind);
    if (where === 'no') continue;
    const block = p.statements.find(s => s.statement.tag === 'marks');
    const held = (x: Provision): boolean =>
      x.statements.some(s => s.statement.tag === 'marks') ||
      (x.parent >= 0 && held(standard.provisions[x.parent]!));
    const parts = block ? [block] : p.parent >= 0 && held(standard.provisions[p.parent]!) ? [] : p.statements;
    for (const s of parts) {
      if (clauseOf(s.statement, 'computedMarks')) return null;
      const marks = clauseOf(s.statement, 'marks');
      if (!marks) continue;
      if (where === 'maybe' || clauseOf(s.statement, 'appliesWhen')) return null;
      const own = s.statement.tag === 'requirement' ? clauseOf(s.statement, 'appliesTo') : undefined;
      if (own && kind !== null && !own.kinds.some(k => k.text === kind)) continue;
      any = true;
      const weight = marks.weight ? div(exact(marks.weight.value), exact('100')) : one;
      total = add(total, mul(exact(marks.marks.value), weight));
    }
  }
  return any ? total : null;
}

function reach(standard: Standard, provision: Provision, kind: string | null): 'yes' | 'no' | 'maybe' {
  let answer: 'yes' | 'maybe' = 'yes';
  for (let p: Provision | undefined = provision; p; p = standard.provisions[p.parent]) {
    for (const s of p.statements) {
      if (s.statement.tag !== 'applies') continue;
      const to = clauseOf(s.statement, 'appliesTo');
      if (to && kind !== null && !to.kinds.some(k => k.text === kind)) return 'no';
      if (!to) answer = 'maybe';
    }
  }
  return answer;
}
