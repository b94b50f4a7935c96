/**
 * The measurements run as what ships runs: bundled. (A loader that keeps function names costs more than what is measured.)
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as measure from './measure';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function measurements(): Promise<typeof measure> {
  const outfile = `${root}out/bench/measure.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/measure.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  return import(pathToFileURL(outfile).href);
}
