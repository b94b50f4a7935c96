/** The files that a standard names by 【引用】, looked for among its neighbours. */
import { resolve } from 'node:path';
import { SanyouText } from '../../grammar';
import { Analysis } from '../rules/analysis';
import type { FileInterface } from '../rules/rule';
import { importsOf, namesFile } from '../standard/vocabulary';
import type { Ports } from './ports';
import { neighbours } from './surroundings';

/** What the files it cites look like from outside; none where it cites none. */
export async function importsFor(ports: Ports, path: string, text: string): Promise<FileInterface[]> {
  const wanted = importsOf(SanyouText.of(text));
  if (wanted.length === 0 || path === '-') return [];
  const own = resolve(ports.cwd, path);
  return (await neighbours(ports, path))
    .filter(s => resolve(ports.cwd, s.path) !== own)
    .map(s => new Analysis(s.text, s.path, []).interface())
    .filter(file => wanted.some(name => namesFile(name, file)));
}
