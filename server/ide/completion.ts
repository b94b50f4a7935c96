/** What may be written next. Every offer answers to its pinyin and replaces the whole run typed so far. */
import { fold, foldName, type KeyWord, outline, type Segment, type TagWord, tags } from '../../grammar';
import { cut, type Piece } from '../../grammar/clauses';
import { lex } from '../../grammar/lexer';
import { type Message, msg } from '../../grammar/message';
import { expectedAfter, type RuleName, readTokens } from '../../grammar/parser';
import { headRules, valueRules } from '../../grammar/statement';
import * as t from '../../grammar/tokens';
import { unitRow, units } from '../../grammar/units';
import type { Analysis } from '../rules/analysis';
import { codes } from '../rules/registry';
import { factsOf } from '../standard/facts';
import { type DeclaredName, declaredNames, resolve } from './names';
import { typedForms } from './pinyin';
import { lineAt, type Position, type Range, spotAt } from './place';
import { snippetOf } from './snippet';
import { comparators, type OfferedWord, offeredWords, suffixes, usualValues } from './words';

export type CompletionKind =
  | 'tag'
  | 'key'
  | 'keyword'
  | 'operator'
  | 'metric'
  | 'register'
  | 'field'
  | 'option'
  | 'unit'
  | 'value'
  | 'address';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What it is, in a word or two beside the label. */
  readonly detail?: Message;
  readonly doc?: Message;
  /** What a person may type for it: pinyin, initials, itself. */
  readonly filterText: string;
  readonly sortText: string;
  readonly range: Range;
  readonly text: string;
  /** The same with places to fill in (LSP snippet syntax); absent where there are none. */
  readonly snippet?: string;
}

export interface CompletionRequest {
  /** The person asked, rather than a sign that was typed: then also what merely may follow is offered. */
  readonly explicit: boolean;
}

const runPattern = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff0-9A-Za-z_.·〇²]*$/;

export function completion(
  analysis: Analysis,
  position: Position,
  { explicit }: CompletionRequest = { explicit: true },
): CompletionItem[] {
  const line = lineAt(analysis.text, position.line);
  const prefix = line.slice(0, position.character);
  const spot = spotAt(analysis.text, position);
  const inside =
    spot.segment.kind === 'statement' &&
    (position.line === spot.line ? spot.offset >= spot.segment.opening!.tagEnd! : /^[\s\u3000]/.test(line));
  if (!inside) return tagItems(analysis, position, line, prefix, spot.segment);
  if (position.line > spot.line && isBlank(lineAt(analysis.text, position.line - 1)))
    return tagItems(analysis, position, line, prefix, spot.segment);
  return new ClauseCompletion(analysis, position, spot.segment, spot.offset, explicit).items();
}

// ---------------------------------------------------------------- tags

function tagItems(
  analysis: Analysis,
  position: Position,
  line: string,
  prefix: string,
  segment: Segment,
): CompletionItem[] {
  const folded = fold(prefix);
  const opened = /^[ •·●◆■\-*]*(?:[(一二三四五六七八九十0-9)、.]+ *)?【([^【】]*)$/.exec(folded);
  const bare = opened ? null : /^ *([\u3400-\u9fffA-Za-z]{0,8})$/.exec(folded);
  const typed = opened?.[1] ?? bare?.[1];
  if (typed === undefined) return [];
  const rest = line.slice(position.character);
  const closed = opened ? (/^[^【】]{0,6}】/.exec(rest)?.[0].length ?? 0) : 0;
  const range = {
    start: { line: position.line, character: position.character - typed.length },
    end: { line: position.line, character: position.character + closed },
  };
  // Beside text that is there already, the tag alone.
  const alone =
    !isBlank(rest.slice(closed)) || /^[ \u3000\t]+\S/.test(lineAt(analysis.text, position.line + 1));
  const atTop = segment.kind === 'head';
  return tags.map((tag, i) => {
    const open = opened ? '' : '【';
    const body = alone ? '' : tag.example;
    return {
      label: `【${tag.text}】`,
      kind: 'tag' as const,
      doc: msg(tag.doc),
      filterText: typedForms(tag.text),
      sortText: order(atTop || tag.head !== 'text' ? 0 : 1, tag.head === 'text' || atTop ? i : tagOrder(tag)),
      range,
      text: `${open}${tag.text}】${body}`,
      ...(body && { snippet: `${open}${tag.text}】${snippetOf(body)}` }),
    };
  });
}

