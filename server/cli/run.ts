/** The command line as a function: arguments and ports in, exit code out. Never throws. */
import { plain } from '../report/width';
import type { Context } from './command';
import { commands, shared } from './commands';
import { Failure, placeOf, sentenceOf } from './failure';
import { nearest, readCall } from './options';
import { exit, type Ports } from './ports';
import { chinese, localeOf, type Message, msg, type Say, sayIn } from './say';
import { version } from './version';

export async function run(args: readonly string[], ports: Ports): Promise<number> {
  let say: Say = chinese;
  try {
    const locale = localeIn(args) ?? 'zh-cn';
    say = await sayIn(locale);
    return await dispatch(args, { ports, say, locale });
  } catch (error) {
    ports.err(`${plain(placeOf(error) + say(whatHappened(error)))}\n`);
    return exit.failed;
  }
}

function whatHappened(error: unknown): Message {
  try {
    return sentenceOf(error);
  } catch {
    const why = error instanceof Error ? error.message : String(error);
    return msg('sanyou 自己出了错({0})。请把用的命令和文件发给维护人员。', why);
  }
}

async function dispatch(args: readonly string[], context: Context): Promise<number> {
  const { ports, say } = context;
  const at = args.findIndex((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--locale');
  const name = args[at];
  if (name === undefined) {
    const call = readCall(args, [...shared, { name: 'version', short: 'v', help: msg('显示版本号') }], say);
    if (call.options.version) {
      ports.out(`${version}\n`);
      return exit.fine;
    }
    const { overview } = await import('./help');
    if (call.options.help) ports.out(overview(say));
    else ports.err(overview(say));
    return call.options.help ? exit.fine : exit.failed;
  }
  if (name === 'help') return dispatch([...args.slice(0, at), ...args.slice(at + 1), '--help'], context);
  const command = commands.find(c => c.name === name);
  if (!command) {
    const near = nearest(
      name,
      commands.map(c => c.name),
    );
    throw new Failure(
      near
        ? msg('没有“{0}”这个命令。是否想写“sanyou {1}”?', name, near)
        : msg(
            '没有“{0}”这个命令。可以用的命令:{1}。用法见 sanyou --help',
            name,
            commands.map(c => c.name).join('、'),
          ),
    );
  }
  const call = readCall([...args.slice(0, at), ...args.slice(at + 1)], [...command.options, ...shared], say);
  if (call.options.help) {
    const { page } = await import('./help');
    ports.out(page(command, say));
    return exit.fine;
  }
  const { run: work } = await command.load();
  return work(call, context);
}

/** Before anything else, so that what is wrong with the rest is said in the right language. */
function localeIn(args: readonly string[]) {
  const at = args.findIndex(arg => arg === '--locale' || arg.startsWith('--locale='));
  if (at < 0) return null;
  const value = args[at]!.split('=')[1] ?? args[at + 1];
  if (value === undefined) return null; // said by the options
  const locale = localeOf(value);
  if (!locale) throw new Failure(msg('选项“{0}”不能是“{1}”。可以是:{2}', '--locale', value, 'zh-cn、en'));
  return locale;
}
