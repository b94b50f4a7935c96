/** The files that a standard names by 【引用】, looked for in its own folder and below. */
import { dirname } from 'node:path';
import { SanyouText } from '../../grammar';
import { Analysis } from '../rules/analysis';
import type { FileInterface } from '../rules/rule';
import { importsOf, namesFile } from '../standard/vocabulary';
import { gather } from './files';
import type { Ports } from './ports';

/** What the files it cites look like from outside; none where it cites none. */
export async function importsFor(ports: Ports, path: string, text: string): Promise<FileInterface[]> {
  const wanted = importsOf(SanyouText.of(text));
  if (wanted.length === 0 || path === '-') return [];
  const { sources } = await gather(ports, [dirname(path)]);
  return sources
    .filter(s => s.path !== path)
    .map(s => new Analysis(s.text, s.path, []).interface())
    .filter(file => wanted.some(name => namesFile(name, file)));
}
