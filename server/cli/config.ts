/** sanyou.json beside a standard: which data file belongs to it. */
import { dirname, join, relative, resolve } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { Failure } from './failure';
import { readBytes } from './files';
import type { Ports } from './ports';
import { msg } from './say';

const NAME = 'sanyou.json';

/** The data file bound to a standard, as a path beside it. Throws a Failure where none is, or sanyou.json is not as it should be. */
export async function dataBoundTo(ports: Ports, standard: string): Promise<string> {
  const folder = dirname(standard);
  const file = join(folder, NAME);
  if ((await ports.kind(resolve(ports.cwd, file))) !== 'file') {
    throw new Failure(
      msg(
        '没有写明数据文件。请加上 --data 数据.xlsx,或者在标准旁边的 {0} 里写:{1}',
        NAME,
        example(relative(folder, standard)),
      ),
    );
  }
  const text = new TextDecoder().decode(await readBytes(ports, file));
  const data = dataIn(text, file);
  const own = relative(folder, standard).normalize('NFC');
  for (const [key, value] of Object.entries(data)) {
    if (join(key).normalize('NFC') === own) return join(folder, value);
  }
  throw new Failure(
    msg('“{0}”里没有写“{1}”用哪个数据文件。请加上 --data 数据.xlsx,或者写:{2}', file, own, example(own)),
  );
}

const example = (standard: string) => `{"data": {"${standard}": "数据.xlsx"}}`;

function dataIn(text: string, file: string): Record<string, string> {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first) {
    const line = text.slice(0, first.offset).split('\n').length;
    throw new Failure(msg('“{0}”第 {1} 行的写法不对。应当写成:{2}', file, line, example('标准.sanyou')));
  }
  const data = isRecord(value) ? value.data : undefined;
  if (data === undefined) return {};
  const bound: Record<string, string> = {};
  for (const [key, path] of Object.entries(isRecord(data) ? data : { '': null })) {
    if (typeof path !== 'string' || path === '') {
      throw new Failure(msg('“{0}”里的 data 写法不对。应当写成:{1}', file, example('标准.sanyou')));
    }
    bound[key] = path;
  }
  return bound;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
