/** The scoring preview: evaluates in the worker, tells of each change, gives rows when asked. */
import { TextDocumentSaveReason } from 'vscode-languageserver';
import type { Watch } from '../host/types';
import type { Client, Context } from './context';
import type { Evaluator } from './evaluator';
import {
  type PreviewOpen,
  type PreviewRow,
  type PreviewRowsParams,
  type PreviewSummary,
  previewChanged,
  previewClose,
  previewOpen,
  previewRows,
} from './protocol';

/** After an edit; an evaluation still running is waited for. */
const debounce = 30;

interface Preview {
  readonly uri: string;
  readonly data: string | null;
  busy: boolean;
  /** What came while busy: an edit, or a file that changed. */
  again: 'text' | 'data' | null;
  /** The next evaluation is the one that changes of score are counted from. */
  settled: boolean;
  timer: Watch | null;
  watched: Map<string, Watch>;
}

export class Previews {
  private readonly open = new Map<string, Preview>();
  /** Grows over the server's life, so that no two evaluations have the same. */
  private generation = 0;

  constructor(
    private readonly context: Context,
    private readonly evaluator: Evaluator,
    private readonly client: Client,
  ) {
    const { connection, documents } = context;
    connection.onRequest(previewOpen, (params: PreviewOpen) => this.opened(params));
    connection.onNotification(previewClose, ({ uri }: { uri: string }) => this.closed(uri));
    connection.onRequest(previewRows, (params: PreviewRowsParams) => this.rows(params));
    connection.onWillSaveTextDocument(({ textDocument, reason }) => {
      if (reason === TextDocumentSaveReason.Manual) this.saved(textDocument.uri);
    });
    documents.listen({
      opened: ({ uri }) => this.changed(uri, 'text'),
      changed: ({ uri }) => this.changed(uri, 'text'),
      closed: () => {},
    });
  }

  /** A file on disk changed: sanyou.json, or a data file. */
  fileChanged(path: string): void {
    for (const preview of this.open.values())
      if (preview.watched.has(path)) this.changed(preview.uri, 'data');
  }

  /** What a document says, or what it draws on, is another. */
  textChanged(uri: string): void {
    this.changed(uri, 'text');
  }

  private async opened({ uri, data }: PreviewOpen): Promise<PreviewSummary> {
    this.closed(uri);
    const preview: Preview = {
      uri,
      data,
      busy: false,
      again: null,
      settled: true,
      timer: null,
      watched: new Map(),
    };
    this.open.set(uri, preview);
    this.evaluator.hold(uri);
    return this.evaluate(preview, true);
  }

  /** Changes are counted from the text as saved: from key to key they would say nothing. */
  private saved(uri: string): void {
    const preview = this.open.get(uri);
    if (!preview) return;
    preview.settled = true;
    this.changed(uri, 'text');
  }

  private closed(uri: string): void {
    const preview = this.open.get(uri);
    if (!preview) return;
    this.open.delete(uri);
    preview.timer?.close();
    for (const watch of preview.watched.values()) watch.close();
    this.evaluator.release(uri);
  }

  private rows({
    uri,
    generation,
    from,
    to,
  }: PreviewRowsParams): Promise<readonly PreviewRow[] | null> | null {
    return this.open.has(uri) ? this.evaluator.ask({ kind: 'rows', uri, generation, from, to }) : null;
  }

  private changed(uri: string, what: 'text' | 'data'): void {
    const preview = this.open.get(uri);
    if (!preview) return;
    if (preview.again !== 'data') preview.again = what;
    if (preview.busy || preview.timer) return;
    preview.timer = this.context.host.clock.after(debounce, () => {
      preview.timer = null;
      void this.refresh(preview);
    });
  }

  private async refresh(preview: Preview): Promise<void> {
    const fresh = preview.again === 'data';
    preview.again = null;
    try {
      const summary = await this.evaluate(preview, fresh);
      if (this.open.get(preview.uri) === preview)
        void this.context.connection.sendNotification(previewChanged, summary);
    } catch (error) {
      this.context.connection.console.error(String(error));
    }
  }

  private async evaluate(preview: Preview, fresh: boolean): Promise<PreviewSummary> {
    preview.busy = true;
    try {
      const generation = ++this.generation;
      const { uri, data, settled } = preview;
      preview.settled = false;
      const { summary, files } = await this.evaluator.ask({
        kind: 'evaluate',
        uri,
        data,
        generation,
        fresh,
        settled,
        locale: this.client.locale,
      });
      this.watch(preview, files);
      return summary;
    } finally {
      preview.busy = false;
      if (preview.again && this.open.get(preview.uri) === preview) this.changed(preview.uri, preview.again);
    }
  }

  private watch(preview: Preview, files: readonly string[]): void {
    if (this.open.get(preview.uri) !== preview) return;
    for (const [path, watch] of preview.watched) {
      if (files.includes(path)) continue;
      watch.close();
      preview.watched.delete(path);
    }
    for (const path of files) {
      if (!preview.watched.has(path))
        preview.watched.set(
          path,
          this.context.host.files.watch(path, () => this.changed(preview.uri, 'data')),
        );
    }
  }
}
