/** sanyou format: settles the layout of the statements. */
import { SanyouText } from '../../grammar';
import { formatText } from '../../grammar/format';
import { plain } from '../report/width';
import type { Run } from './command';
import { Failure, sentenceOf } from './failure';
import { gather, readStandard, writeBytes } from './files';
import { exit } from './ports';
import { msg } from './say';
import { encode } from './source';

export const run: Run = async (call, { ports, say }) => {
  const check = call.options.check === true;
  if (call.paths.includes('-') && !check) {
    if (call.paths.length > 1) throw new Failure(msg('标准输入要单独整理,不能和文件一起写。'));
    const source = await readStandard(ports, '-');
    ports.out((source.bom ? '\ufeff' : '') + formatText(SanyouText.of(source.text)));
    return exit.fine;
  }
  const { sources, problems } = await gather(ports, call.paths);
  let changed = 0;
  for (const source of sources) {
    const formatted = formatText(SanyouText.of(source.text));
    if (formatted === source.text) continue;
    const name = source.path === '-' ? say(msg('标准输入')) : plain(source.path);
    try {
      if (!check) await writeBytes(ports, source.path, encode(source, formatted));
      changed++;
      ports.out(`${check ? say(msg('要整理:{0}', name)) : say(msg('已整理:{0}', name))}\n`);
    } catch (error) {
      problems.push(sentenceOf(error));
    }
  }
  for (const problem of problems) ports.err(`${plain(say(problem))}\n`);
  if (sources.length > 0) {
    ports.out(
      `${
        check
          ? say(msg('{0} 个文件中有 {1} 个要整理', sources.length, changed))
          : say(msg('{0} 个文件中整理了 {1} 个', sources.length, changed))
      }\n`,
    );
  }
  if (problems.length > 0) return exit.failed;
  return check && changed > 0 ? exit.found : exit.fine;
};
