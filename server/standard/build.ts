/** Reads a text's trees into the model that evaluation works on. */
import { foldName, outline, parseStatement, type SanyouText, type Segment } from '../../grammar';
import type { ConventionKey, Statement } from '../../grammar/tree';
import {
  clauseOf,
  clausesOf,
  type Metric,
  type Place,
  type Provision,
  type Register,
  type Standard,
  type StandardStatement,
} from './model';

/**
 * The standard that a text declares. Statements before the first provision belong to the provision with the address ''.
 * @param imported declarations of other files (【引用】); the text's own come first.
 */
export function buildStandard(text: SanyouText, imported: readonly Segment[] = []): Standard {
  const metrics = new Map<string, Metric>();
  const registers = new Map<string, Register>();
  const conventions = new Map<ConventionKey, string>();
  const samples: StandardStatement[] = [];
  let scoring: StandardStatement | null = null;
  let title = '';

  const items = new Map(outline(text).map(item => [item.index, item]));
  const provisions: {
    -readonly [K in keyof Provision]: Provision[K] extends readonly (infer T)[] ? T[] : Provision[K];
  }[] = [];
  const open: { index: number; depth: number }[] = [];
  provisions.push({ address: '', title: '', parent: -1, place: { segment: 0, line: 0 }, statements: [] });

  for (const { segment, index, line } of text.located()) {
    const item = items.get(index);
    if (item) {
      while (open.length > 0 && open.at(-1)!.depth >= item.depth) open.pop();
      provisions.push({
        address: item.address,
        title: item.title,
        parent: open.at(-1)?.index ?? -1,
        place: { segment: index, line },
        statements: [],
      });
      open.push({ index: provisions.length - 1, depth: item.depth });
      continue;
    }
    const parsed = parseStatement(segment);
    if (!parsed) continue;
    const { statement, whole } = parsed;
    const place = { segment: index, line };
    const provision = provisions.at(-1)!;
    const at = (address: string): StandardStatement => ({ address, statement, place, whole });
    switch (statement.tag) {
      case 'standard':
        title ||= headText(segment, statement.clauses[0]);
        break;
      case 'convention':
        for (const c of clausesOf(statement, 'convention'))
          if (!conventions.has(c.name)) conventions.set(c.name, c.value);
        break;
      case 'parameter':
      case 'metric':
      case 'register':
        declare(statement, place, metrics, registers);
        break;
      case 'scoring':
        scoring ??= at('');
        break;
      case 'sample':
        samples.push(at(''));
        break;
      case 'requirement': {
        const count = provision.statements.filter(s => s.statement.tag === 'requirement').length + 1;
        provision.statements.push(at(count === 1 ? provision.address : `${provision.address}·${count}`));
        break;
      }
      case 'applies':
      case 'marks':
      case 'basis':
        provision.statements.push(at(provision.address));
        break;
    }
  }
  for (const segment of imported) {
    const parsed = parseStatement(segment);
    if (parsed) declare(parsed.statement, elsewhere, metrics, registers);
  }
  return { title: title || firstLine(text), conventions, metrics, registers, provisions, scoring, samples };
}

/** The place of what another file declares. */
const elsewhere: Place = { segment: -1, line: -1 };

function declare(
  statement: Statement,
  place: Place,
  metrics: Map<string, Metric>,
  registers: Map<string, Register>,
): void {
  if (statement.tag === 'register') {
    const head = clauseOf(statement, 'registerHead');
    if (!head || registers.has(head.name.folded)) return;
    registers.set(head.name.folded, {
      name: head.name.folded,
      display: head.name.text,
      unit: head.unit,
      fields: clausesOf(statement, 'fields').flatMap(f => f.fields),
      clauses: statement.clauses,
      place,
    });
    return;
  }
  const head = clauseOf(statement, 'metricHead');
  for (const name of head?.names ?? []) {
    const metric: Metric = {
      name: name.folded,
      display: name.text,
      type: head!.type,
      better: head!.better,
      ...(statement.tag === 'parameter' && { parameter: true }),
      clauses: statement.clauses,
      place,
    };
    if (!metrics.has(name.folded)) metrics.set(name.folded, metric);
    for (const alias of clauseOf(statement, 'aliases')?.names ?? [])
      if (!metrics.has(alias.folded)) metrics.set(alias.folded, metric);
  }
}

function headText(segment: Segment, clause: { node: { kind: string } } | undefined): string {
  const node = clause?.node as { kind: string; value?: string } | undefined;
  return node?.kind === 'text' ? (node.value ?? '') : segment.text.split('\n')[0]!.trim();
}

function firstLine(text: SanyouText): string {
  return (
    text.chunks[0]?.segments[0]?.text
      .split('\n')
      .find(l => foldName(l) !== '')
      ?.trim() ?? ''
  );
}
