/**
 * Reads a statement segment into its tree, once: the tree hangs on the segment's identity. A clause that cannot be read is
 * `broken` and leaves its neighbours alone.
 */
import { cut, type Piece } from './clauses';
import { conventionProblem } from './convention';
import { isAddress, readExpectation } from './expectation';
import { foldName } from './fold';
import { lex } from './lexer';
import { type Message, msg } from './message';
import { hanNumeralStart, numeralAt } from './numeral';
import { type RuleName, readTokens } from './parser';
import type { Segment } from './text';
import type {
  Clause,
  ClauseNode,
  ConventionKey,
  Effect,
  Span,
  Statement,
  SyntaxIssue,
  Trigger,
} from './tree';
import { unitWords } from './units';
import { comparatorWords, type HeadKind, type KeyWord, type TagWord, type ValueKind } from './vocabulary';

export interface ParsedStatement {
  readonly statement: Statement;
  readonly issues: readonly SyntaxIssue[];
  readonly tag: TagWord;
  /** False: some clause could not be read, so the statement is not evaluated. */
  readonly whole: boolean;
}

const memo = new WeakMap<Segment, ParsedStatement>();

/** The tree of a statement segment, or null for a segment of another kind. Never throws. */
export function parseStatement(segment: Segment): ParsedStatement | null {
  if (segment.kind !== 'statement') return null;
  let parsed = memo.get(segment);
  if (!parsed) {
    parsed = read(segment);
    memo.set(segment, parsed);
  }
  return parsed;
}

export const headRules: Partial<Record<HeadKind, RuleName>> = {
  metric: 'metricHead',
  register: 'registerHead',
  applies: 'appliesHead',
  marks: 'marks',
  requirement: 'requirement',
  scoring: 'scoring',
};

export const valueRules: Partial<Record<ValueKind, RuleName>> = {
  formula: 'formula',
  whenZero: 'whenZero',
  sampleFloor: 'sampleFloor',
  rounding: 'rounding',
  names: 'nameList',
  options: 'options',
  fields: 'fields',
  condition: 'appliesHead',
  except: 'except',
  marks: 'marks',
  partStep: 'partStep',
  tiers: 'tiers',
  givenValue: 'givenValue',
  extension: 'extension',
  suspension: 'suspension',
};

function read(segment: Segment): ParsedStatement {
  const opening = segment.opening!;
  const tag = opening.tag!;
  const issues: SyntaxIssue[] = [];
  const { folded, pieces } = cut(segment, tag.head === 'text');
  const tagSpan: Span = { start: opening.tagStart!, end: opening.tagEnd! };
  if (opening.near) issues.push(nearTagIssue(tag, opening.near, tagSpan));
  const seen = new Set<string>();
  const clauses = pieces.map(piece => {
    const { key, node, problems } =
      piece.kind === 'head'
        ? { key: undefined, ...readHead(folded, piece, tag, segment) }
        : readClause(folded, piece, tag, segment);
    const span = { start: piece.start, end: piece.end };
    const own = [...problems];
    if (
      key &&
      piece.kind === 'clause' &&
      tag.keys.some(k => k.text === foldName(key.text)) &&
      !tag.freeKeys
    ) {
      const name = foldName(key.text);
      if (seen.has(name))
        own.push(error('repeated-clause', key.span, msg('“{0}”写了两次。请只留一处。', name)));
      seen.add(name);
    }
    issues.push(...own);
    const made: Clause = {
      span,
      key,
      node: own.some(i => i.severity === 'error') ? { kind: 'broken', issues: own } : node,
    };
    return made;
  });
  const statement: Statement = { tag: tag.tag, tagSpan, clauses };
  const whole = !opening.near && clauses.every(c => c.node.kind !== 'broken');
  return { statement, issues, tag, whole };
}

function nearTagIssue(
  tag: TagWord,
  near: { wrong: string; reason: 'misspelt' | 'bracket' },
  span: Span,
): SyntaxIssue {
  const message =
    near.reason === 'bracket'
      ? msg('“{0}”少了半个方头括号。应写作“【{1}】”。', near.wrong, tag.text)
      : msg('“{0}”不是已知的标签,是否想写“【{1}】”?', near.wrong, tag.text);
  return {
    code: 'tag-misspelt',
    severity: 'error',
    span,
    message,
    fixes: [
      { title: msg('改为“【{0}】”', tag.text), safe: true, edits: [{ span, text: `【${tag.text}】` }] },
    ],
  };
}

