/** What a text is read as, in lines a person can compare. */
import { outline, type ParsedStatement, parseStatement, SanyouText } from '../../grammar/index';
import { said, showClause } from './show';

/** Every statement's head and clauses, one a line; ✗ is what a person reads about a clause that is not evaluated. */
export function readStatements(text: string): string {
  return [...SanyouText.of(text).located()]
    .map(({ segment }) => parseStatement(segment))
    .filter((p): p is ParsedStatement => p !== null)
    .flatMap(p => [
      ...p.issues.filter(i => i.code === 'tag-misspelt').map(i => `✗ ${said(i.message)}`),
      ...p.statement.clauses.map(c => showClause(c)),
    ])
    .filter(line => line !== 'empty')
    .join('\n');
}

/** Every provision: its depth, address and title; ✗ what is wrong with its number. */
export function readOutline(text: string): string {
  return outline(SanyouText.of(text))
    .map(o => {
      const wrong = o.problem
        ? ` ✗ ${o.problem.kind}: ${o.problem.expected}${o.problem.previous && ` after ${o.problem.previous}`}`
        : '';
      return `${'  '.repeat(o.depth)}${o.address} ${o.title}`.trimEnd() + wrong;
    })
    .join('\n');
}
