/** The protocol thread's side of the worker: started when first needed, started again if it is lost. */
import type { Host, Port } from '../host/types';
import type { Documents } from './documents';
import type { Answers, Asked, FromWorker, ToWorker } from './evaluation';

export class Evaluator {
  private port: Port | null = null;
  private readonly told = new Set<string>();
  private readonly waiting = new Map<
    number,
    { readonly done: (result: never) => void; readonly failed: (error: Error) => void }
  >();
  private readonly held = new Set<string>();
  private next = 1;

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
  ) {
    documents.listen({
      opened: ({ uri }) => this.forget(uri),
      changed: ({ uri }, edits) => {
        if (this.told.has(uri)) this.post({ kind: 'edit', uri, edits });
      },
      closed: uri => {
        if (!this.held.has(uri)) this.forget(uri);
      },
    });
  }

  /** Keeps the worker's copy of a document beyond its closing in the editor. */
  hold(uri: string): void {
    this.held.add(uri);
  }

  release(uri: string): void {
    this.held.delete(uri);
    if (!this.documents.get(uri)) this.forget(uri);
  }

  /** Rejects where the worker fails or is lost. */
  ask<A extends Asked>(asked: A): Promise<Answers[A['kind']]> {
    if (!this.told.has(asked.uri)) {
      const document = this.documents.get(asked.uri);
      if (document) {
        this.post({ kind: 'open', uri: asked.uri, text: document.analysis.text.toString() });
        this.told.add(asked.uri);
      }
    }
    const id = this.next++;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      const imports = this.documents.get(asked.uri)?.analysis.imports() ?? [];
      this.post({ ...asked, id, imports });
    });
  }

  /** Some sanyou.json has changed. */
  settingsChanged(): void {
    if (this.port) this.post({ kind: 'settings' });
  }

  end(): void {
    this.port?.end();
  }

  private forget(uri: string): void {
    if (this.told.delete(uri)) this.post({ kind: 'close', uri });
  }

  private post(message: ToWorker): void {
    if (!this.port) {
      const port = this.host.startWorker();
      port.onMessage(m => this.take(m as FromWorker));
      port.onEnd(reason => {
        if (this.port !== port) return;
        this.port = null;
        this.told.clear();
        const lost = [...this.waiting.values()];
        this.waiting.clear();
        for (const { failed } of lost) failed(new Error(reason || 'the worker has ended'));
      });
      this.port = port;
    }
    this.port.post(message);
  }

  private take(message: FromWorker): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if ('error' in message) waiting?.failed(new Error(message.error));
    else waiting?.done(message.result as never);
  }
}
