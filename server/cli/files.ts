/** The standards that a command line names: files, folders, or standard input. */
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { Failure, sentenceOf } from './failure';
import type { Ports } from './ports';
import { type Message, msg } from './say';
import { decode, type Source } from './source';

export interface Gathered {
  readonly sources: readonly Source[];
  /** What could not be read, and was left out. */
  readonly problems: Message[];
}

const IGNORE_FILE = '.sanyouignore';

/**
 * Reads every standard: named files, and all *.sanyou below named folders that no .sanyouignore leaves out. Nothing named is the
 * current folder. One that cannot be read becomes a problem and the rest goes on.
 */
export async function gather(ports: Ports, paths: readonly string[]): Promise<Gathered> {
  const sources: Source[] = [];
  const problems: Message[] = [];
  const files = new Map<string, string>(); // by whole path: each once, in order
  for (const path of paths.length === 0 ? ['.'] : paths) {
    try {
      for (const file of await filesOf(ports, path)) {
        const key = file === '-' ? '-' : resolve(ports.cwd, file);
        if (!files.has(key)) files.set(key, file);
      }
    } catch (error) {
      problems.push(sentenceOf(error));
    }
  }
  const all = [...files.values()];
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const some = all.slice(i, i + AT_ONCE).map(file => readStandard(ports, file).catch(sentenceOf));
    for (const read of await Promise.all(some)) {
      if ('path' in read) sources.push(read);
      else problems.push(read);
    }
  }
  return { sources, problems };
}

/** Files read at once: enough that nobody waits for the disk, few enough that none is refused. */
const AT_ONCE = 32;

/** The only standard of the current folder; `asked` stands in the sentence that says to name one. */
export async function onlyStandard(ports: Ports, asked: string): Promise<string> {
  const found = (await ports.below(ports.cwd, ['.sanyou'])).filter(
    f => !/[\\/]/.test(f) && !f.startsWith('.'),
  );
  if (found.length === 1) return found[0]!;
  throw new Failure(msg('请写明标准文件,如:sanyou explain {0} 标准.sanyou', asked));
}

/** A whole path as people write it: from where the command stands, if it lies below. */
export function shownBelow(cwd: string, at: string): string {
  const below = relative(cwd, at);
  return below.startsWith('..') || isAbsolute(below) ? at : below;
}

/** Reads one standard, '-' for standard input. Throws a Failure that says why it cannot be read. */
export async function readStandard(ports: Ports, path: string): Promise<Source> {
  if (path === '-') return decode('-', await ports.stdin());
  return decode(path, await readBytes(ports, path));
}

/** The bytes of a file. Throws a Failure that says why it cannot be read. */
export async function readBytes(ports: Ports, path: string): Promise<Uint8Array> {
  const at = resolve(ports.cwd, path);
  const kind = await guarded(path, () => ports.kind(at));
  if (kind === null) throw new Failure(msg('找不到“{0}”。请核对文件名和所在的文件夹。', path));
  if (kind === 'folder') throw new Failure(msg('“{0}”是文件夹。请写出其中的一个文件。', path));
  if (kind === 'other') throw new Failure(msg('“{0}”不是普通文件,读不了。', path));
  return guarded(path, () => ports.read(at));
}

/** Writes a file whole. Throws a Failure that says why it cannot be written. */
export async function writeBytes(ports: Ports, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await ports.write(resolve(ports.cwd, path), bytes);
  } catch (error) {
    const code = codeOf(error);
    throw new Failure(
      code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? msg('没有权限改写“{0}”,文件没有动。请核对文件和文件夹的权限。', path)
        : code === 'ENOSPC'
          ? msg('磁盘满了,“{0}”没有改写。请腾出空间后再试。', path)
          : msg('“{0}”没有写成,文件没有动({1})。', path, code),
    );
  }
}

async function filesOf(ports: Ports, path: string): Promise<string[]> {
  if (path === '-') return ['-'];
  const at = resolve(ports.cwd, path);
  const kind = await guarded(path, () => ports.kind(at));
  if (kind === 'folder') {
    const found = await standardsBelow(ports, at);
    if (found.length === 0)
      throw new Failure(msg('文件夹“{0}”里没有 .sanyou 文件。请换一个文件夹,或者写出文件名。', path));
    return found.map(file => join(path, file));
  }
  if (kind === 'file' && !/\.sanyou$/i.test(path)) {
    throw new Failure(msg('“{0}”不是 .sanyou 文件。标准要存成以 .sanyou 结尾的文字文件。', path));
  }
  return [path];
}

async function standardsBelow(ports: Ports, folder: string): Promise<string[]> {
  const found = await guarded(folder, () => ports.below(folder, ['.sanyou', IGNORE_FILE]));
  const rules: { base: string; rules: Ignore }[] = [];
  const add = async (base: string) => {
    const text = new TextDecoder().decode(
      await guarded(join(base, IGNORE_FILE), () => ports.read(join(base, IGNORE_FILE))),
    );
    rules.push({ base, rules: ignore().add(text) });
  };
  for (const file of found) if (/(^|\/)\.sanyouignore$/.test(file)) await add(dirname(join(folder, file)));
  // Those of the folders above hold too, as far up as the command stands.
  for (let up = dirname(folder); up.startsWith(ports.cwd) && up !== folder; up = dirname(up)) {
    if ((await ports.kind(join(up, IGNORE_FILE))) === 'file') await add(up);
    if (up === ports.cwd) break;
  }
  return found.filter(file => {
    if (!/\.sanyou$/i.test(file) || /(^|\/)\./.test(file)) return false;
    const at = join(folder, file);
    return !rules.some(
      r => at.startsWith(r.base + sep) && r.rules.ignores(relative(r.base, at).split(sep).join('/')),
    );
  });
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT') throw new Failure(msg('找不到“{0}”。请核对文件名和所在的文件夹。', path));
    if (code === 'EACCES' || code === 'EPERM')
      throw new Failure(msg('没有权限读“{0}”。请核对文件的权限。', path));
    if (code === 'EISDIR') throw new Failure(msg('“{0}”是文件夹。请写出其中的一个文件。', path));
    throw new Failure(msg('“{0}”读不了({1})。', path, code));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
