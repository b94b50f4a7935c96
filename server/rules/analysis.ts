/**
 * A document under lint: its text and every finding, kept up to date edit by edit. Each kind of rule is run again only
 * where what it depends on has changed, so that an edit costs the same in a long document as in a short one.
 *
 * The text and its segments are immutable; the indexes here follow the newest version, and a reader of an older version
 * keeps its text.
 */

import type { Change, Chunk, Message, Span, SyntaxIssue, TextFix } from '../../grammar';
import {
  emptyOutline,
  foldName,
  type OutlineState,
  outlineOf,
  SanyouText,
  type Segment,
} from '../../grammar';
import { buildStandard } from '../standard/build';
import { type Declaration, factsOf, type SegmentFacts, sameInterface } from '../standard/facts';
import type { Standard } from '../standard/model';
import { exportsOf, isShared, namesFile, namesIn } from '../standard/vocabulary';
import type { Finding } from './finding';
import { readingCodes } from './reading';
import { rules as allRules } from './registry';
import type {
  FileHead,
  FileInterface,
  FileReport,
  HeadEntry,
  NameIndex,
  OutlineRule,
  PlacedPart,
  Rule,
  RuleMeta,
  SumRule,
} from './rule';
import { apply, noSettings, type Settings } from './settings';
import { hear, waiverOf } from './waivers';

export interface PlacedFinding extends Finding {
  readonly segment: Segment;
  /** Index of the segment and the line it begins at. */
  readonly index: number;
  readonly line: number;
}

type Of<S extends Rule['scope']> = Extract<Rule, { scope: S }>;

interface Collected extends PlacedFinding {
  /** Of the provision it stands in, and that provision's segment index; '' and -1 before the first. */
  readonly address: string;
  readonly provision: number;
}

interface NameEntry {
  readonly declarations: { segment: Segment; declaration: Declaration }[];
  readonly users: Set<Segment>;
}

const suggestive = new Set(['undefined-name', 'unknown-option']);

/** A chunk's part of the outline: the state before it, its addresses and what is wrong with its numbers. */
interface ChunkNumbering {
  readonly chunk: Chunk;
  readonly state: OutlineState;
  readonly addresses: readonly (string | null)[];
  readonly findings: ReadonlyMap<Segment, readonly Finding[]>;
}

/** Counts how often each rule ran, by scope: a test edits one place and asserts that the others did not. */
export type RunCounter = (rule: string, segment?: Segment) => void;

export class Analysis implements NameIndex {
  text: SanyouText;
  private readonly local = new Map<Segment, readonly Finding[]>(); // segment, name
  /** Segments with a finding that proposes a declared name: they look again when the declared names change. */
  private readonly suggesting = new Set<Segment>();
  private readonly byProvision = new Map<Segment, readonly Finding[]>();
  private readonly numbering: ChunkNumbering[] = [];
  private readonly addresses = new Map<string, Set<Segment>>();
  private readonly wide = new Map<string, ReadonlyMap<Segment, readonly Finding[]>>(); // sum, file, workspace
  private readonly names = new Map<string, NameEntry>();
  private readonly parts = new Map<string, Map<Segment, string>>();
  /** Rules over parts of the file that are to run again. */
  private readonly stale = new Set<string>();
  private headChanged = true;
  private readonly waivers = new Set<Segment>();
  private readonly metas: readonly RuleMeta[];
  private readonly partRules: readonly (SumRule | OutlineRule)[];
  private readonly yielding: ReadonlySet<string>;
  private headMemo: FileHead | null = null;
  private othersChanged = false;
  private othersKey = '';
  private others: readonly FileInterface[] = [];
  private standardMemo: { text: SanyouText; files: readonly FileInterface[]; standard: Standard } | null =
    null;
  private exportsMemo: string | null = null;
  private requirements = 0;
  /** By 【引用】: the files, and where each of their names is declared. */
  private importedFiles: readonly FileInterface[] = [];
  private importedSegments: readonly Segment[] = [];
  private imported: ReadonlyMap<string, NameEntry['declarations']> = new Map();
  private readonly rulesOf: <S extends Rule['scope']>(scope: S) => readonly Of<S>[];

