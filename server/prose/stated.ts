/** What a provision's statements say in numbers, in the shape in which prose says it. Spans count in the statement's segment. */
import type {
  Condition,
  Effect,
  Expr,
  ItemList,
  Op,
  Quantity,
  Span,
  Statement,
  Trigger,
  Undetermined,
} from '../../grammar/tree';

export type Stated = StatedBound | StatedEffect | StatedMarks | StatedItems;

export interface StatedBound {
  readonly kind: 'bound';
  /** Folded names on the left, the register of 每 among them. */
  readonly names: readonly string[];
  /** Both ends of 自 A 至 B, where the left side is a span of time. */
  readonly elapsed: { readonly from: string; readonly to: string } | null;
  readonly op: Op;
  readonly quantity: Quantity;
  /** The requirement itself, or a tier or condition inside it, which prose need not repeat. */
  readonly role: 'test' | 'side';
  readonly span: Span;
}

export interface StatedEffect {
  readonly kind: 'effect';
  readonly trigger: Trigger;
  readonly effect: Effect;
  readonly span: Span;
}

export interface StatedMarks {
  readonly kind: 'marks';
  readonly of: 'item' | 'full' | 'cap';
  readonly quantity: Quantity;
  readonly span: Span;
}

export interface StatedItems {
  readonly kind: 'items';
  readonly group: string;
  readonly count: number;
  readonly open: boolean;
  readonly span: Span;
}

/** The numbers of one statement. A clause that could not be read says nothing. */
export function statedIn(statement: Statement): Stated[] {
  const out: Stated[] = [];
  for (const { node } of statement.clauses) {
    switch (node.kind) {
      case 'requirement': {
        const register = node.each ? [node.each.register.folded] : [];
        if (node.each?.filter) bounds(node.each.filter, 'side', [], out);
        if (node.test.kind === 'items') out.push(itemsOf(node.test));
        else bounds(node.test, 'test', register, out);
        break;
      }
      case 'appliesWhen':
      case 'except':
      case 'sampleFloor':
        bounds(node.condition, 'side', [], out);
        break;
      case 'marks':
        out.push({ kind: 'marks', of: 'item', quantity: node.marks, span: node.marks.span });
        break;
      case 'bonus':
        if (node.max) out.push({ kind: 'marks', of: 'cap', quantity: node.max, span: node.max.span });
        break;
      case 'scoringHead':
        if (node.full) out.push({ kind: 'marks', of: 'full', quantity: node.full, span: node.full.span });
        if (node.max) out.push({ kind: 'marks', of: 'cap', quantity: node.max, span: node.max.span });
        break;
      case 'tiers':
        for (const tier of node.tiers) {
          for (const { op, bound } of tier.bounds) {
            out.push({
              kind: 'bound',
              names: [tier.name.folded],
              elapsed: null,
              op,
              quantity: bound,
              role: 'side',
              span: bound.span,
            });
          }
        }
        break;
      case 'trigger':
        if (node.trigger.kind === 'when') bounds(node.trigger.condition, 'side', [], out);
        if (node.trigger.kind === 'tier') {
          const { op, bound } = node.trigger;
          out.push({
            kind: 'bound',
            names: [],
            elapsed: null,
            op,
            quantity: bound,
            role: 'side',
            span: bound.span,
          });
        }
        for (const effect of node.effects)
          out.push({ kind: 'effect', trigger: node.trigger, effect, span: effect.span });
        break;
    }
  }
  return out;
}

function itemsOf(list: ItemList): StatedItems {
  return {
    kind: 'items',
    group: list.group?.folded ?? '',
    count: list.declaredCount?.count ?? list.items.length,
    open: list.open,
    span: list.span,
  };
}

function bounds(
  condition: Condition,
  role: StatedBound['role'],
  above: readonly string[],
  out: Stated[],
): void {
  switch (condition.kind) {
    case 'or':
    case 'and':
      for (const part of condition.parts) bounds(part, role, above, out);
      break;
    case 'not':
      bounds(condition.part, 'side', above, out);
      break;
    case 'compare': {
      const { left, op, right, span } = condition;
      const elapsed = left.kind === 'elapsed' ? { from: left.from.folded, to: left.to.folded } : null;
      const names = [...above, ...namesIn(left)];
      for (const quantity of quantitiesIn(right))
        out.push({ kind: 'bound', names, elapsed, op, quantity, role, span });
      break;
    }
    case 'all':
      for (const name of condition.names) {
        for (const quantity of quantitiesIn(condition.right)) {
          const { op, span } = condition;
          out.push({
            kind: 'bound',
            names: [...above, name.folded],
            elapsed: null,
            op,
            quantity,
            role,
            span,
          });
        }
      }
      break;
  }
}

function namesIn(expr: Expr): string[] {
  switch (expr.kind) {
    case 'name':
      return [expr.folded];
    case 'binary':
      return [...namesIn(expr.left), ...namesIn(expr.right)];
    case 'elapsed':
      return [expr.from.folded, expr.to.folded];
    case 'aggregate':
      return expr.field ? [expr.register.folded, expr.field.folded] : [expr.register.folded];
    case 'across':
      return namesIn(expr.arg);
    default:
      return [];
  }
}

function quantitiesIn(expr: Expr | Undetermined): Quantity[] {
  if (expr.kind === 'quantity') return [expr];
  if (expr.kind === 'binary') return [...quantitiesIn(expr.left), ...quantitiesIn(expr.right)];
  return [];
}