/** The statements in the order of how often a drafter needs them. */
const often = ['requirement', 'metric', 'marks', 'applies', 'register', 'scoring', 'sample', 'convention'];
const tagOrder = (tag: TagWord) => (often.includes(tag.tag) ? often.indexOf(tag.tag) : often.length);

// ---------------------------------------------------------------- clauses

class ClauseCompletion {
  private readonly tag: TagWord;
  private readonly folded: string;
  private readonly piece: Piece | null;
  private readonly run: string;
  private readonly made = new Map<string, CompletionItem>();

  constructor(
    private readonly analysis: Analysis,
    private readonly position: Position,
    private readonly segment: Segment,
    private readonly offset: number,
    private readonly explicit: boolean,
  ) {
    this.tag = segment.opening!.tag!;
    // Only what stands before the cursor counts.
    const { folded, pieces } = cut(
      { ...segment, text: segment.text.slice(0, offset) },
      this.tag.head === 'text',
    );
    this.folded = folded;
    this.run = runPattern.exec(folded)![0];
    const last = pieces.at(-1);
    const lineStart = folded.lastIndexOf('\n') + 1;
    const parted = last && (last.end > last.start ? folded.slice(last.end).includes(';') : false);
    this.piece = last && last.start >= lineStart && !parted ? last : null;
  }

  items(): CompletionItem[] {
    const { piece } = this;
    if (piece?.kind === 'row') return [];
    if (!piece || (piece.kind === 'clause' && piece.colon < 0))
      this.keys(piece?.start ?? this.offset - this.run.length);
    else if (piece.kind === 'head') this.head(piece);
    else this.value(piece);
    return [...this.made.values()];
  }

  private head(piece: Piece): void {
    const { tag } = this;
    if (tag.head === 'text') {
      const start = piece.end > piece.start ? piece.start : this.offset;
      this.usual(tag.text, this.folded[start] === ':' ? start + 1 : start);
    } else if (tag.head === 'empty') {
      if (piece.colon < 0) this.keys(piece.end > piece.start ? piece.start : this.offset);
      else this.value(piece);
    } else if (tag.head === 'sample') return;
    else if (tag.head === 'waiver') this.waiver(piece);
    else if (headRules[tag.head]) this.byRule(headRules[tag.head]!, piece.start, tag.head === 'requirement');
  }

  // ------------------------------------------------------------ before the colon

  private keys(start: number): void {
    const { tag, run } = this;
    const before = this.folded.slice(start, this.offset - run.length);
    if (isBlank(before)) {
      const used = new Set(
        factsOf(this.segment).parsed?.statement.clauses.map(c => foldName(c.key?.text ?? '')),
      );
      for (const [i, key] of tag.keys.entries()) {
        const again = used.has(key.text) && key.value !== 'expect';
        this.add({
          label: key.text,
          kind: 'key',
          doc: msg(key.doc),
          text: `${key.text}:`,
          order: again ? 8 : 1,
          rank: i,
          at: run.length,
        });
      }
      if (tag.triggers) this.triggers();
      if (tag.freeKeys) this.dataNames();
      return;
    }
    if (tag.triggers) this.byRule('trigger', start, false);
  }