  constructor(
    text: SanyouText | string,
    readonly uri = '',
    rules: readonly Rule[] = allRules,
    private readonly ran: RunCounter = () => {},
  ) {
    this.text = typeof text === 'string' ? SanyouText.of(text) : text;
    this.metas = [...rules, ...readingCodes];
    const table = new Map<string, Rule[]>();
    for (const r of rules) table.set(r.scope, [...(table.get(r.scope) ?? []), r]);
    this.rulesOf = <S extends Rule['scope']>(scope: S) =>
      (table.get(scope) ?? []) as unknown as readonly Of<S>[];
    this.partRules = rules.filter(r => r.scope === 'sum' || r.scope === 'outline');
    for (const rule of this.partRules) {
      this.parts.set(rule.code, new Map());
      this.stale.add(rule.code);
    }
    this.yielding = new Set(rules.filter(r => r.yields).map(r => r.code));
    const segments = this.text.chunks.flatMap(c => c.segments);
    for (const s of segments) this.enter(s);
    for (const s of segments) this.checkLocal(s);
    this.checkProvisions(0, this.text.segmentCount, true);
    this.renumber(0, 0, this.text.chunks.length);
    this.checkWide();
  }

  /** Applies an edit (lines and characters, 0-based UTF-16) and brings every finding up to date. */
  edit(
    fromLine: number,
    fromCharacter: number,
    toLine: number,
    toCharacter: number,
    inserted: string,
  ): Change {
    const { text, change } = this.text.edit(fromLine, fromCharacter, toLine, toCharacter, inserted);
    this.text = text;
    const touched = new Set<string>();
    const onlyDeclared = this.onlyDeclares;
    const kept = this.partRules.filter(rule => this.partsKept(rule, change));
    if (change.at === 0) this.headChanged = true;
    const interfaceKept =
      change.removed.length === change.added.length &&
      change.removed.every((s, i) => sameInterface(factsOf(s), factsOf(change.added[i]!)));
    for (const s of change.removed) this.leave(s, interfaceKept ? null : touched);
    for (const s of change.added) this.enter(s, interfaceKept ? null : touched);
    const again = new Set<Segment>(change.added);
    if (interfaceKept) {
      // A name's last use may have gone, or its first come: its declaration looks again (unused names).
      for (const s of [...change.removed, ...change.added]) {
        for (const u of factsOf(s).uses)
          for (const d of this.names.get(u.name)?.declarations ?? []) again.add(d.segment);
      }
    } else {
      for (const name of touched) {
        const entry = this.names.get(name);
        for (const u of entry?.users ?? []) again.add(u);
        for (const d of entry?.declarations ?? []) again.add(d.segment);
      }
      for (const s of [...change.removed, ...change.added]) {
        for (const u of factsOf(s).uses)
          for (const d of this.names.get(u.name)?.declarations ?? []) again.add(d.segment);
      }
      for (const s of this.suggesting) again.add(s);
    }
    if (onlyDeclared !== this.onlyDeclares)
      for (const c of this.text.chunks) for (const s of c.segments) if (isShared(s)) again.add(s);
    for (const s of again) this.checkLocal(s);
    const stillOpens = !!change.removed[0]?.opening?.marker && !!change.added[0]?.opening?.marker;
    this.checkProvisions(change.at, change.at + change.added.length, stillOpens);
    this.renumber(change.chunkFrom, change.removedChunks, change.addedChunks);
    // Statements stand under other provisions now.
    if (markersOf(change.removed) !== markersOf(change.added))
      for (const rule of this.partRules) this.stale.add(rule.code);
    for (const rule of kept) this.stale.delete(rule.code);
    this.checkWide();
    return change;
  }

  /** Whether the new segments give a rule the parts that the old ones gave, and none of its findings stood on the old ones. */
  private partsKept(rule: SumRule | OutlineRule, change: Change): boolean {
    if (
      change.removed.length !== change.added.length ||
      markersOf(change.removed) !== markersOf(change.added)
    )
      return false;
    const found = this.wide.get(rule.code);
    if (change.removed.some(s => found?.has(s))) return false;
    const parts = this.parts.get(rule.code)!;
    return change.added.every((s, i) => rule.part(s, factsOf(s)) === (parts.get(change.removed[i]!) ?? ''));
  }

