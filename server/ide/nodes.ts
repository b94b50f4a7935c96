/** What of a statement's tree stands at an offset. */
import type { Span } from '../../grammar/tree';
import { contains } from './place';

export interface TreeNode {
  readonly kind: string;
  readonly span: Span;
}

/** The nodes of a tree that hold an offset, from the outermost to the innermost. */
export function nodesAt(root: unknown, offset: number): TreeNode[] {
  const found: TreeNode[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
      return;
    }
    const node = value as Partial<TreeNode> & Record<string, unknown>;
    if (isSpan(node.span)) {
      if (!contains(node.span, offset)) return;
      if (typeof node.kind === 'string') found.push(node as TreeNode);
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'span') walk(child);
  };
  walk(root);
  return found;
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
