/**
 * What a rule is. Each says what its findings depend on, and is run again only when that changes:
 *   segment   one segment alone
 *   siblings  a provision's number and the one before it
 *   name      a segment and the declarations of the names it uses (or the uses of the names it declares)
 *   sum       marks, tiers and quotas added up over the file
 *   outline   what some segments say, with the addresses of the file: references, attachments, ways of numbering
 *   file      the head of the file
 *   workspace the heads of the other files
 */
import type { Message, OutlineItem, Segment } from '../../grammar';
import type { Span, TextFix } from '../../grammar/tree';
import type { Declaration, SegmentFacts, Use } from '../standard/facts';
import type { Standard } from '../standard/model';
import type { Finding, Severity } from './finding';

export interface RuleMeta {
  /** Also the name of its page, docs/rules/<code>.md, and of its test. */
  readonly code: string;
  readonly severity: Severity;
  /** A short name in Chinese. */
  readonly title: string;
  /** An information of this rule gives way to any other of its provision: only one is shown. */
  readonly yields?: true;
}

export type Report = (span: Span, message: Message, fixes?: readonly TextFix[]) => void;

export interface SegmentRule extends RuleMeta {
  readonly scope: 'segment';
  check(segment: Segment, facts: SegmentFacts, report: Report): void;
}

/** The names of a file: where each is declared and used. */
export interface NameIndex {
  declarations(name: string): readonly { readonly segment: Segment; readonly declaration: Declaration }[];
  isUsed(name: string): boolean;
  /** A file that requires nothing only lends its names to others. */
  readonly onlyDeclares: boolean;
  /** All declared metric, alias and register names, for «did you mean». */
  declaredNames(): Iterable<string>;
}

export interface NameRule extends RuleMeta {
  readonly scope: 'name';
  check(segment: Segment, facts: SegmentFacts, names: NameIndex, report: Report): void;
}

export interface SiblingRule extends RuleMeta {
  readonly scope: 'siblings';
  /** `repeated`: another provision before it has the same address. */
  check(
    segment: Segment,
    entry: Pick<OutlineItem, 'address' | 'problem'>,
    repeated: boolean,
    report: Report,
  ): void;
}

/** A finding in some segment of the file. */
export type FileReport = (segment: Segment, span: Span, message: Message, fixes?: readonly TextFix[]) => void;

export interface SumRule extends RuleMeta {
  readonly scope: 'sum';
  /** What of a segment goes into the sum; the rule runs again only when some segment's part changes. '' for nothing. */
  part(segment: Segment, facts: SegmentFacts): string;
  check(standard: Standard, segmentAt: (index: number) => Segment, report: FileReport): void;
}

/** A segment that a rule of the outline looks at, in the order of the text. */
export interface PlacedPart {
  readonly segment: Segment;
  /** What the rule's `part` said of it. */
  readonly part: string;
  /** Of the provision it opens or stands in; '' before the first. */
  readonly address: string;
}

export interface OutlineRule extends RuleMeta {
  readonly scope: 'outline';
  /** What of a segment the rule looks at; the rule runs again only when some part or some address changes. '' for nothing. */
  part(segment: Segment, facts: SegmentFacts): string;
  /** Findings stand on segments that have a part. */
  check(parts: readonly PlacedPart[], has: (address: string) => boolean, report: FileReport): void;
}

export interface HeadEntry {
  readonly segment: Segment;
  readonly tag: string;
  readonly value: string;
  /** Of the value, or of the tag where there is none. */
  readonly span: Span;
}

export interface FileHead {
  readonly entries: readonly HeadEntry[];
  readonly first: Segment;
}

export interface FileRule extends RuleMeta {
  readonly scope: 'file';
  check(head: FileHead, report: FileReport): void;
}

/** What other files see of a file. */
export interface FileInterface {
  readonly uri: string;
  readonly title: string; // folded
  /** The text of what others may use by 【引用】: its 指标, 参数 and 台账. */
  readonly exports: string;
}

export interface WorkspaceRule extends RuleMeta {
  readonly scope: 'workspace';
  check(uri: string, head: FileHead, others: readonly FileInterface[], report: FileReport): void;
}

/** A rule on a provision's prose and the statements right below it. */
export interface ProvisionRule extends RuleMeta {
  readonly scope: 'provision';
  /** `after`: how many segments behind the provision's own each statement stands, for a mend there. */
  check(
    provision: Segment,
    statements: readonly SegmentFacts[],
    report: Report,
    after: readonly number[],
  ): void;
}

export type Rule =
  | SegmentRule
  | NameRule
  | SiblingRule
  | SumRule
  | OutlineRule
  | FileRule
  | WorkspaceRule
  | ProvisionRule;

export type { Finding, Use };
