/** The declarations of a file seen as a standard, looked up name by name, so that a rule on one segment costs no more. */

import { factsOf } from '../standard/facts';
import { clauseOf, clausesOf, type Metric, type Register, type Standard } from '../standard/model';
import type { NameIndex } from './rule';

export function viewOf(names: NameIndex): Standard {
  const place = { segment: -1, line: -1 };
  // A name declared twice has no one meaning (duplicate-declaration says so): nothing more is concluded from it.
  const only = (name: string, as: readonly string[]) => {
    const found = names.declarations(name).filter(d => as.includes(d.declaration.as));
    return found.every(d => d.segment === found[0]!.segment) ? found[0] : undefined;
  };
  const metrics = {
    get(name: string): Metric | undefined {
      const found = only(name, ['metric', 'alias']);
      if (!found) return undefined;
      const { statement } = factsOf(found.segment).parsed!;
      const head = clauseOf(statement, 'metricHead');
      return (
        head && {
          name,
          display: name,
          type: head.type,
          better: head.better,
          clauses: statement.clauses,
          place,
        }
      );
    },
  };
  const registers = {
    get(name: string): Register | undefined {
      const found = only(name, ['register']);
      if (!found) return undefined;
      const { statement } = factsOf(found.segment).parsed!;
      const head = clauseOf(statement, 'registerHead');
      const fields = clausesOf(statement, 'fields').flatMap(f => f.fields);
      return (
        head && { name, display: head.name.text, unit: head.unit, fields, clauses: statement.clauses, place }
      );
    },
  };
  return {
    title: '',
    conventions: new Map(),
    metrics: metrics as unknown as Standard['metrics'],
    registers: registers as unknown as Standard['registers'],
    provisions: [],
    scoring: null,
    samples: [],
  };
}
