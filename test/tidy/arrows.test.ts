/**
 * The house is built as docs/architecture.md says: who may import whom, which folders are pure, which module a library's types
 * stay behind, and where JavaScript's numbers have no say.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Folder → the other folders it may import. `standard <- data`: cells are exact quantities. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  grammar: [],
  'server/standard': ['grammar'],
  'server/prose': ['grammar', 'server/standard'],
  'server/data': ['grammar', 'server/standard'],
  'server/evaluate': ['grammar', 'server/standard', 'server/data'],
  'server/rules': ['grammar', 'server/standard', 'server/prose'],
  'server/ide': [
    'grammar',
    'server/standard',
    'server/prose',
    'server/data',
    'server/evaluate',
    'server/rules',
  ],
  'server/report': [
    'grammar',
    'server/standard',
    'server/prose',
    'server/data',
    'server/evaluate',
    'server/rules',
  ],
  'server/host': [],
  'server/l10n.ts': ['grammar', 'l10n'],
  'server/lsp': ['grammar', 'server', 'l10n', 'package.json'],
  'server/cli': ['grammar', 'server', 'l10n', 'package.json'],
  client: ['server/lsp/protocol', 'l10n'],
};

/** The folders that know no file, no clock, no chance, no connection. */
const pure = [
  'grammar',
  'server/standard',
  'server/rules',
  'server/evaluate',
  'server/prose',
  'server/data',
  'server/report',
  'server/ide',
];

/** Library → the one place that may name it. */
const behind: Readonly<Record<string, string>> = {
  chevrotain: 'grammar/',
  'fraction.js': 'server/standard/quantity.ts',
  hucre: 'server/data/xlsx.ts',
  'csv-parse': 'server/data/csv.ts',
  'chinese-days': 'server/data/calendar.ts',
  'pinyin-pro': 'server/ide/pinyin.ts',
  'vscode-languageserver': 'server/lsp/',
  'vscode-languageserver-textdocument': 'server/lsp/',
  'vscode-languageclient': 'client/',
  vscode: 'client/',
  preact: 'client/preview/',
  '@vscode-elements/elements': 'client/preview/',
  '@vscode/l10n': 'client/',
  picocolors: 'server/cli/',
  ignore: 'server/cli/',
  tinyglobby: 'server/cli/',
};
/** Small enough to be read where they are needed. */
const anywhere = ['jsonc-parser'];

interface Source {
  readonly path: string;
  readonly text: string;
  /** As written, and for a relative one as a path from the root. */
  readonly imports: readonly { readonly name: string; readonly path: string | null }[];
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g;

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:ts|tsx|mts|js|mjs)$/.test(name) && !name.includes('node_modules'))
    .sort()
    .map(name => {
      const path = `${folder}/${name}`;
      const text = readFileSync(join(root, path), 'utf8');
      // Comments and templates may speak of imports; what is imported stands at the start of a statement.
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
      const imports = [...code.matchAll(importPattern)].map(m => ({
        name: m[2]!,
        path: m[2]!.startsWith('.') ? normalize(join(dirname(path), m[2]!)) : null,
      }));
      return { path, text: code, imports };
    });
}

const sources = ['grammar', 'server', 'client'].flatMap(sourcesIn);
const within = (path: string, place: string) =>
  path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`);
const folderOf = (path: string) => Object.keys(arrows).find(f => within(path, f));

describe('arrows', () => {
  it('there is something to look at', () => assert.ok(sources.length > 50));

  it('every source stands in a folder that the table of arrows knows', () => {
    assert.deepEqual(
      sources.filter(s => folderOf(s.path) === undefined).map(s => s.path),
      [],
    );
  });

  it('a folder imports only what it may', () => {
    const wrong = sources.flatMap(({ path, imports }) => {
      const home = folderOf(path)!;
      const may = [home, ...arrows[home]!];
      return imports
        .filter(i => i.path !== null && !may.some(place => within(i.path!, place) || i.path === place))
        .map(i => `${path} imports ${i.path}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('nothing imports client or test', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          i =>
            i.path !== null &&
            (within(i.path, 'test') || (within(i.path, 'client') && !within(path, 'client'))),
        )
        .map(i => `${path} imports ${i.path}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('pure folders know no Node, no clock and no chance', () => {
    const wrong = sources
      .filter(s => pure.some(p => within(s.path, p)))
      .flatMap(({ path, text, imports }) => [
        ...imports.filter(i => i.name.startsWith('node:')).map(i => `${path} imports ${i.name}`),
        ...[
          ...text.matchAll(
            /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|setTimeout|setInterval|process\.(?:env|cwd|argv|stdout)|console\.\w+)/g,
          ),
        ].map(m => `${path} uses ${m[0]}`),
      ]);
    assert.deepEqual(wrong, []);
  });

  it('a library’s types stay behind one module', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(i => i.path === null && !i.name.startsWith('node:'))
        .map(i => ({
          ...i,
          library: i.name
            .split('/')
            .slice(0, i.name.startsWith('@') ? 2 : 1)
            .join('/'),
        }))
        .filter(
          i =>
            !anywhere.includes(i.library) &&
            !(behind[i.library] !== undefined && path.startsWith(behind[i.library]!)),
        )
        .map(i => `${path} imports ${i.name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('no JavaScript number decides a threshold: what is read or declared is compared as exact quantities', () => {
    /** Here a whole count of days, months or times becomes a number, to walk a calendar with. */
    const counting = [
      'server/evaluate/elapsed.ts',
      'server/evaluate/expression.ts',
      'server/evaluate/limit.ts',
    ];
    const wrong = sources
      .filter(s => within(s.path, 'server/evaluate') || within(s.path, 'server/standard'))
      .filter(s => s.path !== 'server/standard/quantity.ts')
      .flatMap(({ path, text }) => [
        ...[...text.matchAll(/\bparseFloat\(|\bparseInt\(|\.toFixed\(|\.valueOf\(|Math\.round\(/g)].map(
          m => `${path} uses ${m[0]}`,
        ),
        ...(/\bNumber\(/.test(text) && !counting.includes(path) ? [`${path} uses Number(`] : []),
      ]);
    assert.deepEqual(wrong, []);
  });
});
