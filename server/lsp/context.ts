/** What every feature is given: the connection, the documents, the queue, and how to speak to this client. */
import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Host } from '../host/types';
import type { Render } from '../l10n';
import type { PlacedFinding } from '../rules/analysis';
import type { Document, Documents } from './documents';
import { type Job, type Priority, priority, type Scheduler, whole } from './scheduler';
import type { SettingsFiles } from './settings';

export interface Context {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: Documents;
  readonly scheduler: Scheduler;
  readonly settings: SettingsFiles;
  /** Known from `initialize` on. */
  readonly client: Client;
}

export interface Client {
  capabilities: ClientCapabilities;
  locale: string;
  render: Render;
  /** Folders of the workspace, as URIs. */
  folders: readonly string[];
  /** Where the rules' pages stand (a folder's URI), and which there are. */
  pages: { readonly base: string; readonly codes: ReadonlySet<string> };
}

/** What the rules find in a document today, as its settings want it. */
export function findingsOf({ host, settings }: Context, { uri, analysis }: Document): PlacedFinding[] {
  return analysis.findings(host.clock.today(), settings.now(uri).settings);
}

/** A group of features: registers its handlers, and says what the server can do. */
export type Feature = (context: Context) => (client: Client) => ServerCapabilities;

/** Answers a request on a document through the queue. A document that is not open has no answer (null). */
export function answer<T>(
  context: Context,
  level: Priority,
  method: string,
  uri: string,
  token: CancellationToken,
  work: (document: Document) => T,
): Promise<T | null> {
  return answerSliced(context, level, method, uri, token, document => whole(() => work(document)));
}

/**
 * The same for an answer that is made in slices. Work on a whole document is for the version it was asked of: where an edit
 * comes between, the answer is refused as outdated, and the editor asks again.
 */
export function answerSliced<T>(
  { documents, scheduler }: Context,
  level: Priority,
  method: string,
  uri: string,
  token: CancellationToken,
  work: (document: Document) => ReturnType<Job<T>>,
): Promise<T | null> {
  const asked = documents.get(uri)?.version;
  // What was asked at a place is answered there in the newer text too: a quick typist still gets his list.
  const strict = level > priority.typing;
  return scheduler.run<T | null>(level, '', token, function* () {
    const document = documents.get(uri);
    if (!document) return null;
    if (strict && document.version !== asked)
      throw new ResponseError(LSPErrorCodes.ContentModified, `${method}: the document has changed`);
    const job = work(document);
    for (;;) {
      const { done, value } = job.next();
      if (done) return value;
      yield;
      if (document.version !== asked)
        throw new ResponseError(LSPErrorCodes.ContentModified, `${method}: the document has changed`);
    }
  });
}