  /** Tells what other files of the workspace look like from outside. */
  setOthers(others: readonly FileInterface[]): void {
    const key = others.map(o => `${o.uri}|${o.title}|${o.exports}`).join('\n');
    if (key === this.othersKey) return;
    this.othersKey = key;
    this.others = others;
    this.othersChanged = true;
    this.checkWide();
  }

  /** What this file looks like to others. */
  interface(): FileInterface {
    const entry = this.head().entries.find(e => e.tag === 'standard');
    this.exportsMemo ??= exportsOf(this.text);
    return { uri: this.uri, title: foldName(entry?.value ?? ''), exports: this.exportsMemo };
  }

  /** The other files that this one names by 【引用】. */
  imports(): readonly FileInterface[] {
    return this.importedFiles;
  }

  /** The model for evaluation, built when first asked for. */
  standard(): Standard {
    if (this.standardMemo?.text !== this.text || this.standardMemo.files !== this.importedFiles) {
      this.standardMemo = {
        text: this.text,
        files: this.importedFiles,
        standard: buildStandard(this.text, this.importedSegments),
      };
    }
    return this.standardMemo.standard;
  }

  /**
   * Every finding in the order of the text, less what 【豁免】 waives; at most one information or hint for a provision.
   * @param today YYYY-MM-DD, by which waivers expire; without it none does.
   * @param settings the levels of the rules; one that is off takes no other's place in its provision.
   */
  findings(today: string | null = null, settings: Settings = noSettings): PlacedFinding[] {
    const all: Collected[] = [];
    const places = new Map<Segment, Omit<Collected, keyof Finding>>(); // of the waivers
    let index = 0;
    let line = 0;
    let address = '';
    let provision = -1;
    for (const [c, chunk] of this.text.chunks.entries()) {
      const numbers = this.numbering[c]!;
      const lists = [this.local, this.byProvision, numbers.findings, ...this.wide.values()];
      for (const [i, segment] of chunk.segments.entries()) {
        if (numbers.addresses[i]) {
          address = numbers.addresses[i];
          provision = index;
        }
        if (this.waivers.has(segment)) places.set(segment, { segment, index, line, address, provision });
        for (const list of lists) {
          for (const f of list.get(segment) ?? [])
            all.push({ ...f, segment, index, line, address, provision });
        }
        index++;
        line += segment.lines;
      }
    }
    let found: Collected[] = all;
    if (this.waivers.size > 0) {
      const waivers = [...places.keys()].map(s => waiverOf(s, this.metas)).filter(w => w !== null);
      const { kept, about } = hear(all, waivers, today);
      found = [...kept, ...[...about].flatMap(([s, list]) => list.map(f => ({ ...f, ...places.get(s)! })))];
    }
    found = apply(found, settings);
    found.sort(
      (a, b) =>
        a.index - b.index || a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    );
    const isQuiet = (f: Collected) => f.severity === 'info' || f.severity === 'hint';
    const weight = (f: Collected) => (this.yielding.has(f.code) ? 0 : f.severity === 'hint' ? 1 : 2);
    const shown = new Map<number, Collected>(); // of each provision the first of the weightiest
    for (const f of found) {
      if (!isQuiet(f)) continue;
      const other = shown.get(f.provision);
      if (!other || weight(f) > weight(other)) shown.set(f.provision, f);
    }
    return found.filter(f => !isQuiet(f) || f.provision < 0 || shown.get(f.provision) === f);
  }

  // ------------------------------------------------------------ names

  declarations(name: string): readonly { readonly segment: Segment; readonly declaration: Declaration }[] {
    const own = this.names.get(name)?.declarations ?? [];
    return own.length > 0 ? own : (this.imported.get(name) ?? own);
  }

  get onlyDeclares(): boolean {
    return this.requirements === 0;
  }

  isUsed(name: string): boolean {
    return (this.names.get(name)?.users.size ?? 0) > 0;
  }

  usersOf(name: string): Iterable<Segment> {
    return this.names.get(name)?.users ?? [];
  }

  *declaredNames(): Iterable<string> {
    for (const [name, entry] of this.names)
      if (entry.declarations.some(d => d.declaration.as !== 'convention')) yield name;
    for (const name of this.imported.keys()) if (!this.names.get(name)?.declarations.length) yield name;
  }

  private entry(name: string): NameEntry {
    let entry = this.names.get(name);
    if (!entry) {
      entry = { declarations: [], users: new Set() };
      this.names.set(name, entry);
    }
    return entry;
  }

