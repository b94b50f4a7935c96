/** What stands under the cursor, in a few sentences: what a name is, what a bound decides, what a word does. */
import { foldName, outline, type SanyouText, type Segment } from '../../grammar';
import { type Message, msg } from '../../grammar/message';
import type { Clause, Condition, Expr, Quantity, Span, Undetermined } from '../../grammar/tree';
import { suffixReading } from '../evaluate/conventions';
import type { Analysis } from '../rules/analysis';
import { describeCondition, describeExpr } from '../standard/describe';
import { factsOf } from '../standard/facts';
import { clauseOf, clausesOf } from '../standard/model';
import { showText } from '../standard/units';
import { describeType } from './completion';
import { type DeclaredName, declarationsOf, resolve } from './names';
import { nodesAt } from './nodes';
import { addressAt, type Target, targetAt } from './occurrences';
import { contains, type Position, type Range, rangeOf, type Spot, spotAt } from './place';
import { offeredWords } from './words';

export interface Hover {
  readonly range: Range;
  /** Paragraphs; the first is the heading. */
  readonly paragraphs: readonly Message[];
}

export function hover(analysis: Analysis, position: Position): Hover | null {
  const { text } = analysis;
  const spot = spotAt(text, position);
  const { segment, line } = spot;
  const found =
    provisionHover(text, spot) ??
    tagHover(segment, spot.offset) ??
    keyHover(segment, spot.offset) ??
    nameHover(analysis, spot) ??
    valueHover(analysis, segment, spot.offset);
  return found && { range: rangeOf(segment, line, found.span), paragraphs: found.paragraphs };
}

interface Found {
  readonly span: Span;
  readonly paragraphs: readonly Message[];
}

// ---------------------------------------------------------------- provisions, tags, keys

function provisionHover(text: SanyouText, spot: Spot): Found | null {
  const at = addressAt(text, spot);
  if (!at) return null;
  const item = outline(text).find(i => foldName(i.address) === foldName(at.address));
  if (!item) return { span: at.span, paragraphs: [msg('没有条款“{0}”。', at.address)] };
  return {
    span: at.span,
    paragraphs: [
      msg('{0} {1}', item.address, item.title),
      msg('第 {0} 行。引用这一条时写作“{1}”。', item.line + 1, item.address),
    ],
  };
}

function tagHover(segment: Segment, offset: number): Found | null {
  const opening = segment.opening;
  if (!opening?.tag || offset < opening.tagStart! || offset >= opening.tagEnd!) return null;
  const { tag } = opening;
  const keys = tag.keys.map(k => k.text).join('、');
  return {
    span: { start: opening.tagStart!, end: opening.tagEnd! },
    paragraphs: [
      msg('【{0}】', tag.text),
      msg(tag.doc),
      ...(tag.example.trim()
        ? [msg('例如:【{0}】{1}', tag.text, tag.example.replace(/\n */g, ';').replace(/^;/, ''))]
        : []),
      ...(keys ? [msg('下面可以写:{0}。', keys)] : []),
    ],
  };
}

function keyHover(segment: Segment, offset: number): Found | null {
  const parsed = factsOf(segment).parsed;
  const clause = parsed?.statement.clauses.find(c => c.key && contains(c.key.span, offset));
  const key = clause && parsed!.tag.keys.find(k => k.text === foldName(clause.key!.text));
  return key ? { span: clause!.key!.span, paragraphs: [msg('{0}', key.text), msg(key.doc)] } : null;
}

// ---------------------------------------------------------------- names

function nameHover(analysis: Analysis, spot: Spot): Found | null {
  const at = targetAt(analysis, spot);
  if (!at) return null;
  const paragraphs = nameParagraphs(analysis, at.target);
  return { span: at.span, paragraphs };
}

function nameParagraphs(analysis: Analysis, { name, of }: Target): Message[] {
  if (of !== '') {
    const d = declarationsOf(analysis, name).find(
      x => x.of === of && (x.as === 'field' || x.as === 'option'),
    );
    if (d?.as === 'field')
      return [msg('{0}', d.written), msg('台账“{0}”的字段:{1}。', of, plainType(d)), declaredAt(analysis, d)];
    if (d) return [msg('{0}', d.written), msg('“{0}”的选项。', of), declaredAt(analysis, d)];
  }
  const d = resolve(analysis, name);
  if (!d) return [msg('{0}', name), msg('是或否的事项:由数据给出,不必声明。')];
  const heading = msg('{0}', d.written);
  const clauses = factsOf(d.segment).parsed!.statement;
  if (d.as === 'register') {
    const fields = clausesOf(clauses, 'fields').flatMap(f => f.fields.map(x => x.name.text));
    const unit = clauseOf(clauses, 'registerHead')?.unit ?? '';
    return [
      heading,
      msg('台账,按“{0}”计。', unit),
      ...(fields.length > 0 ? [msg('字段:{0}。', fields.join('、'))] : []),
      declaredAt(analysis, d),
    ];
  }
  const head = clauseOf(clauses, 'metricHead');
  const isParameter = clauses.tag === 'parameter';
  const formula = clauseOf(clauses, 'formula');
  const floor = clauseOf(clauses, 'sampleFloor');
  const options = clauseOf(clauses, 'options')?.names ?? (d.type?.kind === 'choice' ? d.type.options : []);
  const aliases = clausesOf(clauses, 'aliases').flatMap(a => a.names.map(n => n.text));
  return [
    heading,
    head?.better
      ? msg(
          '指标,{0},{1}。',
          plainType(d),
          { higher: '越高越好', lower: '越低越好', ordered: '从高到低' }[head.better],
        )
      : isParameter
        ? msg('参数,{0}。', plainType(d))
        : msg('指标,{0}。', plainType(d)),
    ...(formula ? [msg('算法:{0}', describeExpr(formula.expr))] : []),
    ...(floor
      ? [
          msg(
            '样本:{0},否则{1}',
            describeCondition(floor.condition),
            floor.otherwise === 'na' ? '不适用' : '缺数据',
          ),
        ]
      : []),
    ...(options.length > 0 ? [msg('选项:{0}', options.map(o => o.text).join('、'))] : []),
    ...(aliases.length > 0 ? [msg('别名:{0}', aliases.join('、'))] : []),
    declaredAt(analysis, d),
  ];
}

