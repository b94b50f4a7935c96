/** What the panel and the page in it say to each other. */
import type { PreviewRow, PreviewSummary } from '../../server/lsp/protocol';

/** Extension → page. */
export type ToPage =
  /** `restarted`: the server counts its generations from the beginning again. */
  | { readonly type: 'summary'; readonly summary: PreviewSummary; readonly restarted: boolean }
  /** Rows from `from` on; null: the server has a newer generation already. */
  | {
      readonly type: 'rows';
      readonly generation: number;
      readonly from: number;
      readonly rows: readonly PreviewRow[] | null;
    }
  | { readonly type: 'failure'; readonly text: string };

/** Page → extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'rows'; readonly generation: number; readonly from: number; readonly to: number }
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number }
  | { readonly type: 'chooseData' }
  | { readonly type: 'retry' };
