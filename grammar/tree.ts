/**
 * The tree of a statement. Every span counts UTF-16 units from the start of the segment that holds the node, so that a
 * segment moved by an edit elsewhere keeps its tree. Names and texts stand as written; `folded` is what is compared.
 */
import type { Message } from './message';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with the writing itself, where it stands. */
export interface SyntaxIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly span: Span;
  readonly message: Message;
  readonly fixes?: readonly TextFix[];
}

export interface TextFixEdit {
  readonly span: Span;
  readonly text: string;
  /** How many segments behind the finding's own the edit stands; 0 if not said. */
  readonly after?: number;
}

/** A mend: the edits, and whether they keep what the file means (`safe`) or need a person's eye. */
export interface TextFix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly TextFixEdit[];
}

export type HeadTag =
  | 'standard' // 标准
  | 'docNumber' // 文号
  | 'issuer' // 制定机关
  | 'published' // 公布日期
  | 'effective' // 施行日期
  | 'validity' // 有效期
  | 'level' // 层级
  | 'authority' // 效力等级
  | 'status' // 时效性
  | 'subject' // 主题分类
  | 'nature' // 性质
  | 'parent' // 上位标准
  | 'basis' // 依据
  | 'repeals' // 废止
  | 'vocabulary'; // 引用

export type StatementTag =
  | HeadTag
  | 'convention' // 约定
  | 'metric' // 指标
  | 'register' // 台账
  | 'applies' // 适用
  | 'marks' // 分值
  | 'requirement' // 要求
  | 'scoring' // 评分
  | 'parameter' // 参数
  | 'sample' // 样例
  | 'waiver' // 豁免
  | 'note'; // 注

export interface Statement {
  readonly tag: StatementTag;
  /** 【标签】 with its brackets. */
  readonly tagSpan: Span;
  /** The first is the head (what stands on the tag's line, possibly empty), the others follow in order. */
  readonly clauses: readonly Clause[];
}

/**
 * One clause: a head, or `key: value`. A clause that could not be read has a `broken` node and is never evaluated; it
 * cannot touch its neighbours.
 */
export interface Clause {
  readonly span: Span;
  readonly key?: { readonly text: string; readonly span: Span };
  readonly node: ClauseNode;
}

export interface Name {
  readonly kind: 'name';
  readonly text: string;
  /** Half width, simplified, without blanks: names are the same when these are. */
  readonly folded: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** A number with its unit. `value` is an exact decimal in the written unit: 九成五 is `95` of unit `%`. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly value: string;
  /** The unit's canonical word (% ‰ 百分点 分 件 工作日 …), or '' for a bare number. */
  readonly unit: string;
  readonly span: Span;
}

export interface DateLiteral {
  readonly kind: 'date';
  /** YYYY-MM-DD */
  readonly value: string;
  readonly span: Span;
}

/** 未定「原词」: what the text leaves open. */
export interface Undetermined {
  readonly kind: 'undetermined';
  readonly words: string;
  readonly span: Span;
}

export type Expr =
  | Quantity
  | DateLiteral
  | Name
  | {
      readonly kind: 'binary';
      readonly op: '+' | '-' | '×' | '÷';
      readonly left: Expr;
      readonly right: Expr;
      readonly span: Span;
    }
  /** 自 A 至 B: the time from one date to another; its unit is the unit of what it is compared with. */
  | { readonly kind: 'elapsed'; readonly from: Name; readonly to: Name; readonly span: Span }
  | Aggregate
  /** 名次(式) 最高(式) 最低(式) 平均(式): over all units evaluated together. */
  | { readonly kind: 'across'; readonly fn: AcrossFn; readonly arg: Expr; readonly span: Span };

export type AcrossFn = 'rank' | 'highest' | 'lowest' | 'average';

/** 台账(条件)数量 | 占比 | 合计 字段 … */
export interface Aggregate {
  readonly kind: 'aggregate';
  readonly register: Name;
  /** null: 全部 */
  readonly filter: Condition | null;
  readonly fn: 'count' | 'share' | 'sum' | 'average' | 'highest' | 'lowest';
  readonly field?: Name;
  readonly span: Span;
}

export type Op = '≥' | '≤' | '>' | '<' | '=' | '≠';

