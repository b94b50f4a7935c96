/** Hover, definition, references, highlights, rename. */
import {
  DocumentHighlightKind,
  ErrorCodes,
  MarkupKind,
  ResponseError,
  type SelectionRange,
} from 'vscode-languageserver';
import { SanyouText } from '../../grammar';
import { declarationIn, definition } from '../ide/definition';
import { documentHighlight } from '../ide/documentHighlight';
import { hover } from '../ide/hover';
import { references } from '../ide/references';
import { prepareRename, rename } from '../ide/rename';
import { selectionRanges } from '../ide/selectionRange';
import { answer, type Context, type Feature } from './context';
import { decode, lines } from './documents';
import { priority } from './scheduler';

export const navigationFeature: Feature = context => {
  const { connection, client } = context;

  connection.onHover(({ textDocument, position }, token) =>
    answer(context, priority.typing, 'hover', textDocument.uri, token, ({ analysis }) => {
      const found = hover(analysis, position);
      if (!found) return null;
      const markdown =
        client.capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
      const [heading = '', ...rest] = found.paragraphs.map(client.render);
      const value = markdown
        ? [`**${escaped(heading)}**`, ...rest.map(escaped)].join('\n\n')
        : [heading, ...rest].join('\n');
      return {
        range: found.range,
        contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
      };
    }),
  );

  connection.onDefinition(async ({ textDocument, position }, token) => {
    const { uri } = textDocument;
    const found = await answer(context, priority.typing, 'definition', uri, token, ({ analysis }) =>
      definition(analysis, position),
    );
    if (!found?.elsewhere) return found?.places.map(({ name }) => ({ uri, range: name })) ?? null;
    const { uri: other, target } = found.elsewhere;
    const text = await textOf(context, other);
    return text ? declarationIn(text, target).map(({ name }) => ({ uri: other, range: name })) : null;
  });

  connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) =>
    answer(context, priority.typing, 'references', textDocument.uri, token, ({ uri, analysis }) =>
      references(analysis, position, includeDeclaration).map(({ range }) => ({ uri, range })),
    ),
  );

  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answer(context, priority.typing, 'documentHighlight', textDocument.uri, token, ({ analysis }) =>
      documentHighlight(analysis, position).map(({ range, declares }) => ({
        range,
        kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );

  connection.onPrepareRename(({ textDocument, position }, token) =>
    answer(context, priority.typing, 'prepareRename', textDocument.uri, token, ({ analysis }) => {
      const found = prepareRename(analysis, position);
      return found && { range: found.range, placeholder: found.name };
    }),
  );

  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answer(context, priority.typing, 'rename', textDocument.uri, token, ({ uri, analysis }) => {
      const edits = rename(analysis, position, newName);
      if ('refused' in edits) throw new ResponseError(ErrorCodes.InvalidParams, client.render(edits.refused));
      return { changes: { [uri]: edits.map(e => ({ range: e.range, newText: e.text })) } };
    }),
  );

  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answer(context, priority.typing, 'selectionRange', textDocument.uri, token, ({ analysis }) =>
      positions.map(position => {
        let grown: SelectionRange | undefined;
        for (const range of selectionRanges(analysis, position).reverse()) grown = { range, parent: grown };
        return grown!;
      }),
    ),
  );

  return () => ({
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    selectionRangeProvider: true,
  });
};

/** A file of the workspace as it stands in the editor, or else on disk. */
async function textOf({ documents, host }: Context, uri: string): Promise<SanyouText | null> {
  const path = host.files.pathOf(uri);
  for (const document of documents.all()) {
    if (document.uri === uri || (path !== null && host.files.pathOf(document.uri) === path))
      return document.analysis.text;
  }
  const bytes = path === null ? null : await host.files.read(path).catch(() => null);
  return bytes && SanyouText.of(lines(decode(bytes)));
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~]/g, c => `\\${c}`);
}
