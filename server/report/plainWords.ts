/** A statement told in plain words: what it asks, what each bound counts in, what it costs. For people who do not know the language. */
import { type Message, msg } from '../../grammar/message';
import type {
  Clause,
  ClauseNode,
  Condition,
  Effect,
  Expr,
  Name,
  Op,
  PartStep,
  Quantity,
  Statement,
  Trigger,
  Undetermined,
} from '../../grammar/tree';
import { partStepOf, suffixReading } from '../evaluate/conventions';
import { describeCondition, describeExpr } from '../standard/describe';
import { clauseOf, type Metric, type Standard } from '../standard/model';
import { showText } from '../standard/units';
import type { Say } from './say';

/** Sentences in the order of the clauses; those that need no telling (an example, a note) give none. */
export function statementWords(statement: Statement, standard: Standard, say: Say): string[] {
  const words = statement.clauses.flatMap(c => clauseWords(c, statement, standard, say));
  const names = new Set(statement.clauses.flatMap(c => namesIn(c.node)));
  const metrics = new Set([...names].flatMap(n => standard.metrics.get(n) ?? []));
  return [...words.map(say), ...[...metrics].flatMap(m => metricWords(m).map(say))];
}

function clauseWords({ key, node }: Clause, statement: Statement, standard: Standard, say: Say): Message[] {
  switch (node.kind) {
    case 'broken':
      return [msg('有一处没有看懂,这一处不评价。请先运行 sanyou check,按提示改正。')];
    case 'text':
      return key && node.value ? [msg('{0}:{1}。', key.text, node.value)] : [];
    case 'requirement':
      return requirementWords(node, standard, say);
    case 'marks':
      return [
        node.untilZero
          ? msg('分值 {0},扣完为止。', amount(node.marks))
          : msg('分值 {0}。', amount(node.marks)),
        ...(node.weight ? [msg('权重 {0}:算进总分时乘以它。', amount(node.weight))] : []),
      ];
    case 'extension':
      return [
        node.approved
          ? msg('经批准可以延长,每次不超过 {0}。', amount(node.limit))
          : msg('可以延长,每次不超过 {0}。', amount(node.limit)),
        ...(node.times ? [msg('最多延长 {0}。', amount(node.times))] : []),
      ];
    case 'suspension':
      return [msg('{0} 占用的时间不计。', listed(node.names))];
    case 'bonus':
      return [node.max ? msg('是加分项,最多加 {0}。', amount(node.max)) : msg('是加分项。')];
    case 'computedMarks':
      return [msg('得分按 {0} 计算。', describeExpr(node.expr))];
    case 'appliesTo':
      return [msg('只适用于 {0}。', listed(node.kinds))];
    case 'appliesWhen':
      return [msg('只在 {0} 时适用。', describeCondition(node.condition))];
    case 'except':
      return [msg('{0} 的除外。', describeCondition(node.condition))];
    case 'partStep':
      return [partWords[node.mode]];
    case 'trigger': {
      const own = triggerWords(node.trigger, node.effects.map(e => effectWords(e, say)).join('、'));
      const stepped = node.trigger.kind === 'perStep' && node.trigger.way !== 'lacking';
      const agreed =
        stepped && !clauseOf(statement, 'partStep') && partStepOf(standard.conventions.get('零头'));
      return agreed ? [own, partWords[agreed]] : [own];
    }
    default:
      return [];
  }
}

const partWords: Record<PartStep, Message> = {
  proportional: msg('不足一档的按比例计。'),
  ignored: msg('不足一档的不计。'),
  whole: msg('不足一档的按一档计。'),
};

const listed = (names: readonly Name[]) => names.map(n => n.text).join('、');
const amount = (q: Quantity) => showText(q.value, q.unit);

// ---------------------------------------------------------------- what is asked

type Requirement = Extract<ClauseNode, { kind: 'requirement' }>;

