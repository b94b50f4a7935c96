/** The arrows between the rooms, what pure rooms may not touch, and the one door of every library. See docs/architecture.md. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a room may import of the others. A room may always import itself. */
const arrows: Record<string, readonly string[]> = {
  grammar: [],
  'server/standard': ['grammar'],
  'server/prose': ['grammar', 'server/standard'],
  'server/data': ['grammar', 'server/standard'],
  'server/evaluate': ['grammar', 'server/standard', 'server/data'],
  'server/rules': ['grammar', 'server/standard', 'server/prose'],
  'server/l10n.ts': ['grammar', 'l10n'],
  'server/report': [
    'grammar',
    'server/standard',
    'server/data',
    'server/evaluate',
    'server/rules',
    'server/l10n.ts',
  ],
  'server/ide': [
    'grammar',
    'server/standard',
    'server/prose',
    'server/data',
    'server/evaluate',
    'server/rules',
    'server/l10n.ts',
  ],
  'server/host': ['grammar'],
  'server/lsp': ['grammar', 'server', 'l10n'],
  'server/cli': ['grammar', 'server', 'docs', 'l10n', 'package.json'],
  client: ['server/lsp/protocol', 'l10n', 'package.json'],
};

const pure = [
  'grammar',
  'server/standard',
  'server/prose',
  'server/data',
  'server/evaluate',
  'server/rules',
  'server/report',
  'server/ide',
];

/** The files that may import a library (by its prefix); anyone else goes through them. */
const doors: Record<string, RegExp> = {
  chevrotain: /^grammar\/|^server\/ide\/completion\.ts$/,
  'fraction.js': /^server\/standard\/quantity\.ts$/,
  hucre: /^server\/data\/(?:xlsx|zip)\.ts$/,
  'csv-parse': /^server\/data\/csv\.ts$/,
  'chinese-days': /^server\/data\/calendar\.ts$/,
  'pinyin-pro': /^server\/ide\/pinyin\.ts$/,
  'vscode-languageserver': /^server\/lsp\//,
  'vscode-languageclient': /^client\//,
  vscode: /^client\//,
  preact: /^client\/preview\//,
  '@vscode-elements': /^client\/preview\//,
  picocolors: /^server\/cli\//,
  tinyglobby: /^server\/cli\//,
  ignore: /^server\/cli\//,
  'jsonc-parser': /^server\/(?:cli|lsp|rules|data)\//,
};

interface Import {
  readonly file: string;
  readonly from: string;
  /** The file it names, from the root; null for a library. */
  readonly path: string | null;
}

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* files(path);
    else if (/\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')) yield path;
  }
}

const sources = ['grammar', 'server', 'client'].flatMap(f => [...files(f)]);
const texts = new Map(sources.map(f => [f, readFileSync(join(root, f), 'utf8')]));
const imports: Import[] = sources.flatMap(file =>
  [...texts.get(file)!.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(m => ({
    file,
    from: m[1]!,
    path: m[1]!.startsWith('.') ? relative(root, join(root, dirname(file), m[1]!)) : null,
  })),
);

const roomOf = (path: string) =>
  Object.keys(arrows).find(r => path === r || path.startsWith(`${r}/`)) ?? path;

describe('the house', () => {
  it('has no arrow that its plan does not have', () => {
    const wrong = imports
      .filter(i => i.path !== null)
      .filter(i => {
        const room = roomOf(i.file);
        const to = `${i.path}${i.path === 'server/l10n' ? '.ts' : ''}`;
        return !(
          to === room ||
          to.startsWith(`${room}/`) ||
          (arrows[room] ?? []).some(a => to === a || to.startsWith(`${a}/`))
        );
      })
      .map(i => `${i.file} -> ${i.path}`);
    assert.deepEqual(wrong, []);
  });

  it('keeps files, processes, clocks and chance out of the pure rooms', () => {
    const wrong: string[] = [];
    for (const file of sources.filter(f => pure.includes(roomOf(f)))) {
      const code = texts.get(file)!.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      for (const use of [
        /['"]node:/,
        /\bDate\.now\b/,
        /\bnew Date\(\)/,
        /\bMath\.random\b/,
        /\bprocess\./,
        /\bperformance\./,
        /\bsetTimeout\b/,
      ]) {
        if (use.test(code)) wrong.push(`${file}: ${use.source}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('lets each library in by one door', () => {
    const wrong = imports
      .filter(i => i.path === null)
      .filter(i => {
        const library = Object.keys(doors).find(
          d =>
            i.from === d ||
            i.from.startsWith(`${d}/`) ||
            (d === 'vscode-languageserver' && i.from.startsWith(d)),
        );
        return library !== undefined && !doors[library]!.test(i.file);
      })
      .map(i => `${i.file}: ${i.from}`);
    assert.deepEqual(wrong, []);
  });

  it('lets no number of JavaScript decide in evaluation: nothing is parsed to a float', () => {
    const wrong = sources
      .filter(f => f.startsWith('server/evaluate/') || f.startsWith('server/standard/'))
      .filter(f => /\bparseFloat\b/.test(texts.get(f)!));
    assert.deepEqual(wrong, []);
  });
});