  /** Whole clauses that say what follows from a result, fitting what the head requires. */
  private triggers(): void {
    const head = factsOf(this.segment).parsed?.statement.clauses[0]?.node;
    const test = head?.kind === 'requirement' ? head.test : undefined;
    let unit = '%';
    if (test?.kind === 'compare' && test.left.kind === 'name') {
      const type = resolve(this.analysis, test.left.folded)?.type;
      if (type?.kind === 'unit') unit = type.unit;
    }
    const step = unit === '%' || unit === '‰' ? '个百分点' : unit;
    const upper = test?.kind === 'compare' && (test.op === '≤' || test.op === '<');
    const each =
      head?.kind === 'requirement' && head.each
        ? resolve(this.analysis, head.each.register.folded)
        : undefined;
    const rowUnit = each ? registerUnit(each) : '件';
    const items = test?.kind === 'items';
    const offers: readonly (readonly [string, string, boolean, Message])[] = [
      ['每缺', '1项', items && !each, msg('清单里每缺一项扣多少分。')],
      [`每`, `1${rowUnit}`, each !== undefined, msg('台账里每有一行不符合扣多少分。')],
      [
        upper ? '每超' : '每低',
        `1${step}`,
        test?.kind === 'compare' && !each,
        msg('离界限每差一档扣多少分。'),
      ],
      ['不达标', '', true, msg('没有做到扣多少分。')],
    ];
    for (const [i, [word, amount, fits, doc]] of offers.entries()) {
      const label = amount ? `${word} ${amount}` : word;
      const snippet = amount ? `${word} \${1:${amount}}:扣 \${2:1分}` : `${word}:扣 \${1:1分}`;
      this.add({
        label: `${label}:扣…分`,
        kind: 'key',
        doc,
        text: `${label}:扣 1分`,
        snippet,
        typed: word,
        order: fits ? 0 : 7,
        rank: i,
        at: this.run.length,
      });
    }
  }

  /** What a sample may give: the metrics without a formula first, then the yes/no items of the requirements. */
  private dataNames(): void {
    const given = new Set(
      factsOf(this.segment)
        .uses.filter(u => u.role === 'data')
        .map(u => u.name),
    );
    const seen = new Set<string>();
    const offer = (name: string, written: string, kind: CompletionKind, detail: Message, order: number) => {
      if (seen.has(name)) return;
      seen.add(name);
      this.add({
        label: written,
        kind,
        detail,
        text: `${written}:`,
        order: given.has(name) ? 8 : order,
        rank: seen.size,
        at: this.run.length,
      });
    };
    for (const d of declaredNames(this.analysis)) {
      if (d.as !== 'metric') continue;
      const computed = factsOf(d.segment).parsed?.statement.clauses.some(c => c.node.kind === 'formula');
      offer(d.name, d.written, 'metric', describeType(d), computed ? 4 : 2);
    }
    for (const chunk of this.analysis.text.chunks) {
      for (const segment of chunk.segments) {
        for (const u of factsOf(segment).uses) {
          if (u.role === 'item' || u.role === 'fact')
            offer(u.name, segment.text.slice(u.span.start, u.span.end), 'value', msg('是 或 否'), 3);
        }
      }
    }
  }

  // ------------------------------------------------------------ behind the colon

  private value(piece: Piece): void {
    const { tag } = this;
    const name = foldName(this.folded.slice(piece.start, piece.colon));
    const key: KeyWord | undefined = tag.keys.find(k => k.text === name || k.synonyms?.includes(name));
    const start = piece.colon + 1;
    if (key?.value === 'text' || key?.value === 'convention') this.usual(key.text, start);
    else if (key?.value === 'expect') this.expectation(start);
    else if (key) {
      if (key.value === 'rounding') this.usual('舍入', start);
      if (valueRules[key.value]) this.byRule(valueRules[key.value]!, start, false);
    } else if (tag.freeKeys) this.given(name, start);
    else if (tag.triggers) this.byRule('effects', start, false);
  }

  /** Usual values of a free text, while it holds no more than one word. */
  private usual(word: string, start: number): void {
    const typed = this.folded.slice(start).trimStart();
    if (typed !== this.run) return;
    for (const [i, value] of (usualValues[word] ?? []).entries()) {
      this.add({ label: value, kind: 'value', text: value, order: 1, rank: i, at: this.run.length });
    }
  }

