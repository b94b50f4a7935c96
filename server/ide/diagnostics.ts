/** Findings as an editor shows them. */
import type { Message } from '../../grammar';
import type { PlacedFinding } from '../rules/analysis';
import type { Severity } from '../rules/finding';
import { type Range, rangeOf } from './place';

export interface Diagnostic {
  readonly range: Range;
  readonly severity: Severity;
  /** The rule's code, and its page's name. */
  readonly code: string;
  readonly message: Message;
  /** Shown faded: it stands there for nothing. */
  readonly unnecessary: boolean;
}

const unnecessary = new Set(['unused-metric', 'repeated-clause']);

export function diagnostics(findings: readonly PlacedFinding[]): Diagnostic[] {
  return findings.map(({ segment, line, span, severity, code, message }) => ({
    range: rangeOf(segment, line, span),
    severity,
    code,
    message,
    unnecessary: unnecessary.has(code),
  }));
}
