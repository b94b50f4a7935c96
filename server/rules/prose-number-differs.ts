/** 正文的数字与下面语句的数字不一致。 */
import { type Message, msg } from '../../grammar';
import type { TextFix } from '../../grammar/tree';
import { agree, type Disagreement } from '../prose/agree';
import { amount } from '../prose/propose';
import { phrasesOf } from '../prose/provision';
import { type Stated, statedIn } from '../prose/stated';
import type { ProvisionRule } from './rule';

export const proseNumberDiffers: ProvisionRule = {
  code: 'prose-number-differs',
  severity: 'error',
  title: '正文与语句的数字不一致',
  scope: 'provision',
  check(provision, statements, report, after) {
    if (statements.length === 0) return;
    const phrases = phrasesOf(provision);
    if (phrases.length === 0) return;
    const where = new Map<Stated, number>();
    for (const [i, s] of statements.entries()) {
      if (s.parsed) for (const stated of statedIn(s.parsed.statement)) where.set(stated, after[i]!);
    }
    for (const d of agree(phrases, [...where.keys()]).disagreements) {
      report(d.prose.span, messageOf(d, provision.text), fixesOf(d, provision.text, where.get(d.stated)));
    }
  },
};

/** Either may be the one that is wrong: the statement follows the prose, or the prose the statement. */
function fixesOf(d: Disagreement, text: string, after: number | undefined): TextFix[] | undefined {
  if (d.what !== 'number' || !d.quantity || after === undefined) return undefined;
  const prose = text.slice(d.prose.span.start, d.prose.span.end).replace(/\s+/g, '');
  const stated = amount(d.quantity);
  return [
    {
      title: msg('把语句改为“{0}”', prose),
      safe: false,
      edits: [{ span: d.quantity.span, text: prose, after }],
    },
    { title: msg('把正文改为“{0}”', stated), safe: false, edits: [{ span: d.prose.span, text: stated }] },
  ];
}

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
