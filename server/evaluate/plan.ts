/**
 * A standard laid out for evaluation, once for all units: every requirement with what it depends on, and who holds the
 * marks it may lose.
 */
import type { ClauseNode, Condition, Effect, Expr, PartStep, Trigger } from '../../grammar/tree';
import {
  clauseOf,
  clausesOf,
  type Provision,
  type Standard,
  type StandardStatement,
} from '../standard/model';
import { add, div, type Exact, exact, max, mul, one, sum, zero } from '../standard/quantity';
import { partStepOf } from './conventions';
import type { Relief } from './world';

export type RequirementNode = Extract<ClauseNode, { kind: 'requirement' }>;
export type Applies = Extract<ClauseNode, { kind: 'appliesTo' | 'appliesWhen' | 'broken' }>;

/** Who holds marks: a 【分值】, a requirement's own 分值, or the whole (`root`), which holds the full marks. */
export interface Holder {
  readonly kind: 'root' | 'marks' | 'bonus' | 'computed';
  /** What can be lost. null: nothing is said, or it could not be read. */
  readonly marks: Exact | null;
  /** Of a bonus: how much can be won; null where nothing is said. */
  readonly most: Exact | null;
  /** 扣完为止 */
  readonly untilZero: boolean;
  /** 权重: what one of its marks is worth where it stands; 1 where nothing is said. */
  readonly weight: Exact;
  /** What one of its marks is worth in the total: its weight and those of all around it. */
  readonly share: Exact;
  /** Of 计 式. */
  readonly node: Extract<ClauseNode, { kind: 'computedMarks' }> | null;
  readonly parent: Holder | null;
}

export interface Ruling {
  readonly trigger: Trigger;
  readonly effects: readonly Effect[];
}

export interface Entry {
  readonly of: StandardStatement;
  /** null: the statement could not be read in full and is not evaluated. */
  readonly node: RequirementNode | null;
  readonly rulings: readonly Ruling[];
  readonly except: Condition | null;
  /** All must allow it: the requirement's own, its provision's, its ancestors'. */
  readonly applies: readonly Applies[];
  /** What part of a step counts; null where nothing is said. */
  readonly partStep: PartStep | null;
  /** 延长 and 中止 of its time limit. */
  readonly relief: Relief | null;
  readonly holder: Holder;
  /** Whether it alone speaks for the holder's marks, so that failing loses all of them where nothing else is said. */
  readonly alone: boolean;
}

export interface Plan {
  readonly entries: readonly Entry[];
  readonly root: Holder;
  /** All holders, each after its parent. */
  readonly holders: readonly Holder[];
  readonly scored: boolean;
  /** 不设满分,计 式: how the score follows from 各项合计. */
  readonly expr: Expr | null;
  /** The marks from which losses are taken. */
  readonly base: Exact;
  /** The highest total; null: none is stated and none follows. */
  readonly cap: Exact | null;
  /** 扣分不封顶 */
  readonly uncapped: boolean;
}

export function planOf(standard: Standard): Plan {
  const head = standard.scoring?.whole ? clauseOf(standard.scoring.statement, 'scoringHead') : undefined;
  const full = head?.full ? exact(head.full.value) : null;
  const root: Holder = { ...plain, kind: 'root', marks: full, weight: one, share: one, parent: null };
  const holders: Holder[] = [root];
  const byStatement = new Map<StandardStatement, Holder>();
  const partStep =
    (standard.scoring && clauseOf(standard.scoring.statement, 'partStep')?.mode) ??
    partStepOf(standard.conventions.get('零头'));

  const entries: (Omit<Entry, 'alone'> & { speaks: boolean })[] = [];
  standard.provisions.forEach(provision => {
    const line = lineage(standard, provision);
    for (const statement of provision.statements) {
      if (statement.statement.tag === 'marks') {
        const outer = nearest(line.slice(0, -1), null, byStatement) ?? root;
        // Marks that could not be read are held all the same: nobody knows how many.
        const unread: Holder = {
          ...plain,
          kind: 'marks',
          weight: one,
          share: outer.share,
          parent: outer,
        };
        const holder =
          (statement.whole &&
            holderOf(
              statement.statement.clauses.map(c => c.node),
              outer,
            )) ||
          unread;
        holders.push(holder);
        byStatement.set(statement, holder);
      }
    }
    for (const statement of provision.statements) {
      if (statement.statement.tag !== 'requirement') continue;
      const outer = nearest(line, statement, byStatement) ?? root;
      const own = holderOf(
        statement.statement.clauses.slice(1).map(c => c.node),
        outer,
      );
      if (own) holders.push(own);
      const node = statement.whole ? (clauseOf(statement.statement, 'requirement') ?? null) : null;
      const rulings = clausesOf(statement.statement, 'trigger');
      entries.push({
        of: statement,
        node,
        rulings,
        except: clauseOf(statement.statement, 'except')?.condition ?? null,
        applies: appliesOf(line, statement),
        partStep: clauseOf(statement.statement, 'partStep')?.mode ?? partStep,
        relief: reliefOf(statement),
        holder: own ?? outer,
        speaks: !node || node.strength === 'must' || rulings.length > 0,
      });
    }
  });

  const speakers = new Map<Holder, number>();
  for (const e of entries) if (e.speaks) speakers.set(e.holder, (speakers.get(e.holder) ?? 0) + 1);
  const computed = holders.some(h => h.kind === 'computed');
  const top = sum(
    holders.filter(h => h.parent === root && h.kind === 'marks').map(h => mul(h.marks ?? zero, h.weight)),
  );
  return {
    entries: entries.map(({ speaks, ...e }) => ({
      ...e,
      alone: speaks && e.holder !== root && speakers.get(e.holder) === 1,
    })),
    root,
    holders,
    scored: head !== undefined,
    expr: head?.expr ?? null,
    // Marks that are computed are won, not lost: then only the others are there from the start.
    base: full && !computed ? full : top,
    cap: head?.max
      ? exact(head.max.value)
      : full && (computed ? full : add(full, bonusRoom(holders, entries))),
    uncapped: head?.uncapped ?? false,
  };
}

