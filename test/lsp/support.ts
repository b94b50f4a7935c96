/** A real server over stdio, and a client small enough to read. The server is bundled as it ships, once a run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill();
});

const root = fileURLToPath(new URL('../../', import.meta.url));
let bundled: Promise<string> | undefined;

/** dist/server.cjs and dist/worker.cjs, made into a folder of their own. */
export function serverBundle(): Promise<string> {
  bundled ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanyou-lsp-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    await build({
      absWorkingDir: root,
      entryPoints: { server: 'server/lsp/main.ts', worker: 'server/lsp/worker.ts' },
      outdir: folder,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      define: { 'import.meta.url': 'bundleUrl' },
      banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
      logLevel: 'error',
    });
    return folder;
  })();
  return bundled;
}

export interface StartOptions {
  readonly locale?: string;
  readonly folder?: string;
  readonly capabilities?: object;
}

export class Server {
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>();
  readonly result!: InitializeResult;
  private readonly waiting: {
    readonly uri: string;
    readonly test: (d: PublishDiagnosticsParams) => boolean;
    readonly done: (d: PublishDiagnosticsParams) => void;
  }[] = [];
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly process: ChildProcess,
    readonly rpc: ReturnType<typeof createMessageConnection>,
  ) {
    rpc.onNotification('textDocument/publishDiagnostics', (d: PublishDiagnosticsParams) => {
      this.diagnostics.set(d.uri, d);
      for (const w of [...this.waiting]) {
        if (w.uri !== d.uri || !w.test(d)) continue;
        this.waiting.splice(this.waiting.indexOf(w), 1);
        w.done(d);
      }
    });
    rpc.listen();
  }

  static async start({ locale, folder, capabilities }: StartOptions = {}): Promise<Server> {
    const child = spawn(process.execPath, [join(await serverBundle(), 'server.cjs'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // A test that fails before it stops its server must not keep the run open.
    child.unref();
    for (const pipe of [child.stdin, child.stdout]) (pipe as unknown as Socket).unref();
    running.add(child);
    child.once('exit', () => running.delete(child));
    const server = new Server(
      child,
      createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!)),
    );
    const uri = folder && `file://${encodeURI(folder)}`;
    const result = await server.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri ?? null,
      workspaceFolders: uri ? [{ uri, name: 'test' }] : null,
      capabilities: capabilities ?? {
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
      ...(locale && { locale }),
    });
    (server as { result: InitializeResult }).result = result;
    server.notify('initialized', {});
    return server;
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.rpc.sendRequest(method, params) as Promise<T>;
  }

  notify(method: string, params: unknown): void {
    void this.rpc.sendNotification(method, params);
  }

  /** Opens a document and waits for its findings. */
  async open(uri: string, text: string): Promise<Diagnostic[]> {
    this.versions.set(uri, 1);
    const found = this.next(uri);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'sanyou', version: 1, text } });
    return (await found).diagnostics;
  }

  /** Edits: [from line, from character, to line, to character, text]; waits for the findings of the new version. */
  async edit(
    uri: string,
    ...edits: readonly (readonly [number, number, number, number, string])[]
  ): Promise<Diagnostic[]> {
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    const found = this.next(uri, d => d.version === version);
    this.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: edits.map(([a, b, c, d, text]) => ({
        range: { start: { line: a, character: b }, end: { line: c, character: d } },
        text,
      })),
    });
    return (await found).diagnostics;
  }

  /** The next findings of a document that satisfy a test. */
  next(
    uri: string,
    test: (d: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    return new Promise(done => this.waiting.push({ uri, test, done }));
  }

  /** Shuts down as an editor does; the exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>(done => this.process.once('exit', done));
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    return ended;
  }
}
