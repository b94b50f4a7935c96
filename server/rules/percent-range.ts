/** 比率的界限超出 0 到 100%。 */
import { msg } from '../../grammar';
import type { Condition, Quantity, Span } from '../../grammar/tree';
import { clausesOf } from '../standard/model';
import { compare, exact } from '../standard/quantity';
import type { SegmentRule } from './rule';

export const percentRange: SegmentRule = {
  code: 'percent-range',
  severity: 'error',
  title: '百分比超出范围',
  scope: 'segment',
  check(_segment, facts, report) {
    if (!facts.parsed) return;
    for (const head of clausesOf(facts.parsed.statement, 'requirement'))
      if (head.test.kind !== 'items') visit(head.test);

    function visit(node: Condition): void {
      if (node.kind === 'and' || node.kind === 'or') node.parts.forEach(visit);
      else if (node.kind === 'not') visit(node.part);
      else if (node.kind === 'compare' && node.left.kind === 'name' && /率$/.test(node.left.folded))
        bound(node.left.text, node.op, node.right as Quantity);
      else if (node.kind === 'compare' && node.left.kind === 'aggregate' && node.left.fn === 'share')
        bound('占比', node.op, node.right as Quantity);
      else if (node.kind === 'all')
        for (const n of node.names) if (/率$/.test(n.folded)) bound(n.text, node.op, node.right as Quantity);
    }
    function bound(name: string, op: string, right: Quantity): void {
      if (right.kind !== 'quantity' || (right.unit !== '%' && right.unit !== '‰')) return;
      const top = exact(right.unit === '%' ? '100' : '1000');
      const over = compare(exact(right.value), top);
      const span: Span = right.span;
      if (over > 0)
        report(span, msg('“{0}”不会超过100%,界限却写成{1}{2}。请核对数字。', name, right.value, right.unit));
      else if (over === 0 && op === '>')
        report(span, msg('“{0}”不会超过100%,“大于100%”永远达不到。请改为 ≥ 100%。', name));
    }
  },
};
