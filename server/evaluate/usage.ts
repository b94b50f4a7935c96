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
      expression(node.expr, note, undefined);
      break;
    case 'scoringHead':
      if (node.expr) expression(node.expr, note, undefined);
      break;
    case 'sampleFloor':
    case 'appliesWhen':
    case 'except':
      condition(node.condition, note);
      break;
    case 'appliesTo':
      for (const n of node.kinds) note(n.folded, { kind: 'fact' });
      break;
    case 'requirement':
      if (node.each?.filter) condition(node.each.filter, note);
      if (node.test.kind !== 'items') condition(node.test, note);
      else for (const n of node.test.items) note(n.folded, { kind: 'fact' });
      break;
    case 'trigger':
      if (node.trigger.kind === 'when') condition(node.trigger.condition, note);
  }
}

function condition(c: Condition, note: Note): void {
  switch (c.kind) {
    case 'and':
    case 'or':
      for (const p of c.parts) condition(p, note);
      break;
    case 'not':
      condition(c.part, note);
      break;
    case 'compare':
      expression(c.left, note, sideUse(c.right));
      if (c.right.kind !== 'undetermined') expression(c.right, note, sideUse(c.left));
      break;
    case 'all':
      for (const n of c.names) expression(n, note, sideUse(c.right));
      if (c.right.kind !== 'undetermined') expression(c.right, note, undefined);
      break;
    case 'belongs':
    case 'has':
      note(c.name.folded, { kind: 'word' });
      break;
    case 'fact':
      note(c.name.folded, { kind: 'fact' });
  }
}

/** What standing opposite this says of a name. */
function sideUse(other: Expr | Undetermined): Use | undefined {
  if (other.kind === 'quantity') return other.unit ? { kind: 'unit', unit: other.unit } : { kind: 'number' };
  if (other.kind === 'date') return { kind: 'date' };
  if (other.kind === 'binary' && (other.op === '+' || other.op === '-')) {
    return sideUse(other.left) ?? sideUse(other.right);
  }
  return undefined;
}

function expression(e: Expr, note: Note, use: Use | undefined): void {
  switch (e.kind) {
    case 'name':
      note(e.folded, use ?? { kind: 'word' });
      break;
    case 'binary': {
      // A sum has the unit of its parts; a product or a quotient says nothing of theirs.
      const inner: Use = (e.op === '+' || e.op === '-') && use ? use : { kind: 'number' };
      expression(e.left, note, inner);
      expression(e.right, note, inner);
      break;
    }
    case 'elapsed':
      note(e.from.folded, { kind: 'date' });
      note(e.to.folded, { kind: 'date' });
      break;
    case 'aggregate':
      if (e.filter) condition(e.filter, note);
      if (e.field) note(e.field.folded, use ?? { kind: 'number' });
      break;
    case 'across':
      expression(e.arg, note, e.fn === 'rank' ? { kind: 'number' } : use);
  }
}
