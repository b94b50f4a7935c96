/** Which data a document is scored with, and its tables: a file named, a file that sanyou.json binds, or none. */
import type { Message } from '../../grammar/message';
import { msg } from '../../grammar/message';
import { DataError } from '../data/error';
import { readTables } from '../data/read';
import type { Table } from '../data/table';
import type { Files } from '../host/types';
import type { Render } from '../l10n';
import { type SettingsFiles, settingsProblem } from './settings';

export interface Data {
  /** null: the document's own 【样例】. */
  readonly tables: readonly Table[] | null;
  readonly name: string;
  readonly problems: readonly Message[];
  /** Files that decided, or would if they were there. */
  readonly files: readonly string[];
}

export class DataFiles {
  private readonly known = new Map<string, Promise<Pick<Data, 'tables' | 'problems'>>>();

  constructor(
    private readonly files: Files,
    private readonly settings: SettingsFiles,
  ) {}

  /** @param fresh reads the file anew; else what was read before serves */
  async of(uri: string, named: string | null, fresh: boolean, say: Render): Promise<Data> {
    const found = await this.settings.of(uri);
    const watched = found.path === '' ? [] : [found.path];
    const problems = found.problems.map(p => settingsProblem(p, say));
    const path = named ?? this.settings.dataOf(uri, found);
    if (path === null) return { tables: null, name: '', problems, files: watched };
    if (fresh || !this.known.has(path)) this.known.set(path, this.read(path));
    const read = await this.known.get(path)!;
    return {
      tables: read.tables,
      name: this.files.name(path),
      problems: [...problems, ...read.problems],
      files: [...watched, path],
    };
  }

  private async read(path: string): Promise<Pick<Data, 'tables' | 'problems'>> {
    const name = this.files.name(path);
    let bytes: Uint8Array;
    try {
      bytes = await this.files.read(path);
    } catch {
      const problem = msg('打不开数据文件“{0}”。请核对它还在原处,没有改名,也没有被别的程序锁住。', path);
      return { tables: [], problems: [problem] };
    }
    try {
      const { tables, notes } = await readTables(name, bytes);
      return { tables, problems: notes };
    } catch (error) {
      if (error instanceof DataError) return { tables: [], problems: [error.say] };
      throw error;
    }
  }
}
