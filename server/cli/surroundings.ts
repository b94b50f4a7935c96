/**
 * What the files of one check look like to each other. A file that names others (【引用】, 【上位标准】) also sees those that are not
 * checked with it: all below the current folder, or below its own where it lies elsewhere.
 */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { FileInterface } from '../rules/rule';
import { digest, type Look } from './cache';
import { gather } from './files';
import type { Ports } from './ports';
import type { Source } from './source';

/** Whether a standard may name others: looked up in its bare text, so that no tree is needed to know. */
export function namesOthers(text: string): boolean {
  return /引用|上位标准|上位標準/.test(text);
}

/** The standards that one which names others can mean. Those that cannot be read are left out. */
export async function neighbours(ports: Ports, path: string): Promise<readonly Source[]> {
  return (await gather(ports, [placeOf(ports, path)])).sources;
}

function placeOf(ports: Ports, path: string): string {
  const above = relative(ports.cwd, dirname(resolve(ports.cwd, path)));
  return above.startsWith('..') || isAbsolute(above) ? dirname(path) : '.';
}

export class Surroundings {
  private readonly bare: readonly FileInterface[];
  private readonly titles: string;
  private readonly texts: string;
  private readonly byTitle = new Map<string, FileInterface[]>();
  private whole: readonly FileInterface[] | null = null;

  private constructor(
    private readonly sources: readonly Source[],
    private readonly outside: readonly Source[],
    looks: readonly Look[],
  ) {
    this.bare = sources.map((s, i) => ({ uri: s.path, title: looks[i]!.title, exports: '' }));
    for (const face of this.bare)
      this.byTitle.set(face.title, [...(this.byTitle.get(face.title) ?? []), face]);
    this.titles = digest(...this.bare.map(b => `${b.uri} ${b.title}`));
    const others = outside.flatMap(s => [s.path, s.text]);
    this.texts = digest(...looks.map(look => look.exports), ...others);
  }

  static async around(
    ports: Ports,
    sources: readonly Source[],
    looks: readonly Look[],
  ): Promise<Surroundings> {
    const whole = (path: string) => resolve(ports.cwd, path);
    const known = new Set(sources.map(s => whole(s.path)));
    const naming = sources.filter(s => s.path !== '-' && namesOthers(s.text));
    const places = new Set(naming.map(s => placeOf(ports, s.path)));
    const outside: Source[] = [];
    for (const source of places.size > 0 ? (await gather(ports, [...places])).sources : []) {
      if (!known.has(whole(source.path))) outside.push(source);
    }
    return new Surroundings(sources, outside, looks);
  }

  /** Changes whenever what a file sees of the others does. */
  key(index: number): string {
    return namesOthers(this.sources[index]!.text) ? this.titles + this.texts : this.titles;
  }

  /**
   * The others, as one file sees them: all that they are, where it may name them; else those that bear its own title, which is
   * all that can matter to it.
   */
  async others(index: number): Promise<readonly FileInterface[]> {
    const own = this.sources[index]!;
    if (!namesOthers(own.text)) {
      const self = this.bare[index]!;
      return (this.byTitle.get(self.title) ?? []).filter(other => other !== self);
    }
    const { faceOf } = await import('./checking');
    this.whole ??= [...this.sources, ...this.outside].map(faceOf);
    return this.whole.filter((_, i) => i !== index);
  }
}
