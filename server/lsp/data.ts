/** Which data a document is scored with, and its tables: a file named, a file that sanyou.json binds, or none. */
import { type ParseError, parse } from 'jsonc-parser';
import type { Message } from '../../grammar/message';
import { msg } from '../../grammar/message';
import { DataError } from '../data/error';
import { readTables } from '../data/read';
import type { Table } from '../data/table';
import type { Files } from '../host/types';

export interface Data {
  /** null: the document's own 【样例】. */
  readonly tables: readonly Table[] | null;
  readonly name: string;
  readonly problems: readonly Message[];
  /** Files that decided, or would if they were there. */
  readonly files: readonly string[];
}

const config = 'sanyou.json';

export class DataFiles {
  private readonly known = new Map<string, Promise<Pick<Data, 'tables' | 'problems'>>>();

  constructor(private readonly files: Files) {}

  /** @param fresh reads the file anew; else what was read before serves */
  async of(uri: string, named: string | null, fresh: boolean): Promise<Data> {
    const document = this.files.pathOf(uri);
    const watched: string[] = [];
    let path = named;
    if (path === null) {
      if (document === null) return { tables: null, name: '', problems: [], files: [] };
      const file = this.files.beside(document, config);
      watched.push(file);
      const bound = await this.bound(file, document);
      if (typeof bound !== 'string')
        return { tables: null, name: '', problems: bound ? [bound] : [], files: watched };
      path = bound;
    }
    watched.push(path);
    if (fresh || !this.known.has(path)) this.known.set(path, this.read(path));
    return { ...(await this.known.get(path)!), name: this.files.name(path), files: watched };
  }

  private async read(path: string): Promise<Pick<Data, 'tables' | 'problems'>> {
    const name = this.files.name(path);
    let bytes: Uint8Array;
    try {
      bytes = await this.files.read(path);
    } catch {
      return {
        tables: [],
        problems: [msg('打不开数据文件“{0}”。请核对它还在原处,没有改名,也没有被别的程序锁住。', path)],
      };
    }
    try {
      const { tables, notes } = await readTables(name, bytes);
      return { tables, problems: notes };
    } catch (error) {
      if (error instanceof DataError) return { tables: [], problems: [error.say] };
      throw error;
    }
  }

  /** The path bound to a document; a sentence where sanyou.json cannot be read; null where it binds nothing. */
  private async bound(file: string, document: string): Promise<string | Message | null> {
    let text: string;
    try {
      text = new TextDecoder().decode(await this.files.read(file));
    } catch {
      return null;
    }
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { allowTrailingComma: true });
    const data = isRecord(value) ? value.data : undefined;
    const wrong = () =>
      msg(
        '“{0}”写得不对,没有用它。应当写成:{1}',
        config,
        `{"data": {"${this.files.name(document)}": "数据.xlsx"}}`,
      );
    if (errors.length > 0) return wrong();
    if (data === undefined) return null;
    if (!isRecord(data)) return wrong();
    for (const [key, path] of Object.entries(data)) {
      if (this.files.beside(file, key).normalize('NFC') !== document.normalize('NFC')) continue;
      return typeof path === 'string' && path !== '' ? this.files.beside(file, path) : wrong();
    }
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
