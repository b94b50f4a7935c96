/** sanyou new: a standard to begin with. */
import { resolve } from 'node:path';
import { plain } from '../report/width';
import { type Run, textOption } from './command';
import { Failure } from './failure';
import { writeBytes } from './files';
import { exit } from './ports';
import { msg } from './say';
import { starter } from './starter';
import { todayOf } from './today';

export const run: Run = async (call, { ports, say }) => {
  const title = plain(textOption(call, 'title') ?? '窗口服务标准').trim();
  const [path = `${title.replace(/[\\/:*?"<>|]/g, ' ').trim() || '标准'}.sanyou`, ...rest] = call.paths;
  if (rest.length > 0) throw new Failure(msg('一次只新建一份标准,多写了“{0}”。', rest.join(' ')));
  if (!/\.sanyou$/i.test(path)) throw new Failure(msg('“{0}”要以 .sanyou 结尾,如:{0}.sanyou', path));
  if ((await ports.kind(resolve(ports.cwd, path))) !== null)
    throw new Failure(msg('“{0}”已经有了,没有动它。请换一个文件名。', path));
  await writeBytes(ports, path, new TextEncoder().encode(starter(title, todayOf(call, ports))));
  ports.out(`${say(msg('已写好:{0}', plain(path)))}\n${say(msg('接着:sanyou check {0}', plain(path)))}\n`);
  return exit.fine;
};
