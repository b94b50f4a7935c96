#!/usr/bin/env node
// Builds dist/ and makes sanyou-<version>.vsix; fails if it is too large, holds what does not ship, or lacks what is named.
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vsce from '@vscode/vsce';
import { build } from '../esbuild.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const largest = 4 * 1024 * 1024;

/** What may be inside: the manifest and its words, documents, bundles, and files that VS Code reads by itself. */
const ships = [
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(README(\.[\w-]+)?|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/(extension|server|worker)\.cjs$/,
  /^dist\/preview\.(js|css)$/,
  /^(l10n|client|client\/generated)\/[\w.-]+\.json$/,
  /^client\/(icons|snippets|walkthrough|media)\/[\w.-]+$/,
  /^docs\/rules\/[\w-]+\.md$/,
];

/** Every file the manifest names: strings that begin with ./, and its entry point. */
function named(manifest) {
  const found = [];
  const walk = value => {
    if (typeof value === 'string' && value.startsWith('./')) found.push(value.slice(2));
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk({ main: manifest.main, icon: manifest.icon && `./${manifest.icon.replace(/^\.\//, '')}` });
  walk(manifest.contributes);
  return found;
}

/** Makes the .vsix of what is built in dist/. Returns { path, files, bytes }; throws with every complaint, one a line. */
export async function packageVsix() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!manifest.main) throw new Error('package.json names no entry point (main)');
  const path = join(root, `${manifest.name}-${manifest.version}.vsix`);
  const options = { cwd: root, dependencies: false };
  await vsce.createVSIX({
    ...{ ...options, packagePath: path },
    ...{ allowMissingRepository: true, rewriteRelativeLinks: false },
  });
  const listing = { cwd: root, packageManager: vsce.PackageManager.None };
  const files = (await vsce.listFiles(listing)).map(file => file.replaceAll('\\', '/'));
  const bytes = statSync(path).size;
  const wrong = [
    ...files.filter(file => !ships.some(pattern => pattern.test(file))).map(file => `${file} does not ship`),
    ...named(manifest)
      .filter(file => !files.includes(file))
      .map(file => `${file} is named in package.json but missing`),
    ...['dist/extension.cjs', 'dist/server.cjs', 'LICENSE', 'README.md']
      .filter(file => !files.includes(file))
      .map(file => `${file} is missing`),
  ];
  if (bytes > largest) wrong.push(`${bytes} bytes, at most ${largest}`);
  if (wrong.length > 0) throw new Error(`the .vsix is not fit to ship:\n${wrong.join('\n')}`);
  return { path, files, bytes };
}

/** Lays the packaged files out as an installed extension would lie, for the end-to-end tests. Returns the folder. */
export function unpack(files) {
  const folder = join(root, 'out/shipped');
  rmSync(folder, { recursive: true, force: true });
  for (const file of files) cpSync(join(root, file), join(folder, file));
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build({ production: true });
    const { path, files, bytes } = await packageVsix();
    console.log(`${path.slice(root.length)}: ${files.length} files, ${Math.ceil(bytes / 1024)} KB`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
