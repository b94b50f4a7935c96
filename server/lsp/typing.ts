/** The next number after Enter, and the like. */
import { onTypeFormatting, typingTriggers } from '../ide/onTypeFormatting';
import { answer, type Feature } from './context';
import { priority } from './scheduler';

export const typingFeature: Feature = context => {
  context.connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }, token) =>
    answer(context, priority.typing, 'onTypeFormatting', textDocument.uri, token, ({ analysis }) =>
      onTypeFormatting(analysis.text, position, ch).map(e => ({ range: e.range, newText: e.text })),
    ),
  );
  const [first, ...more] = typingTriggers;
  return () => ({
    documentOnTypeFormattingProvider: { firstTriggerCharacter: first, moreTriggerCharacter: more },
  });
};
