/** 【样例】 that do not come true any more, as findings beside the others. Run in the worker, a moment after an edit. */
import type { Diagnostic } from 'vscode-languageserver';
import type { SanyouText } from '../../grammar';
import type { Watch } from '../host/types';
import type { Context } from './context';
import { type Diagnostics, toLsp } from './diagnostics';
import type { Document, Edit } from './documents';
import type { Evaluator } from './evaluator';

const debounce = 150;

export function watchSamples(context: Context, diagnostics: Diagnostics, evaluator: Evaluator): void {
  const { documents, host, client, connection } = context;
  const timers = new Map<string, Watch>();

  const later = (document: Document) => {
    timers.get(document.uri)?.close();
    timers.delete(document.uri);
    if (!hasSamples(document.analysis.text)) return diagnostics.add(document.uri, []);
    timers.set(
      document.uri,
      host.clock.after(debounce, () => {
        timers.delete(document.uri);
        void run(document);
      }),
    );
  };

  const run = async (document: Document) => {
    const { uri, version } = document;
    try {
      const found = await evaluator.ask({ kind: 'samples', uri, locale: client.locale });
      // An edit came between: its own run says what holds.
      if (documents.get(uri)?.version === version) {
        diagnostics.add(
          uri,
          found.map(d => toLsp(d, client)),
        );
      }
    } catch (error) {
      connection.console.error(String(error));
    }
  };

  documents.listen({
    opened: later,
    changed(document, edits) {
      diagnostics.move(document.uri, found => edits.reduce(moved, found));
      later(document);
    },
    closed(uri) {
      timers.get(uri)?.close();
      timers.delete(uri);
    },
  });
}

function hasSamples(text: SanyouText): boolean {
  return text.chunks.some(c => c.segments.some(s => s.opening?.tag?.tag === 'sample'));
}

/** Findings below an edit move with their lines until they are made again. */
function moved(found: readonly Diagnostic[], edit: Edit): readonly Diagnostic[] {
  if (!('range' in edit)) return [];
  const { start, end } = edit.range;
  const by = edit.text.split('\n').length - 1 - (end.line - start.line);
  if (by === 0) return found;
  const shift = (p: { line: number; character: number }) => ({ ...p, line: p.line + by });
  return found.map(d =>
    d.range.start.line > end.line
      ? { ...d, range: { start: shift(d.range.start), end: shift(d.range.end) } }
      : d,
  );
}
