import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic, DocumentSymbol } from 'vscode-languageserver';
import { Server } from './support';

const codes = (found: readonly Diagnostic[]) => found.map(d => d.code);

describe('the server over stdio: documents', () => {
  let server: Server;
  before(async () => {
    server = await Server.start();
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
    assert.equal(server.process.exitCode, 0);
  });

  it('findings are pushed with the version they speak of, in Chinese', async () => {
    const uri = 'file:///standards/one.sanyou';
    const found = await server.open(uri, '【标准】示例\n一、窗口\n【要求】用时 ≤ 5工作日\n');
    assert.deepEqual(codes(found), ['undefined-name']);
    assert.equal(found[0]!.message, '没有声明“用时”。请先用【指标】写明它的单位和算法。');
    assert.equal(server.diagnostics.get(uri)!.version, 1);
    assert.deepEqual(await server.edit(uri, [1, 0, 1, 0, '【指标】用时:工作日\n']), []);
    assert.equal(server.diagnostics.get(uri)!.version, 2);
  });

  it('several edits in one change are taken in order', async () => {
    const uri = 'file:///standards/two.sanyou';
    await server.open(uri, '【标准】示例\n一、窗口\n【要术】公开\n');
    const found = await server.edit(
      uri,
      [0, 0, 0, 0, '【注】一\n'],
      [3, 1, 3, 3, '要求'],
      [1, 4, 1, 6, '标准'],
    );
    assert.deepEqual(found, []);
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(s => s.name),
      ['【注】一', '【标准】标准', '一、窗口'],
    );
  });

  for (const [name, end] of [
    ['\\r\\n', '\r\n'],
    ['\\r alone', '\r'],
  ] as const) {
    it(`lines that end with ${name} are counted as the editor counts them`, async () => {
      const uri = `file:///standards/${end.length}.sanyou`;
      await server.open(uri, [`【标准】行末${end.length}`, '一、窗口', '【要求】公开', ''].join(end));
      const found = await server.edit(
        uri,
        [2, 1, 2, 3, '要术'],
        [3, 0, 3, 0, `【要求】用时 ≤ 5工作日${end}`],
      );
      assert.deepEqual(
        found.map(d => [d.code, d.range.start.line, d.range.start.character]),
        [
          ['tag-misspelt', 2, 0],
          ['undefined-name', 3, 4],
        ],
      );
    });
  }

  it('characters outside the basic plane count as two', async () => {
    const uri = 'file:///standards/wide.sanyou';
    await server.open(uri, '【标准】𠮷\n一、窗口\n');
    const found = await server.edit(uri, [0, 6, 0, 6, '\n【要求】用时 ≤ 5工作日']);
    assert.deepEqual(
      found.map(d => d.range.start.line),
      [1],
    );
  });

  it('a whole new text', async () => {
    const uri = 'file:///standards/new.sanyou';
    await server.open(uri, '【标准】示例\n');
    const next = server.next(uri, d => d.version === 9);
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: 9 },
      contentChanges: [{ text: '【标准】甲\n【标准】乙\n' }],
    });
    assert.ok((await next).diagnostics.length > 0);
  });

  it('a closed document has no findings any more', async () => {
    const uri = 'file:///standards/closed.sanyou';
    assert.equal((await server.open(uri, '【标准】关闭\n一、窗口\n【要求】用时 ≤ 5工作日\n')).length, 1);
    const next = server.next(uri);
    server.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual((await next).diagnostics, []);
  });

  it('a request on a document that is not open has no answer', async () => {
    assert.equal(
      await server.request('textDocument/hover', {
        textDocument: { uri: 'file:///none.sanyou' },
        position: { line: 0, character: 0 },
      }),
      null,
    );
  });

  it('a sample that does not come true is a finding beside the others, and moves with its lines', async () => {
    const uri = 'file:///standards/sample.sanyou';
    const text = '【标准】示例\n一、窗口\n【要求】公开\n【样例】甲\n  公开:否\n  预期:一 达标\n';
    const fails = (d: { diagnostics: Diagnostic[] }) => d.diagnostics.some(x => x.code === 'sample-fails');
    const later = server.next(uri, fails);
    await server.open(uri, text);
    const found = (await later).diagnostics.find(d => d.code === 'sample-fails')!;
    assert.equal(found.range.start.line, 5);
    assert.match(String(found.message), /预期达标,实际不达标/);
    const moved = await server.edit(uri, [1, 0, 1, 0, '\n']);
    assert.deepEqual(
      moved.filter(d => d.code === 'sample-fails').map(d => d.range.start.line),
      [6],
    );
    const mended = server.next(uri, d => !fails(d));
    await server.edit(uri, [5, 5, 5, 6, '是']);
    await mended;
  });
});

