/** Quick fixes, 全部修复, formatting. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { type CodeAction as Action, fixAll, quickFixes } from '../ide/codeActions';
import { formatting } from '../ide/formatting';
import { answer, answerSliced, type Feature, findingsOf } from './context';
import { priority } from './scheduler';

const kinds = {
  quickfix: CodeActionKind.QuickFix,
  'source.fixAll': `${CodeActionKind.SourceFixAll}.sanyou`,
} as const;

export const mendingFeature: Feature = context => {
  const { connection, client } = context;

  connection.onCodeAction(({ textDocument, range, context: { only, diagnostics } }, token) =>
    answer(context, priority.typing, 'codeAction', textDocument.uri, token, (document): CodeAction[] => {
      const { uri, analysis } = document;
      const wanted = (kind: string) =>
        only === undefined || only.some(k => kind === k || kind.startsWith(`${k}.`));
      const findings = findingsOf(context, document);
      const all = wanted(kinds['source.fixAll']) ? fixAll(analysis.text, findings) : null;
      return [
        ...(wanted(kinds.quickfix) ? quickFixes(analysis, range, findings) : []),
        ...(all ? [all] : []),
      ].map(action => toLsp(action, uri));

      function toLsp({ title, kind, preferred, edits, finding }: Action, to: string): CodeAction {
        const mended =
          finding && diagnostics.filter(d => d.code === finding.code && same(d.range, finding.range));
        return {
          title: client.render(title),
          kind: kinds[kind],
          ...(preferred && { isPreferred: true }),
          ...(mended?.length && { diagnostics: mended }),
          edit: { changes: { [to]: edits.map(e => ({ range: e.range, newText: e.text })) } },
        };
      }
    }),
  );

  connection.onDocumentFormatting(({ textDocument }, token) =>
    answerSliced(context, priority.whole, 'formatting', textDocument.uri, token, function* ({ analysis }) {
      const edits = yield* formatting(analysis.text);
      return edits.map(e => ({ range: e.range, newText: e.text }));
    }),
  );

  connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
    answerSliced(
      context,
      priority.whole,
      'rangeFormatting',
      textDocument.uri,
      token,
      function* ({ analysis }) {
        const edits = yield* formatting(analysis.text, range);
        return edits.map(e => ({ range: e.range, newText: e.text }));
      },
    ),
  );

  return () => ({
    codeActionProvider: { codeActionKinds: [kinds.quickfix, kinds['source.fixAll']] },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
  });
};

function same(a: Range, b: Range): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
