#!/usr/bin/env node
// Stands where @vscode/test-electron expects the `code` executable: same flags, same exit code. Starts one VS Code server,
// shows its workbench in one headless Chromium, and lends the suite in the extension host a pair of hands (hands.mjs).
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromium } from 'playwright-core';
import { hands } from './hands.mjs';
import { chromium as chromiumPath, node, server as vscode } from './setup.mjs';

const flags = name =>
  process.argv.filter(arg => arg.startsWith(`--${name}=`)).map(arg => arg.slice(name.length + 3));
const folder = resolve(process.argv.slice(2).find(arg => !arg.startsWith('-')) ?? '.');
const limit = Number(process.env.SANYOU_E2E_LIMIT ?? 600_000);
const verbose = process.env.SANYOU_E2E_VERBOSE === '1';

/** A drafter's VS Code, stripped of what would open by itself or move in a picture. Nothing here touches .sanyou files. */
const settings = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // on by default in a browser
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const data = mkdtempSync(join(tmpdir(), 'sanyou-e2e-'));
mkdirSync(join(data, 'data/User'), { recursive: true });
writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify(settings));

let server;
let browser;
let page;
let ending = false;

/** Ends the browser and the server with all it started (its own process group), and leaves with `code`. */
async function leave(code, why) {
  if (ending) return;
  ending = true;
  if (code !== 0) console.error(`e2e window: ${why}`);
  await browser?.close().catch(() => {});
  if (server && server.exitCode === null) {
    const gone = new Promise(done => server.once('exit', done));
    signal('SIGTERM');
    await Promise.race([gone, new Promise(done => setTimeout(done, 3000))]);
    signal('SIGKILL');
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

function signal(name) {
  try {
    process.kill(-server.pid, name);
  } catch {
    // gone already
  }
}

for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => leave(130, name));
process.on('unhandledRejection', error => leave(2, error?.stack ?? error));
setTimeout(() => leave(124, `still running after ${limit / 1000} s`), limit).unref();

/** The suite posts `{ verb, args, frame }` here and gets `{ value }` or `{ error }`. Loopback only, behind a secret path. */
async function lendHands() {
  const secret = `/${randomUUID()}`;
  let can;
  const http = createServer(async (request, response) => {
    if (request.url !== secret) return response.writeHead(404).end();
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { verb, args, frame } = JSON.parse(body);
    can ??= hands(page);
    let answer;
    try {
      answer = { value: await can(verb, args, frame) };
    } catch (error) {
      const message = stripVTControlCharacters(error.message);
      answer = { error: `${verb}(${args.map(arg => JSON.stringify(arg)).join(', ')}): ${message}` };
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise(done => http.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${http.address().port}${secret}`;
}

function startServer(ui) {
  const args = [
    join(vscode, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-experiments', '--disable-workspace-trust'], // else: Restricted Mode
    '--enable-smoke-test-driver', // a built workbench ignores the extension paths in the URL without it
    ...['--server-data-dir', data],
  ];
  const own = { TMPDIR: data, XDG_RUNTIME_DIR: data, EXTENSIONS_GALLERY: '{"serviceUrl":""}', SANYOU_UI: ui };
  const env = { ...process.env, ...own };
  server = spawn(node, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
  return new Promise((ready, failed) => {
    let said = '';
    const hear = chunk => {
      said += chunk;
      if (verbose) process.stderr.write(chunk);
      const port = /agent listening on (\d+)/.exec(said)?.[1];
      if (port) ready(Number(port));
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('error', failed);
    server.once('exit', code => {
      failed(new Error(`the server left with ${code}\n${said}`));
      leave(3, `the server left with ${code}`);
    });
  });
}

async function openWindow(port) {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--font-render-hinting=none'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  const outside = url => /^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1';
  await page.route(outside, route => {
    if (verbose) console.error(`[outside] ${route.request().url()}`);
    return route.abort();
  });
  page.on('crash', () => leave(4, 'the page crashed'));
  if (verbose) page.on('pageerror', error => console.error(`[page] ${error.message}`));
  if (verbose) page.on('console', message => console.error(`[page] ${message.text()}`));
  await page.exposeFunction('codeAutomationLog', () => {});
  await page.exposeFunction('codeAutomationExit', code => {
    setTimeout(() => leave(code, `the suite ended with ${code}`), 0);
  });
  const remote = path => `vscode-remote://127.0.0.1:${port}${resolve(path)}`;
  const payload = [
    ...flags('extensionDevelopmentPath').map(path => ['extensionDevelopmentPath', remote(path)]),
    ...flags('extensionTestsPath').map(path => ['extensionTestsPath', remote(path)]),
    ...[
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  await page.goto(`http://127.0.0.1:${port}/?${query}`);
}

await openWindow(await startServer(await lendHands()));
