/** Findings, pushed a moment after each edit with the version they speak of. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { diagnostics } from '../ide/diagnostics';
import { type Client, type Context, findingsOf } from './context';
import type { Document } from './documents';
import { priority, whole } from './scheduler';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export class Diagnostics {
  /** Findings that take an evaluation (样例不成立), by document; published with the others. */
  private readonly further = new Map<string, readonly Diagnostic[]>();

  constructor(private readonly context: Context) {
    context.documents.listen({
      opened: document => this.publish(document),
      changed: document => this.publish(document),
      closed: uri => {
        this.further.delete(uri);
        context.scheduler.drop(uri);
        void context.connection.sendDiagnostics({ uri, diagnostics: [] });
      },
    });
  }

  /** What an evaluation found in a document, in place of what it found before. */
  add(uri: string, found: readonly Diagnostic[]): void {
    if (found.length === 0 && !this.further.has(uri)) return;
    if (found.length > 0) this.further.set(uri, found);
    else this.further.delete(uri);
    const document = this.context.documents.get(uri);
    if (document) this.publish(document);
  }

  /** Puts what an evaluation found where it stands after an edit. */
  move(uri: string, to: (found: readonly Diagnostic[]) => readonly Diagnostic[]): void {
    const found = this.further.get(uri);
    if (found) this.further.set(uri, to(found));
  }

  /** All open documents again. */
  refresh(): void {
    for (const document of this.context.documents.all()) this.publish(document);
  }

  private publish(document: Document): void {
    const { connection, scheduler, client } = this.context;
    scheduler
      .run(priority.diagnostics, document.uri, null, () =>
        whole(() => {
          const { uri, version } = document;
          const found = diagnostics(findingsOf(this.context, document)).map(d => toLsp(d, client));
          void connection.sendDiagnostics({
            uri,
            version,
            diagnostics: [...found, ...(this.further.get(uri) ?? [])],
          });
        }),
      )
      .catch(() => {}); // outdated: a newer edit publishes
  }
}

export function toLsp(d: ReturnType<typeof diagnostics>[number], client: Client): Diagnostic {
  const page = client.pages.codes.has(d.code) ? `${client.pages.base}${d.code}.md` : null;
  return {
    range: d.range,
    severity: severities[d.severity],
    code: d.code,
    ...(page && { codeDescription: { href: page } }),
    source: '三优',
    message: client.render(d.message),
    ...(d.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
  };
}
