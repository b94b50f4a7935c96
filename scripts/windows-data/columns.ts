/** Which columns a window's sheet has: read off the standard, so that sheet and standard cannot drift apart. */
import type { Condition, Expr, Undetermined } from '../../grammar/tree';
import { clauseOf, type Standard } from '../../server/standard/model';

export interface Columns {
  readonly kind: string;
  /** (一)执行法规 with the names its requirements use. */
  readonly groups: readonly (readonly [group: string, names: readonly string[]])[];
  /** Names that must not be the case. */
  readonly forbidden: ReadonlySet<string>;
}

/** One a part, in the order of the parts. */
export function columnsOfParts(standard: Standard): Columns[] {
  const kinds = standard.metrics
    .get('窗口类别')!
    .clauses.flatMap(c => (c.node.kind === 'options' ? c.node.names.map(n => n.text) : []));
  return kinds.map((kind, i) => {
    const seen = new Set<string>();
    const forbidden = new Set<string>();
    const part = '一二三四五六七八九十'[i]!;
    const groups = standard.provisions
      .filter(p => p.address.startsWith(`${part}(`))
      .map((provision): [string, string[]] => {
        const names = provision.statements.flatMap(({ statement }) => {
          const node = clauseOf(statement, 'requirement');
          if (!node || node.each) return [];
          const when = statement.clauses.flatMap(c =>
            c.node.kind === 'appliesWhen' ? namesIn(c.node.condition, standard) : [],
          );
          if (node.test.kind !== 'items') return [...when, ...namesIn(node.test, standard)];
          const items = node.test.items.map(n => n.text);
          if (node.prohibition) for (const name of items) forbidden.add(name);
          return items;
        });
        const fresh = names.filter(n => !seen.has(n) && seen.add(n));
        return [`${provision.address.slice(1)}${provision.title}`, fresh];
      })
      .filter(([, names]) => names.length > 0);
    return { kind, groups, forbidden };
  });
}

function namesIn(c: Condition, standard: Standard): string[] {
  switch (c.kind) {
    case 'and':
    case 'or':
      return c.parts.flatMap(p => namesIn(p, standard));
    case 'not':
      return namesIn(c.part, standard);
    case 'compare':
      return [...operands(c.left, standard), ...operands(c.right, standard)];
    case 'all':
      return c.names.flatMap(n => operands(n, standard));
    default:
      return [c.name.text];
  }
}

/** A metric with its parts before it, so that a reported rate stands beside what it is made of. */
function operands(e: Expr | Undetermined, standard: Standard): string[] {
  switch (e.kind) {
    case 'name': {
      const metric = standard.metrics.get(e.folded);
      const formula = metric?.clauses.find(c => c.node.kind === 'formula')?.node;
      const option = standard.metrics.size > 0 && !metric && isOption(e.text, standard);
      if (option) return [];
      return [...(formula?.kind === 'formula' ? operands(formula.expr, standard) : []), e.text];
    }
    case 'binary':
      return [...operands(e.left, standard), ...operands(e.right, standard)];
    default:
      return [];
  }
}

function isOption(name: string, standard: Standard): boolean {
  return [...standard.metrics.values()].some(m =>
    m.clauses.some(c => c.node.kind === 'options' && c.node.names.some(n => n.text === name)),
  );
}
