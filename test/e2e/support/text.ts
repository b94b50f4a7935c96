/** A standard's text as the editor holds it: where the cursor goes, and what the Problems list says of it. */
import * as vscode from 'vscode';
import { eventually } from './ui.js';

/** The 0-based number of the first line that holds `text`. */
export function lineOf(document: vscode.TextDocument, text: string): number {
  for (let line = 0; line < document.lineCount; line++)
    if (document.lineAt(line).text.includes(text)) return line;
  throw new Error(`no line holds ${text}`);
}

/** Puts the cursor behind the first place that holds `text`, and the place in the middle of the window. */
export async function cursorAfter(document: vscode.TextDocument, text: string): Promise<void> {
  await cursorAt(document, document.getText().indexOf(text) + text.length, text);
}

/** Puts the cursor at the end of the text. */
export const cursorAtEnd = (document: vscode.TextDocument) =>
  cursorAt(document, document.getText().length, '');

async function cursorAt(document: vscode.TextDocument, offset: number, text: string): Promise<void> {
  if (!document.getText().includes(text)) throw new Error(`the text does not hold ${text}`);
  const at = document.positionAt(offset);
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  const selection = new vscode.Range(at, at);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection,
    preview: false,
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenter);
}

/** Adds text at the end without the keyboard. */
export async function append(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  await vscode.workspace.applyEdit(edit);
}

/** Writes a line (0-based) anew without the keyboard. */
export async function replaceLine(document: vscode.TextDocument, line: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, document.lineAt(line).range, text);
  await vscode.workspace.applyEdit(edit);
}

/** The outline as the server says it now: a symbol's name is how it is written, its detail how it is cited. */
export async function outlineOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const found = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
  return (found as vscode.DocumentSymbol[] | undefined) ?? [];
}

/** Waits until the lines from `from` (0-based) on are these. */
export async function linesAre(document: vscode.TextDocument, from: number, lines: readonly string[]) {
  const now = () =>
    document
      .getText()
      .split(/\r?\n/)
      .slice(from, from + lines.length);
  await eventually(
    () => now().join('\n') === lines.join('\n'),
    () => `line ${from + 1} reads\n${lines.join('\n')}\nbut was\n${now().join('\n')}`,
  );
}

/** Remembers all that a line (0-based) reads from now on. */
export function watchLine(document: vscode.TextDocument, line: number) {
  const seen: string[] = [];
  const watch = vscode.workspace.onDidChangeTextDocument(event => {
    if (event.document === document && line < document.lineCount) seen.push(document.lineAt(line).text);
  });
  return { lines: () => seen, dispose: () => watch.dispose() };
}

/** One entry of the Problems list, its line as a reader counts. */
export interface Listed {
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly code: string;
}

const severities = ['error', 'warning', 'info', 'hint'] as const;

/** What the Problems list holds of a document now, from top to bottom. */
export function problems(document: vscode.TextDocument): Listed[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ range, severity, message, code }) => ({
      line: range.start.line + 1,
      severity: severities[severity]!,
      message,
      code: String(typeof code === 'object' ? code.value : code),
    }))
    .sort((a, b) => a.line - b.line);
}

/** Waits until the Problems list of a document is exactly these: line as a reader counts, code, a part of the sentence. */
export async function problemsAre(
  document: vscode.TextDocument,
  wanted: readonly (readonly [line: number, code: string, part?: string])[],
): Promise<Listed[]> {
  await eventually(
    () => {
      const found = problems(document);
      return (
        found.length === wanted.length &&
        wanted.every(([line, code, part = ''], i) => {
          const { [i]: one } = found;
          return one?.line === line && one.code === code && one.message.includes(part);
        })
      );
    },
    () => {
      const found = problems(document).map(({ line, code, message }) => `${line} ${code} ${message}`);
      const list = wanted.map(one => one.join(' ')).join('\n');
      return `listed is\n${list || 'nothing'}\nbut was\n${found.join('\n') || 'nothing'}`;
    },
  );
  return problems(document);
}
