/**
 * The outline: a fold of the markers. 编>章>节>条 are fixed and 条 counts on through 章, whose number its address leaves
 * out. For the other styles, value 1 opens a level under the current provision; another value continues the innermost
 * level of its style that it follows, else the innermost of its style (a finding). 4.1.2 addresses itself.
 */
import { fold } from './fold';
import type { Marker, MarkerStyle } from './scanner';
import type { Chunk, SanyouText, Segment } from './text';

/** One open level. `count` numbers the dashes, which carry no number. */
interface Level {
  readonly style: MarkerStyle;
  readonly value: number;
  readonly address: string;
}

/** What the fold carries from marker to marker. Equal keys are equal states. */
export interface OutlineState {
  readonly levels: readonly Level[];
  /** The number of the last 条, which counts on through 章. */
  readonly article: number;
  /** The number of the last 章, which may count on through 编. */
  readonly chapter: number;
  readonly key: string;
}

export interface OutlineEntry {
  /** 一(三), 二5(1), 第三条(二), 4.1.2, 附件1一(二) */
  readonly address: string;
  readonly depth: number;
  /** What is wrong with the number, if anything: it does not follow the one before. */
  readonly problem: null | {
    readonly kind: 'gap' | 'repeat' | 'start';
    readonly expected: string;
    readonly previous: string;
  };
}

export const emptyOutline: OutlineState = { levels: [], article: 0, chapter: 0, key: '' };

const rank: Record<MarkerStyle, number> = {
  attachment: -1,
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  dotted: 4,
  han: 5,
  hanParen: 6,
  num: 7,
  numParen: 8,
  numHalf: 9,
  circle: 10,
  alpha: 11,
  dash: 12,
};

/** Takes one marker: the state after it and its entry. */
export function step(state: OutlineState, marker: Marker): { state: OutlineState; entry: OutlineEntry } {
  const { style, value } = marker;
  let levels = state.levels;
  let { article, chapter } = state;
  let problem: OutlineEntry['problem'] = null;
  const label = (n: number) => markerText(style, n);
  const expect = (last: number | null) => {
    const follows = last === null ? value === 1 : value === last + 1;
    if (follows || marker.extra !== undefined || style === 'dash') return;
    if (last === null) problem = { kind: 'start', expected: label(1), previous: '' };
    else
      problem = { kind: value === last ? 'repeat' : 'gap', expected: label(last + 1), previous: label(last) };
  };

  if (style === 'attachment') {
    levels = [];
    article = chapter = 0;
  } else if (style === 'dotted') {
    const path = marker.extra!.split('.');
    const at = levels.findIndex(l => l.style === 'dotted' && depthOf(l) >= path.length);
    const keepAttachment = levels[0]?.style === 'attachment' ? 1 : 0;
    const host = keepAttachment ? levels[0]!.address.length : 0;
    const before = at >= 0 ? levels[at]!.address.slice(host) : null;
    levels = levels.filter(
      (l, i) => i < keepAttachment || (l.style === 'dotted' && depthOf(l) < path.length),
    );
    const last =
      before && before.split('.').length === path.length && sameParent(before, marker.extra!)
        ? Number(before.split('.').at(-1))
        : null;
    if (last === null ? value !== 1 : value !== last + 1) {
      problem =
        last === null
          ? { kind: 'start', expected: [...path.slice(0, -1), '1'].join('.'), previous: '' }
          : {
              kind: value === last ? 'repeat' : 'gap',
              expected: [...path.slice(0, -1), String(last + 1)].join('.'),
              previous: before!,
            };
    }
    if (path.length === 1 && last === null && value === 1) problem = null;
  } else if (rank[style] <= rank.article) {
    // A fixed level closes everything not above it; styles that opened before any fixed level stay above it.
    const same = levels.findLastIndex(l => l.style === style);
    const cut = levels.findIndex(l => isFixed(l.style) && rank[l.style] >= rank[style]);
    if (style === 'article') {
      const restarted = value === 1 && cut < 0;
      expect(restarted || (value === 1 && newHost(levels)) ? null : article === 0 ? null : article);
      article = value;
      levels = cut >= 0 ? levels.slice(0, cut) : levels;
    } else {
      // 章 begins anew in each 编, or counts on through it.
      const countsOn = style === 'chapter' && same < 0 && value === chapter + 1;
      if (!countsOn) expect(same >= 0 ? levels[same]!.value : null);
      if (style === 'chapter') chapter = value;
      levels =
        cut >= 0
          ? levels.slice(0, cut)
          : levels.filter(l => l.style === 'attachment' || (isFixed(l.style) && rank[l.style] < rank[style]));
    }
  } else {
    const innermost = levels.at(-1);
    const same = levels.findLastIndex(l => l.style === style);
    if (style === 'dash') {
      const last = same >= 0 && same === levels.length - 1 ? levels[same]!.value : 0;
      levels = same === levels.length - 1 && same >= 0 ? levels.slice(0, same) : levels;
      return push(levels, { ...marker, value: last + 1 }, article, chapter, null);
    }
    if (value === 1) {
      // A restart: the style is open and the current provision is not below where it could nest.
      if (same >= 0 && (innermost!.style === style || rank[style] <= rank[innermost!.style]))
        levels = levels.slice(0, same);
    } else {
      let at = levels.findLastIndex(l => l.style === style && l.value === value - 1);
      if (at < 0) {
        at = same;
        expect(same >= 0 ? levels[same]!.value : null);
      }
      if (at >= 0) levels = levels.slice(0, at);
    }
    if (levels.length < state.levels.length && !levels.some(l => l.style === 'article') && style === 'han')
      article = 0;
  }
  return push(levels, marker, article, chapter, problem);
}

