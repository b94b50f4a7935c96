import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver';
import {
  type CompletionKind,
  completion,
  type CompletionItem as Item,
  prepareCompletion,
} from '../ide/completion';
import { answer, type Client, type Feature } from './context';
import { priority } from './scheduler';

const kinds: Record<CompletionKind, CompletionItemKind> = {
  tag: CompletionItemKind.Struct,
  key: CompletionItemKind.Property,
  keyword: CompletionItemKind.Keyword,
  operator: CompletionItemKind.Operator,
  metric: CompletionItemKind.Variable,
  register: CompletionItemKind.Class,
  field: CompletionItemKind.Field,
  option: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Unit,
  value: CompletionItemKind.Value,
  address: CompletionItemKind.Reference,
};

export const completionFeature: Feature = context => {
  context.connection.onCompletion(({ textDocument, position, context: asked }, token) => {
    const explicit = asked === undefined || asked.triggerKind === CompletionTriggerKind.Invoked;
    return answer(context, priority.typing, 'completion', textDocument.uri, token, ({ analysis }) => ({
      // Asked again at each character: what may follow 满意率 is known only once it is finished.
      isIncomplete: true,
      items: completion(analysis, position, { explicit }).map(item => toLsp(item, context.client)),
    }));
  });
  let prepared = false;
  context.documents.listen({
    opened: () => {
      if (prepared) return;
      prepared = true;
      void context.scheduler.run(priority.others, '', null, prepareCompletion);
    },
    changed: () => {},
    closed: () => {},
  });
  return () => ({
    completionProvider: { triggerCharacters: ['【', ':', '：', ' ', '、', '(', '（', '≥', '≤', '='] },
  });
};

function toLsp(item: Item, { capabilities, render }: Client): CompletionItem {
  const snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  const snippet = snippets ? item.snippet : undefined;
  const doc: MarkupContent | undefined = item.doc && { kind: MarkupKind.PlainText, value: render(item.doc) };
  return {
    label: item.label,
    kind: kinds[item.kind],
    ...(item.detail && { detail: render(item.detail) }),
    ...(doc && { documentation: doc }),
    filterText: item.filterText,
    sortText: item.sortText,
    textEdit: { range: item.range, newText: snippet ?? item.text },
    ...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}