/** The type in the words of the language. */
function plainType(d: DeclaredName): string {
  const { text, args } = describeType(d);
  return text.replace('{0}', String(args[0] ?? ''));
}

function declaredAt({ text }: Analysis, d: DeclaredName): Message {
  if (d.file) return msg('在另一个文件里声明:{0}。', d.file.title || d.file.uri);
  for (const { segment, line } of text.located()) {
    if (segment === d.segment) return msg('在第 {0} 行声明。', rangeOf(segment, line, d.span).start.line + 1);
  }
  return msg('在本文件中声明。');
}

// ---------------------------------------------------------------- bounds, amounts, words

function valueHover(analysis: Analysis, segment: Segment, offset: number): Found | null {
  const clause = factsOf(segment).parsed?.statement.clauses.find(c => contains(c.span, offset));
  if (!clause) return null;
  const nodes = nodesAt(clause.node, offset);
  const open = nodes.findLast(n => n.kind === 'undetermined') as Undetermined | undefined;
  if (open) {
    return {
      span: open.span,
      paragraphs: [
        msg('未定「{0}」', open.words),
        msg('原文没有写明“{0}”是多少:这一条待人工认定,得分是一个区间。写明以后,把它改成数量。', open.words),
      ],
    };
  }
  const bound = nodes.findLast(n => n.kind === 'compare' || n.kind === 'all') as
    | Extract<Condition, { kind: 'compare' | 'all' }>
    | undefined;
  if (bound && offset >= leftEnd(bound)) return boundHover(analysis, segment, bound);
  const quantity = nodes.findLast(n => n.kind === 'quantity') as Quantity | undefined;
  if (quantity)
    return { span: quantity.span, paragraphs: [msg('读作 {0}', showText(quantity.value, quantity.unit))] };
  return wordHover(segment, clause, offset);
}

type Bound = Extract<Condition, { kind: 'compare' | 'all' }>;

function leftEnd(bound: Bound): number {
  return bound.kind === 'all' ? bound.names.at(-1)!.span.end : bound.left.span.end;
}

function boundHover(analysis: Analysis, segment: Segment, bound: Bound): Found {
  const { right } = bound;
  const limit = describeExpr(right);
  const written = segment.text.slice(leftEnd(bound), bound.span.end).trim();
  const op = decided(analysis, bound);
  const reading: Record<string, Message> = {
    '≥': msg('不低于 {0},含 {0} 本身。', limit),
    '≤': msg('不超过 {0},含 {0} 本身。', limit),
    '>': msg('超过 {0},不含 {0} 本身。', limit),
    '<': msg('低于 {0},不含 {0} 本身。', limit),
    '=': msg('正好是 {0}。', limit),
    '≠': msg('不是 {0}。', limit),
  };
  const heading =
    op === null
      ? msg('{0} {1}(本数未定)', describeLeft(bound), written)
      : msg('{0} {1} {2}', describeLeft(bound), op, limit);
  return {
    span: { start: leftEnd(bound), end: bound.span.end },
    paragraphs: [heading, ...(op === null ? [] : [reading[op]!]), ...ground(analysis, bound)],
  };
}

function describeLeft(bound: Bound): string {
  return bound.kind === 'all'
    ? `${bound.names.map(n => n.text).join('、')} 均`
    : describeExpr(bound.left as Expr);
}

/** The operator after 【约定】 本数; null where that leaves it open. */
function decided(analysis: Analysis, bound: Bound): string | null {
  if (bound.kind === 'all' || bound.stated !== 'suffix') return bound.op;
  const { above, below } = suffixReading(analysis.standard().conventions.get('本数'));
  if (bound.op === '≥') return above === null ? null : above ? '≥' : '>';
  if (bound.op === '≤') return below === null ? null : below ? '≤' : '<';
  return bound.op;
}

/** By what the number itself counts or not. */
function ground(analysis: Analysis, bound: Bound): Message[] {
  if (bound.kind === 'all' || bound.stated !== 'suffix') return [];
  const convention = analysis.standard().conventions.get('本数');
  return [
    convention === undefined
      ? msg('含不含本数,依据民法典第一千二百五十九条:“以上”“以下”“以内”含本数,“以外”不含。')
      : msg('含不含本数,依据本文件【约定】的“本数:{0}”。', convention),
  ];
}

function wordHover(segment: Segment, clause: Clause, offset: number): Found | null {
  const text = segment.text;
  const han = /[\u3400-\u9fff]/;
  let start = offset;
  let end = offset;
  while (start > clause.span.start && han.test(text[start - 1]!)) start--;
  while (end < clause.span.end && han.test(text[end]!)) end++;
  const run = foldName(text.slice(start, end));
  const word =
    offeredWords.find(w => w.text === run) ??
    offeredWords.filter(w => run.startsWith(w.text)).sort((a, b) => b.text.length - a.text.length)[0];
  if (!word) return null;
  return { span: { start, end: start + word.text.length }, paragraphs: [msg('{0}', word.text), word.doc] };
}
