/** What an evaluation says. Every amount is exact; an interval stands wherever something is unknown. */
import type { Message } from '../../grammar/message';
import type { Place } from '../standard/model';
import type { Exact } from '../standard/quantity';

/** 达标 不达标 缺数据 待人工 不适用 */
export type Status = 'met' | 'unmet' | 'missing' | 'manual' | 'na';

export interface Interval {
  readonly min: Exact;
  readonly max: Exact;
}

/** One statement (one 【要求】) against one unit. */
export interface StatementResult {
  readonly address: string;
  readonly place: Place;
  readonly status: Status;
  /** Marks lost. [0,0] where nothing is lost; a bonus is negative. */
  readonly deducted: Interval;
  /** Official sentences, one a ground: 满意率 91.5%,低于 92%,差 0.5 个百分点,扣 1 分。 Rendered on demand. */
  readonly reasons: readonly Message[];
}

export interface UnitResult {
  readonly name: string;
  /** 窗口类别, or '' where the data has none. */
  readonly kind: string;
  /** null: the standard has no 【评分】, or none can be told (see `unscored`). */
  readonly score: Interval | null;
  /** Why the score is open altogether (待定), which happens only under 不设满分. */
  readonly unscored?: readonly Message[];
  /** The tier (等级) when the whole interval agrees; otherwise null. */
  readonly conclusion: string | null;
  /** Best and worst place it can have, 1-based; equal when the score is certain. null without a score. */
  readonly rank: { readonly min: number; readonly max: number } | null;
  readonly results: readonly StatementResult[];
}

export interface Evaluation {
  /** Units from the best to the worst. */
  readonly units: readonly UnitResult[];
  /** Cells that were refused: file, sheet, row, column, what was read, what was expected. */
  readonly refused: readonly Message[];
}