function push(
  levels: readonly Level[],
  marker: Marker,
  article: number,
  chapter: number,
  problem: OutlineEntry['problem'],
): { state: OutlineState; entry: OutlineEntry } {
  const own =
    marker.style === 'dotted' || marker.style === 'attachment'
      ? marker.extra!
      : markerText(marker.style, marker.value, marker.extra);
  // 第三章第一节 names its chapter, since 节 begins anew in each; 条 and all below leave 编 章 节 out.
  const heading = (style: MarkerStyle) => style === 'part' || style === 'chapter' || style === 'section';
  const above = levels.filter(l => heading(marker.style) || !heading(l.style)).at(-1);
  const attachment = levels[0]?.style === 'attachment' ? levels[0].address : '';
  const address = marker.style === 'dotted' ? attachment + own : (above?.address ?? attachment) + own;
  const next = [...levels, { style: marker.style, value: marker.value, address }];
  const restart =
    marker.style === 'hanParen' || marker.style === 'han'
      ? levels.some(l => l.style === 'article')
        ? article
        : 0
      : article;
  const state: OutlineState = {
    levels: next,
    article: restart,
    chapter,
    key: `${restart}/${chapter}/${next.map(l => l.style + l.address).join('/')}`,
  };
  return { state, entry: { address, depth: levels.length, problem } };
}

function isFixed(style: MarkerStyle): boolean {
  return rank[style] >= 0 && rank[style] <= rank.article;
}

/** 第一条 under a heading that has no 条 yet begins a count of its own. */
function newHost(levels: readonly Level[]): boolean {
  return levels.length > 0 && !levels.some(l => isFixed(l.style));
}

function depthOf(level: Level): number {
  return level.address.split('.').length;
}

function sameParent(a: string, b: string): boolean {
  return a.split('.').slice(0, -1).join('.') === b.split('.').slice(0, -1).join('.');
}

const hanDigits = '零一二三四五六七八九';

