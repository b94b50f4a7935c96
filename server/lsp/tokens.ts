/** Semantic tokens: whole, by range, and what changed since the last answer. */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens, tokenModifiers, tokensOfLines, tokenTypes } from '../ide/semanticTokens';
import { answerSliced, type Feature } from './context';
import { priority } from './scheduler';

export const tokensFeature: Feature = context => {
  const { connection, documents } = context;
  const last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  let next = 0;
  documents.listen({ opened: () => {}, changed: () => {}, closed: uri => void last.delete(uri) });

  const keep = (uri: string, data: readonly number[]): string => {
    const id = String(++next);
    last.set(uri, { id, data });
    return id;
  };

  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }, token) => {
    const data = await answerSliced(context, priority.whole, 'semanticTokens', uri, token, ({ analysis }) =>
      semanticTokens(analysis.text),
    );
    return data ? { resultId: keep(uri, data), data } : { data: [] };
  });

  connection.languages.semanticTokens.onDelta(
    async (
      { textDocument: { uri }, previousResultId },
      token,
    ): Promise<SemanticTokens | SemanticTokensDelta> => {
      const data = await answerSliced(context, priority.whole, 'semanticTokens', uri, token, ({ analysis }) =>
        semanticTokens(analysis.text),
      );
      if (!data) return { data: [] };
      const before = last.get(uri);
      const resultId = keep(uri, data);
      return before?.id === previousResultId
        ? { resultId, edits: splice(before.data, data) }
        : { resultId, data };
    },
  );

  connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) => {
    const data = await answerSliced(
      context,
      priority.range,
      'semanticTokensRange',
      uri,
      token,
      ({ analysis }) => tokensOfLines(analysis.text, range.start.line, range.end.line),
    );
    return { data: data ?? [] };
  });

  return () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  });
};

/** One edit from the first number that differs to the last. */
function splice(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}
