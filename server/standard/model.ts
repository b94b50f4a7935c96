/**
 * What a document declares and requires, read off its trees: the input of evaluation. Built from a snapshot by
 * `buildStandard`; it holds no text positions but the segment each thing stands in, so that a reason can lead back to it.
 */
import type {
  Clause,
  ClauseNode,
  ConventionKey,
  Field,
  Name,
  Statement,
  ValueType,
} from '../../grammar/tree';

/** Where a thing stands: the index of its segment in the snapshot, and the line of the document (0-based). */
export interface Place {
  readonly segment: number;
  readonly line: number;
}

export interface Metric {
  readonly name: string; // folded
  readonly display: string; // as written
  readonly type: ValueType;
  readonly better?: 'higher' | 'lower' | 'ordered';
  /** Declared by 【参数】: given from outside, not measured. */
  readonly parameter?: true;
  readonly clauses: readonly Clause[];
  readonly place: Place;
}

export interface Register {
  readonly name: string;
  readonly display: string;
  readonly unit: string;
  readonly fields: readonly Field[];
  readonly clauses: readonly Clause[];
  readonly place: Place;
}

export interface StandardStatement {
  /** `一(三)`, or `一(三)·2` for the second requirement of a provision that holds several. */
  readonly address: string;
  readonly statement: Statement;
  readonly place: Place;
  /** False where a clause could not be read: such a statement is never evaluated. */
  readonly whole: boolean;
}

export interface Provision {
  readonly address: string; // 五(六); '' for the document's head
  readonly title: string;
  readonly parent: number; // index in `provisions`, -1 at the top
  readonly place: Place;
  readonly statements: readonly StandardStatement[];
}

export interface Standard {
  readonly title: string;
  readonly conventions: ReadonlyMap<ConventionKey, string>;
  /** By folded name; aliases (别名) are entries of their own that lead to the same metric. */
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly registers: ReadonlyMap<string, Register>;
  readonly provisions: readonly Provision[];
  /** The 【评分】 of the document, if any. */
  readonly scoring: StandardStatement | null;
  /** The 【样例】 of the document. */
  readonly samples: readonly StandardStatement[];
}

/** The first clause node of that kind, if the statement has one. */
export function clauseOf<K extends ClauseNode['kind']>(
  statement: Pick<Statement, 'clauses'>,
  kind: K,
): Extract<ClauseNode, { kind: K }> | undefined {
  return statement.clauses
    .map(c => c.node)
    .find((n): n is Extract<ClauseNode, { kind: K }> => n.kind === kind);
}

/** All clause nodes of that kind, in order. */
export function clausesOf<K extends ClauseNode['kind']>(
  statement: Pick<Statement, 'clauses'>,
  kind: K,
): Extract<ClauseNode, { kind: K }>[] {
  return statement.clauses
    .map(c => c.node)
    .filter((n): n is Extract<ClauseNode, { kind: K }> => n.kind === kind);
}

export type { Name };
