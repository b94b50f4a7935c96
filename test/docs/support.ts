/** What the tests read out of the reference: sections, fenced blocks, tables and inline code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Block {
  /** `docs/language/zh/1-file.md:12` */
  readonly where: string;
  /** The words after the fence: `sanyou`, `sanyou error`, `sanyou eval`, '' … */
  readonly kind: string;
  readonly text: string;
  /** The quoted lines right below it. */
  readonly quoted: readonly string[];
}

export interface Page {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Text without its fenced blocks. */
  readonly prose: string;
}

export function pagesUnder(folder: string): Page[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(readPage);
}

export function readPage(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: { line: number; kind: string; lines: string[] } | null = null;
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const fence = /^```(.*)$/.exec(line);
    if (!fence) (open ? open.lines : prose).push(line);
    else if (!open) open = { line: i + 1, kind: fence[1]!.trim(), lines: [] };
    else {
      const quoted: string[] = [];
      for (let k = i + 1; lines[k]?.startsWith('> '); k++) quoted.push(lines[k]!.slice(2));
      blocks.push({
        where: `${path}:${open.line}`,
        kind: open.kind,
        text: `${open.lines.join('\n')}\n`,
        quoted,
      });
      open = null;
    }
  }
  if (open) throw new Error(`${path}:${open.line}: the block is not closed`);
  return { path, text, blocks, prose: prose.join('\n') };
}

/** 3, 3.1, 3.2 …: the numbers of a page's sections, in order. */
export function sectionsOf(page: Page): string[] {
  return [...page.prose.matchAll(/^#{2,3} (\d+(?:\.\d+)?) /gm)].map(m => m[1]!);
}

/** What a link may lead to within a page: its headings as a viewer of Markdown names them. */
export function anchorsOf(page: Page): string[] {
  return [...page.prose.matchAll(/^#+ (.+)$/gm)].map(m =>
    m[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Every table of a page as rows of cells, the heading first. */
export function tablesOf(page: Page): string[][][] {
  const tables: string[][][] = [];
  let open: string[][] | null = null;
  for (const line of page.prose.split('\n')) {
    if (!line.startsWith('|')) {
      open = null;
      continue;
    }
    if (/^\|[-| :]+$/.test(line)) continue;
    if (!open) {
      open = [];
      tables.push(open);
    }
    open.push(
      line
        .slice(1)
        .replace(/\|\s*$/, '')
        .split(/(?<!\\)\|/)
        .map(c => c.trim().replaceAll('\\|', '|')),
    );
  }
  return tables;
}

/** Inline code, as written between backticks. */
export function codeOf(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(m => m[1]!);
}
