#!/usr/bin/env node
// Bundles what ships into dist/, and with --tests the end-to-end suite into out/. --production minifies; --watch stays.
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Sources are ES modules, VS Code loads CommonJS: a bundle's own address stands for its modules'. */
const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const browser = {
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
};

const suite = 'test/e2e/suite';
const suiteFiles = () =>
  readdirSync(`${root}${suite}`)
    .filter(name => name.endsWith('.test.ts'))
    .map(name => name.slice(0, -'.test.ts'.length))
    .sort();

const bundles = [
  { from: 'client/extension.ts', to: 'dist/extension.cjs', ...node, external: ['vscode'] },
  { from: 'server/lsp/main.ts', to: 'dist/server.cjs', ...node },
  { from: 'server/lsp/worker.ts', to: 'dist/worker.cjs', ...node },
  {
    ...{ from: 'server/cli/main.ts', to: 'dist/sanyou.cjs', ...node },
    banner: { js: `#!/usr/bin/env node\n${node.banner.js}` },
  },
  { from: 'client/preview/main.tsx', to: 'dist/preview.js', ...browser },
];

const suiteBundle = () => ({
  ...{ from: `${suite}/index.ts`, to: 'out/e2e/suite.cjs', ...node },
  external: ['vscode', 'mocha'],
  sourcemap: true,
  define: { ...node.define, suiteFiles: JSON.stringify(suiteFiles()) },
});

/**
 * Builds everything whose source exists. Returns the files written; throws, after all
 * were tried, with what is wrong in each source.
 * @param {{ production?: boolean, tests?: boolean, watch?: boolean }} options
 */
export async function build({ production = false, tests = false, watch = false } = {}) {
  const written = [];
  const broken = [];
  for (const { from, to, ...settings } of tests ? [...bundles, suiteBundle()] : bundles) {
    if (!existsSync(root + from)) {
      console.log(`build: ${from} does not exist, skipped`);
      continue;
    }
    const options = {
      entryPoints: [from],
      outfile: to,
      absWorkingDir: root,
      bundle: true,
      sourcemap: !production,
      legalComments: 'none',
      logLevel: watch ? 'info' : 'silent',
      minify: production,
      ...settings,
    };
    try {
      if (watch) await (await esbuild.context(options)).watch();
      else await esbuild.build(options);
      if (to === 'dist/sanyou.cjs' && existsSync(root + to)) chmodSync(root + to, 0o755);
      written.push(to);
    } catch (error) {
      broken.push(`${from}: ${error.message}`);
    }
  }
  if (broken.length > 0) throw new Error(broken.join('\n'));
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const has = flag => process.argv.includes(flag);
  try {
    const options = { production: has('--production'), tests: has('--tests'), watch: has('--watch') };
    console.log(`build: ${(await build(options)).join(' ') || 'nothing'}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
