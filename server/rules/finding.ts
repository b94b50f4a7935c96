/** A finding of a lint rule (or of the reading itself), placed in a segment so that it moves with it. */
import type { Message } from '../../grammar/message';
import type { Span, TextFix } from '../../grammar/tree';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Finding {
  /** The rule's code, also the name of its page: docs/rules/<code>.md */
  readonly code: string;
  readonly severity: Severity;
  /** In the segment's own text. */
  readonly span: Span;
  /** Says what is wrong, and what to do. Where it stands is the span. */
  readonly message: Message;
  readonly fixes?: readonly TextFix[];
}