  private enter(segment: Segment, touched: Set<string> | null = null): void {
    const facts = factsOf(segment);
    for (const d of facts.declarations) {
      this.entry(d.name).declarations.push({ segment, declaration: d });
      touched?.add(d.name);
    }
    for (const u of facts.uses) this.entry(u.name).users.add(segment);
    for (const rule of this.partRules) {
      const part = rule.part(segment, facts);
      if (part === '') continue;
      this.parts.get(rule.code)!.set(segment, part);
      this.stale.add(rule.code);
    }
    if (segment.kind === 'head' || isHeadEntry(segment)) this.headChanged = true;
    if (segment.opening?.tag?.tag === 'waiver') this.waivers.add(segment);
    if (segment.opening?.tag?.tag === 'requirement') this.requirements++;
    if (isShared(segment)) this.exportsMemo = null;
  }

  private leave(segment: Segment, touched: Set<string> | null): void {
    const facts = factsOf(segment);
    this.waivers.delete(segment);
    this.local.delete(segment);
    this.suggesting.delete(segment);
    this.byProvision.delete(segment);
    for (const d of facts.declarations) {
      const entry = this.names.get(d.name)!;
      const at = entry.declarations.findIndex(x => x.segment === segment);
      if (at >= 0) entry.declarations.splice(at, 1);
      touched?.add(d.name);
    }
    for (const u of facts.uses) this.names.get(u.name)?.users.delete(segment);
    for (const [code, part] of this.parts) if (part.delete(segment)) this.stale.add(code);
    if (segment.kind === 'head' || isHeadEntry(segment)) this.headChanged = true;
    if (segment.opening?.tag?.tag === 'requirement') this.requirements--;
    if (isShared(segment)) this.exportsMemo = null;
  }

  // ------------------------------------------------------------ one segment

  private checkLocal(segment: Segment): void {
    const facts = factsOf(segment);
    const found: Finding[] = (facts.parsed?.issues ?? []).map(fromIssue);
    for (const rule of this.rulesOf('segment')) {
      this.ran(rule.code, segment);
      rule.check(segment, facts, collector(rule, found));
    }
    if (facts.parsed) {
      for (const rule of this.rulesOf('name')) {
        this.ran(rule.code, segment);
        rule.check(segment, facts, this, collector(rule, found));
      }
    }
    if (found.length > 0) this.local.set(segment, found);
    else this.local.delete(segment);
    if (found.some(f => suggestive.has(f.code))) this.suggesting.add(segment);
    else this.suggesting.delete(segment);
  }

  // ------------------------------------------------------------ one provision: its prose and its statements

  /** `opens`: the first changed segment opens a provision as the one it replaced did, so the provision before it is as it was. */
  private checkProvisions(from: number, to: number, opens: boolean): void {
    const rules = this.rulesOf('provision');
    if (rules.length === 0) return;
    let provision: Segment | null = null;
    let start = 0;
    let statements: SegmentFacts[] = [];
    let after: number[] = []; // how far behind the provision each statement stands
    const done = () => {
      if (!provision) return;
      const found: Finding[] = [];
      for (const rule of rules) {
        this.ran(rule.code, provision);
        rule.check(provision, statements, collector(rule, found), after);
      }
      if (found.length > 0) this.byProvision.set(provision, found);
      else this.byProvision.delete(provision);
    };
    // Back to the provision that the change stands in, forward to the next that it does not touch.
    for (const { segment, index } of this.around(opens ? from + 1 : from)) {
      if (segment.opening?.marker) {
        done();
        if (index >= to && index > from) return;
        provision = segment;
        start = index;
        statements = [];
        after = [];
      } else if (segment.kind === 'statement') {
        statements.push(factsOf(segment));
        after.push(index - start);
      }
    }
    done();
  }

  /** Segments from the last provision before an index to the end. */
  private *around(from: number): Generator<{ segment: Segment; index: number }> {
    const { chunks } = this.text;
    let start = 0; // index of the chunk's first segment
    let c = 0;
    for (; c < chunks.length - 1 && start + chunks[c]!.segments.length < from; c++)
      start += chunks[c]!.segments.length;
    let i = Math.min(from - 1 - start, chunks[c]!.segments.length - 1);
    while (c > 0 || i > 0) {
      if (i < 0) {
        c--;
        start -= chunks[c]!.segments.length;
        i = chunks[c]!.segments.length - 1;
      }
      if (chunks[c]!.segments[i]!.opening?.marker) break;
      i--;
    }
    for (i = Math.max(i, 0); c < chunks.length; start += chunks[c]!.segments.length, c++, i = 0) {
      const { segments } = chunks[c]!;
      for (; i < segments.length; i++) yield { segment: segments[i]!, index: start + i };
    }
  }