describe('the server over stdio: other files', () => {
  it('are looked at for the rules that ask, also when they change', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanyou-folder-'));
    const server = await Server.start({ folder });
    try {
      const uri = `file://${folder}/local.sanyou`;
      const child = '【标准】县标准\n【上位标准】市标准\n';
      assert.deepEqual(codes(await server.open(uri, child)), ['parent-standard']);
      writeFileSync(join(folder, 'parent.sanyou'), '【标准】市标准\n');
      const found = server.next(uri, d => d.diagnostics.length === 0);
      server.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `file://${folder}/parent.sanyou`, type: 1 }],
      });
      await found;
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the server over stdio: names of another file', () => {
  it('are known, lead there, and count in samples; a change there is a change here', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanyou-words-'));
    writeFileSync(join(folder, 'words.sanyou'), '【标准】词汇\n【指标】用时:工作日\n');
    const server = await Server.start({ folder });
    try {
      const uri = `file://${folder}/a.sanyou`;
      const text =
        '【标准】示例\n【引用】词汇\n一、窗口\n【要求】用时 ≤ 5工作日\n【样例】甲\n  用时:6工作日\n  预期:一 达标\n';
      const known = server.next(uri, d => codes(d.diagnostics).join() === 'sample-fails');
      await server.open(uri, text);
      await known;
      const words = `file://${folder}/words.sanyou`;
      assert.deepEqual(
        await server.request('textDocument/definition', {
          textDocument: { uri },
          position: { line: 3, character: 5 },
        }),
        [{ uri: words, range: { start: { line: 1, character: 4 }, end: { line: 1, character: 6 } } }],
      );
      const lost = server.next(uri, d => codes(d.diagnostics).includes('undefined-name'));
      await server.open(words, '【标准】词汇\n【指标】用时:工作日\n');
      await server.edit(words, [1, 4, 1, 6, '时间']);
      await lost;
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the server over stdio: sanyou.json', () => {
  it('says how hard rules judge; its own mistakes stand on it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanyou-settings-'));
    const file = join(folder, 'sanyou.json');
    writeFileSync(file, '{"rules": {"undefined-name": "hint"}}');
    const server = await Server.start({ folder });
    try {
      const uri = `file://${folder}/a.sanyou`;
      const hint = server.next(uri, d => d.diagnostics[0]?.severity === 4);
      await server.open(uri, '【标准】示例\n一、窗口\n【要求】用时 ≤ 5工作日\n');
      await hint;
      const none = server.next(uri, d => d.diagnostics.length === 0);
      writeFileSync(file, '{"rules": {"undefined-name": "off"}}');
      server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `file://${file}`, type: 2 }] });
      await none;
      const wrong = server.next(`file://${file}`, d => d.diagnostics.length === 1);
      writeFileSync(file, '{"rules": {"undefined-nam": "off"}}');
      server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `file://${file}`, type: 2 }] });
      assert.match(String((await wrong).diagnostics[0]!.message), /没有规则“undefined-nam”/);
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the server over stdio: in English', () => {
  it('says its messages in English where the client is English', async () => {
    const server = await Server.start({ locale: 'en' });
    const [found] = await server.open(
      'file:///standards/en.sanyou',
      '【标准】示例\n一、窗口\n【要求】用时 ≤ 5工作日\n',
    );
    assert.match(String(found!.message), /^“用时” is not declared/);
    await server.stop();
  });
});
