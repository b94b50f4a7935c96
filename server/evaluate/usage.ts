/**
 * How a standard uses names that nobody declared, so that their columns can be read: 办事指南 stands as an item, so it is a
 * yes or no; 专职人数 is compared with 1名, so it is a number of 名.
 */
import type { Clause, Condition, Expr, Undetermined } from '../../grammar/tree';
import type { Standard } from '../standard/model';

export type Use =
  /** yes or no, or how often */
  | { readonly kind: 'fact' }
  | { readonly kind: 'unit'; readonly unit: string }
  /** a number with whatever unit is written */
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'word' };

const strength: Record<Use['kind'], number> = { unit: 4, date: 3, fact: 2, number: 1, word: 0 };

/** By folded name. Where a name is used in several ways, the one that says most counts. */
export function usesOf(standard: Standard): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const note = (name: string, use: Use) => {
    const known = uses.get(name);
    if (!known || strength[use.kind] > strength[known.kind]) uses.set(name, use);
  };
  for (const metric of standard.metrics.values()) for (const c of metric.clauses) clause(c, note);
  for (const provision of standard.provisions) {
    for (const { statement } of provision.statements) for (const c of statement.clauses) clause(c, note);
  }
  for (const c of standard.scoring?.statement.clauses ?? []) clause(c, note);
  return uses;
}

type Note = (name: string, use: Use) => void;

function clause({ node }: Clause, note: Note): void {
  switch (node.kind) {
    case 'formula':
    case 'computedMarks':
      return expression(node.expr, note, undefined);
    case 'sampleFloor':
    case 'appliesWhen':
    case 'except':
      return condition(node.condition, note);
    case 'appliesTo':
      return node.kinds.forEach(n => note(n.folded, { kind: 'fact' }));
    case 'requirement':
      if (node.each?.filter) condition(node.each.filter, note);
      if (node.test.kind === 'items') node.test.items.forEach(n => note(n.folded, { kind: 'fact' }));
      else condition(node.test, note);
      return;
    case 'trigger':
      if (node.trigger.kind === 'when') condition(node.trigger.condition, note);
  }
}

function condition(c: Condition, note: Note): void {
  switch (c.kind) {
    case 'and':
    case 'or':
      return c.parts.forEach(p => condition(p, note));
    case 'not':
      return condition(c.part, note);
    case 'compare':
      expression(c.left, note, sideUse(c.right));
      if (c.right.kind !== 'undetermined') expression(c.right, note, sideUse(c.left));
      return;
    case 'all':
      c.names.forEach(n => expression(n, note, sideUse(c.right)));
      if (c.right.kind !== 'undetermined') expression(c.right, note, undefined);
      return;
    case 'belongs':
      return note(c.name.folded, { kind: 'word' });
    case 'has':
      return note(c.name.folded, { kind: 'word' });
    case 'fact':
      return note(c.name.folded, { kind: 'fact' });
  }
}

/** What standing opposite this says of a name. */
function sideUse(other: Expr | Undetermined): Use | undefined {
  if (other.kind === 'quantity') return other.unit ? { kind: 'unit', unit: other.unit } : { kind: 'number' };
  if (other.kind === 'date') return { kind: 'date' };
  if (other.kind === 'binary' && (other.op === '+' || other.op === '-'))
    return sideUse(other.left) ?? sideUse(other.right);
  return undefined;
}

function expression(e: Expr, note: Note, use: Use | undefined): void {
  switch (e.kind) {
    case 'name':
      return note(e.folded, use ?? { kind: 'word' });
    case 'binary': {
      // A sum has the unit of its parts; a product or a quotient says nothing of theirs.
      const inner: Use = (e.op === '+' || e.op === '-') && use ? use : { kind: 'number' };
      expression(e.left, note, inner);
      return expression(e.right, note, inner);
    }
    case 'elapsed':
      note(e.from.folded, { kind: 'date' });
      return note(e.to.folded, { kind: 'date' });
    case 'aggregate':
      if (e.filter) condition(e.filter, note);
      if (e.field) note(e.field.folded, use ?? { kind: 'number' });
      return;
    case 'across':
      return expression(e.arg, note, e.fn === 'rank' ? { kind: 'number' } : use);
  }
}
