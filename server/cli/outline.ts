/** sanyou outline: the provisions of a standard, with their marks. */
import { SanyouText } from '../../grammar';
import { outlineText } from '../report/outlineText';
import { buildStandard } from '../standard/build';
import type { Run } from './command';
import { Failure } from './failure';
import { readStandard } from './files';
import { paintFor } from './paint';
import { exit } from './ports';
import { msg } from './say';

export const run: Run = async (call, { ports, say }) => {
  const [path, ...rest] = call.paths;
  if (path === undefined) throw new Failure(msg('请写明标准文件,如:sanyou outline 标准.sanyou'));
  if (rest.length > 0) throw new Failure(msg('一次只看一份标准,多写了“{0}”。', rest.join(' ')));
  const source = await readStandard(ports, path);
  ports.out(outlineText(buildStandard(SanyouText.of(source.text)), say, paintFor(ports.colors)));
  return exit.fine;
};