  // ------------------------------------------------------------ numbering

  /** Numbers the chunks again from the first changed one until the outline is in step with what it was. */
  private renumber(from: number, removed: number, added: number): void {
    const moved = new Map<string, number>(); // address -> holders come less holders gone
    const count = (n: ChunkNumbering, by: 1 | -1) => {
      for (const [i, a] of n.addresses.entries()) {
        if (a === null) continue;
        moved.set(a, (moved.get(a) ?? 0) + by);
        const holders = this.addresses.get(a) ?? new Set();
        this.addresses.set(a, holders);
        if (by > 0) holders.add(n.chunk.segments[i]!);
        else holders.delete(n.chunk.segments[i]!);
      }
    };
    const gone = this.numbering.splice(from, removed, ...new Array<never>(added));
    for (const n of gone) count(n, -1);
    const before = this.numbering[from - 1];
    let state = before ? outlineOf(before.chunk, before.state).after : emptyOutline;
    const check = new Set<number>();
    for (let c = from; c < this.text.chunks.length; c++) {
      const known = this.numbering[c];
      if (c >= from + added && known && known.state.key === state.key) break;
      if (known) count(known, -1);
      const chunk = this.text.chunks[c]!;
      const made = outlineOf(chunk, state);
      const fresh = {
        chunk,
        state,
        findings: new Map(),
        addresses: made.entries.map(e => e?.address ?? null),
      };
      this.numbering[c] = fresh;
      count(fresh, 1);
      check.add(c);
      state = made.after;
    }
    // A provision elsewhere may have become, or stopped being, one of several with its address.
    const changed = new Set([...moved].filter(([, n]) => n !== 0).map(([a]) => a));
    if (changed.size > 0) {
      for (const [c, n] of this.numbering.entries())
        if (!check.has(c) && n.addresses.some(a => a !== null && changed.has(a))) check.add(c);
    }
    for (const c of check) this.checkNumbers(c);
  }

  private checkNumbers(c: number): void {
    const n = this.numbering[c]!;
    const found = new Map<Segment, Finding[]>();
    const { entries } = outlineOf(n.chunk, n.state);
    for (const [i, entry] of entries.entries()) {
      if (!entry) continue;
      const segment = n.chunk.segments[i]!;
      const same = this.addresses.get(entry.address);
      const repeated = (same?.size ?? 0) > 1;
      if (!entry.problem && !repeated) continue;
      const list: Finding[] = [];
      for (const rule of this.rulesOf('siblings')) {
        this.ran(rule.code, segment);
        rule.check(segment, entry, repeated, collector(rule, list));
      }
      if (list.length > 0) found.set(segment, list);
    }
    this.numbering[c] = { ...n, findings: found };
  }

  // ------------------------------------------------------------ the whole file

  private head(): FileHead {
    if (this.headMemo && !this.headChanged) return this.headMemo;
    const entries: HeadEntry[] = [];
    for (const chunk of this.text.chunks) {
      for (const segment of chunk.segments) {
        if (!isHeadEntry(segment)) continue;
        const { statement } = factsOf(segment).parsed!;
        const node = statement.clauses[0]?.node;
        if (node?.kind !== 'text') continue;
        entries.push({
          segment,
          tag: statement.tag,
          value: node.value,
          span: node.value ? node.span : statement.tagSpan,
        });
      }
    }
    this.headMemo = { entries, first: this.text.chunks[0]!.segments[0]! };
    return this.headMemo;
  }

