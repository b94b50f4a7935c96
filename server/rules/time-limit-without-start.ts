/** 期限没有说从哪一天算起(民法典第二百零一条:开始的当日不计入)。 */
import { fold, msg } from '../../grammar';
import type { Condition, ItemList } from '../../grammar/tree';
import { phrasesOf } from '../prose/provision';
import { clausesOf } from '../standard/model';
import type { ProvisionRule } from './rule';

/** Words before a limit in its sentence that tell from when it runs, or that it runs inside a period: 收到…后, 每季度. */
const start = /(?:自|起|之日|当日|次日|接到|收到|接收|接报|每[^,;。]{0,8}|当[日周月季年]|后[^,;。]*)[^。;]*$/;

export const timeLimitWithoutStart: ProvisionRule = {
  code: 'time-limit-without-start',
  severity: 'info',
  title: '期限没有说从哪一天算起',
  scope: 'provision',
  yields: true,
  check(segment, statements, report) {
    // A statement that counts from a date to a date has said it.
    if (
      statements.some(s => s.parsed && clausesOf(s.parsed.statement, 'requirement').some(r => counts(r.test)))
    )
      return;
    let folded = '';
    for (const p of phrasesOf(segment)) {
      if (p.kind !== 'bound' || p.conditional || !p.limit || p.limit.from !== '' || p.op !== '≤') continue;
      if (!p.quantity.unit.endsWith('日')) continue;
      folded ||= fold(segment.text);
      const { start: from, end } = p.quantity.span;
      if (!/^ *[以之]?内/.test(folded.slice(end, end + 6))) continue;
      const sentence = folded.slice(segment.opening?.marker?.end ?? 0, from).replace(/\s+/g, '');
      if (start.test(sentence.slice(sentence.lastIndexOf('。') + 1))) continue;
      const written = segment.text.slice(from, end).replace(/\s+/g, '');
      report(p.quantity.span, msg('“{0}内”没有说从哪一天算起。请写明,如“自受理之日起{0}内”。', written));
    }
  },
};

function counts(test: Condition | ItemList): boolean {
  if (test.kind === 'and' || test.kind === 'or') return test.parts.some(counts);
  if (test.kind === 'not') return counts(test.part);
  return test.kind === 'compare' && test.left.kind === 'elapsed';
}
