/** sanyou.json in the editor: its own mistakes as findings on it, and everything that rests on it made again when it changes. */
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Context } from './context';
import type { Diagnostics } from './diagnostics';
import type { Document } from './documents';
import type { Evaluator } from './evaluator';
import type { Samples } from './samples';

export class SettingsWatch {
  /** Settings files that have findings. */
  private readonly wrong = new Set<string>();

  constructor(
    private readonly context: Context,
    private readonly diagnostics: Diagnostics,
    private readonly samples: Samples,
    private readonly evaluator: Evaluator,
  ) {
    context.documents.listen({
      opened: document => void this.read(document),
      changed: () => {},
      closed: () => {},
    });
  }

  /** Some sanyou.json has changed, come or gone. */
  async changed(): Promise<void> {
    const { settings, documents } = this.context;
    settings.forget();
    this.evaluator.settingsChanged();
    this.clear();
    for (const document of documents.all()) {
      await this.read(document);
      this.samples.later(document);
    }
    this.diagnostics.refresh();
  }

  private async read({ uri }: Document): Promise<void> {
    const { settings, host, connection, client } = this.context;
    const { path, problems, settings: found } = await settings.of(uri);
    if (Object.keys(found.rules).length > 0) this.diagnostics.refresh();
    if (problems.length === 0) return;
    const at = host.files.uriOf(path);
    this.wrong.add(at);
    void connection.sendDiagnostics({
      uri: at,
      diagnostics: problems.map(({ message, line, column }) => ({
        range: {
          start: { line: line - 1, character: column - 1 },
          end: { line: line - 1, character: column },
        },
        severity: DiagnosticSeverity.Error,
        source: '三优',
        message: client.render(message),
      })),
    });
  }

  private clear(): void {
    for (const uri of this.wrong) void this.context.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.wrong.clear();
  }
}