function requirementWords(node: Requirement, standard: Standard, say: Say): Message[] {
  const out: Message[] = [];
  const { each, test, prohibition } = node;
  if (each) {
    const register = each.register.text;
    out.push(
      each.filter
        ? msg('台账“{0}”里凡是 {1} 的,逐行都要做到下面所说。', register, describeCondition(each.filter))
        : msg('台账“{0}”逐行都要做到下面所说。', register),
    );
  }
  if (test.kind === 'items') {
    const items = listed(test.items);
    out.push(
      prohibition
        ? msg('不得有:{0}。', items)
        : test.items.length > 1
          ? msg('要做到 {0} 项:{1}。', test.items.length, items)
          : msg('要做到:{0}。', items),
    );
    if (test.open) out.push(msg('清单以“等”结尾,只查列出的各项。'));
  } else {
    const bounds = boundsIn(test);
    const alone = bounds.length === 1 && bounds[0] === test && !prohibition;
    if (prohibition) out.push(msg('不得有:{0}。', describeCondition(test)));
    else if (!alone) out.push(msg('要做到:{0}。', describeCondition(test)));
    for (const bound of bounds) out.push(...boundWords(bound, standard, say));
  }
  if (node.strength === 'should') out.push(msg('是“宜”做的事:没有做到不算不达标。'));
  if (node.strength === 'may') out.push(msg('是“可”做的事:做不做都不算不达标。'));
  return out;
}

type Bound = Extract<Condition, { kind: 'compare' | 'all' }>;

function boundsIn(c: Condition): Bound[] {
  if (c.kind === 'compare' || c.kind === 'all') return [c];
  if (c.kind === 'and' || c.kind === 'or') return c.parts.flatMap(boundsIn);
  return c.kind === 'not' ? boundsIn(c.part) : [];
}

function boundWords(bound: Bound, standard: Standard, say: Say): Message[] {
  const what = bound.kind === 'all' ? say(msg('{0} 每一项', listed(bound.names))) : describeExpr(bound.left);
  const limit = describeExpr(bound.right);
  if (bound.right.kind === 'undetermined') {
    return [msg('{0} 的界限原文只写“{1}”,没有定出多少,由人工认定。', what, bound.right.words)];
  }
  if (bound.kind === 'all' || bound.stated !== 'suffix') return [opWords(bound.op, what, limit)];
  const convention = standard.conventions.get('本数');
  const { above, below } = suffixReading(convention);
  const includes = bound.op === '≥' ? above : bound.op === '≤' ? below : true;
  if (includes === null) return [msg('{0} 以 {1} 为界;正好 {1} 算不算,本文件没有写明。', what, limit)];
  const op = includes ? bound.op : bound.op === '≥' ? '>' : '<';
  return [
    opWords(op, what, limit),
    convention === undefined
      ? msg('含不含本数依民法典第一千二百五十九条:“以上”“以下”“以内”含本数。')
      : msg('含不含本数依本文件的约定:{0}。', convention),
  ];
}

function opWords(op: Op, what: string, limit: string): Message {
  switch (op) {
    case '≥':
      return msg('{0} 不低于 {1},正好 {1} 也达标。', what, limit);
    case '≤':
      return msg('{0} 不超过 {1},正好 {1} 也达标。', what, limit);
    case '>':
      return msg('{0} 要超过 {1},正好 {1} 不达标。', what, limit);
    case '<':
      return msg('{0} 要低于 {1},正好 {1} 不达标。', what, limit);
    case '=':
      return msg('{0} 要正好是 {1}。', what, limit);
    case '≠':
      return msg('{0} 不能是 {1}。', what, limit);
  }
}

// ---------------------------------------------------------------- what it costs or brings

function triggerWords(trigger: Trigger, effects: string): Message {
  switch (trigger.kind) {
    case 'unmet':
      return msg('不达标的,{0}。', effects);
    case 'met':
      return msg('达标的,{0}。', effects);
    case 'otherwise':
      return msg('其他情况,{0}。', effects);
    case 'perStep':
      return trigger.way === 'below'
        ? msg('比界限每低 {0},{1}。', amount(trigger.step), effects)
        : trigger.way === 'above'
          ? msg('比界限每超 {0},{1}。', amount(trigger.step), effects)
          : msg('每缺 {0},{1}。', amount(trigger.step), effects);
    case 'perCase':
      return msg('每有 {0} 没有做到,{1}。', amount(trigger.step), effects);
    case 'tier':
      return tierWords(trigger.op, amount(trigger.bound), effects);
    case 'when':
      return msg('{0} 的,{1}。', describeCondition(trigger.condition), effects);
  }
}