  /** A sample's value: 是 否, an option, the unit behind a number. */
  private given(name: string, start: number): void {
    const type = resolve(this.analysis, name)?.type;
    const typed = this.folded.slice(start).trimStart();
    if (!type || type.kind === 'yesno') {
      if (typed === this.run) {
        this.add({ label: '是', kind: 'value', text: '是', order: 1, rank: 0, at: this.run.length });
        this.add({ label: '否', kind: 'value', text: '否', order: 1, rank: 1, at: this.run.length });
      }
    } else if (type.kind === 'choice') this.options(name, this.run.length);
    else if (type.kind === 'unit') this.unitsBehind(type.unit);
  }

  private expectation(start: number): void {
    const words = this.folded.slice(start, this.offset - this.run.length).trim();
    const offer = (
      label: string,
      kind: CompletionKind,
      doc: Message | undefined,
      order: number,
      rank: number,
    ) =>
      this.add({
        label,
        kind,
        doc,
        text: label,
        order,
        rank,
        at:
          this.offset -
          start -
          (this.folded.slice(start).length - this.folded.slice(start).trimStart().length),
      });
    if (words === '') {
      for (const [i, item] of outline(this.analysis.text).entries())
        offer(item.address, 'address', msg('{0}', item.title), 3, i);
      offer('总分', 'value', msg('总分应是多少,如 总分 89分。'), 1, 0);
      offer('等级', 'value', msg('应评为哪一等,如 等级 合格。'), 1, 1);
      return;
    }
    if (words === '等级') {
      for (const { node } of this.analysis.standard().scoring?.statement.clauses ?? []) {
        if (node.kind === 'tiers')
          for (const [i, tier] of node.tiers.entries())
            this.add({
              label: tier.name.text,
              kind: 'option',
              text: tier.name.text,
              order: 1,
              rank: i,
              at: this.run.length,
            });
      }
      return;
    }
    if (words.startsWith('总分')) {
      this.unitsBehind('分');
      return;
    }
    if (/,$/.test(words))
      this.add({
        label: '扣',
        kind: 'keyword',
        doc: msg('扣多少分,如 扣 1分。'),
        text: '扣 ',
        order: 1,
        rank: 0,
        at: this.run.length,
      });
    else {
      for (const [i, status] of ['达标', '不达标', '缺数据', '待人工', '不适用'].entries()) {
        this.add({ label: status, kind: 'value', text: status, order: 1, rank: i, at: this.run.length });
      }
      this.unitsBehind('分');
    }
  }

  /** The rule, and the provision that it is waived for. */
  private waiver(piece: Piece): void {
    const typed = this.folded.slice(piece.start, this.offset).trimStart();
    if (piece.colon < 0) {
      for (const [i, rule] of codes.entries()) {
        const offer = {
          label: rule.code,
          kind: 'value' as const,
          detail: msg(rule.title),
          text: `${rule.code}:`,
        };
        this.add({ ...offer, order: 1, rank: i, at: typed.length });
      }
      return;
    }
    const at = this.folded.slice(piece.colon + 1, this.offset).trimStart().length;
    this.add({ label: '全文', kind: 'value', text: '全文', order: 1, rank: 0, at });
    for (const [i, item] of outline(this.analysis.text).entries()) {
      const doc = msg('{0}', item.title);
      this.add({ label: item.address, kind: 'address', doc, text: item.address, order: 2, rank: i, at });
    }
  }

  // ------------------------------------------------------------ what the grammar expects

  private byRule(rule: RuleName, start: number, head: boolean): void {
    const runStart = this.offset - this.run.length;
    if (this.run === '' && !this.explicit) {
      // A sign was typed and the clause is whole: nothing is offered, so that Enter stays Enter.
      const { tokens, issues } = lex(this.folded, start, this.offset, head);
      if (issues.length === 0 && tokens.length > 0 && !readTokens(rule, tokens, start, this.offset).problem)
        return;
    }
    const numbered = /^(\D*)\d[\d.]*[^\d.]*$/.exec(this.run);
    if (numbered && (numbered[1] === '' || t.openers.includes(numbered[1]!))) {
      this.unitsBehind(this.wantedUnit(rule, start, runStart, head));
      return;
    }
    this.at(rule, start, runStart, head);
    // 满意率不低, 且满意: a word that is finished, and the next begun, in one run.
    for (const length of this.finished()) this.at(rule, start, runStart + length, head);
  }

