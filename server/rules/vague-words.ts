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
    const settled = (word: string) =>
      statements.some(
        s => s.uses.some(u => u.name.includes(word)) || leftOpen(s.parsed?.statement.clauses, word),
      );
    const open = vague.filter(w => !settled(w.word));
    const first = open[0];
    if (!first) return;
    const words = [...new Set(open.map(w => w.word))];
    report(
      first.span,
      msg('“{0}”没有界限,无法查验。能写明数字或时限的请写明,不能的请在语句里写“未定”。', words.join('、')),
    );
  },
};

/** Whether some 未定「…」 below a node holds the word. */
function leftOpen(node: unknown, word: string): boolean {
  if (Array.isArray(node)) return node.some(part => leftOpen(part, word));
  if (typeof node !== 'object' || node === null) return false;
  if ('kind' in node && node.kind === 'undetermined' && 'words' in node)
    return String(node.words).includes(word);
  for (const part of Object.values(node)) if (typeof part === 'object' && leftOpen(part, word)) return true;
  return false;
}
