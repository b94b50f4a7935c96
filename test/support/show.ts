/** A tree in one line, without its places: what two writings of the same meaning share. */
import type {
  Clause,
  ClauseNode,
  Condition,
  Effect,
  Expectation,
  Expr,
  ItemList,
  Message,
  Name,
  Quantity,
  Statement,
  Trigger,
  Undetermined,
  ValueType,
} from '../../grammar/index';

/** How a name is shown; the default is as it is compared. */
type Spell = (name: string) => string;

export function said(message: Message): string {
  return message.text.replace(/\{(\d+)\}/g, (_, i) => String(message.args[Number(i)]));
}

export function showStatement(statement: Statement, spell?: Spell): string {
  return [`【${statement.tag}】`, ...statement.clauses.map(c => showClause(c, spell))].join('\n');
}

export function showClause(clause: Clause, spell: Spell = n => n): string {
  return showNode(clause.node, spell);
}

export function showNode(node: ClauseNode, spell: Spell = n => n): string {
  const name = (n: Name) => `‹${spell(n.folded)}›`;
  const names = (list: readonly Name[]) => list.map(name).join(' ');
  const all = (...parts: (string | undefined | null | false)[]) => parts.filter(Boolean).join(' ');
  switch (node.kind) {
    case 'broken':
      return node.issues.map(i => `✗ ${said(i.message)}`).join('\n');
    case 'empty':
      return 'empty';
    case 'text':
      return `text ${JSON.stringify(spell(node.value))}`;
    case 'convention':
      return `convention ${node.name} = ${spell(node.value)}`;
    case 'metricHead':
      return all('metric', names(node.names), ':', type(node.type), node.better);
    case 'registerHead':
      return `register ${name(node.name)} : ${node.unit}`;
    case 'formula':
    case 'computedMarks':
      return `${node.kind} ${expr(node.expr)}`;
    case 'whenZero':
      return `whenZero ${node.outcome}`;
    case 'sampleFloor':
      return `sampleFloor ${condition(node.condition)} else ${node.otherwise}`;
    case 'rounding':
      return `rounding ${node.mode} ${quantity(node.step)}`;
    case 'aliases':
      return `aliases ${names(node.names)}`;
    case 'options':
      return all('options', names(node.names), node.open && '…');
    case 'fields':
      return `fields ${node.fields.map(f => `${name(f.name)}:${type(f.type)}`).join(' ')}`;
    case 'appliesTo':
      return `appliesTo ${names(node.kinds)}`;
    case 'appliesWhen':
      return `appliesWhen ${condition(node.condition)}`;
    case 'except':
      return `except ${condition(node.condition)}`;
    case 'marks':
      return all(
        'marks',
        quantity(node.marks),
        node.untilZero && 'untilZero',
        node.weight && `weight ${quantity(node.weight)}`,
      );
    case 'bonus':
      return all('bonus', node.max && `max ${quantity(node.max)}`);
    case 'requirement':
      return all(
        node.strength,
        node.prohibition && 'not',
        node.each &&
          `each ${name(node.each.register)}${node.each.filter ? `(${condition(node.each.filter)})` : ''}`,
        node.test.kind === 'items' ? items(node.test) : condition(node.test),
      );
    case 'trigger':
      return `${trigger(node.trigger)} → ${node.effects.map(effect).join(' ; ')}`;
    case 'partStep':
      return `partStep ${node.mode}`;
    case 'givenValue':
      return `given ${expr(node.value)}`;
    case 'extension':
      return all(
        'extension',
        quantity(node.limit),
        node.times && quantity(node.times),
        node.approved && 'approved',
      );
    case 'suspension':
      return `suspension ${names(node.names)}`;
    case 'waiverHead':
      return `waiver ${node.rule} @ ${node.address}`;
    case 'scoringHead':
      return all(
        'scoring',
        node.full && quantity(node.full),
        node.max && `max ${quantity(node.max)}`,
        node.uncapped && 'uncapped',
        node.expr && `computed ${expr(node.expr)}`,
      );
    case 'tiers':
      return `tiers ${node.tiers.map(t => all(name(t.name), t.otherwise && 'otherwise', ...t.bounds.map(b => `${b.op} ${quantity(b.bound)}`))).join(' | ')}`;
    case 'sampleHead':
      return `sample ${name(node.name)}`;
    case 'sampleValue':
      return `${name(node.name)} = ${JSON.stringify(spell(node.value))}`;
    case 'sampleRow':
      return `row ${node.cells.map(c => spell(c.text)).join(' | ')}`;
    case 'expect':
      return `expect ${expectation(node.expectation)}`;
  }

  function type(t: ValueType): string {
    if (t.kind === 'unit') return t.unit;
    return t.kind === 'choice' ? `choice(${names(t.options)})` : t.kind;
  }
  function expr(e: Expr | Undetermined): string {
    switch (e.kind) {
      case 'quantity':
        return quantity(e);
      case 'date':
        return e.value;
      case 'name':
        return name(e);
      case 'binary':
        return `(${expr(e.left)} ${e.op} ${expr(e.right)})`;
      case 'elapsed':
        return `from ${name(e.from)} to ${name(e.to)}`;
      case 'aggregate':
        return all(
          `${name(e.register)}(${e.filter ? condition(e.filter) : 'all'})${e.fn}`,
          e.field && name(e.field),
        );
      case 'across':
        return `${e.fn}(${expr(e.arg)})`;
      case 'undetermined':
        return `?「${spell(e.words)}」`;
    }
  }
  function condition(c: Condition): string {
    switch (c.kind) {
      case 'and':
      case 'or':
        return `(${c.parts.map(condition).join(` ${c.kind} `)})`;
      case 'not':
        return `not ${condition(c.part)}`;
      case 'compare':
        return `${expr(c.left)} ${c.op}${c.stated === 'suffix' ? '~' : ''} ${expr(c.right)}`;
      case 'all':
        return `all(${names(c.names)}) ${c.op} ${expr(c.right)}`;
      case 'belongs':
        return `${name(c.name)} in ${names(c.options)}`;
      case 'has':
        return `${name(c.name)} ${c.present ? 'present' : 'absent'}`;
      case 'fact':
        return name(c.name);
    }
  }
  function items(list: ItemList): string {
    return all(
      list.group && `${name(list.group)}:`,
      `items ${names(list.items)}`,
      list.open && '…',
      list.declaredCount && `count ${list.declaredCount.count}`,
    );
  }
  function trigger(t: Trigger): string {
    switch (t.kind) {
      case 'perStep':
        return `per ${t.way} ${quantity(t.step)}`;
      case 'perCase':
        return `per ${quantity(t.step)}`;
      case 'tier':
        return `${t.op} ${quantity(t.bound)}`;
      case 'when':
        return `when ${condition(t.condition)}`;
      default:
        return t.kind;
    }
  }
  function amount(a: Effect['amount']): string | undefined {
    if (a === undefined || a === 'all') return a;
    return 'min' in a ? range(a) : `?「${spell(a.words)}」`;
  }
  function range(r: { min: Quantity; max: Quantity }): string {
    return r.min.value === r.max.value && r.min.unit === r.max.unit
      ? quantity(r.min)
      : `${quantity(r.min)}..${quantity(r.max)}`;
  }
  function effect(e: Effect): string {
    return all(
      e.discretion && 'maybe',
      e.verb,
      amount(e.amount),
      e.untilZero && 'untilZero',
      e.cap && `cap ${quantity(e.cap)}`,
      e.increment && `each over ${quantity(e.increment.step)} more ${quantity(e.increment.amount)}`,
    );
  }
  function expectation(e: Expectation): string {
    const target = e.target.kind === 'address' ? e.target.address : e.target.kind;
    return all(
      e.unit && name(e.unit),
      target,
      e.status,
      e.deducted && `deduct ${range(e.deducted)}`,
      e.amount && range(e.amount),
      e.tier && name(e.tier),
    );
  }
}

export function quantity(q: Quantity): string {
  return q.value + q.unit;
}