  /** Lengths of the run's beginnings that may be words of their own. */
  private finished(): number[] {
    const lengths: number[] = [];
    for (const word of [
      '且',
      '或',
      '自',
      '至',
      '每',
      '不得',
      '未发生',
      '禁止',
      '严禁',
      '应',
      '宜',
      '可',
      '非',
    ]) {
      if (this.run.startsWith(word) && this.run.length > word.length) lengths.push(word.length);
    }
    let longest = 0;
    const run = foldName(this.run);
    for (const d of declaredNames(this.analysis)) {
      if (d.name.length > longest && d.name.length < run.length && run.startsWith(d.name))
        longest = d.name.length;
    }
    if (longest > 0) lengths.push(longest);
    return lengths;
  }

  private at(rule: RuleName, start: number, at: number, head: boolean): void {
    const { tokens, issues } = lex(this.folded, start, at, head);
    if (issues.length > 0) return;
    const expected = expectedTokens(rule, tokens);
    if (expected.size >= t.allTokens.length - 1) return; // what stands before is not understood
    const previous = tokens.at(-1);
    const length = this.offset - at;
    const compared = comparedName(tokens);
    if (compared !== null && this.options(compared, length)) return;
    const typePlace =
      (rule === 'metricHead' || rule === 'registerHead') && previous?.tokenType === t.Colon
        ? rule
        : rule === 'fields' && previous?.tokenType === t.LParen
          ? rule
          : null;
    if (typePlace) {
      this.types(typePlace === 'registerHead', length);
      return;
    }
    if (rule === 'appliesHead') this.options('窗口类别', length);
    const newName =
      rule === 'nameList' ||
      rule === 'options' ||
      rule === 'fields' ||
      rule === 'metricHead' ||
      rule === 'registerHead' ||
      rule === 'tiers';
    const nameHere = expected.has(t.NameT) && !newName;
    if (nameHere) this.names(tokens, length, rule);
    this.words(expected, tokens, rule, length, newName);
  }

  private words(
    expected: ReadonlySet<unknown>,
    tokens: readonly t.Token[],
    rule: RuleName,
    length: number,
    newName: boolean,
  ): void {
    const nameHere = expected.has(t.NameT);
    const previous = tokens.at(-1);
    const real = (word: OfferedWord): boolean => {
      if (!expected.has(word.type)) return false;
      if (!nameHere || !word.type.CATEGORIES?.includes(t.NameT)) return true;
      // Where a name may stand every soft word may; only these mean something there.
      if (newName) return false;
      if (word.type === t.AllRows)
        return previous?.tokenType === t.LParen && tokens.at(-2)?.tokenType.name === 'Name';
      if (word.type === t.Otherwise) return word.text === '其他' && rule === 'trigger' && tokens.length === 0;
      return false;
    };
    for (const [i, word] of [...offeredWords, ...suffixes].entries()) {
      if (!real(word)) continue;
      this.add({
        label: word.text,
        kind: 'keyword',
        doc: word.doc,
        text: word.text,
        order: nameHere ? 5 : 2,
        rank: i,
        at: length,
        ...(word.text === '未定' && { snippet: `未定「\${1:及时}」`, text: '未定「」' }),
      });
    }
    if (expected.has(t.Compare)) {
      for (const [i, word] of comparators.entries())
        this.add({
          label: word.text,
          kind: 'operator',
          doc: word.doc,
          text: word.text,
          order: 1,
          rank: i,
          at: length,
        });
    }
    if (expected.has(t.UnitSign) && !nameHere) this.unitList('', length);
  }

  private types(unitsOnly: boolean, length: number): void {
    if (!unitsOnly) {
      for (const [i, word] of offeredWords.entries()) {
        if ([t.YesNo, t.Choice, t.DateType, t.Duration, t.TextType].includes(word.type)) {
          this.add({
            label: word.text,
            kind: 'keyword',
            doc: word.doc,
            text: word.text,
            order: 1,
            rank: i,
            at: length,
          });
        }
      }
    }
    this.unitList('', length);
  }