/** The provisions from the document's head down to this one. */
function lineage(standard: Standard, provision: Provision): Provision[] {
  const line: Provision[] = [];
  for (let p: Provision | undefined = provision; p; p = standard.provisions[p.parent]) line.unshift(p);
  const head = standard.provisions[0];
  if (head && head.address === '' && line[0] !== head) line.unshift(head);
  return line;
}

/** The nearest 【分值】: in the own provision the last one above the statement (else its first), else the ancestors'. */
function nearest(
  line: readonly Provision[],
  statement: StandardStatement | null,
  known: ReadonlyMap<StandardStatement, Holder>,
): Holder | null {
  for (const provision of [...line].reverse()) {
    const marks = provision.statements.filter(s => known.has(s));
    if (marks.length === 0) continue;
    const at = statement ? provision.statements.indexOf(statement) : -1;
    const above = marks.filter(s => provision.statements.indexOf(s) < at);
    return known.get(above.at(-1) ?? marks[0]!)!;
  }
  return null;
}

function reliefOf({ statement }: StandardStatement): Relief | null {
  const extension = clauseOf(statement, 'extension') ?? null;
  const suspension = clauseOf(statement, 'suspension')?.names ?? [];
  return extension || suspension.length > 0 ? { extension, suspension } : null;
}

function holderOf(nodes: readonly ClauseNode[], parent: Holder): Holder | null {
  const inner = { ...plain, weight: one, share: parent.share, parent };
  for (const node of nodes) {
    if (node.kind === 'marks') {
      const weight = node.weight ? div(exact(node.weight.value), exact('100')) : one;
      const marks = exact(node.marks.value);
      const share = mul(weight, parent.share);
      return { ...inner, kind: 'marks', marks, untilZero: node.untilZero, weight, share };
    }
    if (node.kind === 'bonus')
      return { ...inner, kind: 'bonus', most: node.max ? exact(node.max.value) : null };
    if (node.kind === 'computedMarks') return { ...inner, kind: 'computed', node };
  }
  return null;
}

const plain = { marks: null, most: null, untilZero: false, node: null };

function appliesOf(line: readonly Provision[], statement: StandardStatement): Applies[] {
  const isApplies = (n: ClauseNode): n is Applies =>
    n.kind === 'appliesTo' || n.kind === 'appliesWhen' || n.kind === 'broken';
  const inherited = line.flatMap(p =>
    p.statements
      .filter(s => s.statement.tag === 'applies')
      .flatMap(s => s.statement.clauses.map(c => c.node)),
  );
  const own = statement.whole ? statement.statement.clauses.map(c => c.node) : [];
  return [...inherited, ...own].filter(isApplies);
}

/**
 * How far above the full marks a total can rise without a stated 最高: by the stated limits of the bonuses, and by what can
 * be added only once. A bonus per case without a limit makes good what was lost and no more.
 */
function bonusRoom(holders: readonly Holder[], entries: readonly Pick<Entry, 'rulings' | 'holder'>[]): Exact {
  const stated = sum(holders.filter(h => h.kind === 'bonus').map(h => mul(h.most ?? zero, h.share)));
  const single = entries
    .filter(e => e.holder.kind !== 'bonus' || !e.holder.most)
    .flatMap(e => e.rulings.map(r => ({ ...r, share: e.holder.share })))
    .map(({ trigger, effects, share }) => {
      const once = trigger.kind !== 'perStep' && trigger.kind !== 'perCase';
      const rooms = effects
        .filter(f => f.verb === 'add')
        .map(f =>
          f.cap
            ? exact(f.cap.value)
            : once && typeof f.amount === 'object' && 'max' in f.amount
              ? exact(f.amount.max.value)
              : zero,
        );
      return mul(max(zero, sum(rooms)), share);
    });
  return add(stated, sum(single));
}
