/** The scoring preview beside a standard: one panel a document, between the page and the language server. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import {
  type PreviewOpen,
  type PreviewRow,
  type PreviewRowsParams,
  type PreviewSummary,
  previewChanged,
  previewClose,
  previewOpen,
  previewRows,
} from '../server/lsp/protocol';
import { bundle, language, t } from './l10n';
import type { FromPage, ToPage } from './preview/messages';
import { previewPage } from './previewPage';

export const viewType = 'sanyou.preview';

/** All open previews, and which data file each document was last scored with. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly panels = new Map<string, PreviewPanel>();
  private readonly disposables: vscode.Disposable[] = [];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly client: LanguageClient,
  ) {
    this.disposables.push(
      client.onNotification(previewChanged, (summary: PreviewSummary) =>
        this.panels.get(summary.uri)?.changed(summary),
      ),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) for (const panel of this.panels.values()) void panel.open();
      }),
      vscode.window.registerWebviewPanelSerializer(viewType, this),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }

  /** Shows the preview of a document in the column beside it. */
  show(uri: vscode.Uri): void {
    const existing = this.panels.get(uri.toString());
    if (existing) {
      existing.reveal();
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.adopt(
      vscode.window.createWebviewPanel(viewType, '', column, { retainContextWhenHidden: true }),
      uri,
    );
  }

  /** Called by VS Code after a reload, with what the page kept. */
  async deserializeWebviewPanel(
    panel: vscode.WebviewPanel,
    kept: { uri?: unknown } | undefined,
  ): Promise<void> {
    if (typeof kept?.uri !== 'string' || this.panels.has(kept.uri)) return panel.dispose();
    this.adopt(panel, vscode.Uri.parse(kept.uri));
  }

  /** The document of the preview in front, if one is. */
  get active(): vscode.Uri | undefined {
    return [...this.panels.values()].find(panel => panel.active)?.uri;
  }

  /** The data file of a document; null for its own 【样例】 or what sanyou.json binds. */
  dataOf(uri: vscode.Uri): string | null {
    return this.context.workspaceState.get<string>(dataKey(uri)) ?? null;
  }

  /** Remembers the data file of a document, and scores with it where its preview is open. */
  async setData(uri: vscode.Uri, data: string | null): Promise<void> {
    await this.context.workspaceState.update(dataKey(uri), data ?? undefined);
    await this.panels.get(uri.toString())?.open();
  }

  private adopt(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    const key = uri.toString();
    this.panels.set(
      key,
      new PreviewPanel(panel, uri, this.context.extensionUri, this.client, () => this.dataOf(uri)),
    );
    panel.onDidDispose(() => this.panels.delete(key));
  }
}

function dataKey(uri: vscode.Uri): string {
  return `preview.data ${uri.toString()}`;
}

class PreviewPanel {
  private summary: PreviewSummary | null = null;
  private failure = '';
  private readonly disposables: vscode.Disposable[] = [];

  constructor(
    private readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    extension: vscode.Uri,
    private readonly client: LanguageClient,
    private readonly data: () => string | null,
  ) {
    const dist = vscode.Uri.joinPath(extension, 'dist');
    const { webview } = panel;
    panel.title = t('评分：{0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
    panel.iconPath = vscode.Uri.joinPath(extension, 'client/media/file.svg');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.disposables.push(
      webview.onDidReceiveMessage((message: FromPage) => void this.take(message)),
      panel.onDidDispose(() => this.closed()),
    );
    webview.html = previewPage({
      source: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.css')).toString(),
      nonce: randomBytes(16).toString('hex'),
      uri: uri.toString(),
      language: language(),
      bundle: bundle(),
    });
  }

  get active(): boolean {
    return this.panel.active;
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Has the document scored from now on; also after a restart of the server, and when its data file is another. */
  async open(): Promise<void> {
    try {
      const document = await vscode.workspace.openTextDocument(this.uri); // so that the server has it
      const params: PreviewOpen = { uri: document.uri.toString(), data: this.data() };
      const summary = await this.client.sendRequest<PreviewSummary>(previewOpen, params);
      this.failure = '';
      this.show(summary, true);
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    this.failure = t('没有评出分来：{0}', error instanceof Error ? error.message : String(error));
    this.post({ type: 'failure', text: this.failure });
  }

  changed(summary: PreviewSummary): void {
    if (this.summary && summary.generation <= this.summary.generation) return;
    this.failure = '';
    this.show(summary, false);
  }

  private show(summary: PreviewSummary, restarted: boolean): void {
    this.summary = summary;
    this.post({ type: 'summary', summary, restarted });
  }

  private async take(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready': // the page may be loaded again, when its panel is moved to another window
        if (this.failure) this.post({ type: 'failure', text: this.failure });
        else if (this.summary) this.show(this.summary, true);
        else await this.open();
        return;
      case 'retry':
        return this.open();
      case 'rows':
        return this.rows(message.generation, message.from, message.to);
      case 'reveal':
        return reveal(vscode.Uri.parse(message.uri), message.line);
      case 'chooseData':
        await vscode.commands.executeCommand('sanyou.chooseData', this.uri);
    }
  }

  private async rows(generation: number, from: number, to: number): Promise<void> {
    const params: PreviewRowsParams = { uri: this.uri.toString(), generation, from, to };
    try {
      const rows = await this.client.sendRequest<readonly PreviewRow[] | null>(previewRows, params);
      this.post({ type: 'rows', generation, from, rows });
    } catch (error) {
      if (this.client.state === State.Running) this.failed(error);
      else this.post({ type: 'rows', generation, from, rows: null }); // its restart brings a new summary
    }
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private closed(): void {
    for (const disposable of this.disposables) disposable.dispose();
    if (this.client.state === State.Running) {
      void this.client.sendNotification(previewClose, { uri: this.uri.toString() });
    }
  }
}

/** Selects a line of the document where it is shown, or else in the first column, and brings it to the middle. */
async function reveal(uri: vscode.Uri, line: number): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(
    editor => editor.document.uri.toString() === uri.toString(),
  );
  const document = shown?.document ?? (await vscode.workspace.openTextDocument(uri));
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount - 1));
  const selection = new vscode.Selection(
    range.start.with({ character: firstNonWhitespaceCharacterIndex }),
    range.end,
  );
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection,
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
