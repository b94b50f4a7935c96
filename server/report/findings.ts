/** Findings with their places in the file. */
import { fold, SanyouText, type Segment, type Span } from '../../grammar';
import type { PlacedFinding } from '../rules/analysis';
import type { FindingAt, Region } from './findingsText';

export * from './findingsText';

/** A finding without its text: a fix that reaches into other segments is left out. */
export function findingAt(found: PlacedFinding): FindingAt {
  return placed(found, null);
}

/** Findings of a text, with all their fixes. */
export function findingIn(text: SanyouText): (found: PlacedFinding) => FindingAt {
  return found => placed(found, text);
}

/** What fixes write ends lines as the text around them does. */
function placed(found: PlacedFinding, text: SanyouText | null): FindingAt {
  const { segment, line, index } = found;
  const lineEnd = segment.text.includes('\r\n') ? '\r\n' : '\n';
  const fixes = (found.fixes ?? []).filter(fix => text || fix.edits.every(e => !e.after));
  return {
    code: found.code,
    severity: found.severity,
    message: found.message,
    ...regionOf(segment, line, found.span),
    fixes: fixes.map(fix => ({
      title: fix.title,
      safe: fix.safe,
      edits: fix.edits.map(e => {
        const at = e.after ? text!.segmentAt(index + e.after)! : found;
        return {
          ...regionOf(at.segment, at.line, e.span),
          text: e.text.replaceAll(/\r?\n/g, lineEnd),
        };
      }),
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
