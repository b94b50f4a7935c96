/** The help pages, from the table of commands. */
import { aligned } from '../report/width';
import type { Command, OptionInfo } from './command';
import { commands, shared } from './commands';
import { msg, type Say } from './say';

/** `sanyou --help` */
export function overview(say: Say): string {
  return lines([
    say(msg('sanyou:检查窗口服务标准(.sanyou),按标准给窗口打分')),
    '',
    say(msg('用法:')),
    say(msg('  sanyou <命令> [文件…] [选项]')),
    '',
    say(msg('命令:')),
    ...indented(commands.map(c => [c.name, say(c.summary)])),
    '',
    say(msg('选项:')),
    ...indented([...shared.map(o => optionRow(o, say)), ['-v, --version', say(msg('显示版本号'))]]),
    '',
    say(msg('每个命令的用法:sanyou <命令> --help')),
  ]);
}

/** `sanyou check --help` */
export function page(command: Command, say: Say): string {
  return lines([
    say(command.summary),
    '',
    say(msg('用法:')),
    `  sanyou ${command.name} ${say(command.usage)}`,
    '',
    ...command.details.map(say),
    '',
    say(msg('选项:')),
    ...indented([...command.options, ...shared].map(o => optionRow(o, say))),
    '',
    say(msg('例:')),
    ...command.examples.map(e => `  ${e}`),
  ]);
}

function optionRow(option: OptionInfo, say: Say): string[] {
  const name = option.short ? `-${option.short}, --${option.name}` : `--${option.name}`;
  return [option.value ? `${name} ${say(option.value)}` : name, say(option.help)];
}

const indented = (rows: readonly (readonly string[])[]) => aligned(rows).map(line => `  ${line}`);
const lines = (all: readonly string[]) => `${all.join('\n')}\n`;