function tierWords(op: Op, bound: string, effects: string): Message {
  switch (op) {
    case '≥':
      return msg('不低于 {0} 的,{1}。', bound, effects);
    case '≤':
      return msg('不超过 {0} 的,{1}。', bound, effects);
    case '>':
      return msg('超过 {0} 的,{1}。', bound, effects);
    case '<':
      return msg('低于 {0} 的,{1}。', bound, effects);
    case '=':
      return msg('正好 {0} 的,{1}。', bound, effects);
    case '≠':
      return msg('不是 {0} 的,{1}。', bound, effects);
  }
}

function effectWords(effect: Effect, say: Say): string {
  let words = say(verbWords(effect, marksOf(effect.amount)));
  if (effect.increment) {
    const { step, amount: more } = effect.increment;
    words = say(msg('{0},每再超 {1} 增加 {2}', words, amount(step), amount(more)));
  }
  if (effect.cap) words = say(msg('{0},最多 {1}', words, amount(effect.cap)));
  return effect.untilZero ? say(msg('{0},扣完为止', words)) : words;
}

function marksOf(marks: Effect['amount']): string {
  if (marks === undefined) return '';
  if (marks === 'all') return '全部分值';
  if ('kind' in marks) return describeExpr(marks);
  const { min, max } = marks;
  return min.value === max.value ? amount(min) : `${min.value}至${amount(max)}`;
}

function verbWords({ verb, discretion }: Effect, marks: string): Message {
  switch (verb) {
    case 'deduct':
      return discretion ? msg('由评定人酌情扣 {0}', marks) : msg('扣 {0}', marks);
    case 'add':
      return discretion ? msg('由评定人酌情加 {0}', marks) : msg('加 {0}', marks);
    case 'score':
      return discretion ? msg('由评定人酌情得 {0}', marks) : msg('得 {0}', marks);
    case 'veto':
      return msg('一票否决');
  }
}

// ---------------------------------------------------------------- the metrics it speaks of

function metricWords(metric: Metric): Message[] {
  const formula = clauseOf(metric, 'formula');
  const zero = clauseOf(metric, 'whenZero');
  const floor = clauseOf(metric, 'sampleFloor');
  const given = clauseOf(metric, 'givenValue')?.value;
  const out: Message[] = [];
  if (given) out.push(msg('“{0}”是参数,现在定为 {1}。', metric.display, describeExpr(given)));
  if (formula) out.push(msg('“{0}”怎么算:{1}。', metric.display, describeExpr(formula.expr)));
  if (zero) {
    out.push(
      zero.outcome === 'na'
        ? msg('“{0}”的分母是零时,不适用。', metric.display)
        : msg('“{0}”的分母是零时,算缺数据。', metric.display),
    );
  }
  if (floor) {
    const needed = describeCondition(floor.condition);
    out.push(
      floor.otherwise === 'na'
        ? msg('“{0}”要有 {1} 才算数,否则不适用。', metric.display, needed)
        : msg('“{0}”要有 {1} 才算数,否则算缺数据。', metric.display, needed),
    );
  }
  return out;
}

/** The names a clause compares or computes with, folded. */
function namesIn(node: ClauseNode): string[] {
  switch (node.kind) {
    case 'requirement':
      return node.test.kind === 'items' ? [] : namesOf(node.test);
    case 'appliesWhen':
    case 'except':
      return namesOf(node.condition);
    case 'trigger':
      return node.trigger.kind === 'when' ? namesOf(node.trigger.condition) : [];
    case 'computedMarks':
      return exprNames(node.expr);
    default:
      return [];
  }
}

function namesOf(c: Condition): string[] {
  switch (c.kind) {
    case 'and':
    case 'or':
      return c.parts.flatMap(namesOf);
    case 'not':
      return namesOf(c.part);
    case 'compare':
      return [...exprNames(c.left), ...exprNames(c.right)];
    case 'all':
      return [...c.names.map(n => n.folded), ...exprNames(c.right)];
    default:
      return [];
  }
}

function exprNames(e: Expr | Undetermined): string[] {
  switch (e.kind) {
    case 'name':
      return [e.folded];
    case 'binary':
      return [...exprNames(e.left), ...exprNames(e.right)];
    case 'across':
      return exprNames(e.arg);
    default:
      return [];
  }
}
