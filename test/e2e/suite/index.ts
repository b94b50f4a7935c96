/**
 * What VS Code loads in the extension host: every suite/*.test.ts (esbuild.mjs bundles them and names them in
 * `suiteFiles`), run by mocha. Lines go to the file SANYOU_E2E_OUT, the numbers to SANYOU_E2E_OUT.json when all is over:
 * VS Code reports success when the extension host dies, so that only the second file proves an end.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { format, inspect } from 'node:util';
import { hasWindow, ui } from '../support/ui.js';

declare const suiteFiles: string[];

const out = process.env.SANYOU_E2E_OUT ?? '';
const say = (line: string) => appendFileSync(out, `${line}\n`);

/** What a failure says, with the lines of the sources in place of the bundle's. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  const map = new SourceMap(JSON.parse(readFileSync(`${__filename}.map`, 'utf8')));
  return (error.stack ?? error.message)
    .replace(/[^\s()]*suite\.cjs:(\d+):(\d+)/g, (place, line, column) => {
      const source = map.findOrigin(Number(line), Number(column));
      return 'fileName' in source
        ? `${source.fileName.replace(/^(\.\.\/)+/, '')}:${source.lineNumber}`
        : place;
    })
    .replace(/\n\s+at [^\n]*(node:internal|node_modules)[^\n]*/g, '');
}

export async function run(): Promise<void> {
  // VS Code made console an accessor that sends lines to the window; a test's belong with its result.
  Object.defineProperty(console, 'log', { value: (...args: unknown[]) => say(format(...args)) });
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    reporter: Mocha.reporters.Base,
    grep: process.env.SANYOU_E2E_GREP ?? '',
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of suiteFiles) {
    try {
      await import(`./${name}.test.ts`);
    } catch (error) {
      describe(name, () => {
        it('can be loaded', () => {
          throw error;
        });
      });
    }
  }
  let snapshots = 0;
  mocha.suite.afterEach('a picture of the failure', async function () {
    if (!hasWindow || this.currentTest?.state !== 'failed') return;
    snapshots += 1;
    const path = join(__dirname, `failed-${snapshots}.png`);
    await ui.snapshot(path);
    say(`      picture: ${path}`);
  });
  const sum = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>(done => {
    const runner = mocha.run(() => done());
    runner.on('suite', suite => suite.title && say(`  ${suite.title}`));
    runner.on('pass', test => {
      sum.passed += 1;
      say(`    ok ${test.title} (${test.duration} ms)`);
    });
    runner.on('pending', test => {
      sum.skipped += 1;
      say(`    skipped ${test.title}`);
    });
    runner.on('fail', (test, error) => {
      sum.failed += 1;
      say(`    FAILED ${test.title}\n${reason(error).replace(/^/gm, '      ')}`);
    });
  });
  writeFileSync(`${out}.json`, JSON.stringify(sum));
  if (sum.failed > 0) throw new Error(`${sum.failed} failed`);
}