  private names(tokens: readonly t.Token[], length: number, rule: RuleName): void {
    const all = declaredNames(this.analysis);
    const register = this.registerInScope(tokens);
    for (const [i, d] of all.entries()) {
      if (d.as !== 'register' && tokens.at(-1)?.tokenType === t.Each) continue;
      if (d.as === 'field') {
        if (d.of === register)
          this.add({
            label: d.written,
            kind: 'field',
            detail: describeType(d),
            text: d.written,
            order: 1,
            rank: i,
            at: length,
          });
      } else if (d.as === 'metric' || d.as === 'alias') {
        this.add({
          label: d.written,
          kind: 'metric',
          detail: d.as === 'alias' ? msg('{0}的别名', d.of!) : describeType(d),
          text: d.written,
          order: d.as === 'metric' ? 2 : 3,
          rank: i,
          at: length,
        });
      } else if (d.as === 'register' && rule !== 'appliesHead') {
        const each = tokens.at(-1)?.tokenType === t.Each;
        this.add({
          label: d.written,
          kind: 'register',
          detail: msg('台账'),
          text: each ? d.written : `${d.written}(全部)数量`,
          ...(each ? {} : { snippet: `${d.written}(\${1:全部})\${2|数量,占比|}` }),
          order: each ? 1 : 4,
          rank: i,
          at: length,
        });
      }
    }
  }

  /** The register whose rows are looked at: 每 举报…, or 举报( not yet closed. */
  private registerInScope(tokens: readonly t.Token[]): string | null {
    let depth = 0;
    for (let i = tokens.length - 1; i > 0; i--) {
      const type = tokens[i]!.tokenType;
      if (type === t.RParen) depth++;
      else if (type === t.LParen && depth-- === 0) {
        const name = foldName(tokens[i - 1]!.image);
        if (resolve(this.analysis, name)?.as === 'register') return name;
        depth = 0;
      }
    }
    const each = tokens.findIndex(x => x.tokenType === t.Each);
    if (each >= 0 && tokens[each + 1]) return foldName(tokens[each + 1]!.image);
    // In a trigger or an exception: the register of the head.
    const head = factsOf(this.segment).parsed?.statement.clauses[0]?.node;
    return head?.kind === 'requirement' ? (head.each?.register.folded ?? null) : null;
  }

  /** The options of a choice; false where the name has none. */
  private options(name: string, length: number): boolean {
    const metric = resolve(this.analysis, name)?.name ?? name;
    const options = declaredNames(this.analysis).filter(d => d.as === 'option' && d.of === metric);
    for (const [i, o] of options.entries()) {
      this.add({
        label: o.written,
        kind: 'option',
        detail: msg('{0}的选项', metric),
        text: o.written,
        order: 0,
        rank: i,
        at: length,
      });
    }
    return options.length > 0;
  }

  // ------------------------------------------------------------ units

  private unitsBehind(wanted: string): void {
    const typed = /\d([^\d.]*)$/.exec(this.run);
    if (typed) this.unitList(wanted, typed[1]!.length);
  }

  private unitList(wanted: string, length: number): void {
    const kind = unitRow(wanted)?.kind;
    for (const [i, unit] of units.entries()) {
      const near = unit.word === wanted ? 0 : kind && unit.kind === kind ? 1 : 4;
      this.add({
        label: unit.word,
        kind: 'unit',
        detail: msg('单位'),
        text: unit.display && wanted !== '' ? unit.display : unit.word,
        order: near,
        rank: i,
        at: length,
      });
    }
  }

