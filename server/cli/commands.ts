/** Every command, as its help tells it. */
import type { Command, OptionInfo } from './command';
import { msg } from './say';

export const shared: readonly OptionInfo[] = [
  { name: 'locale', value: msg('zh-cn|en'), help: msg('用中文还是英文说话(默认中文)') },
  { name: 'help', short: 'h', help: msg('显示用法') },
];

const config: OptionInfo = {
  name: 'config',
  value: msg('文件'),
  help: msg('用这个设置文件(默认用标准所在的或者上面最近的文件夹里的 sanyou.json)'),
};
const today: OptionInfo = {
  name: 'today',
  value: msg('日期'),
  help: msg('按这一天算,如 2026-03-01(默认今天)'),
};

export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: msg('检查标准:写法、名称、序号、正文与语句是否一致,样例是否通过'),
    usage: msg('[文件或文件夹…|-]'),
    details: [
      msg('不写文件时检查当前文件夹;- 表示标准输入。文件夹里的 .sanyouignore 写明不检查哪些文件。'),
      msg('没有变的文件不再检查:结果记在 .sanyou-cache 文件夹里,它可以随时删去。'),
      msg('sarif 给代码扫描平台,junit 给持续集成的测试报告,github 在改动旁边显示每一处问题。'),
      msg('退出码:0 没有错误;1 有错误,或者样例没有通过;2 用法不对,或者有文件读不了。'),
    ],
    options: [
      {
        name: 'format',
        value: msg('text|json|sarif|junit|github'),
        choices: ['text', 'json', 'sarif', 'junit', 'github'],
        help: msg('输出的格式(默认 text)'),
      },
      { name: 'fix', help: msg('直接改好有把握的问题,再报告余下的') },
      config,
      today,
      { name: 'no-cache', help: msg('不用也不写 .sanyou-cache 里记下的结果') },
    ],
    examples: ['sanyou check', 'sanyou check 标准.sanyou --fix', 'sanyou check . --format json'],
    load: () => import('./check'),
  },
  {
    name: 'eval',
    summary: msg('按标准给各窗口打分,排出名次,说明依据'),
    usage: msg('标准.sanyou [--data 数据.xlsx]'),
    details: [
      msg(
        '数据文件可以是 .xlsx、.csv 或 .json,一行一个窗口。不写 --data 时,用标准旁边的 sanyou.json 里写的数据文件。',
      ),
      msg('退出码:0 评出了结果;2 用法不对,或者有文件读不了。'),
    ],
    options: [
      { name: 'data', value: msg('文件'), help: msg('数据文件') },
      { name: 'unit', value: msg('名称'), help: msg('只看这一个窗口(名次仍按全部窗口排)') },
      config,
      {
        name: 'format',
        value: msg('text|json|csv|xlsx|html'),
        choices: ['text', 'json', 'csv', 'xlsx', 'html'],
        help: msg('输出的格式(默认按 -o 的文件名,没有 -o 是 text)'),
      },
      { name: 'output', short: 'o', value: msg('文件'), help: msg('写成文件(xlsx 必须写成文件)') },
      { ...today, help: msg('报告上的日期,如 2026-03-01(默认今天)') },
    ],
    examples: [
      'sanyou eval 标准.sanyou --data 数据.xlsx',
      'sanyou eval 标准.sanyou --unit 城东窗口',
      'sanyou eval 标准.sanyou -o 报告.html',
      'sanyou eval 标准.sanyou -o 结果.xlsx',
    ],
    load: () => import('./eval'),
  },
  {
    name: 'test',
    summary: msg('运行标准里的【样例】,核对每一条“预期”'),
    usage: msg('[文件或文件夹…|-]'),
    details: [
      msg('每个样例一行,没有通过的写明应当是什么、实际是什么、在哪一行;最后一行是总数。'),
      msg('退出码:0 全部通过;1 有没通过的;2 用法不对,或者有文件读不了。'),
    ],
    options: [config],
    examples: ['sanyou test', 'sanyou test 标准.sanyou'],
    load: () => import('./test'),
  },
  {
    name: 'format',
    summary: msg('整理语句的排版;正文一个字不动'),
    usage: msg('[文件或文件夹…|-]'),
    details: [
      msg('不写文件时整理当前文件夹里的全部标准;- 表示从标准输入读,整理好的写到标准输出。'),
      msg('退出码:0 已整理好;1 (只在 --check 时)有没整理的文件;2 用法不对,或者有文件读写不了。'),
    ],
    options: [{ name: 'check', help: msg('只看有没有要整理的文件,不改写') }],
    examples: ['sanyou format', 'sanyou format 标准.sanyou --check'],
    load: () => import('./format'),
  },
  {
    name: 'explain',
    summary: msg('解释一条规则,或者用平常的话解释一个条款'),
    usage: msg('规则|条款 [标准.sanyou]'),
    details: [
      msg('规则写检查结果后面方括号里的代号;条款写它的地址,如 一(五)、第三条(二)、4.1.2。'),
      msg(
        '解释条款时说明每条语句要求什么、界限含不含本数、怎么扣分、指标怎么算。文件夹里只有一份标准时可以不写文件。',
      ),
      msg('退出码:0 已解释;2 用法不对,没有这个规则或条款,或者有文件读不了。'),
    ],
    options: [],
    examples: [
      'sanyou explain numbering',
      'sanyou explain 一(五) 标准.sanyou',
      'sanyou explain 一(五)·2 标准.sanyou',
    ],
    load: () => import('./explain'),
  },
  {
    name: 'outline',
    summary: msg('列出标准的条款、标题、分值和要求的条数'),
    usage: msg('标准.sanyou|-'),
    details: [msg('退出码:0 已列出;2 用法不对,或者有文件读不了。')],
    options: [],
    examples: ['sanyou outline 标准.sanyou'],
    load: () => import('./outline'),
  },
  {
    name: 'new',
    summary: msg('新建一份标准,从它改起'),
    usage: msg('[标准.sanyou]'),
    details: [
      msg('不写文件名时用标题作文件名。已经有的文件不会改写。'),
      msg('退出码:0 已新建;2 用法不对,文件已经有了,或者写不了。'),
    ],
    options: [{ name: 'title', value: msg('标题'), help: msg('标准的名称(默认 窗口服务标准)') }, today],
    examples: ['sanyou new', 'sanyou new 大厅.sanyou --title 示例市政务大厅服务标准'],
    load: () => import('./new'),
  },
  {
    name: 'data',
    summary: msg('看数据文件是怎么读的:表头在哪一行,每一列当作什么,哪些格没有采用'),
    usage: msg('数据.xlsx [--standard 标准.sanyou]'),
    details: [
      msg('不写 --standard 时,用 sanyou.json 里用这个数据文件的标准;也没有的,只列出各列。'),
      msg('退出码:0 已读;2 用法不对,或者有文件读不了。'),
    ],
    options: [{ name: 'standard', value: msg('标准.sanyou'), help: msg('对照的标准') }, config],
    examples: ['sanyou data 数据.xlsx', 'sanyou data 数据.csv --standard 标准.sanyou'],
    load: () => import('./data'),
  },
];
