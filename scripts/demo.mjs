#!/usr/bin/env node
// The README's first command: installs what is missing, builds, checks the sample chapter and scores its 20 windows.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const standard = 'samples/社会保险经办窗口标准.sanyou';

function run(command, args, shell = false) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

if (!existsSync(`${root}node_modules/.package-lock.json`)) run('npm', ['ci'], process.platform === 'win32');
run(process.execPath, ['esbuild.mjs', '--production']);
console.log(`\n== sanyou check ${standard}\n`);
run(process.execPath, ['dist/sanyou.cjs', 'check', standard]);
console.log(`\n== sanyou eval ${standard} --data samples/社会保险经办窗口数据.xlsx\n`);
run(process.execPath, ['dist/sanyou.cjs', 'eval', standard, '--data', 'samples/社会保险经办窗口数据.xlsx']);
