/** Every capability the server says it has is used here over stdio; one that is not fails the last test. */
import { strict as assert } from 'node:assert';
import type {
  CodeAction,
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { Server } from './support';

const uri = 'file:///standards/a.sanyou';
const textDocument = { uri };
const text = `【标准】示例
【指标】满意率:%,越高越好
一、窗口服务
（一）满意率达到92%以上。
【要求】满意率≥92%
  查验:测评
`;
const metric = { line: 4, character: 5 };
const used = new Set<string>();

describe('the server over stdio: what it can do', () => {
  let server: Server;
  before(async () => {
    server = await Server.start();
    await server.open(uri, text);
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });

  const it_ = (capability: string, name: string, run: () => Promise<void>) =>
    it(name, async () => {
      used.add(capability);
      await run();
    });
  const ask = <T>(method: string, params: object = {}) =>
    server.request<T>(`textDocument/${method}`, { textDocument, ...params });

  it_('completionProvider', 'completion, by initials', async () => {
    await server.edit(uri, [4, 0, 4, 11, '【要求】myl']);
    const { items } = await ask<CompletionList>('completion', { position: { line: 4, character: 7 } });
    const item = items.find(i => i.label === '满意率')!;
    assert.equal(item.filterText, 'manyilv myl 满意率');
    assert.deepEqual(item.textEdit, {
      range: { start: { line: 4, character: 4 }, end: { line: 4, character: 7 } },
      newText: '满意率',
    });
    await server.edit(uri, [4, 0, 4, 7, '【要求】满意率≥92%']);
  });

  it_('hoverProvider', 'hover', async () => {
    const { contents, range } = await ask<Hover>('hover', { position: metric });
    assert.match((contents as { value: string }).value, /^满意率\n指标,单位 %,越高越好。/);
    assert.deepEqual(range, { start: { line: 4, character: 4 }, end: { line: 4, character: 7 } });
  });

  it_('definitionProvider', 'definition', async () => {
    const [place] = await ask<Location[]>('definition', { position: metric });
    assert.deepEqual([place!.uri, place!.range.start.line], [uri, 1]);
  });

  it_('referencesProvider', 'references', async () => {
    const places = await ask<Location[]>('references', {
      position: metric,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      places.map(p => p.range.start.line),
      [1, 4],
    );
  });

  it_('documentHighlightProvider', 'highlights', async () => {
    const places = await ask<DocumentHighlight[]>('documentHighlight', { position: metric });
    assert.deepEqual(
      places.map(p => p.kind),
      [3, 2],
    );
  });

  it_('renameProvider', 'rename', async () => {
    const prepared = await ask<{ placeholder: string }>('prepareRename', { position: metric });
    assert.equal(prepared.placeholder, '满意率');
    const { changes } = await ask<WorkspaceEdit>('rename', { position: metric, newName: '好评率' });
    assert.deepEqual(
      changes![uri]!.map(e => [e.range.start.line, e.newText]),
      [
        [1, '好评率'],
        [4, '好评率'],
      ],
    );
    await assert.rejects(ask('rename', { position: metric, newName: '' }), /不能作名称/);
  });

  it_('selectionRangeProvider', 'selection ranges', async () => {
    const [range] = await ask<SelectionRange[]>('selectionRange', { positions: [metric] });
    assert.deepEqual(range!.range.end, { line: 4, character: 7 });
    assert.deepEqual(range!.parent!.range.end, { line: 4, character: 11 });
  });

  it_('documentSymbolProvider', 'symbols', async () => {
    const symbols = await ask<DocumentSymbol[]>('documentSymbol');
    assert.deepEqual(
      symbols.map(s => s.name),
      ['【标准】示例', '【指标】满意率:%,越高越好', '一、窗口服务'],
    );
    assert.equal(symbols[2]!.children![0]!.children![0]!.name, '【要求】满意率≥92%');
  });

  it_('foldingRangeProvider', 'folding', async () => {
    const ranges = await ask<FoldingRange[]>('foldingRange');
    assert.deepEqual(
      ranges.map(r => [r.startLine, r.endLine]),
      [
        [2, 5],
        [3, 5],
        [4, 5],
      ],
    );
  });

  it_('semanticTokensProvider', 'semantic tokens: whole, what changed, a range', async () => {
    const first = await ask<SemanticTokens>('semanticTokens/full');
    assert.equal(first.data.length % 5, 0);
    await server.edit(uri, [2, 6, 2, 6, '和管理\n\n']);
    const { edits, resultId } = await ask<SemanticTokensDelta>('semanticTokens/full/delta', {
      previousResultId: first.resultId,
    });
    const whole = await ask<SemanticTokens>('semanticTokens/full');
    const mended = [...first.data];
    for (const { start, deleteCount, data } of edits) mended.splice(start, deleteCount, ...(data ?? []));
    assert.deepEqual(mended, whole.data);
    assert.notEqual(resultId, first.resultId);
    const range = await ask<SemanticTokens>('semanticTokens/range', {
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 1 } },
    });
    assert.equal(range.data[0], 6);
    await server.edit(uri, [2, 6, 4, 0, '']);
  });

  it_('codeActionProvider', 'quick fixes and 修复全部', async () => {
    const diagnostics = await server.edit(uri, [5, 2, 5, 4, '查检']);
    const range = { start: { line: 5, character: 3 }, end: { line: 5, character: 3 } };
    const [fix, all] = await ask<CodeAction[]>('codeAction', { range, context: { diagnostics } });
    assert.deepEqual(
      [fix!.kind, fix!.isPreferred, fix!.edit!.changes![uri]![0]!.newText],
      ['quickfix', true, '查验'],
    );
    assert.equal(fix!.diagnostics![0]!.code, 'unknown-clause');
    assert.equal(all!.kind, 'source.fixAll.sanyou');
    const only = await ask<CodeAction[]>('codeAction', {
      range,
      context: { diagnostics, only: ['source.fixAll'] },
    });
    assert.equal(only.length, 1);
    await server.edit(uri, [5, 2, 5, 4, '查验']);
  });

  it_('documentFormattingProvider', 'formatting', async () => {
    const edits = await ask<TextEdit[]>('formatting', { options: { tabSize: 2, insertSpaces: true } });
    assert.deepEqual(
      edits.map(e => e.range.start.line),
      [4],
    );
    assert.match(edits[0]!.newText, /满意率 ≥ 92%/);
  });

  it_('documentRangeFormattingProvider', 'formatting of a range', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual(
      await ask('rangeFormatting', { range, options: { tabSize: 2, insertSpaces: true } }),
      [],
    );
  });

  it_('documentOnTypeFormattingProvider', 'Enter brings the next number', async () => {
    await server.edit(uri, [3, 14, 3, 14, '\n']);
    const edits = await ask<TextEdit[]>('onTypeFormatting', {
      position: { line: 4, character: 0 },
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.deepEqual(edits, []); // its statement stands right below
    await server.edit(uri, [5, 0, 6, 0, '']);
    const [edit] = await ask<TextEdit[]>('onTypeFormatting', {
      position: { line: 4, character: 0 },
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.equal(edit?.newText, '（二）');
  });

  it('nothing is promised that is not used', () => {
    const promised = Object.keys(server.result.capabilities).filter(k => k.endsWith('Provider'));
    assert.deepEqual(promised.sort(), [...used].sort());
    assert.equal(server.result.capabilities.positionEncoding, 'utf-16');
  });
});
