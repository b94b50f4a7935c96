/** 及时、定期、酌情一类的话没有界限,查不了;语句里已写作“未定”或作为一项查验的不再提醒。 */
import { msg } from '../../grammar';
import { wordsOf } from '../prose/provision';
import type { ProvisionRule } from './rule';

export const vagueWords: ProvisionRule = {
  code: 'vague-words',
  severity: 'info',
  title: '用语没有界限',
  scope: 'provision',
  yields: true,
  check(provision, statements, report) {
    const vague = wordsOf(provision).filter(w => w.kind === 'vague');
    if (vague.length === 0) return;
    const left = statements.flatMap(s => [
      ...undetermined(s.parsed?.statement.clauses),
      ...s.uses.map(u => u.name),
    ]);
    const open = vague.filter(w => !left.some(words => words.includes(w.word)));
    const first = open[0];
    if (!first) return;
    const words = [...new Set(open.map(w => w.word))];
    report(
      first.span,
      msg('“{0}”没有界限,无法查验。能写明数字或时限的请写明,不能的请在语句里写“未定”。', words.join('、')),
    );
  },
};

/** The words of every 未定「…」 below a node. */
function* undetermined(node: unknown): Generator<string> {
  if (Array.isArray(node)) for (const part of node) yield* undetermined(part);
  else if (typeof node === 'object' && node !== null) {
    if ('kind' in node && node.kind === 'undetermined' && 'words' in node) yield String(node.words);
    else yield* undetermined(Object.values(node));
  }
}
