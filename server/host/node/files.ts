import { type FSWatcher, watch } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '../types';

export const files: Files = {
  read: path => readFile(path),
  exists: path =>
    access(path).then(
      () => true,
      () => false,
    ),
  async list(folder, ending) {
    const found: string[] = [];
    const walk = async (at: string): Promise<void> => {
      const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const path = join(at, entry.name);
        if (entry.isFile() && entry.name.endsWith(ending)) found.push(path);
        else if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
          await walk(path);
      }
    };
    await walk(folder);
    return found.sort();
  },
  watch(path, changed) {
    // The folder, not the file: Excel and editors replace a file when they save it. Several events come for one save.
    let watcher: FSWatcher | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
        if (name !== null && name !== basename(path)) return;
        clearTimeout(timer);
        timer = setTimeout(changed, 100);
        timer.unref();
      });
      watcher.on('error', () => watcher?.close());
    } catch {
      // A folder that is not there cannot be watched; the file is read again when it is next asked for.
    }
    return {
      close() {
        clearTimeout(timer);
        watcher?.close();
      },
    };
  },
  beside: (path, relative) => resolve(dirname(path), relative),
  name: path => basename(path),
  pathOf(uri) {
    try {
      return fileURLToPath(uri);
    } catch {
      return null; // untitled:, vscode-remote: …
    }
  },
  uriOf: path => pathToFileURL(path).href,
};
