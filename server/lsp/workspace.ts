/** The other files of the workspace: what each looks like from outside, for the rules that ask. */
import { type DidChangeWatchedFilesParams, FileChangeType } from 'vscode-languageserver';
import { Analysis } from '../rules/analysis';
import type { FileInterface } from '../rules/rule';
import { settingsFile } from '../rules/settings';
import type { Client, Context } from './context';
import type { Diagnostics } from './diagnostics';
import { type Document, decode, lines } from './documents';
import type { Previews } from './preview';
import type { Samples } from './samples';
import { priority, whole } from './scheduler';
import type { SettingsWatch } from './settings-watch';

const ending = '.sanyou';
/** Beyond so many files the others are not looked at. */
const mostFiles = 2000;

export class Workspace {
  private readonly onDisk = new Map<string, FileInterface>();
  /** What the others were last told of each open document. */
  private readonly seen = new Map<string, FileInterface>();
  private readonly told = new WeakSet<Analysis>();

  constructor(
    private readonly context: Context,
    private readonly client: Client,
    private readonly diagnostics: Diagnostics,
    private readonly previews: Previews,
    private readonly settings: SettingsWatch,
    private readonly samples: Samples,
  ) {
    const { connection, documents } = context;
    connection.onDidChangeWatchedFiles(params => void this.filesChanged(params));
    documents.listen({
      opened: () => this.tell(),
      changed: document => this.edited(document),
      closed: uri => {
        this.seen.delete(uri);
        void this.read(uri).then(() => this.tell());
      },
    });
  }

  /** Looks through the workspace's folders, when the client is ready. */
  async scan(): Promise<void> {
    const { files } = this.context.host;
    for (const folder of this.client.folders) {
      const path = files.pathOf(folder);
      if (path === null) continue;
      for (const file of (await files.list(path, ending)).slice(0, mostFiles))
        await this.read(files.uriOf(file));
    }
    this.tell();
  }

  private async filesChanged({ changes }: DidChangeWatchedFilesParams): Promise<void> {
    const { files } = this.context.host;
    for (const { uri, type } of changes) {
      const path = files.pathOf(uri);
      if (path === null) continue;
      if (files.name(path) === settingsFile) {
        await this.settings.changed();
        this.previews.fileChanged(path);
      } else if (!path.endsWith(ending)) this.previews.fileChanged(path);
      else if (type === FileChangeType.Deleted) this.onDisk.delete(files.uriOf(path));
      else await this.read(uri);
    }
    this.tell();
  }

  private async read(uri: string): Promise<void> {
    const { host, scheduler } = this.context;
    const path = host.files.pathOf(uri);
    if (path === null) return;
    const key = host.files.uriOf(path);
    try {
      const text = decode(await host.files.read(path));
      const found = await scheduler.run(priority.others, '', null, () =>
        whole(() => new Analysis(lines(text), key, []).interface()),
      );
      this.onDisk.set(key, found);
    } catch {
      this.onDisk.delete(key); // gone, or not to be read
    }
  }

  /** An edit matters to others only where it changes what they see; a document made anew has to be told of them. */
  private edited({ uri, analysis }: Document): void {
    const now = analysis.interface();
    const before = this.seen.get(uri);
    if (this.told.has(analysis) && before?.title === now.title && before.exports === now.exports) return;
    this.tell();
  }

  /** Tells every open document what the others look like; an open one counts as it stands in the editor. */
  private tell(): void {
    const { documents, host } = this.context;
    const keyOf = (uri: string) => {
      const path = host.files.pathOf(uri);
      return path === null ? uri : host.files.uriOf(path);
    };
    const all = new Map(this.onDisk);
    for (const { uri, analysis } of documents.all()) {
      const own = analysis.interface();
      this.seen.set(uri, own);
      all.set(keyOf(uri), own);
    }
    for (const document of documents.all()) {
      const { uri, analysis } = document;
      const own = keyOf(uri);
      const imported = analysis.imports();
      analysis.setOthers([...all].flatMap(([other, found]) => (other === own ? [] : [found])));
      this.told.add(analysis);
      if (analysis.imports() === imported) continue;
      this.previews.textChanged(uri);
      this.samples.later(document);
    }
    this.diagnostics.refresh();
  }
}