  private checkWide(): void {
    if (this.stale.size > 0) {
      const segments = this.text.chunks.flatMap(c => c.segments);
      const placed = this.placedParts(segments);
      const has = (address: string) => (this.addresses.get(address)?.size ?? 0) > 0;
      for (const rule of this.partRules) {
        if (!this.stale.has(rule.code)) continue;
        this.ran(rule.code);
        this.setWide(rule, report => {
          if (rule.scope === 'sum') rule.check(this.standard(), i => segments[i]!, report);
          else rule.check(placed.get(rule.code) ?? [], has, report);
        });
      }
      this.stale.clear();
    }
    if (!this.headChanged && !this.othersChanged) return;
    const head = this.head();
    if (this.headChanged) {
      for (const rule of this.rulesOf('file')) {
        this.ran(rule.code);
        this.setWide(rule, report => rule.check(head, report));
      }
    }
    this.headChanged = this.othersChanged = false;
    this.takeImports(head);
    for (const rule of this.rulesOf('workspace')) {
      this.ran(rule.code);
      this.setWide(rule, report => rule.check(this.uri, head, this.others, report));
    }
  }

  /** Finds the files that 【引用】 names; where their declarations moved, whoever uses the names looks again. */
  private takeImports(head: FileHead): void {
    const wanted = head.entries.filter(e => e.tag === 'vocabulary').flatMap(e => namesIn(e.value));
    const files = this.others.filter(o => o.uri !== this.uri && wanted.some(name => namesFile(name, o)));
    const key = (list: readonly FileInterface[]) => list.map(f => `${f.uri}|${f.exports}`).join('\n');
    if (key(files) === key(this.importedFiles)) return;
    const names = new Map<string, NameEntry['declarations']>();
    const segments = SanyouText.of(files.map(f => f.exports).join('')).chunks.flatMap(c => c.segments);
    for (const segment of segments) {
      for (const declaration of factsOf(segment).declarations) {
        names.set(declaration.name, [...(names.get(declaration.name) ?? []), { segment, declaration }]);
      }
    }
    const moved = new Set([...this.imported.keys(), ...names.keys()]);
    this.importedFiles = files;
    this.importedSegments = segments;
    this.imported = names;
    const again = new Set<Segment>(this.suggesting);
    for (const name of moved) for (const user of this.names.get(name)?.users ?? []) again.add(user);
    for (const segment of again) this.checkLocal(segment);
  }

  /** For each rule of the outline that is to run, its parts in the order of the text. */
  private placedParts(segments: readonly Segment[]): ReadonlyMap<string, readonly PlacedPart[]> {
    const placed = new Map<string, PlacedPart[]>();
    const rules = this.rulesOf('outline').filter(
      r => this.stale.has(r.code) && this.parts.get(r.code)!.size > 0,
    );
    if (rules.length === 0) return placed;
    for (const rule of rules) placed.set(rule.code, []);
    const addresses = this.numbering.flatMap(n => n.addresses);
    let address = '';
    for (const [i, segment] of segments.entries()) {
      address = addresses[i] ?? address;
      for (const { code } of rules) {
        const part = this.parts.get(code)!.get(segment);
        if (part !== undefined) placed.get(code)!.push({ segment, part, address });
      }
    }
    return placed;
  }

  private setWide(rule: Rule, run: (report: FileReport) => void): void {
    const found = new Map<Segment, Finding[]>();
    run((segment, span, message, fixes) => {
      const list = found.get(segment) ?? [];
      list.push({ code: rule.code, severity: rule.severity, span, message, fixes });
      found.set(segment, list);
    });
    this.wide.set(rule.code, found);
  }
}

function markersOf(segments: readonly Segment[]): string {
  return segments
    .map(s =>
      s.opening?.marker
        ? `${s.opening.marker.style}${s.opening.marker.extra ?? s.opening.marker.value}`
        : s.kind === 'tail'
          ? '.'
          : '',
    )
    .join(' ')
    .trim();
}

/** 【标准】, 【文号】 … : what stands in the head, wherever it is written. */
function isHeadEntry(segment: Segment): boolean {
  const tag = segment.opening?.tag;
  return segment.kind === 'statement' && tag?.head === 'text' && tag.tag !== 'note' && tag.tag !== 'basis';
}

function collector(rule: Rule, into: Finding[]) {
  return (span: Span, message: Message, fixes?: readonly TextFix[]) => {
    into.push({ code: rule.code, severity: rule.severity, span, message, fixes });
  };
}

function fromIssue(issue: SyntaxIssue): Finding {
  return {
    code: issue.code,
    severity: issue.severity,
    span: issue.span,
    message: issue.message,
    fixes: issue.fixes,
  };
}
