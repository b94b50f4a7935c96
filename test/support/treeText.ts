/** A statement's tree as text: one node a line, its parts below it, no positions. */
import type { Statement } from '../../grammar/tree';

export function treeText(statement: Statement): string {
  const lines = [statement.tag];
  for (const clause of statement.clauses) {
    const key = clause.key ? `${clause.key.text}: ` : '';
    print(lines, 1, key, clause.node);
  }
  return lines.join('\n');
}

type Plain = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSpan = (key: string) => /^span$|Span$/.test(key);

/** Names, quantities and other leaves take no line of their own. */
function leaf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const parts = value.map(leaf);
    return parts.every(p => p !== null) ? `[${parts.join(' ')}]` : null;
  }
  if (!isNode(value)) return String(value);
  switch (value.kind) {
    case 'name':
      return value.quoted ? `“${value.text}”` : String(value.text);
    case 'quantity':
      return `${value.value}${value.unit}`;
    case 'date':
      return String(value.value ?? 'date'); // the type has no value
    case 'undetermined':
      return `未定「${value.words}」`;
    case undefined: {
      const parts = Object.entries(value).filter(([k, v]) => !isSpan(k) && v !== undefined);
      const told = parts.map(([k, v]) => [k, leaf(v)] as const);
      return told.every(([, v]) => v !== null) ? `{${told.map(([k, v]) => `${k}=${v}`).join(' ')}}` : null;
    }
    default: {
      const parts = Object.keys(value).filter(k => !isSpan(k) && k !== 'kind' && value[k] !== undefined);
      return parts.length === 0 ? String(value.kind) : null;
    }
  }
}

function print(lines: string[], depth: number, label: string, value: unknown): void {
  const indent = '  '.repeat(depth);
  const short = leaf(value);
  if (short !== null) {
    lines.push(`${indent}${label}${short}`);
    return;
  }
  if (Array.isArray(value)) {
    if (label) lines.push(`${indent}${label.trimEnd()}`);
    for (const item of value) print(lines, label ? depth + 1 : depth, '', item);
    return;
  }
  const entries = Object.entries(value as Plain).filter(
    ([k, v]) => k !== 'kind' && !isSpan(k) && v !== undefined && v !== false,
  );
  const inline = entries.flatMap(([k, v]) => {
    const text = leaf(v);
    return text === null ? [] : [v === true ? k : `${k}=${text}`];
  });
  lines.push(`${indent}${label}${[String((value as Plain).kind ?? ''), ...inline].join(' ').trim()}`);
  for (const [k, v] of entries) if (leaf(v) === null) print(lines, depth + 1, `${k}: `, v);
}
