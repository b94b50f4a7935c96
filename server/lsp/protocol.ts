/** What client and server say to each other beyond the Language Server Protocol. Plain JSON; imported by client/ as types. */

/** Client → server: evaluate this document with this data file, and tell me when either changes. */
export interface PreviewOpen {
  readonly uri: string;
  /** A data file (.xlsx .csv .json); null: the document's own 【样例】, or the data bound in sanyou.json beside it. */
  readonly data: string | null;
}

/** Server → client, on every change: a summary only. The view then asks for the rows it shows. */
export interface PreviewSummary {
  readonly uri: string;
  /** Grows with each evaluation; an answer to an older one is dropped. */
  readonly generation: number;
  readonly title: string;
  readonly dataLabel: string;
  readonly units: number;
  /** 满分 as a plain number, e.g. "100", so that bars have a scale; absent where the standard states none. */
  readonly full?: string;
  readonly tiers: readonly { readonly name: string; readonly count: number }[];
  readonly counts: {
    readonly met: number;
    readonly unmet: number;
    readonly missing: number;
    readonly manual: number;
    readonly na: number;
  };
  /** Sentences for a person: cells refused, data file missing … */
  readonly problems: readonly string[];
}

export interface PreviewRowsParams {
  readonly uri: string;
  readonly generation: number;
  readonly from: number;
  /** At most 100 rows an answer. */
  readonly to: number;
}

export interface PreviewRow {
  readonly rank: string; // "1", "3-5", "" without a score
  readonly name: string;
  readonly kind: string;
  readonly score: string; // "89", "80-95", ""
  readonly conclusion: string; // "合格", "待定", ""
  /** Change of score since the text was last saved (or the preview opened), e.g. "-2"; "" if none. */
  readonly change: string;
  readonly reasons: readonly PreviewReason[];
}

export interface PreviewReason {
  readonly address: string;
  readonly status: 'met' | 'unmet' | 'missing' | 'manual' | 'na';
  /** 依据五(五):满意率 89%,低于 90%,差 1 个百分点,扣 10 分。 */
  readonly sentence: string;
  /** Where the provision stands in the document, 0-based. */
  readonly line: number;
}

export const previewOpen = 'sanyou/previewOpen'; // request: PreviewOpen -> PreviewSummary
export const previewClose = 'sanyou/previewClose'; // notification: { uri }
export const previewRows = 'sanyou/previewRows'; // request: PreviewRowsParams -> PreviewRow[] | null (stale)
export const previewChanged = 'sanyou/previewChanged'; // notification, server to client: PreviewSummary