interface Read {
  readonly node: ClauseNode;
  readonly problems: readonly SyntaxIssue[];
}

function readHead(folded: string, piece: Piece, tag: TagWord, segment: Segment): Read {
  const { start, end } = piece;
  if (tag.head === 'text') {
    const colon = folded[start] === ':' ? 1 : 0; // 【制定机关】:某某局
    return {
      node: { kind: 'text', value: segment.text.slice(start + colon, end).trim(), span: { start, end } },
      problems: [],
    };
  }
  if (start >= end) {
    if (tag.head === 'empty') return { node: { kind: 'empty' }, problems: [] };
    const at = { start: segment.opening!.tagStart!, end: segment.opening!.tagEnd! };
    return failed(
      error(
        'empty-statement',
        at,
        msg('【{0}】后面还没有写内容。例如:【{0}】{1}', tag.text, tag.example.split('\n')[0]!),
      ),
    );
  }
  if (tag.head === 'empty') {
    // 【约定】日:自然日 on one line
    return readClause(folded, piece, tag, segment);
  }
  if (tag.head === 'sample') {
    // A sample is called as its writer likes: 城东窗口(一季度), 三天.
    const text = segment.text.slice(start, end).replace(/^[“「『"](.*)[”」』"]$/, '$1');
    return {
      node: {
        kind: 'sampleHead',
        name: { kind: 'name', text, folded: foldName(text), quoted: false, span: { start, end } },
      },
      problems: [],
    };
  }
  if (tag.head === 'waiver') return readWaiver(folded, start, end);
  return byRule(headRules[tag.head]!, folded, start, end, tag.head === 'requirement');
}

