/** Mends: those of the findings here, all safe ones at once, and a declaration for a name that has none. */
import { foldName, type SanyouText, type Segment } from '../../grammar';
import { type Message, msg } from '../../grammar/message';
import type { TextFix } from '../../grammar/tree';
import type { Analysis, PlacedFinding } from '../rules/analysis';
import { factsOf } from '../standard/facts';
import { nodesAt } from './nodes';
import { type Range, rangeOf, type TextEdit } from './place';

export interface CodeAction {
  readonly title: Message;
  readonly kind: 'quickfix' | 'source.fixAll';
  /** The one to take without a second look. */
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
  /** The finding that it mends. */
  readonly finding?: { readonly code: string; readonly range: Range };
}

/** Quick fixes for the findings that touch a range, the safe ones first. */
export function quickFixes(
  analysis: Analysis,
  range: Range,
  findings: readonly PlacedFinding[] = analysis.findings(),
): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const finding of findings) {
    const at = rangeOf(finding.segment, finding.line, finding.span);
    if (!touches(at, range)) continue;
    const about = { code: finding.code, range: at };
    const fixes = [...(finding.fixes ?? [])].sort((a, b) => Number(b.safe) - Number(a.safe));
    for (const [i, fix] of fixes.entries()) {
      actions.push({
        title: fix.title,
        kind: 'quickfix',
        preferred: fix.safe && i === 0,
        edits: editsOf(analysis.text, finding, fix),
        finding: about,
      });
    }
    if (finding.code === 'undefined-name')
      actions.push({ ...declaration(analysis, finding), finding: about });
  }
  return actions.sort((a, b) => Number(b.preferred) - Number(a.preferred));
}

/** All safe mends of the document in one; null where there are none. One that would overlap another is left for the next time. */
export function fixAll(text: SanyouText, findings: readonly PlacedFinding[]): CodeAction | null {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.find(f => f.safe);
    if (!fix) continue;
    const own = editsOf(text, finding, fix);
    if (own.some(a => edits.some(b => touches(a.range, b.range)))) continue;
    edits.push(...own);
    count++;
  }
  return count === 0
    ? null
    : {
        title: msg('修复全部可以放心修改的问题({0} 处)', count),
        kind: 'source.fixAll',
        preferred: false,
        edits,
      };
}

function editsOf(text: SanyouText, finding: PlacedFinding, fix: TextFix): TextEdit[] {
  return fix.edits.map(e => {
    const { segment, line } = e.after ? text.segmentAt(finding.index + e.after)! : finding;
    return { range: rangeOf(segment, line, e.span), text: withLineEnds(segment, e.text) };
  });
}

function withLineEnds(segment: Segment, text: string): string {
  return segment.text.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}

function touches(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']) =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}

// ---------------------------------------------------------------- a declaration

/** 【指标】 or 【台账】 for the name, behind the last declaration, with the unit that its use asks for. */
function declaration(analysis: Analysis, finding: PlacedFinding): Omit<CodeAction, 'finding'> {
  const { segment, span } = finding;
  const name = segment.text.slice(span.start, span.end);
  const isRegister = factsOf(segment).uses.some(u => u.span.start === span.start && u.role === 'register');
  const { at, line } = declarationPlace(analysis.text);
  const end = at.text.replace(/[\s\u3000]+$/, '').length;
  const statement = isRegister
    ? `【台账】${name}:件`
    : `【指标】${name}:${unitWanted(segment, foldName(name), span.start)}`;
  const first = end === 0;
  const text = first ? `${statement}\n` : `\n${statement}`;
  return {
    title: isRegister ? msg('声明台账“{0}”', name) : msg('声明指标“{0}”', name),
    kind: 'quickfix',
    preferred: false,
    edits: [{ range: rangeOf(at, line, { start: end, end }), text: withLineEnds(at, text) }],
  };
}

/** The last declaration; without one the last statement before the first provision, or what stands first. */
function declarationPlace(text: SanyouText): { at: Segment; line: number } {
  let last: { at: Segment; line: number } | null = null;
  let head: { at: Segment; line: number } | null = null;
  let seenProvision = false;
  for (const { segment, line } of text.located()) {
    const tag = segment.opening?.tag?.tag;
    if (tag === 'metric' || tag === 'register') last = { at: segment, line };
    if (segment.kind === 'provision') seenProvision = true;
    if (!seenProvision && tag) head = { at: segment, line };
  }
  return last ?? head ?? { at: text.chunks[0]!.segments[0]!, line: 0 };
}

/** The unit of the number that the name is compared with. */
function unitWanted(segment: Segment, name: string, offset: number): string {
  const clause = factsOf(segment).parsed?.statement.clauses.find(
    c => c.span.start <= offset && offset <= c.span.end,
  );
  for (const node of nodesAt(clause?.node, offset).reverse()) {
    const { right } = node as { right?: { kind?: string; unit?: string } };
    if ((node.kind === 'compare' || node.kind === 'all') && right?.kind === 'quantity' && right.unit)
      return right.unit;
  }
  return name.endsWith('率') ? '%' : '件';
}