/** 23 → 二十三 */
export function hanNumber(n: number): string {
  if (n > 999 || n < 0) return String(n);
  if (n >= 100) {
    const rest = n % 100;
    return `${hanDigits[Math.floor(n / 100)]}百${rest === 0 ? '' : rest < 10 ? `零${hanDigits[rest]}` : rest < 20 ? `一${hanNumber(rest)}` : hanNumber(rest)}`;
  }
  if (n < 10) return hanDigits[n]!;
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : hanDigits[tens]}十${n % 10 === 0 ? '' : hanDigits[n % 10]}`;
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A marker as an address writes it. */
export function markerText(style: MarkerStyle, value: number, extra?: string): string {
  switch (style) {
    case 'part':
      return `第${hanNumber(value)}编`;
    case 'chapter':
      return `第${hanNumber(value)}章`;
    case 'section':
      return `第${hanNumber(value)}节`;
    case 'article':
      return `第${hanNumber(value)}条${extra === undefined ? '' : `之${hanNumber(Number(extra))}`}`;
    case 'attachment':
      return extra ?? `附件${value}`;
    case 'han':
      return hanNumber(value);
    case 'hanParen':
      return `(${hanNumber(value)})`;
    case 'num':
      return String(value);
    case 'numParen':
      return `(${value})`;
    case 'numHalf':
      return `${value})`;
    case 'circle':
      return circled[value - 1] ?? `(${value})`;
    case 'alpha':
      return `${String.fromCharCode(96 + value)})`;
    case 'dash':
      return `——${value}`;
    case 'dotted':
      return extra ?? String(value);
  }
}

/** The outline of a chunk from a given state, remembered: a pure function of the two. */
interface ChunkOutline {
  readonly from: string;
  readonly entries: readonly (OutlineEntry | null)[];
  readonly after: OutlineState;
}
const memo = new WeakMap<Chunk, ChunkOutline>();

export function outlineOf(chunk: Chunk, state: OutlineState): ChunkOutline {
  const known = memo.get(chunk);
  if (known && known.from === state.key) return known;
  let after = state;
  const entries = chunk.segments.map(segment => {
    if (!segment.opening?.marker) return null;
    const taken = step(after, segment.opening.marker);
    after = taken.state;
    return taken.entry;
  });
  const made = { from: state.key, entries, after };
  memo.set(chunk, made);
  return made;
}

export interface OutlineItem extends OutlineEntry {
  readonly segment: Segment;
  readonly index: number;
  readonly line: number;
  readonly title: string;
}

/** Every provision of a text: address (with #2 for a second of the same), depth, title, place. */
export function outline(text: SanyouText): OutlineItem[] {
  const items: OutlineItem[] = [];
  const seen = new Map<string, number>();
  let state = emptyOutline;
  let index = 0;
  let line = 0;
  const segments = [...text.located()];
  for (const chunk of text.chunks) {
    const { entries, after } = outlineOf(chunk, state);
    for (const [i, segment] of chunk.segments.entries()) {
      const entry = entries[i];
      if (entry) {
        const count = (seen.get(entry.address) ?? 0) + 1;
        seen.set(entry.address, count);
        const address = count === 1 ? entry.address : `${entry.address}#${count}`;
        items.push({
          ...entry,
          address,
          segment,
          index,
          line,
          title: titleOf(segment, segments[index + 1]?.segment),
        });
      }
      index++;
      line += segment.lines;
    }
    state = after;
  }
  return items;
}

/**
 * A provision's title: its line after the number up to the first 。; an unpunctuated line that stands between the
 * heading and a deeper number belongs to it (a hard-wrapped heading).
 */
export function titleOf(segment: Segment, next: Segment | undefined): string {
  const marker = segment.opening!.marker!;
  const lines = segment.text.split(/\r?\n/);
  let title = lines[0]!.slice(marker.end).trim();
  const rest = lines.slice(1).filter(l => l.trim() !== '');
  const unpunctuated = (l: string) => !/[。,;:!?、]$/.test(fold(l.trim()));
  const deeper = next?.opening?.marker && rank[next.opening.marker.style] > rank[marker.style];
  if (
    rest.length === 1 &&
    deeper &&
    unpunctuated(title) &&
    unpunctuated(rest[0]!) &&
    rest[0]!.trim().length <= 30
  )
    title += rest[0]!.trim();
  const stop = title.indexOf('。');
  return stop < 0 ? title : title.slice(0, stop);
}
