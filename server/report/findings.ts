/** Findings with their places in the file. */
import { fold, SanyouText, type Segment, type Span } from '../../grammar';
import type { PlacedFinding } from '../rules/analysis';
import type { FindingAt, Region } from './findingsText';

export * from './findingsText';

/** `lineEnd` is how the file ends its lines: what a fix writes ends them likewise. */
export function findingAt(found: PlacedFinding, lineEnd: '\n' | '\r\n' = '\n'): FindingAt {
  const { segment, line } = found;
  return {
    code: found.code,
    severity: found.severity,
    message: found.message,
    ...regionOf(segment, line, found.span),
    fixes: (found.fixes ?? []).map(fix => ({
      title: fix.title,
      safe: fix.safe,
      edits: fix.edits.map(e => ({
        ...regionOf(segment, line, e.span),
        text: e.text.replaceAll(/\r?\n/g, lineEnd),
      })),
    })),
    onLine: lineOf(segment.text, found.span.start),
  };
}

function regionOf(segment: Segment, line: number, span: Span): Region {
  const start = SanyouText.positionIn(segment, span.start);
  const end = SanyouText.positionIn(segment, span.end);
  return {
    line: line + start.line + 1,
    column: start.character + 1,
    endLine: line + end.line + 1,
    endColumn: end.character + 1,
  };
}

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return fold(text.slice(start, end < 0 ? text.length : end)).replace(/\s+/g, '');
}
