/** The ports of a real process. The only module of the command line that knows node's files and streams. */
import { lstat, mkdir, open, readFile, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Ports } from './ports';

export function nodePorts(): Ports {
  return {
    cwd: process.cwd(),
    colors:
      process.stdout.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    stdin,
    kind,
    read: path => readFile(path),
    write,
    keep,
    status: statusLine(),
    today,
    build,
    below,
  };
}

async function keep(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const beside = `${path}.${process.pid}.tmp`;
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch {
    // Next time it is made again.
  }
}

/** Shown once the work has taken a while, and not with every step. */
function statusLine(): (text: string | null) => void {
  const { stderr } = process;
  if (stderr.isTTY !== true || process.env.TERM === 'dumb') return () => {};
  let next = performance.now() + 400;
  let shown = false;
  return text => {
    if (text === null) {
      if (shown) stderr.write('\r\x1b[K');
      shown = false;
    } else if (performance.now() >= next) {
      stderr.write(`\r\x1b[K${text}`);
      shown = true;
      next = performance.now() + 100;
    }
  };
}

function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The bundle's own size and time; run from its sources, it changes without a sign. */
async function build(): Promise<string | null> {
  const own = process.argv[1];
  if (own === undefined || own.endsWith('.ts')) return null;
  const found = await stat(own).catch(() => null);
  return found && `${found.size} ${found.mtimeMs}`;
}

async function stdin(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function kind(path: string) {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Through a file beside it and a rename; a link keeps leading to its file, the file keeps its rights. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const target = (await lstat(path).catch(() => null))?.isSymbolicLink() ? await realpath(path) : path;
  const mode = (await stat(target).catch(() => null))?.mode ?? 0o666;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = await open(beside, 'wx', mode & 0o777);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, target).catch(async error => {
    await unlink(beside).catch(() => {});
    throw error;
  });
}

async function below(folder: string, names: readonly string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(
    names.map(name => `**/*${name}`),
    {
      cwd: folder,
      dot: true,
      ignore: ['**/node_modules/**', '**/.*/**'],
      onlyFiles: true,
      followSymbolicLinks: false,
      expandDirectories: false,
    },
  );
  return found.sort();
}
