/** 正文有数字要求,下面没有相应的语句。 */
import { msg } from '../../grammar';
import { agree } from '../prose/agree';
import { linesOf } from '../prose/propose';
import { phrasesOf } from '../prose/provision';
import { statedIn } from '../prose/stated';
import type { ProvisionRule } from './rule';

export const proseWithoutStatement: ProvisionRule = {
  code: 'prose-without-statement',
  severity: 'hint',
  title: '正文的数字要求没有写成语句',
  scope: 'provision',
  check(provision, statements, report) {
    const phrases = phrasesOf(provision);
    if (phrases.length === 0) return;
    const stated = statements.flatMap(s => (s.parsed ? statedIn(s.parsed.statement) : []));
    const { gaps } = agree(phrases, stated);
    const first = gaps[0];
    if (!first) return;
    const lines = linesOf(gaps.map(g => g.proposal));
    const { text } = provision;
    const words = text.slice(first.phrase.span.start, first.phrase.span.end).replace(/\s+/g, '');
    const span = first.phrase.span;
    if (lines.length === 0) {
      report(
        span,
        msg('“{0}”还没有写成语句。请在本条的【要求】下面加一行:{1}', words, first.proposal.text.trim()),
      );
      return;
    }
    const end = text.trimEnd().length;
    const fixes = [
      {
        title: msg('写成语句:{0}', lines[0]!.trim()),
        safe: false,
        edits: [{ span: { start: end, end }, text: `\n${lines.join('\n')}` }],
      },
    ];
    if (gaps.length === 1)
      report(span, msg('“{0}”还没有写成语句。可在本条下面加:{1}', words, lines[0]!), fixes);
    else {
      report(
        span,
        msg('本条有 {0} 处数字要求还没有写成语句,如“{1}”。可在本条下面加:{2}', gaps.length, words, lines[0]!),
        fixes,
      );
    }
  },
};
