/**
 * What VS Code loads in the extension host: every suite/*.test.ts (esbuild.mjs bundles them and names them in
 * `suiteFiles`), run by mocha. Lines go to the file SANYOU_E2E_OUT, the numbers to SANYOU_E2E_OUT.json when all is over:
 * VS Code reports success when the extension host dies, so that only the second file proves an end.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { hasWindow, ui } from '../support/ui.js';

declare const suiteFiles: string[];

const out = process.env.SANYOU_E2E_OUT ?? '';
const say = (line: string) => appendFileSync(out, `${line}\n`);

const reason = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : inspect(error));

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
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
