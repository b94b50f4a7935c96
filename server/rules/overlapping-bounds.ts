/** “3天以内(含3天)”与“3天以上”都含3天,同一天数落在两处(民法典第一千二百五十九条)。 */
import { fold, msg, type Segment } from '../../grammar';
import { markerText } from '../../grammar/outline';
import type { Span } from '../../grammar/tree';
import { phrasesOf } from '../prose/provision';
import { clausesOf } from '../standard/model';
import type { OutlineRule } from './rule';

interface Edge {
  readonly side: 'within' | 'above';
  readonly key: string; // number and unit
  /** Of the number, and of the words behind it, up to which it says whether the number is included. */
  readonly number: Span;
  readonly end: number;
  readonly stated: boolean;
}

/** A provision that says of 以上 or 以下 that the number is left out. */
const isExclusive = (text: string) => text.includes('本数') && /不(?:包括|包含|含)/.test(text);

export const overlappingBounds: OutlineRule = {
  code: 'overlapping-bounds',
  severity: 'warning',
  title: '以内与以上重叠',
  scope: 'outline',
  part(segment, facts) {
    if (facts.parsed) {
      const says = clausesOf(facts.parsed.statement, 'convention').some(
        c => c.name === '本数' && c.value.includes('不'),
      );
      return says ? 'exclusive' : '';
    }
    if (isExclusive(segment.text)) return 'exclusive';
    return edgesOf(segment)
      .map(e => e.side + e.key)
      .join(' ');
  },
  check(parts, _has, report) {
    if (parts.some(p => p.part === 'exclusive')) return;
    let before: { segment: Segment; parent: string | null } | null = null;
    for (const { segment, address } of parts) {
      const edges = edgesOf(segment);
      const parent = parentOf(segment, address);
      const done = new Set<string>();
      for (const edge of edges) {
        if (done.has(edge.key)) continue;
        done.add(edge.key);
        const own = edges.find(e => meets(e, edge));
        if (own) {
          // The side that does not say so gives way; 以上 where both do, or neither.
          const [within, above] = edge.side === 'within' ? [edge, own] : [own, edge];
          const [given, against] = above.stated && !within.stated ? [within, above] : [above, within];
          tell(segment, given, written(segment, against));
        } else if (before && parent !== null && before.parent === parent) {
          const other = edgesOf(before.segment).find(e => meets(e, edge));
          if (other) tell(segment, edge, written(before.segment, other));
        }
      }
      before = { segment, parent };
    }

    function tell(segment: Segment, edge: Edge, other: string): void {
      const { text } = segment;
      const number = text.slice(edge.number.start, edge.number.end).replace(/\s+/g, '');
      const [open, close] = text.includes('（') || !text.includes('(') ? ['（', '）'] : ['(', ')'];
      const insert = `${open}不含${number}${close}`;
      report(
        segment,
        { start: edge.number.start, end: edge.end },
        msg(
          '“{0}”与“{1}”都含{2},恰好{2}时两处都适用。请在“{0}”后面写明“(不含{2})”。',
          written(segment, edge),
          other,
          number,
        ),
        edge.stated
          ? undefined
          : [
              {
                title: msg('加上“{0}”', insert),
                safe: false,
                edits: [{ span: { start: edge.end, end: edge.end }, text: insert }],
              },
            ],
      );
    }
  },
};

const meets = (a: Edge, b: Edge) => a.key === b.key && a.side !== b.side;
const written = (segment: Segment, edge: Edge) =>
  segment.text.slice(edge.number.start, edge.end).replace(/\s+/g, '');

const memo = new WeakMap<Segment, readonly Edge[]>();

/** The bounds of a segment's prose that end in 以内, 以下 or 以上 and include their number. */
function edgesOf(segment: Segment): readonly Edge[] {
  if (segment.kind === 'statement') return [];
  let edges = memo.get(segment);
  if (!edges) {
    const phrases = phrasesOf(segment);
    const folded = phrases.length > 0 ? fold(segment.text) : '';
    edges = phrases.flatMap(p => {
      if (p.kind !== 'bound') return [];
      const ends = p.upTo ? [p.quantity, p.upTo] : [p.quantity];
      return ends.flatMap((quantity): Edge[] => {
        const m = /^ *(以内|之内|内|以下|及?以上)( *\( *(不?)含[^()]*\))?/.exec(
          folded.slice(quantity.span.end),
        );
        if (!m || m[3] || (!p.upTo && (p.op === '<' || p.op === '>'))) return [];
        return [
          {
            side: m[1]!.endsWith('上') ? 'above' : 'within',
            key: `${quantity.value}${quantity.unit}`,
            number: quantity.span,
            end: quantity.span.end + m[0].length,
            stated: m[2] !== undefined,
          },
        ];
      });
    });
    memo.set(segment, edges);
  }
  return edges;
}

/** The address a provision stands under; null for what is no provision. */
function parentOf(segment: Segment, address: string): string | null {
  const marker = segment.opening?.marker;
  if (!marker || marker.extra !== undefined) return null;
  const own = markerText(marker.style, marker.value);
  return address.endsWith(own) ? address.slice(0, -own.length) : null;
}
