/** The open documents, edited in step with the editor. */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { Analysis } from '../rules/analysis';
import type { Rule } from '../rules/rule';

export interface Copy {
  readonly uri: string;
  analysis: Analysis;
}

export interface Document extends Copy {
  version: number;
}

/** An edit as the editor says it; a missing range replaces everything. */
export type Edit = DidChangeTextDocumentParams['contentChanges'][number];

export interface DocumentListener {
  opened(document: Document): void;
  changed(document: Document, edits: readonly Edit[]): void;
  closed(uri: string): void;
}

export class Documents {
  private readonly open = new Map<string, Document>();
  private readonly listeners: DocumentListener[] = [];

  listen(listener: DocumentListener): void {
    this.listeners.push(listener);
  }

  get(uri: string): Document | undefined {
    return this.open.get(uri);
  }

  all(): Iterable<Document> {
    return this.open.values();
  }

  didOpen({ textDocument: { uri, version, text } }: DidOpenTextDocumentParams): void {
    const document = { uri, version, analysis: new Analysis(lines(text), uri) };
    this.open.set(uri, document);
    for (const l of this.listeners) l.opened(document);
  }

  didChange({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.open.get(uri);
    if (!document) return;
    for (const edit of contentChanges) applyTo(document, edit);
    document.version = version;
    for (const l of this.listeners) l.changed(document, contentChanges);
  }

  didClose({ textDocument: { uri } }: DidCloseTextDocumentParams): void {
    if (!this.open.delete(uri)) return;
    for (const l of this.listeners) l.closed(uri);
  }
}

/** Applies an edit to a copy of a document; `rules` are those it is checked by (all, unless said). */
export function applyTo(copy: Copy, edit: Edit, rules?: readonly Rule[]): void {
  const text = lines(edit.text);
  if ('range' in edit) {
    const { start, end } = edit.range;
    copy.analysis.edit(start.line, start.character, end.line, end.character, text);
  } else copy.analysis = new Analysis(text, copy.uri, rules);
}

/** A lone \r ends a line for editors; the language knows \n and \r\n. The length stays the same. */
export function lines(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** A file's bytes: UTF-8, or what older Chinese programs write. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
