/** The provisions of a standard in their levels, with what each is worth and how many requirements stand right below it. */
import { msg } from '../../grammar/message';
import { clauseOf, type Provision, type Standard } from '../standard/model';
import { type Exact, exact, format, sum } from '../standard/quantity';
import { noPaint, type Paint, type Say } from './say';
import { aligned, plain } from './width';

export function outlineText(standard: Standard, say: Say, paint: Paint = noPaint): string {
  const provisions = standard.provisions.filter(p => p.address !== '');
  const marks = provisions.map(marksOf);
  const counts = provisions.map(p => p.statements.filter(s => s.statement.tag === 'requirement').length);
  const rows = provisions.map((p, i) => [
    `${'  '.repeat(depthOf(p, standard.provisions))}${plain(`${p.address} ${p.title}`).trimEnd()}`,
    marks[i] ? say(msg('{0} 分', format(marks[i]))) : '',
    counts[i] ? say(msg('{0} 条要求', counts[i])) : '',
  ]);
  const full = standard.scoring && clauseOf(standard.scoring.statement, 'scoringHead')?.full;
  const requirements = counts.reduce((a, b) => a + b, 0);
  const total = full
    ? msg('{0} 条,{1} 条要求,满分 {2}', provisions.length, requirements, `${full.value}${full.unit}`)
    : msg('{0} 条,{1} 条要求', provisions.length, requirements);
  return `${[paint.strong(plain(standard.title)), ...aligned(rows, ['left', 'right', 'right']), '', say(total)].join('\n')}\n`;
}

function depthOf(provision: Provision, all: readonly Provision[]): number {
  const above = all[provision.parent];
  return above ? depthOf(above, all) + 1 : 0;
}

/** Its own 【分值】, else what its requirements are worth together; null where neither is written. */
function marksOf({ statements }: Provision): Exact | null {
  const of = (tag: string) =>
    statements
      .filter(s => s.statement.tag === tag)
      .flatMap(s => clauseOf(s.statement, 'marks') ?? [])
      .map(m => exact(m.marks.value));
  const own = of('marks');
  const parts = own.length > 0 ? own : of('requirement');
  return parts.length > 0 ? sum(parts) : null;
}
