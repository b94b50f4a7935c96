/** Where a name stands: its declarations and its uses, told apart by what it is the name of. */
import { foldName, outline, type SanyouText, type Segment } from '../../grammar';
import type { Span } from '../../grammar/tree';
import type { Analysis } from '../rules/analysis';
import { factsOf, type Use } from '../standard/facts';
import { declarationsOf, resolve } from './names';
import { type Range, rangeOf, type Spot } from './place';

/** A name, and whose it is: a field of a register, an option of a metric, or the document's own ('' ). */
export interface Target {
  readonly name: string;
  readonly of: string;
}

export interface Occurrence {
  readonly range: Range;
  readonly segment: Segment;
  /** In the segment. */
  readonly span: Span;
  readonly declares: boolean;
}

interface Named {
  readonly target: Target;
  readonly span: Span;
  readonly declares: boolean;
}

/** The name at a spot. */
export function targetAt(
  analysis: Analysis,
  { segment, offset }: Spot,
): { target: Target; span: Span } | null {
  const at = namesIn(analysis, segment).filter(n => n.span.start <= offset && offset <= n.span.end);
  return at.find(n => offset < n.span.end) ?? at[0] ?? null;
}

/** Every place of a name in the order of the text. */
export function occurrences(analysis: Analysis, { name, of }: Target): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { segment, line } of analysis.text.located()) {
    if (segment.kind !== 'statement') continue;
    for (const { target, span, declares } of namesIn(analysis, segment)) {
      if (target.name === name && target.of === of)
        found.push({ range: rangeOf(segment, line, span), segment, span, declares });
    }
  }
  return found;
}

function namesIn(analysis: Analysis, segment: Segment): Named[] {
  const facts = factsOf(segment);
  const out: Named[] = [];
  for (const d of facts.declarations) {
    if (d.as === 'convention') continue;
    out.push({
      target: { name: d.name, of: d.as === 'field' || d.as === 'option' ? (d.of ?? '') : '' },
      span: d.span,
      declares: true,
    });
    if (d.as === 'metric' && d.type?.kind === 'choice') {
      for (const o of d.type.options)
        out.push({ target: { name: o.folded, of: d.name }, span: o.span, declares: true });
    }
  }
  for (const u of facts.uses)
    if (u.role !== 'convention')
      out.push({ target: { name: u.name, of: ownerOf(analysis, u) }, span: u.span, declares: false });
  // A sample names options as values, and metrics at the head of its tables.
  let heading = true;
  for (const { node } of facts.parsed?.statement.clauses ?? []) {
    if (node.kind === 'sampleValue') {
      const metric = resolve(analysis, node.name.folded);
      const option = foldName(node.value);
      if (metric && isOption(analysis, option, metric.name))
        out.push({ target: { name: option, of: metric.name }, span: node.valueSpan, declares: false });
    }
    if (node.kind === 'sampleRow' && heading) {
      for (const c of node.cells)
        out.push({ target: { name: foldName(c.text), of: '' }, span: c.span, declares: false });
    }
    heading = node.kind !== 'sampleRow';
  }
  return out;
}

function ownerOf(analysis: Analysis, { role, name, of }: Use): string {
  if ((role === 'field' || role === 'column') && of)
    return declarationsOf(analysis, name).some(d => d.as === 'field' && d.of === of) ? of : '';
  if (role === 'option' && of) {
    const metric = resolve(analysis, of)?.name ?? of;
    return isOption(analysis, name, metric) ? metric : '';
  }
  if (role === 'kind') return isOption(analysis, name, '窗口类别') ? '窗口类别' : '';
  return '';
}

function isOption(analysis: Analysis, name: string, metric: string): boolean {
  return declarationsOf(analysis, name).some(d => d.as === 'option' && d.of === metric);
}

// ---------------------------------------------------------------- addresses

/** The number of a provision at a spot: of the provision itself, or named by a 预期. */
export function addressAt(
  text: SanyouText,
  { segment, index, offset }: Spot,
): { address: string; span: Span } | null {
  const marker = segment.opening?.marker;
  if (marker) {
    if (offset > marker.end) return null;
    const item = outline(text).find(i => i.index === index);
    return item ? { address: item.address, span: { start: marker.start, end: marker.end } } : null;
  }
  const at = addressesIn(segment).find(({ span }) => span.start <= offset && offset <= span.end);
  return at ? { address: provisionOf(at.address), span: at.span } : null;
}

/** The numbers of provisions that a 预期 or a 【豁免】 names. */
function addressesIn(segment: Segment): { address: string; span: Span }[] {
  return (factsOf(segment).parsed?.statement.clauses ?? []).flatMap(({ node }) => {
    if (node.kind === 'expect' && node.expectation.target.kind === 'address')
      return [node.expectation.target];
    return node.kind === 'waiverHead' && node.address !== '全文'
      ? [{ address: node.address, span: node.addressSpan }]
      : [];
  });
}

/** Every 预期 and 【豁免】 that speaks of a provision. */
export function expectationsOf(text: SanyouText, address: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { segment, line } of text.located()) {
    for (const { address: own, span } of addressesIn(segment)) {
      if (foldName(provisionOf(own)) !== foldName(address)) continue;
      found.push({ range: rangeOf(segment, line, span), segment, span, declares: false });
    }
  }
  return found;
}

/** 一(一)·2 speaks of a requirement of 一(一). */
export function provisionOf(address: string): string {
  return address.replace(/·\d+$/, '');
}