export type Condition =
  | { readonly kind: 'or'; readonly parts: readonly Condition[]; readonly span: Span }
  | { readonly kind: 'and'; readonly parts: readonly Condition[]; readonly span: Span }
  | { readonly kind: 'not'; readonly part: Condition; readonly span: Span }
  | Comparison
  /** a、b 均 ≥ 90%: each must hold by itself. */
  | {
      readonly kind: 'all';
      readonly names: readonly Name[];
      readonly op: Op;
      readonly right: Expr | Undetermined;
      readonly span: Span;
    }
  | { readonly kind: 'belongs'; readonly name: Name; readonly options: readonly Name[]; readonly span: Span }
  | { readonly kind: 'has'; readonly name: Name; readonly present: boolean; readonly span: Span }
  /** A name by itself: a yes/no fact, no declaration needed. */
  | { readonly kind: 'fact'; readonly name: Name; readonly span: Span };

export interface Comparison {
  readonly kind: 'compare';
  readonly left: Expr;
  /** As decided by the words: 以上 is ≥ unless (不含) or 【约定】 says otherwise; see `stated`. */
  readonly op: Op;
  /** Which words gave the operator: 'explicit' cannot be overridden by 【约定】 本数. */
  readonly stated: 'explicit' | 'suffix';
  readonly right: Expr | Undetermined;
  readonly span: Span;
}

/** 应 宜 可; 不得 未发生 禁止 严禁 give `prohibition`. */
export type Strength = 'must' | 'should' | 'may';

export interface ItemList {
  readonly kind: 'items';
  readonly group?: Name;
  readonly items: readonly Name[];
  /** 等: more may follow; 等N项 closes it. */
  readonly open: boolean;
  readonly declaredCount?: { readonly count: number; readonly span: Span };
  readonly span: Span;
}

export type ValueType =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'yesno' } // 是否
  | { readonly kind: 'choice'; readonly options: readonly Name[] } // 选项
  | { readonly kind: 'date' } // 日期
  | { readonly kind: 'duration' } // 时长
  | { readonly kind: 'text' }; // 文字

export interface Field {
  readonly name: Name;
  readonly type: ValueType;
}

export type Trigger =
  | { readonly kind: 'unmet' } // 不达标
  | { readonly kind: 'met' } // 达标
  | { readonly kind: 'otherwise' } // 其他
  /** 每低 1个百分点, 每少 1次, 每超 1件: per step away from the bound; 每缺 1项: per item missing. */
  | { readonly kind: 'perStep'; readonly way: 'below' | 'above' | 'lacking'; readonly step: Quantity }
  /** 每件, 每1件: per failing row of the register. */
  | { readonly kind: 'perCase'; readonly step: Quantity }
  /** ≥ 99%: a tier of the requirement's own left side; the first that holds counts. */
  | { readonly kind: 'tier'; readonly op: Op; readonly bound: Quantity }
  | { readonly kind: 'when'; readonly condition: Condition };

export interface Effect {
  readonly kind: 'effect';
  readonly verb: 'deduct' | 'add' | 'score' | 'veto'; // 扣 加 得 一票否决
  readonly discretion: boolean; // 酌情
  /** 3至5分 has both ends; 扣 全部 has `all`. */
  readonly amount?: { readonly min: Quantity; readonly max: Quantity } | 'all' | Undetermined;
  /** 扣完为止 */
  readonly untilZero: boolean;
  /** ,最高 10分 */
  readonly cap?: Quantity;
  /** ,每超 1工作日 增 1分 */
  readonly increment?: { readonly step: Quantity; readonly amount: Quantity };
  readonly span: Span;
}

export type PartStep = 'proportional' | 'ignored' | 'whole'; // 零头: 按比例 / 不计 / 按1档计

export type ConventionKey = '本数' | '日' | '工作日' | '考核年度' | '零头' | '舍入' | '并罚' | '取数日';

export type Absent = 'missing' | 'na'; // 缺数据 / 不适用

