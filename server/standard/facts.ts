/**
 * What one segment says by itself: the names it declares and uses, its marks, its head entry. Remembered per segment, so
 * an edit reads again only what it touched. Everything that crosses segments (the name index, sums) is built from these.
 */
import { foldName, type ParsedStatement, parseStatement, type Segment } from '../../grammar';
import type {
  Condition,
  Expr,
  ItemList,
  Name,
  Quantity,
  Span,
  Undetermined,
  ValueType,
} from '../../grammar/tree';

export interface Declaration {
  readonly name: string; // folded
  readonly span: Span;
  readonly as: 'metric' | 'alias' | 'register' | 'field' | 'option' | 'convention';
  readonly type?: ValueType;
  /** For a field: its register. For an option: its metric. */
  readonly of?: string;
}

export interface Use {
  readonly name: string;
  readonly span: Span;
  /** What the place asks for. A `fact`, an `item` and a yes/no `field` need no declaration; a `value` and a `column` do. */
  readonly role:
    | 'value'
    | 'register'
    | 'field'
    | 'column'
    | 'fact'
    | 'item'
    | 'kind'
    | 'option'
    | 'data'
    | 'convention'
    | 'context';
  /** For a field: its register. */
  readonly of?: string;
}

export interface SegmentFacts {
  readonly declarations: readonly Declaration[];
  readonly uses: readonly Use[];
  readonly parsed: ParsedStatement | null;
}

const none: SegmentFacts = { declarations: [], uses: [], parsed: null };
const memo = new WeakMap<Segment, SegmentFacts>();

export function factsOf(segment: Segment): SegmentFacts {
  if (segment.kind !== 'statement') return none;
  let facts = memo.get(segment);
  if (!facts) {
    facts = gather(parseStatement(segment)!);
    memo.set(segment, facts);
  }
  return facts;
}

function gather(parsed: ParsedStatement): SegmentFacts {
  const declarations: Declaration[] = [];
  const uses: Use[] = [];
  let own = ''; // the metric or register whose clauses follow
  let each: string | undefined;
  for (const clause of parsed.statement.clauses) {
    const node = clause.node;
    switch (node.kind) {
      case 'convention':
        declarations.push({ name: `约定:${node.name}`, span: clause.span, as: 'convention' });
        break;
      case 'metricHead':
        for (const n of node.names)
          declarations.push({ name: n.folded, span: n.span, as: 'metric', type: node.type });
        own = node.names[0]?.folded ?? '';
        break;
      case 'registerHead':
        declarations.push({ name: node.name.folded, span: node.name.span, as: 'register' });
        own = node.name.folded;
        break;
      case 'fields':
        for (const f of node.fields) {
          declarations.push({ name: f.name.folded, span: f.name.span, as: 'field', type: f.type, of: own });
          if (f.type.kind === 'unit' && f.type.unit === '日') bareDay(f.name.span);
        }
        break;
      case 'aliases':
        for (const n of node.names) declarations.push({ name: n.folded, span: n.span, as: 'alias', of: own });
        break;
      case 'options':
        for (const n of node.names)
          declarations.push({ name: n.folded, span: n.span, as: 'option', of: own });
        break;
      case 'formula':
        expr(node.expr);
        break;
      case 'sampleFloor':
        condition(node.condition);
        break;
      case 'appliesTo':
        for (const n of node.kinds) use(n, 'kind');
        uses.push({ name: '窗口类别', span: clause.span, role: 'context' });
        break;
      case 'appliesWhen':
      case 'except':
        condition(node.condition);
        break;
      case 'scoringHead':
        if (node.expr) expr(node.expr);
        break;
      case 'computedMarks':
        expr(node.expr);
        break;
      case 'suspension':
        for (const n of node.names) use(n, 'column', each);
        break;
      case 'extension':
        quantity(node.limit);
        break;
      case 'givenValue':
        if (node.value.kind === 'quantity') quantity(node.value);
        break;
      case 'requirement':
        if (node.each) {
          use(node.each.register, 'register');
          each = node.each.register.folded;
          if (node.each.filter) condition(node.each.filter);
        }
        test(node.test);
        break;
      case 'trigger':
        if (node.trigger.kind === 'when') condition(node.trigger.condition);
        if (node.trigger.kind === 'perStep' || node.trigger.kind === 'perCase') quantity(node.trigger.step);
        break;
      case 'sampleValue':
        uses.push({ name: node.name.folded, span: node.name.span, role: 'data' });
        break;
    }
  }
  return { declarations, uses, parsed };

  function use(name: Name, role: Use['role'], of?: string): void {
    uses.push({ name: name.folded, span: name.span, role, of });
  }
  function bareDay(span: Span): void {
    uses.push({ name: '约定:日', span, role: 'convention' });
  }
  function quantity(q: Quantity): void {
    if (q.unit === '日') bareDay(q.span);
  }
  function test(node: Condition | ItemList): void {
    if (node.kind === 'items') {
      for (const item of node.items) use(item, each ? 'field' : 'item', each);
    } else condition(node);
  }
  function condition(node: Condition): void {
    switch (node.kind) {
      case 'and':
      case 'or':
        node.parts.forEach(condition);
        break;
      case 'not':
        condition(node.part);
        break;
      case 'compare':
        expr(node.left);
        right(node.right, node.left.kind === 'name' ? node.left.folded : undefined);
        break;
      case 'all':
        for (const n of node.names) value(n);
        right(node.right);
        break;
      case 'belongs':
        value(node.name);
        for (const n of node.options) use(n, 'option', node.name.folded);
        break;
      case 'has':
        value(node.name);
        break;
      case 'fact':
        use(node.name, each ? 'field' : 'fact', each);
        break;
    }
  }
  /** The right side of a comparison: a lone name may be an option of the left one. */
  function right(node: Expr | Undetermined, left?: string): void {
    if (node.kind === 'undetermined') return;
    if (node.kind === 'name' && left !== undefined) use(node, 'option', left);
    else expr(node);
  }
  function expr(node: Expr): void {
    switch (node.kind) {
      case 'quantity':
        quantity(node);
        break;
      case 'name':
        value(node);
        break;
      case 'binary':
        expr(node.left);
        expr(node.right);
        break;
      case 'elapsed':
        value(node.from);
        value(node.to);
        break;
      case 'aggregate': {
        use(node.register, 'register');
        const outer = each;
        each = node.register.folded;
        if (node.filter) condition(node.filter);
        if (node.field) value(node.field);
        each = outer;
        break;
      }
      case 'across':
        expr(node.arg);
        break;
    }
  }
  function value(name: Name): void {
    use(name, each ? 'column' : 'value', each);
  }
}

/** Whether two segments say the same to the rest of the file: then nothing elsewhere needs to be looked at again. */
export function sameInterface(a: SegmentFacts, b: SegmentFacts): boolean {
  return interfaceKey(a) === interfaceKey(b);
}

const keys = new WeakMap<SegmentFacts, string>();
function interfaceKey(facts: SegmentFacts): string {
  let key = keys.get(facts);
  if (key === undefined) {
    key = facts.declarations.map(d => `${d.as}|${d.of ?? ''}|${d.name}|${typeKey(d.type)}`).join('\n');
    keys.set(facts, key);
  }
  return key;
}

export function typeKey(type: ValueType | undefined): string {
  if (!type) return '';
  return type.kind === 'unit'
    ? `unit:${type.unit}`
    : type.kind === 'choice'
      ? `choice:${type.options.map(o => o.folded).join(',')}`
      : type.kind;
}

export { foldName };