  /** The unit that a number here should have: of the metric compared, of marks where marks are given. */
  private wantedUnit(rule: RuleName, start: number, at: number, head: boolean): string {
    if (rule === 'effects' || rule === 'marks' || rule === 'scoring' || rule === 'tiers') return '分';
    const { tokens } = lex(this.folded, start, at, head);
    const step =
      tokens.at(-1)?.tokenType ??
      (/^每[低少高超]/.test(this.run) ? t.PerBelow : /^每缺/.test(this.run) ? t.PerLacking : null);
    if (step === t.PerLacking) return '项';
    const head0 = factsOf(this.segment).parsed?.statement.clauses[0]?.node;
    const test = head0?.kind === 'requirement' ? head0.test : undefined;
    const left =
      rule === 'trigger' && test?.kind === 'compare' && test.left.kind === 'name'
        ? test.left.folded
        : comparedName(tokens);
    const own = tokens.findLast(x => x.tokenType === t.NameT)?.image;
    const type = resolve(this.analysis, left ?? foldName(own ?? ''))?.type;
    const unit = type?.kind === 'unit' ? type.unit : '';
    return (step === t.PerBelow || step === t.PerAbove) && (unit === '%' || unit === '‰') ? '百分点' : unit;
  }

  // ------------------------------------------------------------ making items

  private add(item: {
    readonly label: string;
    readonly kind: CompletionKind;
    readonly detail?: Message;
    readonly doc?: Message;
    readonly text: string;
    readonly snippet?: string;
    /** What is typed for it, where that is not its label. */
    readonly typed?: string;
    readonly order: number;
    readonly rank: number;
    /** How many characters before the cursor it replaces. */
    readonly at: number;
  }): void {
    const { label, kind, detail, doc, text, snippet, at } = item;
    const typed = item.typed ?? label;
    const sofar = this.segment.text.slice(this.offset - at, this.offset);
    if (sofar === text || (kind !== 'key' && sofar === label) || this.made.has(label)) return; // it stands there already
    const { line, character } = this.position;
    this.made.set(label, {
      label,
      kind,
      ...(detail && { detail }),
      ...(doc && { doc }),
      filterText: typedForms(typed),
      sortText: order(item.order, item.rank),
      range: { start: { line, character: character - at }, end: { line, character } },
      text,
      ...(snippet && { snippet }),
    });
  }
}

const memo = new Map<string, ReadonlySet<(typeof t.allTokens)[number]>>();

/** The kinds of token that may follow; it takes a parse for each kind, so what was asked lately is remembered. */
function expectedTokens(
  rule: RuleName,
  tokens: readonly t.Token[],
): ReadonlySet<(typeof t.allTokens)[number]> {
  const key = `${rule} ${tokens.map(x => `${x.tokenTypeIdx}${x.word ?? ''}`).join(' ')}`;
  let expected = memo.get(key);
  if (!expected) {
    expected = new Set(expectedAfter(rule, tokens));
    if (memo.size >= 200) memo.clear();
    memo.set(key, expected);
  }
  return expected;
}

/** Does once what the first list would wait for; pauses between. */
export function* prepareCompletion(): Generator<void, void> {
  for (const tag of tags) {
    typedForms(tag.text);
    yield;
    for (const key of tag.keys) typedForms(key.text);
  }
  expectedTokens('requirement', []);
}

/** The name left of = ≠ 属于, where an option is wanted; through the list that has begun. */
function comparedName(tokens: readonly t.Token[]): string | null {
  let i = tokens.length - 1;
  while (i > 1 && tokens[i]!.tokenType === t.Dunhao) i -= 2;
  const op = tokens[i];
  if (op && i > 0 && (op.tokenType === t.Belongs || (op.tokenType === t.Compare && i === tokens.length - 1)))
    return foldName(tokens[i - 1]!.image);
  return null;
}

function registerUnit(register: DeclaredName): string {
  const head = factsOf(register.segment).parsed?.statement.clauses[0]?.node;
  return head?.kind === 'registerHead' ? head.unit : '件';
}

/** A declared type in a word or two. */
export function describeType(d: DeclaredName): Message {
  switch (d.type?.kind) {
    case 'unit':
      return d.type.unit === '' ? msg('数') : msg('单位 {0}', d.type.unit);
    case 'yesno':
      return msg('是 或 否');
    case 'choice':
      return msg('选项');
    case 'date':
      return msg('日期');
    case 'duration':
      return msg('时长');
    default:
      return msg('文字');
  }
}

function order(group: number, rank: number): string {
  return `${group}${String(Math.max(rank, 0)).padStart(4, '0')}`;
}

function isBlank(text: string): boolean {
  return fold(text).trim() === '';
}
