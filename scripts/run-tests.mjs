#!/usr/bin/env node
// npm test: builds, checks types and style, runs the unit tests and those in a real VS Code, and prints one sum as its
// last line. `npm test -- unit e2e` runs only the steps named, `npm test -- e2e --pictures` renews the pictures. Nothing but Node is imported before npm ci had its chance.
import { fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const sum = { passed: 0, failed: 0, skipped: 0 };

function add({ passed, failed, skipped }) {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}

/** One thing that holds or does not: counts as a test. */
async function check(what, holds) {
  try {
    const note = await holds();
    console.log(`ok ${what}${note ? ` (${note})` : ''}`);
    sum.passed += 1;
  } catch (error) {
    console.log(`FAILED ${what}\n${error.message}`);
    sum.failed += 1;
  }
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim();
  if (done.status !== 0) throw new Error(done.error?.message ?? said.split('\n').slice(-200).join('\n'));
}

const tool = path => [process.execPath, join(root, 'node_modules', path)];

function types() {
  const [node, tsc] = tool('typescript/bin/tsc');
  run(node, [tsc, '-p', '.']);
  if (existsSync(join(root, 'client/preview/tsconfig.json'))) run(node, [tsc, '-p', 'client/preview']);
}

function style() {
  const [node, biome] = tool('@biomejs/biome/bin/biome');
  run(node, [biome, 'check', '--max-diagnostics=50', '.']);
}

/** The unit tests, in a process of their own: one that dies or never answers is a failure, not a silence. */
function unit() {
  return new Promise(done => {
    const child = fork(self, ['--unit-tests'], {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      stdio: 'inherit',
    });
    let answer;
    child.on('message', message => {
      answer = message;
    });
    child.on('exit', code => {
      if (!answer) console.log(`FAILED unit tests: their process ended with ${code} before the last test`);
      done(answer ?? { passed: 0, failed: 1, skipped: 0 });
    });
  });
}

/** Inside that process: every test file but e2e. A file that cannot be loaded is a failing test of its own. */
async function unitTests() {
  const { default: Mocha } = await import('mocha');
  const { globSync } = await import('tinyglobby');
  const { timeout, spec, ignore } = JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8'));
  const mocha = new Mocha({ ui: 'bdd', timeout, reporter: Mocha.reporters.Base });
  const files = globSync(spec, { ignore, cwd: root, absolute: true }).sort();
  for (const file of files) {
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    try {
      await import(pathToFileURL(file).href);
    } catch (error) {
      const broken = new Mocha.Test('the file can be loaded', () => {
        throw error;
      });
      broken.file = file;
      mocha.suite.addTest(broken);
    }
  }
  const perFile = new Map();
  const failures = [];
  const count = (test, kind) => {
    const file = test.file ?? test.parent?.file ?? '';
    const counts = perFile.get(file) ?? { passed: 0, failed: 0, skipped: 0, ms: 0 };
    perFile.set(file, counts);
    counts[kind] += 1;
    counts.ms += test.duration ?? 0;
  };
  await new Promise(done => {
    const runner = mocha.run(() => done());
    runner.on('pass', test => count(test, 'passed'));
    runner.on('pending', test => {
      count(test, 'skipped');
      console.log(`skipped ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error) => {
      count(test, 'failed');
      failures.push(`FAILED ${test.fullTitle()}\n${(error.stack ?? String(error)).replace(/^/gm, '  ')}`);
    });
  });
  for (const [file, { passed, failed, skipped, ms }] of perFile) {
    const parts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(
      Boolean,
    );
    console.log(`${failed ? 'FAILED' : 'ok'} ${relative(root, file)}: ${parts.join(', ')} (${ms} ms)`);
  }
  for (const failure of failures) console.log(`\n${failure}`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of perFile.values()) for (const kind of Object.keys(total)) total[kind] += counts[kind];
  process.send(total, () => process.exit());
}

async function steps() {
  const wanted = process.argv.slice(2).filter(arg => !arg.startsWith('-'));
  const wants = step => wanted.length === 0 || wanted.includes(step);
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) {
    console.log('installing node_modules …');
    await check('node_modules are installed', async () => run('npm', ['ci']));
    if (sum.failed > 0) return;
  }
  const { build } = await import('../esbuild.mjs');
  if (['build', 'package', 'unit', 'e2e'].some(wants)) {
    await check('everything is built', async () => void (await build({ production: true, tests: true })));
  }
  let shipped;
  if (wants('package') || wants('e2e')) {
    await check('the extension is packaged', async () => {
      const { packageVsix, unpack } = await import('./package-vsix.mjs');
      const { files, bytes } = await packageVsix();
      shipped = unpack(files);
      return `${files.length} files, ${Math.ceil(bytes / 1024)} KB`;
    });
  }
  if (wants('types')) await check('types', types);
  if (wants('style')) await check('format and lint', style);
  if (wants('unit')) add(await unit());
  if (wants('e2e')) {
    if (process.argv.includes('--pictures')) process.env.SANYOU_PICTURES = '1';
    const { runEndToEnd } = await import('../test/e2e/run.mjs');
    add(await runEndToEnd({ extension: shipped ?? root }));
  }
}

if (process.argv.includes('--unit-tests')) await unitTests();
else {
  await steps().catch(error => {
    console.log(`FAILED: a step broke off\n${error.stack}`);
    sum.failed += 1;
  });
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}
