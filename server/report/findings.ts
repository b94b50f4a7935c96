/** Findings with their places in the file. */
import { fold, SanyouText, type Segment, type Span } from '../../grammar';
import type { PlacedFinding } from '../rules/analysis';
import type { FindingAt, Region } from './findingsText';

export * from './findingsText';

/** What its fixes write ends lines as the text around them does. */
export function findingAt(found: PlacedFinding): FindingAt {
  const { segment, line } = found;
  const lineEnd = segment.text.includes('\r\n') ? '\r\n' : '\n';
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
