import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sound } from './support';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, 'out/cli/sanyou.cjs');

/** The program itself: bundled as it ships, in a process of its own. */
describe('the sanyou process', () => {
  let folder: string;
  const sanyou = (args: string[], input = '') =>
    spawnSync(process.execPath, [bundle, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });

  before(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ['server/cli/main.ts'],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      define: { 'import.meta.url': 'bundleUrl' },
      banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
      logLevel: 'silent',
    });
    folder = mkdtempSync(join(tmpdir(), 'sanyou-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
    writeFileSync(join(folder, '标准.sanyou'), sound);
  });

  it('checks, tests and formats what lies on the disk', () => {
    for (const [args, out] of [
      [['check'], '检查了 1 个文件,没有问题\n'],
      [['test'], '通过 城东窗口 (标准.sanyou:24)\n1 passed, 0 failed\n'],
      [['format', '--check'], '1 个文件中有 0 个要整理\n'],
    ] as const) {
      const ran = sanyou([...args]);
      assert.deepEqual([ran.stdout, ran.stderr, ran.status], [out, '', 0]);
    }
  });

  it('scores the twenty windows of the samples', () => {
    const standard = join(root, 'samples/社会保险经办窗口标准.sanyou');
    const { stdout, status } = sanyou(['eval', standard, '--format', 'json']);
    assert.equal(JSON.parse(stdout).units.length, 20);
    assert.equal(status, 0);
  });

  it('reads standard input', () => {
    const { stdout, status } = sanyou(['check', '-'], sound.replace('满意率 ≥', '满意律 ≥'));
    assert.match(stdout, /^标准输入:13:5 错误/m);
    assert.equal(status, 1);
  });

  it('never shows the inside of the program', () => {
    for (const args of [
      ['check', '没有'],
      ['eval'],
      ['查'],
      ['format', '.', '--错'],
      ['eval', '标准.sanyou', '--data', '.'],
    ]) {
      const { stderr, status } = sanyou(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^[^\n]+\n$/, args.join(' '));
      assert.doesNotMatch(stderr, /Error|\bat \/|node:/);
    }
  });

  it('rewrites a file in place: its link, its rights, nothing left beside it', () => {
    const own = join(folder, '甲.sanyou');
    writeFileSync(own, sound.replace('满意率 ≥ 90%', '满意率≥90%'));
    chmodSync(own, 0o640);
    symlinkSync('甲.sanyou', join(folder, '乙.sanyou'));
    const { status } = sanyou(['format', '乙.sanyou']);
    assert.equal(status, 0);
    assert.equal(readFileSync(own, 'utf8'), sound);
    assert.equal(statSync(own).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder, '乙.sanyou')).isSymbolicLink());
    assert.deepEqual(readdirSync(folder).sort(), ['乙.sanyou', '标准.sanyou', '甲.sanyou'].sort());
  });

  it('ends quietly when its reader goes away', async () => {
    const standard = join(root, 'samples/社会保险经办窗口标准.sanyou');
    const child = spawn(process.execPath, [bundle, 'eval', standard, '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', part => {
      stderr += part;
    });
    await new Promise(done => child.on('close', done));
    assert.equal(stderr, '');
  });

  it('says its version without loading the language', () => {
    const quick = () => {
      const start = performance.now();
      execFileSync(process.execPath, [bundle, '--version']);
      return performance.now() - start;
    };
    const empty = () => {
      const start = performance.now();
      execFileSync(process.execPath, ['-e', '0']);
      return performance.now() - start;
    };
    // Against an empty process, the best of several, so that a busy machine does not decide.
    const best = (run: () => number) => Math.min(...Array.from({ length: 5 }, run));
    const [own, none] = [best(quick), best(empty)];
    assert.ok(own < none * 2 + 20, `${own.toFixed(0)} ms against ${none.toFixed(0)} ms`);
  });
});