function readClause(
  folded: string,
  piece: Piece,
  tag: TagWord,
  segment: Segment,
): Read & { key?: { text: string; span: Span } } {
  const { start, end, colon } = piece;
  if (tag.head === 'text' && tag.tag === 'note') {
    return {
      node: { kind: 'text', value: segment.text.slice(start, end), span: { start, end } },
      problems: [],
    };
  }
  if (piece.kind === 'row') {
    if (!tag.freeKeys)
      return failed(
        error(
          'stray-row',
          { start, end },
          msg('【{0}】里不能有表格。请在表格上面空一行,让它成为正文。', tag.text),
        ),
      );
    return { node: { kind: 'sampleRow', cells: cells(folded, segment.text, start, end) }, problems: [] };
  }
  if (colon < 0) {
    return failed(notAClause(folded, start, end, tag));
  }
  const keyEnd = trimmed(folded, start, colon);
  const key = { text: segment.text.slice(start, keyEnd), span: { start, end: keyEnd } };
  let from = colon + 1;
  while (from < end && folded[from] === ' ') from++;
  const name = foldName(key.text);
  if (name === '')
    return failed(error('empty-key', { start, end }, msg('冒号前面缺名称。请补写,或删去这一句。')));
  if (folded[from] === ':')
    return {
      key,
      ...failed(
        error('two-colons', { start: colon, end: from + 1 }, msg('“{0}”后面有两个冒号。请只留一个。', name)),
      ),
    };
  const twice = /(?:^|、)([^ 、]+) +\1(?=、|$)/.exec(folded.slice(from, end)); // 期间:季度 季度
  if (twice)
    return {
      key,
      ...failed(error('said-twice', { start: from, end }, msg('“{0}”写了两次。请只留一处。', twice[1]!))),
    };
  const known = tag.keys.find(k => k.text === name || k.synonyms?.includes(name));
  if (known) return { key, ...readValue(known, folded, from, end, segment) };
  if (tag.freeKeys) {
    const near = tag.keys.find(
      k =>
        name.startsWith(k.text) &&
        (/^[第附0-9一二三四五六七八九十(]|^总分|^等级|^预期/.test(name.slice(k.text.length)) ||
          readExpectation(folded, from, end).problems.length === 0),
    );
    if (near) return { key, ...failed(unknownKey(name, key.span, tag, near)) }; // 预期一:(三) 不达标
    if (/[^ ] +[^ ]/.test(folded.slice(start, keyEnd).replace(/“[^”]*”|「[^」]*」|"[^"]*"/g, '“”'))) {
      return {
        key,
        ...failed(
          error(
            'blank-in-name',
            key.span,
            msg('“{0}”中间有空格,不像一个名称。请删去空格,或给它加引号。', key.text),
          ),
        ),
      };
    }
    if (from >= end)
      return {
        key,
        ...failed(error('empty-clause', { start: colon, end }, msg('“{0}:”后面还没有写内容。', name))),
      };
    const raw = segment.text.slice(from, end);
    return {
      key,
      node: {
        kind: 'sampleValue',
        name: { kind: 'name', text: key.text, folded: foldName(key.text), quoted: false, span: key.span },
        value: raw,
        valueSpan: { start: from, end },
      },
      problems: [],
    };
  }
  if (tag.triggers) {
    const trigger = byRule<Trigger>('trigger', folded, start, keyEnd, false);
    if (trigger.value === undefined) {
      const close = nearestKey(name, tag);
      if (close) return { key, ...failed(unknownKey(name, key.span, tag, close)) };
      if (trigger.fact) return { key, ...failed(unknownKey(name, key.span, tag, null)) };
      return { key, node: trigger.node, problems: trigger.problems };
    }
    if (trigger.value.kind === 'when' && trigger.value.condition.kind === 'fact') {
      const close = nearestKey(name, tag);
      if (close) return { key, ...failed(unknownKey(name, key.span, tag, close)) };
    }
    const effects = byRule<Effect[]>('effects', folded, from, end, false);
    if (
      effects.value === undefined &&
      trigger.value.kind === 'when' &&
      trigger.value.condition.kind === 'fact' &&
      !/[扣加得否]/.test(folded.slice(from, end))
    ) {
      return { key, ...failed(unknownKey(name, key.span, tag, null)) }; // 延长:10工作日
    }
    if (effects.value === undefined) return { key, node: effects.node, problems: effects.problems };
    return { key, node: { kind: 'trigger', trigger: trigger.value, effects: effects.value }, problems: [] };
  }
  return { key, ...failed(unknownKey(name, key.span, tag, nearestKey(name, tag))) };
}

function readValue(known: KeyWord, folded: string, from: number, end: number, segment: Segment): Read {
  const span = { start: from, end };
  if (from >= end) {
    const at = { start: Math.max(0, from - 1), end: from };
    return failed(error('empty-clause', at, msg('“{0}:”后面还没有写内容。', known.text)));
  }
  const value = segment.text.slice(from, end);
  if (known.value === 'text') {
    const [first, last] = [folded[from]!, folded[end - 1]!];
    if (/[、,]/.test(first))
      return failed(
        error(
          'stray-sign',
          { start: from, end: from + 1 },
          msg('“{0}”前面没有内容。请补写,或删去它。', first),
        ),
      );
    const two = folded.slice(from, end).search(/、 *、/);
    if (two >= 0)
      return failed(
        error(
          'stray-sign',
          { start: from + two, end: from + two + 1 },
          msg('“{0}”后面没有内容。请补写,或删去它。', '、'),
        ),
      );
    if (/[、,]/.test(last))
      return failed(
        error('stray-sign', { start: end - 1, end }, msg('“{0}”后面没有内容。请补写,或删去它。', last)),
      );
  }
  if (known.value === 'text') return { node: { kind: 'text', value, span }, problems: [] };
  if (known.value === 'convention') {
    const name = known.text as ConventionKey;
    const problem = conventionProblem(name, foldName(value));
    return problem
      ? failed(error('unreadable', span, problem))
      : { node: { kind: 'convention', name, value: foldName(value), span }, problems: [] };
  }
  if (known.value === 'until') {
    const date = /^(\d{4}) *[年.\-/] *(\d{1,2}) *[月.\-/] *(\d{1,2}) *日?$/.exec(folded.slice(from, end));
    if (!date) return failed(error('unreadable', span, msg('这里应写一个日期,如 2026年12月31日。')));
    return {
      node: {
        kind: 'text',
        value: `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`,
        span,
      },
      problems: [],
    };
  }
  if (known.value === 'expect') return readExpectation(folded, from, end);
  return byRule(valueRules[known.value]!, folded, from, end, false);
}

/** 【豁免】规则:条款 */
function readWaiver(folded: string, start: number, end: number): Read {
  const m = /^([^:]+?) *: *(.+)$/.exec(folded.slice(start, end));
  if (!m)
    return failed(
      error(
        'unreadable',
        { start, end },
        msg('豁免要写明哪条规则、哪个条款,如 【豁免】open-list:一(二);对全文写 【豁免】open-list:全文。'),
      ),
    );
  const ruleSpan = { start, end: start + m[1]!.length };
  const addressSpan = { start: end - m[2]!.length, end };
  const address = foldName(m[2]!);
  if (address !== '全文' && !isAddress(address)) {
    return failed(
      error('unreadable', addressSpan, msg('“{0}”不像条款号。请写如 一(二)、第三条,或写 全文。', address)),
    );
  }
  return { node: { kind: 'waiverHead', rule: m[1]!, ruleSpan, address, addressSpan }, problems: [] };
}

interface RuleRead<T> extends Read {
  readonly value: T | undefined;
  readonly fact?: boolean;
}

function byRule<T = ClauseNode>(
  rule: RuleName,
  folded: string,
  start: number,
  end: number,
  head: boolean,
): RuleRead<T> {
  const { tokens, issues } = lex(folded, start, end, head);
  if (issues.length > 0) {
    const problems = issues.map(i => error('unreadable', i.span, i.message));
    return { node: { kind: 'broken', issues: problems }, problems, value: undefined };
  }
  const { value, problem } = readTokens<T>(rule, tokens, start, end);
  const left = leftovers(tokens, folded);
  if (left) return { node: { kind: 'broken', issues: [left] }, problems: [left], value: undefined };
  if (problem || value === undefined) {
    const made = error(
      'unreadable',
      problem?.span ?? { start, end },
      problem?.message ?? msg('这一句读不懂。请对照例句改写。'),
    );
    return { node: { kind: 'broken', issues: [made] }, problems: [made], value: undefined };
  }
  return { node: value as unknown as ClauseNode, problems: [], value };
}

/**
 * Names that are the remains of something not understood: 满意率不 (the rest of a comparator), 满意率达90 (a comparator that
 * never splits, with its number).
 */
function leftovers(tokens: ReturnType<typeof lex>['tokens'], folded: string): SyntaxIssue | null {
  for (const token of tokens) {
    if (token.tokenType.name !== 'Name') continue;
    const word = token.image;
    const span = { start: token.startOffset, end: token.endOffset! + 1 };
    if (word.length > 1 && /[不未应须宜非且或]$/.test(word)) {
      return error(
        'unfinished-name',
        span,
        msg('“{0}”没有写完:后面缺比较词或界限。如果它就是名称,请加引号写作“{0}”。', word),
      );
    }
    const sign = /^[%‰]/.exec(folded.slice(token.endOffset! + 1))?.[0] ?? '';
    const effect = effectInHead(word, token.startOffset, span.end, folded);
    if (effect) return effect;
    if (holdsBound(word + sign)) {
      return error(
        'name-with-number',
        span,
        msg('“{0}”里有数,但读不出界限。请用空格分开,如 满意率 ≥ 90%;如果它就是名称,请加引号。', word + sign),
      );
    }
  }
  return null;
}

/** 满意率 ≥ 90%,每低1个百分点扣2分: the deduction is a clause of its own, on a line of its own. */
function effectInHead(word: string, start: number, end: number, folded: string): SyntaxIssue | null {
  const parts = /^(每.+?|不达标|达标|否则|其他)(扣\d.*|加\d.*|得\d.*)$/.exec(word);
  let comma = start - 1;
  while (comma > 0 && folded[comma] === ' ') comma--;
  if (!parts || folded[comma] !== ',') return null;
  const clause = `${parts[1] === '否则' ? '不达标' : parts[1]}:${parts[2]}`;
  return error(
    'name-with-number',
    { start, end },
    msg('“{0}”说的是扣多少分,要另起一行、缩进写成条款:“{1}”。', word, clause),
    [
      {
        title: msg('另起一行,写成条款“{0}”', clause),
        safe: false,
        edits: [{ span: { start: comma, end }, text: `\n  ${clause}` }],
      },
    ],
  );
}

const numeralInside = new RegExp(`.(?:[0-9]|${hanNumeralStart.source})`);

/** 满意率为90, 每月不少于三次会议, 座椅3把: a number that would be lost in a name. 第一批 counts nothing. */
function holdsBound(word: string): boolean {
  if (!numeralInside.test(word)) return false;
  if (/[达为在约近]\d/.test(word)) return true;
  for (let i = 1; i < word.length; i++) {
    const c = word[i]!;
    if (!(c >= '0' && c <= '9') && !hanNumeralStart.test(c)) continue;
    if (word[i - 1] === '第' || /[\d.]/.test(word[i - 1]!)) continue;
    const numeral = numeralAt(word.slice(i, i + 24));
    if (!numeral) continue;
    const rest = word.slice(i + numeral.length);
    if (unitWords.has(rest)) return true;
    const compared = [...comparatorWords.keys()].some(w => word.slice(0, i).endsWith(w));
    if (
      compared &&
      (/\d/.test(word[i]!) || numeral.unit || [...unitWords.keys()].some(u => rest.startsWith(u)))
    )
      return true;
  }
  return false;
}

function failed(issue: SyntaxIssue): Read {
  return { node: { kind: 'broken', issues: [issue] }, problems: [issue] };
}

export function error(code: string, span: Span, message: Message, fixes?: SyntaxIssue['fixes']): SyntaxIssue {
  return { code, severity: 'error', span, message, fixes };
}

function notAClause(folded: string, start: number, end: number, tag: TagWord): SyntaxIssue {
  const text = folded.slice(start, end);
  const shown = text.length > 12 ? `${text.slice(0, 12)}…` : text;
  const lineStart = folded.lastIndexOf('\n', start) + 1;
  const known = tag.keys.find(k => text.startsWith(k.text));
  const fixes = [
    ...(known
      ? [
          {
            title: msg('补冒号:“{0}:”', known.text),
            safe: true,
            edits: [
              { span: { start: start + known.text.length, end: start + known.text.length }, text: ':' },
            ],
          },
        ]
      : []),
    {
      title: msg('上面空一行,成为正文'),
      safe: false,
      edits: [{ span: { start: lineStart, end: lineStart }, text: '\n' }],
    },
  ];
  const message = tag.keys[0]
    ? msg(
        '“{0}”缩进在【{1}】下面,却不是它的条款。写条款要有冒号(如 {2}:…);如果是正文,请在上面空一行。',
        shown,
        tag.text,
        tag.keys[0].text,
      )
    : msg('“{0}”缩进在【{1}】下面,可是【{1}】没有下级条款。如果是正文,请在上面空一行。', shown, tag.text);
  return error('not-a-clause', { start, end }, message, fixes);
}

function unknownKey(name: string, span: Span, tag: TagWord, close: KeyWord | null): SyntaxIssue {
  if (close) {
    return error(
      'unknown-clause',
      span,
      msg('【{0}】里没有“{1}”。是否想写“{2}”?', tag.text, name, close.text),
      [{ title: msg('改为“{0}”', close.text), safe: true, edits: [{ span, text: close.text }] }],
    );
  }
  return error(
    'unknown-clause',
    span,
    tag.keys.length
      ? msg('【{0}】里没有“{1}”。可以写:{2}。', tag.text, name, tag.keys.map(k => k.text).join('、'))
      : msg('【{0}】没有下级条款,写不了“{1}”。请删去,或写到别的标签下面。', tag.text, name),
  );
}

/** What drafters write for a key. */
const synonyms: Record<string, string> = {
  公式: '算法',
  计算: '算法',
  计算公式: '算法',
  计算方法: '算法',
  得分: '分值',
  分数: '分值',
  例外: '除外',
  不适用: '除外',
  适用范围: '适用',
  考核方式: '查验',
  检查方式: '查验',
};

function nearestKey(name: string, tag: TagWord): KeyWord | null {
  if (name.length < 2) return null;
  return (
    tag.keys.find(k => k.text === synonyms[name]) ??
    tag.keys.find(
      k => k.text.length === name.length && [...k.text].filter((c, i) => c !== name[i]).length === 1,
    ) ??
    tag.keys.find(k => [...k.text].sort().join('') === [...name].sort().join('')) ??
    null
  );
}

function trimmed(text: string, from: number, to: number): number {
  while (to > from && text[to - 1] === ' ') to--;
  return to;
}

/** | 甲 | 乙 |, or cells parted by tabs as pasted from Word or Excel. */
function cells(folded: string, original: string, start: number, end: number): { text: string; span: Span }[] {
  const made: { text: string; span: Span }[] = [];
  const bar = folded[start] === '|';
  const isEdge = (i: number) => (bar ? folded[i] === '|' : original[i] === '\t');
  let from = bar ? start + 1 : start;
  const stop = bar && folded[end - 1] === '|' ? end - 1 : end;
  for (let i = from; i <= stop; i++) {
    if (i < stop && !isEdge(i)) continue;
    let a = from;
    let b = i;
    while (a < b && folded[a] === ' ') a++;
    while (b > a && folded[b - 1] === ' ') b--;
    made.push({ text: original.slice(a, b), span: { start: a, end: b } });
    from = i + 1;
  }
  return made;
}
