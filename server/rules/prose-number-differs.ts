/** 正文的数字与下面语句的数字不一致。 */
import { type Message, msg } from '../../grammar';
import { agree, type Disagreement } from '../prose/agree';
import { amount } from '../prose/propose';
import { phrasesOf } from '../prose/provision';
import { statedIn } from '../prose/stated';
import type { ProvisionRule } from './rule';

export const proseNumberDiffers: ProvisionRule = {
  code: 'prose-number-differs',
  severity: 'error',
  title: '正文与语句的数字不一致',
  scope: 'provision',
  check(provision, statements, report) {
    if (statements.length === 0) return;
    const phrases = phrasesOf(provision);
    if (phrases.length === 0) return;
    const stated = statements.flatMap(s => (s.parsed ? statedIn(s.parsed.statement) : []));
    for (const d of agree(phrases, stated).disagreements) {
      const fixes =
        d.what === 'number' && d.quantity
          ? [
              {
                title: msg('把正文改为“{0}”', amount(d.quantity)),
                safe: false,
                edits: [{ span: d.prose.span, text: amount(d.quantity) }],
              },
            ]
          : undefined;
      report(d.prose.span, messageOf(d, provision.text), fixes);
    }
  },
};

function messageOf(d: Disagreement, text: string): Message {
  const words = (span: { start: number; end: number }) =>
    text.slice(span.start, span.end).replace(/\s+/g, '');
  if (d.what === 'count' && d.stated.kind === 'items') {
    return msg(
      '正文说有 {0} 项,下面的语句列了 {1} 项。请核对清单,使两处一致。',
      d.prose.value,
      d.stated.count,
    );
  }
  if (d.what === 'comparison' && d.stated.kind === 'bound') {
    return msg(
      '正文写“{0}”,下面的语句却写“{1} {2}”,界限不同。请改成一致。',
      words(d.phrase.span),
      d.stated.op,
      amount(d.stated.quantity),
    );
  }
  return msg(
    '正文写“{0}”,下面的语句却写“{1}”。请核对哪个对,改成一致。',
    words(d.prose.span),
    amount(d.quantity!),
  );
}
