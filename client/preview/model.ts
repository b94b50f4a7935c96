/**
 * What the page knows: a summary, and the rows it has been sent. While the drafter types, a new generation arrives every
 * few keystrokes; the rows of the one before stay on screen until all rows in view of the new one are there, so nothing flickers.
 */
import type { PreviewReason, PreviewRow, PreviewSummary } from '../../server/lsp/protocol';
import type { ToPage } from './messages';

export type Status = PreviewReason['status'];

/** As the preview protocol allows at most. */
export const PAGE = 100;

/** The rows of one generation, by page number. */
export interface Sheet {
  readonly generation: number;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly PreviewRow[]>;
}

export interface Model {
  readonly summary: PreviewSummary | null;
  /** On screen. */
  readonly shown: Sheet | null;
  /** Newer than `shown`, still on its way. */
  readonly coming: Sheet | null;
  /** A sentence; '' when all is well. */
  readonly failure: string;
}

export const empty: Model = { summary: null, shown: null, coming: null, failure: '' };

/** Takes in one message. An older summary, and rows of an older generation, change nothing. */
export function receive(model: Model, message: ToPage): Model {
  if (message.type === 'failure') return { ...model, failure: message.text };
  if (message.type === 'summary') {
    const { summary, restarted } = message;
    if (!restarted && model.summary && summary.generation <= model.summary.generation) return model;
    const coming = { generation: summary.generation, total: summary.units, pages: new Map() };
    return { ...model, summary, coming, failure: '' };
  }
  if (!message.rows) return model;
  const page = Math.floor(message.from / PAGE);
  const add = (sheet: Sheet | null, rows: readonly PreviewRow[]): Sheet | null =>
    sheet?.generation === message.generation
      ? { ...sheet, pages: new Map(sheet.pages).set(page, rows) }
      : sheet;
  return model.coming
    ? { ...model, coming: add(model.coming, message.rows) }
    : { ...model, shown: add(model.shown, message.rows) };
}

/** Puts the coming generation on screen once it holds every wanted page. */
export function settle(model: Model, wanted: readonly number[]): Model {
  const { coming } = model;
  if (!coming || missing(coming, wanted).length > 0) return model;
  return { ...model, shown: coming, coming: null };
}

/** The wanted pages this sheet has and has not been sent. */
export function missing(sheet: Sheet, wanted: readonly number[]): number[] {
  return wanted.filter(page => page * PAGE < sheet.total && !sheet.pages.has(page));
}

/** The newest sheet: rows are asked of no other. */
export function newest(model: Model): Sheet | null {
  return model.coming ?? model.shown;
}

export function rowAt(sheet: Sheet, index: number): PreviewRow | undefined {
  return sheet.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}

/** All rows sent so far. */
export function sent(sheet: Sheet): PreviewRow[] {
  return [...sheet.pages.values()].flat();
}

/** A row's identity from one generation to the next: its name and kind, told apart by order where two are the same. */
export function keysOf(sheet: Sheet): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: sheet.total }, (_, index) => {
    const row = rowAt(sheet, index);
    if (!row) return `#${index}`;
    const key = `${row.name}|${row.kind}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count === 0 ? key : `${key}|${count}`;
  });
}

export interface Filter {
  /** Part of a name or kind; '' for all. */
  readonly text: string;
  readonly status: Status | null;
  /** A tier's name; '' stands for those without a conclusion. */
  readonly tier: string | null;
}

export const noFilter: Filter = { text: '', status: null, tier: null };

export function isFiltering(filter: Filter): boolean {
  return filter.text.trim() !== '' || filter.status !== null || filter.tier !== null;
}

/** Whether a row passes: its name or kind holds the text, one of its reasons has the status, its tier is the tier. */
export function passes(row: PreviewRow, filter: Filter, tiers: readonly string[]): boolean {
  const text = filter.text.trim().toLowerCase();
  if (text && !row.name.toLowerCase().includes(text) && !row.kind.toLowerCase().includes(text)) return false;
  if (filter.status && !row.reasons.some(reason => reason.status === filter.status)) return false;
  if (filter.tier === null) return true;
  return filter.tier === '' ? !tiers.includes(row.conclusion) : row.conclusion === filter.tier;
}

const severity: readonly Status[] = ['unmet', 'missing', 'manual', 'met', 'na'];

/** A ground, with a name that it keeps when the others change: its provision, and which of that provision's it is. */
export interface Ground extends PreviewReason {
  readonly id: string;
}

/** What lost marks first; otherwise in the order of the text. */
export function grounds(reasons: readonly PreviewReason[]): Ground[] {
  const seen = new Map<string, number>();
  const named = reasons.map(reason => {
    const nth = (seen.get(reason.address) ?? 0) + 1;
    seen.set(reason.address, nth);
    return { ...reason, id: `${reason.address}/${nth}` };
  });
  return named.sort((a, b) => severity.indexOf(a.status) - severity.indexOf(b.status));
}

/** How many digits stand after the last point: 2 for 91.25, 0 for 89. */
export function decimalsOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}

/** What a number lacks beside others of so many decimals: ".0" for 89 beside 91.5. */
export function padding(text: string, decimals: number): string {
  const own = decimalsOf(text);
  return own >= decimals ? '' : `${own === 0 ? '.' : ''}${'0'.repeat(decimals - own)}`;
}

/** "89", "≈88.82" or "80-95" as numbers for drawing, never for deciding; null without a score. */
export function scoreSpan(score: string): readonly [number, number] | null {
  const found = /^≈?(-?\d+(?:\.\d+)?)(?:\s*[-–~]\s*≈?(-?\d+(?:\.\d+)?))?/.exec(score);
  if (!found) return null;
  const min = Number(found[1]);
  return [min, found[2] === undefined ? min : Number(found[2])];
}
