/** What stays the same while one evaluation runs, and where in it an expression is read. */
import type { Message } from '../../grammar/message';
import type { ClauseNode, Condition, Expr, Name } from '../../grammar/tree';
import type { Register, Standard } from '../standard/model';
import { dayUnit } from '../standard/units';
import type { Calendar } from './calendar';
import type { Outcome } from './condition';
import { type SuffixReading, suffixReading } from './conventions';
import type { Row, UnitData } from './data';
import type { Value } from './value';

export interface World {
  readonly standard: Standard;
  readonly calendar: Calendar;
  /** All units evaluated together, in the order of the data. */
  readonly units: readonly UnitData[];
  /** What a bare 日 is; null where the text leaves it open. */
  readonly day: '自然日' | '工作日' | null;
  /** Whether 以上 and 以下 include the number. */
  readonly suffix: SuffixReading;
  /** Reads a condition; here, so that values need not know conditions. */
  readonly holds: (condition: Condition, scope: Scope) => Outcome;
  /** Whether a condition compares what cannot be compared, already looked at. */
  readonly checked: Map<Condition, Message | null>;
  /** Metrics already worked out, per unit. */
  readonly metrics: Map<UnitData, Map<string, Value | 'working'>>;
  /** 各项合计 of each unit, once all requirements are weighed: a 【评分】 without full marks is made of it. */
  readonly earned: Map<UnitData, Value>;
  /** Values over all units already worked out, per expression, in the order of `units`. */
  readonly across: Map<Expr, readonly Value[]>;
}

/** Where an expression is read: for a unit, perhaps for one row of a register. */
export interface Scope {
  readonly world: World;
  readonly unit: UnitData;
  readonly row?: { readonly register: Register; readonly row: Row };
  /** Within a requirement that says so: what lengthens its time limit. */
  readonly relief?: Relief;
}

/** 延长 and 中止 of a requirement. */
export interface Relief {
  readonly extension: Extract<ClauseNode, { kind: 'extension' }> | null;
  readonly suspension: readonly Name[];
}

export function createWorld(
  standard: Standard,
  units: readonly UnitData[],
  calendar: Calendar,
  holds: World['holds'],
): World {
  return {
    standard,
    calendar,
    units,
    holds,
    day: dayUnit(standard.conventions.get('日')),
    suffix: suffixReading(standard.conventions.get('本数')),
    checked: new Map(),
    metrics: new Map(),
    earned: new Map(),
    across: new Map(),
  };
}
