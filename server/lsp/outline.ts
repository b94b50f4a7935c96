/** Whole-document answers: symbols and folding. */
import { type DocumentSymbol, FoldingRangeKind, SymbolKind } from 'vscode-languageserver';
import { foldingRanges } from '../ide/foldingRanges';
import { documentSymbols, type DocumentSymbol as Item } from '../ide/symbols';
import { answerSliced, type Feature } from './context';
import { priority } from './scheduler';

const kinds: Record<Item['kind'], SymbolKind> = {
  heading: SymbolKind.Namespace,
  provision: SymbolKind.File,
  declaration: SymbolKind.Variable,
  requirement: SymbolKind.Event,
  sample: SymbolKind.Object,
  statement: SymbolKind.Property,
};

export const outlineFeature: Feature = context => {
  context.connection.onDocumentSymbol(({ textDocument }, token) =>
    answerSliced(
      context,
      priority.whole,
      'documentSymbol',
      textDocument.uri,
      token,
      function* ({ analysis }) {
        const symbols = yield* documentSymbols(analysis.text);
        return symbols.map(toLsp);
      },
    ),
  );
  context.connection.onFoldingRanges(({ textDocument }, token) =>
    answerSliced(context, priority.whole, 'foldingRange', textDocument.uri, token, function* ({ analysis }) {
      const ranges = yield* foldingRanges(analysis.text);
      return ranges.map(({ from, to }) => ({ startLine: from, endLine: to, kind: FoldingRangeKind.Region }));
    }),
  );
  return () => ({ documentSymbolProvider: true, foldingRangeProvider: true });
};

function toLsp({ name, detail, kind, range, selection, children }: Item): DocumentSymbol {
  return { name, detail, kind: kinds[kind], range, selectionRange: selection, children: children.map(toLsp) };
}