export type ClauseNode =
  | { readonly kind: 'broken'; readonly issues: readonly SyntaxIssue[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'convention'; readonly name: ConventionKey; readonly value: string; readonly span: Span }
  // 指标, 台账
  | {
      readonly kind: 'metricHead';
      readonly names: readonly Name[];
      readonly type: ValueType;
      readonly better?: 'higher' | 'lower' | 'ordered';
    }
  | { readonly kind: 'registerHead'; readonly name: Name; readonly unit: string }
  | { readonly kind: 'formula'; readonly expr: Expr } // 算法
  | { readonly kind: 'whenZero'; readonly outcome: Absent } // 分母为零
  | { readonly kind: 'sampleFloor'; readonly condition: Condition; readonly otherwise: Absent } // 样本
  | { readonly kind: 'rounding'; readonly mode: 'half-up' | 'down' | 'up'; readonly step: Quantity } // 舍入
  | { readonly kind: 'aliases'; readonly names: readonly Name[] } // 别名
  | { readonly kind: 'options'; readonly names: readonly Name[]; readonly open: boolean } // 选项
  | { readonly kind: 'fields'; readonly fields: readonly Field[] } // 字段
  // 参数
  | { readonly kind: 'givenValue'; readonly value: Quantity | DateLiteral | Undetermined } // 值
  // 适用, 分值, 要求, 评分
  | { readonly kind: 'appliesTo'; readonly kinds: readonly Name[] } // 【适用】信访、劳动监察
  | { readonly kind: 'appliesWhen'; readonly condition: Condition }
  | { readonly kind: 'except'; readonly condition: Condition } // 除外
  | {
      readonly kind: 'marks';
      readonly marks: Quantity;
      readonly untilZero: boolean /** 权重 30% */;
      readonly weight?: Quantity;
    }
  | { readonly kind: 'bonus'; readonly max?: Quantity } // 加分,最高 N分
  | { readonly kind: 'computedMarks'; readonly expr: Expr } // 计 式
  | {
      readonly kind: 'requirement';
      readonly strength: Strength;
      readonly prohibition: boolean;
      /** 每 台账(条件): every row must satisfy the test. */
      readonly each?: { readonly register: Name; readonly filter: Condition | null };
      readonly test: Condition | ItemList;
    }
  | { readonly kind: 'trigger'; readonly trigger: Trigger; readonly effects: readonly Effect[] }
  | { readonly kind: 'partStep'; readonly mode: PartStep } // 零头
  /** 延长:≤ 10工作日,1次,经批准 */
  | {
      readonly kind: 'extension';
      readonly limit: Quantity;
      readonly times?: Quantity;
      readonly approved: boolean;
    }
  /** 中止:鉴定时间、公告时间: fields whose time does not count. */
  | { readonly kind: 'suspension'; readonly names: readonly Name[] }
  | {
      readonly kind: 'scoringHead';
      readonly full: Quantity | null;
      readonly max?: Quantity;
      readonly uncapped: boolean /** 不设满分,计 式 */;
      readonly expr?: Expr;
    }
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] } // 等级
  // 豁免
  | {
      readonly kind: 'waiverHead';
      readonly rule: string;
      readonly ruleSpan: Span;
      readonly address: string;
      readonly addressSpan: Span;
    }
  // 样例
  | { readonly kind: 'sampleHead'; readonly name: Name }
  | { readonly kind: 'sampleValue'; readonly name: Name; readonly value: string; readonly valueSpan: Span }
  | { readonly kind: 'sampleRow'; readonly cells: readonly { readonly text: string; readonly span: Span }[] }
  | { readonly kind: 'expect'; readonly expectation: Expectation };

/** 优秀 ≥ 90分; 良好 80至90分(不含90分); 不合格 其他 */
export interface Tier {
  readonly name: Name;
  readonly bounds: readonly { readonly op: Op; readonly bound: Quantity }[];
  readonly otherwise: boolean;
  readonly span: Span;
}

export type StatusWord = 'met' | 'unmet' | 'missing' | 'manual' | 'na';

export interface Expectation {
  /** The unit it speaks of, when the sample's table holds several. */
  readonly unit?: Name;
  readonly target:
    | { readonly kind: 'address'; readonly address: string; readonly span: Span }
    | { readonly kind: 'total' }
    | { readonly kind: 'tier' };
  readonly status?: StatusWord;
  /** 扣 1分; 扣 1至3分 where something is unknown */
  readonly deducted?: { readonly min: Quantity; readonly max: Quantity };
  /** 总分 89分; 总分 85至90分 where something is unknown */
  readonly amount?: { readonly min: Quantity; readonly max: Quantity };
  /** 等级 合格 */
  readonly tier?: Name;
  readonly span: Span;
}
