/** What the protocol thread and its worker say to each other. */
import type { Diagnostic } from '../ide/diagnostics';
import type { FileInterface } from '../rules/rule';
import type { Edit } from './documents';
import type { PreviewRow, PreviewSummary } from './protocol';

/** Keeps the worker's copy of a document in step; nothing is answered. */
export type Told =
  | { readonly kind: 'open'; readonly uri: string; readonly text: string }
  | { readonly kind: 'edit'; readonly uri: string; readonly edits: readonly Edit[] }
  | { readonly kind: 'close'; readonly uri: string }
  /** Some sanyou.json has changed. */
  | { readonly kind: 'settings' };

export interface EvaluateAsked {
  readonly kind: 'evaluate';
  readonly uri: string;
  /** A data file's path; null: what sanyou.json binds, else the document's own 【样例】. */
  readonly data: string | null;
  readonly generation: number;
  /** The data file may have changed: read it again. */
  readonly fresh: boolean;
  /** From now on changes of score are counted from this evaluation. */
  readonly settled: boolean;
  readonly locale: string;
}

export interface Evaluated {
  readonly summary: PreviewSummary;
  /** Files to watch: the data file, and sanyou.json where it decides. */
  readonly files: readonly string[];
}

export type Asked =
  | EvaluateAsked
  | {
      readonly kind: 'rows';
      readonly uri: string;
      readonly generation: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'samples'; readonly uri: string; readonly locale: string };

export interface Answers {
  evaluate: Evaluated;
  rows: readonly PreviewRow[] | null;
  samples: readonly Diagnostic[];
}

export type ToWorker =
  | Told
  | (Asked & {
      readonly id: number /** The files that the document names by 【引用】. */;
      readonly imports: readonly FileInterface[];
    });

export type FromWorker =
  | { readonly id: number; readonly result: Answers[keyof Answers] }
  | { readonly id: number; readonly error: string };
