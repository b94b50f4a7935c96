/** 【样例】 that do not come true any more, as findings beside the others. Run in the worker, a moment after an edit. */
import type { Diagnostic } from 'vscode-languageserver';
import type { SanyouText } from '../../grammar';
import type { Watch } from '../host/types';
import type { Context } from './context';
import { type Diagnostics, toLsp } from './diagnostics';
import type { Document, Edit } from './documents';
import type { Evaluator } from './evaluator';

const debounce = 150;

export class Samples {
  private readonly timers = new Map<string, Watch>();

  constructor(
    private readonly context: Context,
    private readonly diagnostics: Diagnostics,
    private readonly evaluator: Evaluator,
  ) {
    context.documents.listen({
      opened: document => this.later(document),
      changed: (document, edits) => {
        diagnostics.move(document.uri, found => edits.reduce(moved, found));
        this.later(document);
      },
      closed: uri => this.cancel(uri),
    });
  }

  /** Runs the samples of a document a moment from now. */
  later(document: Document): void {
    const { uri } = document;
    this.cancel(uri);
    if (!hasSamples(document.analysis.text)) {
      this.diagnostics.add(uri, []);
      return;
    }
    const timer = this.context.host.clock.after(debounce, () => {
      this.timers.delete(uri);
      void this.run(document);
    });
    this.timers.set(uri, timer);
  }

  private cancel(uri: string): void {
    this.timers.get(uri)?.close();
    this.timers.delete(uri);
  }

  private async run({ uri, version }: Document): Promise<void> {
    const { documents, client, connection } = this.context;
    try {
      const found = await this.evaluator.ask({ kind: 'samples', uri, locale: client.locale });
      // An edit came between: its own run says what holds.
      if (documents.get(uri)?.version !== version) return;
      this.diagnostics.add(
        uri,
        found.map(d => toLsp(d, client)),
      );
    } catch (error) {
      connection.console.error(String(error));
    }
  }
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
