/** What a selection grows to: a name, its expression, the clause, the statement, the document. */
import type { Analysis } from '../rules/analysis';
import { factsOf } from '../standard/facts';
import { nodesAt } from './nodes';
import { contains, endOf, type Position, type Range, rangeOf, spotAt } from './place';
import { whole } from './symbols';

/** From the innermost to the outermost, each larger than the one before. */
export function selectionRanges({ text }: Analysis, position: Position): Range[] {
  const { segment, line, offset } = spotAt(text, position);
  const spans = [];
  const clause = factsOf(segment).parsed?.statement.clauses.find(c => contains(c.span, offset));
  if (clause) {
    if (clause.key && contains(clause.key.span, offset)) spans.push(clause.key.span);
    spans.push(
      ...nodesAt(clause.node, offset)
        .reverse()
        .map(n => n.span),
      clause.span,
    );
  }
  const ranges = spans.map(span => rangeOf(segment, line, span));
  ranges.push(whole(segment, line), { start: { line: 0, character: 0 }, end: endOf(text) });
  return ranges.filter((r, i) => i === 0 || larger(r, ranges[i - 1]!));
}

function larger(a: Range, b: Range): boolean {
  const before = (x: Position, y: Position) =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return (
    (before(a.start, b.start) && !before(a.end, b.end)) || (!before(b.start, a.start) && before(b.end, a.end))
  );
}
