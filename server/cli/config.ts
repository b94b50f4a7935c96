/** The settings that hold for a file: those of --config, else of the nearest sanyou.json in its folder and the folders above. */
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Settings } from '../rules/settings';
import { Failure } from './failure';
import { readBytes, shownBelow } from './files';
import type { Ports } from './ports';
import { msg } from './say';

const NAME = 'sanyou.json';

export interface Config {
  /** As it is told to people; null where there is none. */
  readonly path: string | null;
  /** Its folder, whole; where there is none, where the command stands. */
  readonly folder: string;
  /** As it stands in the file, '' where there is none: what it decides changes only with this. */
  readonly text: string;
  /** Throws a Failure that says what is wrong in it, with line and column. */
  settings(): Promise<Settings>;
}

export class Configs {
  private readonly found = new Map<string, Promise<Config>>();
  private readonly named: Promise<Config> | null;

  /** `given`: the value of --config. */
  constructor(
    private readonly ports: Ports,
    given: string | undefined,
  ) {
    this.named = given === undefined ? null : this.read(resolve(ports.cwd, given), given);
    this.named?.catch(() => {}); // told by whoever asks for it
  }

  /** Of a file as it was named, '-' for standard input. Throws a Failure where it cannot be read. */
  of(file: string): Promise<Config> {
    if (this.named) return this.named;
    const { cwd } = this.ports;
    return this.nearest(file === '-' ? cwd : dirname(resolve(cwd, file)));
  }

  private nearest(folder: string): Promise<Config> {
    const known = this.found.get(folder);
    if (known) return known;
    const search = async (): Promise<Config> => {
      const at = join(folder, NAME);
      if ((await this.ports.kind(at).catch(() => null)) === 'file')
        return this.read(at, shownBelow(this.ports.cwd, at));
      const above = dirname(folder);
      return above === folder ? this.none() : this.nearest(above);
    };
    const config = search();
    this.found.set(folder, config);
    return config;
  }

  private none(): Config {
    const settings = async () => (await import('../rules/settings')).noSettings;
    return { path: null, folder: this.ports.cwd, text: '', settings };
  }

  private async read(at: string, path: string): Promise<Config> {
    const text = new TextDecoder().decode(await readBytes(this.ports, path));
    let parsed: Promise<Settings> | undefined;
    const settings = () => {
      parsed ??= parse(text, path);
      return parsed;
    };
    return { path, folder: dirname(at), text, settings };
  }
}

async function parse(text: string, path: string): Promise<Settings> {
  const [{ parseSettings }, { codes }, { readingCodes }] = await Promise.all([
    import('../rules/settings'),
    import('../rules/registry'),
    import('../rules/reading'),
  ]);
  const { settings, problems } = parseSettings(text, codes, readingCodes);
  const first = problems[0];
  if (first) throw new Failure(first.message, `${path}:${first.line}:${first.column}`);
  return settings;
}

/** The data file bound to a standard, as a path like the standard's. Throws a Failure where none is. */
export async function dataBoundTo(ports: Ports, config: Config, standard: string): Promise<string> {
  const at = resolve(ports.cwd, standard);
  if (config.path === null) {
    throw new Failure(
      msg(
        '没有写明数据文件。请加上 --data 数据.xlsx,或者在标准旁边的 {0} 里写:{1}',
        NAME,
        example(relative(dirname(at), at)),
      ),
    );
  }
  const { data } = await config.settings();
  const own = relative(config.folder, at).normalize('NFC');
  for (const [key, value] of Object.entries(data)) {
    if (join(key).normalize('NFC') !== own) continue;
    const file = join(config.folder, value);
    return isAbsolute(standard) ? file : relative(ports.cwd, file);
  }
  throw new Failure(
    msg(
      '“{0}”里没有写“{1}”用哪个数据文件。请加上 --data 数据.xlsx,或者写:{2}',
      config.path,
      own,
      example(own),
    ),
  );
}

const example = (standard: string) => `{"data": {"${standard}": "数据.xlsx"}}`;
