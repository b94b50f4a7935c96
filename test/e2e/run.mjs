#!/usr/bin/env node
// Runs the suite (out/e2e/suite.cjs) in a real VS Code: the project's own host, or the desktop one SANYOU_VSCODE names.
// `--extension <folder>` tests another build than this folder's; `--pictures` renews test/e2e/pictures.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { setUp } from './host/setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../..');

/** How many tests the suite holds, for the day it cannot run. */
const countTests = () =>
  readdirSync(join(here, 'suite'))
    .filter(name => name.endsWith('.test.ts'))
    .map(name => readFileSync(join(here, 'suite', name), 'utf8').match(/^\s*it(\.\w+)?\(/gm)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);

/** Prints what is appended to a file until the returned function is called. */
function follow(path) {
  const file = openSync(path, 'r');
  const utf8 = new StringDecoder('utf8');
  const chunk = Buffer.alloc(1 << 16);
  const print = () => {
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk))
      process.stdout.write(utf8.write(chunk.subarray(0, length)));
  };
  const timer = setInterval(print, 200);
  return () => {
    clearInterval(timer);
    print();
  };
}

/**
 * Runs the suite on the extension in `extension` and answers { passed, failed, skipped }.
 * Where no VS Code can be had, one line says why and every test counts as skipped.
 */
export async function runEndToEnd({ extension = project } = {}) {
  const desktop = process.env.SANYOU_VSCODE;
  const missing = desktop ? undefined : setUp();
  if (missing) {
    const count = countTests();
    console.log(
      `e2e: 跳过 ${count} 个真实 VS Code 测试 / skipped ${count} tests in a real VS Code: ${missing}`,
    );
    return { passed: 0, failed: 0, skipped: count };
  }
  const scratch = mkdtempSync(join(tmpdir(), 'sanyou-folder-'));
  const folder = join(scratch, '窗口');
  const out = join(scratch, 'out');
  writeFileSync(out, '');
  mkdirSync(folder);
  const stop = follow(out);
  let trouble;
  try {
    await runTests({
      vscodeExecutablePath: desktop ?? join(here, 'host/window.mjs'),
      extensionDevelopmentPath: resolve(extension),
      extensionTestsPath: join(project, 'out/e2e/suite.cjs'),
      extensionTestsEnv: { SANYOU_E2E_OUT: out, SANYOU_PROJECT: project },
      launchArgs: desktop ? [folder, '--disable-extensions'] : [folder],
    });
  } catch (error) {
    trouble = error;
  }
  stop();
  try {
    if (!existsSync(`${out}.json`)) throw trouble ?? new Error('the extension host died');
    const sum = JSON.parse(readFileSync(`${out}.json`, 'utf8'));
    if (trouble && sum.failed === 0) throw trouble;
    if (sum.passed + sum.failed + sum.skipped === 0) throw new Error('no test ran');
    return sum;
  } catch (error) {
    console.error(`e2e: the suite did not come to its end: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--pictures')) process.env.SANYOU_PICTURES = '1';
  const at = process.argv.indexOf('--extension');
  const sum = await runEndToEnd(at < 0 ? {} : { extension: process.argv[at + 1] });
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}
