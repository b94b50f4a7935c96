/** Registers every feature on a connection; what the server can do is what its features say. */
import {
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Host } from '../host/types';
import { renderer } from '../l10n';
import { completionFeature } from './completion';
import type { Client, Context, Feature } from './context';
import { Diagnostics } from './diagnostics';
import { Documents } from './documents';
import { Evaluator } from './evaluator';
import { mendingFeature } from './mending';
import { navigationFeature } from './navigation';
import { outlineFeature } from './outline';
import { Previews } from './preview';
import { Samples } from './samples';
import { Scheduler } from './scheduler';
import { SettingsFiles } from './settings';
import { SettingsWatch } from './settings-watch';
import { tokensFeature } from './tokens';
import { typingFeature } from './typing';
import { Workspace } from './workspace';

const features: readonly Feature[] = [
  completionFeature,
  typingFeature,
  navigationFeature,
  outlineFeature,
  tokensFeature,
  mendingFeature,
];

export interface Setup {
  readonly host: Host;
  readonly version: string;
  /** The folder of the rules' pages, as a URI that ends with a slash. */
  readonly pages: string;
}

export function serve(connection: Connection, { host, version, pages }: Setup): void {
  const client: Client = {
    capabilities: {},
    locale: '',
    render: renderer(undefined),
    folders: [],
    pages: { base: pages, codes: new Set() },
  };
  const documents = new Documents();
  const scheduler = new Scheduler(host.clock);
  const settings = new SettingsFiles(host.files);
  const context: Context = { connection, host, documents, scheduler, settings, client };
  const capabilities = features.map(feature => feature(context));
  // Listeners hear of an edit in this order.
  const evaluator = new Evaluator(host, documents);
  const diagnostics = new Diagnostics(context);
  const previews = new Previews(context, evaluator, client);
  const samples = new Samples(context, diagnostics, evaluator);
  const settingsWatch = new SettingsWatch(context, diagnostics, samples, evaluator);
  const workspace = new Workspace(context, client, diagnostics, previews, settingsWatch, samples);

  connection.onInitialize(async (params: InitializeParams) => {
    const options = params.initializationOptions as { locale?: unknown } | undefined;
    client.capabilities = params.capabilities;
    client.locale = (typeof options?.locale === 'string' ? options.locale : params.locale) ?? '';
    client.render = renderer(client.locale);
    client.folders = params.workspaceFolders?.map(f => f.uri) ?? (params.rootUri ? [params.rootUri] : []);
    client.pages = { base: pages, codes: await pagesAt(host, pages) };
    const sync = { openClose: true, change: TextDocumentSyncKind.Incremental, willSave: true };
    const all: ServerCapabilities = Object.assign(
      { positionEncoding: 'utf-16', textDocumentSync: sync },
      ...capabilities.map(c => c(client)),
    );
    return { capabilities: all, serverInfo: { name: 'sanyou', version } };
  });
  connection.onDidOpenTextDocument(params => documents.didOpen(params));
  connection.onDidChangeTextDocument(params => documents.didChange(params));
  connection.onDidCloseTextDocument(params => documents.didClose(params));
  connection.onInitialized(() => void workspace.scan());
  connection.onShutdown(() => evaluator.end());
  connection.listen();
}

async function pagesAt(host: Host, base: string): Promise<ReadonlySet<string>> {
  const folder = host.files.pathOf(base);
  const found = folder ? await host.files.list(folder, '.md') : [];
  return new Set(found.map(path => host.files.name(path).slice(0, -3)));
}
