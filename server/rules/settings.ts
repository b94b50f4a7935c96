/**
 * sanyou.json: which data belongs to which standard, how hard each rule judges, and days off that no notice names yet. Comments
 * and commas at the end are allowed in it. The only module that knows jsonc-parser; what is found is put under the settings here,
 * for the editor and the command line alike.
 */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Message, msg } from '../../grammar/message';
import type { Finding, Severity } from './finding';
import type { RuleMeta } from './rule';

export const settingsFile = 'sanyou.json';

export interface Settings {
  /** The data file of each standard, both as written: they count from the folder of the settings. */
  readonly data: Readonly<Record<string, string>>;
  /** By rule code; a rule that is not named judges as its page says. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** By year, then by day (YYYY-MM-DD): true for a day off, false for a day that is worked. */
  readonly calendar: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

export const noSettings: Settings = { data: {}, rules: {}, calendar: {} };

export interface SettingsProblem {
  readonly message: Message;
  /** From 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

const levels = ['off', 'error', 'warning', 'info', 'hint'];

/**
 * Reads the text of a sanyou.json. What is wrong in it is left out and becomes a problem, in the order of the text.
 * `known`: every rule there is. `fixed`: the codes among them that nothing may soften, because what could not be read is no
 * matter of opinion.
 */
export function parseSettings(
  text: string,
  known: readonly RuleMeta[],
  fixed: readonly RuleMeta[],
): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] } {
  const problems: { at: number; message: Message }[] = [];
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first) problems.push({ at: first.offset, message: misspelt(first, text) });
  const data: Record<string, string> = {};
  const rules: Record<string, Severity | 'off'> = {};
  const calendar: Record<string, Record<string, boolean>> = {};
  const report = (node: Node, message: Message) => void problems.push({ at: node.offset, message });

  if (!first) {
    for (const [key, value] of entries(root, msg('最外层要用一对花括号:{0}', '{ }'), report)) {
      const name = String(key.value);
      if (name === '$schema') continue;
      if (name === 'data') readData(value, data, report);
      else if (name === 'rules') readRules(value, rules, known, fixed, report);
      else if (name === 'calendar') readCalendar(value, calendar, report);
      else report(key, msg('这里不能写“{0}”。可以写的是:{1}。请核对拼写。', name, 'data、rules、calendar'));
    }
  }
  problems.sort((a, b) => a.at - b.at);
  return {
    settings: { data, rules, calendar },
    problems: problems.map(({ at, message }) => ({ message, ...placeOf(text, at) })),
  };
}

/** The findings as the settings want them: other levels, and without those of rules that are off. */
export function apply<F extends Finding>(findings: readonly F[], { rules }: Settings): F[] {
  const out: F[] = [];
  for (const f of findings) {
    const level = Object.hasOwn(rules, f.code) ? rules[f.code]! : f.severity;
    if (level !== 'off') out.push(level === f.severity ? f : { ...f, severity: level });
  }
  return out;
}

type Report = (node: Node, message: Message) => void;

function readData(value: Node, into: Record<string, string>, report: Report): void {
  const example = '{"标准.sanyou": "数据.xlsx"}';
  for (const [key, file] of entries(value, msg('“{0}”后面应当写成:{1}', 'data', example), report)) {
    if (!/\.sanyou$/i.test(key.value)) report(key, msg('“{0}”不是标准。左边要写 .sanyou 文件。', key.value));
    else if (file.type !== 'string' || file.value === '')
      report(file, msg('“{0}”后面要写数据文件的名称,如:{1}', key.value, '"数据.xlsx"'));
    else into[key.value] = file.value;
  }
}

function readRules(
  value: Node,
  into: Record<string, Severity | 'off'>,
  known: readonly RuleMeta[],
  fixed: readonly RuleMeta[],
  report: Report,
): void {
  const example = '{"open-list": "off"}';
  for (const [key, level] of entries(value, msg('“{0}”后面应当写成:{1}', 'rules', example), report)) {
    const code = String(key.value);
    if (!known.some(r => r.code === code)) report(key, unknownRule(code, known));
    else if (fixed.some(r => r.code === code))
      report(key, msg('“{0}”说的是语句读不懂或者样例不成立,级别不能改。请删去这一项。', code));
    else if (level.type !== 'string' || !levels.includes(level.value))
      report(level, msg('“{0}”的级别不能是“{1}”。可以是:{2}。', code, shortened(level), levels.join('、')));
    else into[code] = level.value;
  }
}

function unknownRule(code: string, known: readonly RuleMeta[]): Message {
  const parts = new Set(code.split('-'));
  const shared = (r: RuleMeta) => r.code.split('-').filter(p => parts.has(p)).length;
  const near = known.filter(r => shared(r) > 0).sort((a, b) => shared(b) - shared(a))[0];
  const titled = known.find(r => r.title === code);
  const meant = titled ?? near;
  return meant
    ? msg('没有规则“{0}”。是否想写“{1}”?', code, meant.code)
    : msg('没有规则“{0}”。规则的代号写在检查结果后面的方括号里,请照着写。', code);
}

function readCalendar(value: Node, into: Record<string, Record<string, boolean>>, report: Report): void {
  const example = '{"2027": {"2027-01-01": true}}';
  for (const [key, days] of entries(value, msg('“{0}”后面应当写成:{1}', 'calendar', example), report)) {
    const year = String(key.value);
    if (!/^[1-9]\d{3}$/.test(year)) {
      report(key, msg('“{0}”不是年份。请写四位数的年份,如:{1}', year, '"2027"'));
      continue;
    }
    const own: Record<string, boolean> = {};
    for (const [day, off] of entries(
      days,
      msg('“{0}”后面应当写成:{1}', year, `{"${year}-01-01": true}`),
      report,
    )) {
      if (!isDay(day.value, year))
        report(day, msg('“{0}”不是 {1} 年的日期。请写成:{2}', day.value, year, `"${year}-01-01"`));
      else if (off.type !== 'boolean')
        report(off, msg('“{0}”后面只能写 true(放假)或者 false(上班)。', day.value));
      else own[day.value] = off.value;
    }
    into[year] = own;
  }
}

function isDay(text: string, year: string): boolean {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (y !== year) return false;
  const leap = (+y % 4 === 0 && +y % 100 !== 0) || +y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(m) - 1] ?? 0;
  return Number(d) >= 1 && Number(d) <= days;
}

/** Keys and values of an object, each key once. Anything but an object is reported in those words. */
function entries(node: Node | undefined, otherwise: Message, report: Report): [Node, Node][] {
  if (node?.type !== 'object') {
    report(node ?? { type: 'null', offset: 0, length: 0 }, otherwise);
    return [];
  }
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property): [Node, Node][] => {
    const [key, value] = property.children ?? [];
    if (!key || !value) return [];
    if (seen.has(key.value)) {
      report(key, msg('“{0}”写了两次。请只留一处。', key.value));
      return [];
    }
    seen.add(key.value);
    return [[key, value]];
  });
}

function shortened(node: Node): string {
  const text = node.type === 'string' ? String(node.value) : (JSON.stringify(getNodeValue(node)) ?? '');
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

/** What a slip of writing looks like to who made it. */
function misspelt({ error, offset }: ParseError, text: string): Message {
  const wide = /^[\u2018\u2019\u201c\u201d\uff1a\uff0c\uff5b\uff5d\u3010\u3011\u3002\u3001]/.exec(
    text.slice(offset),
  )?.[0];
  if (wide) return msg('这里的中文标点 {0} 请换成英文标点。', wide);
  switch (printParseErrorCode(error)) {
    case 'CommaExpected':
      return msg('这里少了英文逗号。请在前一项后面加上“{0}”。', ',');
    case 'ColonExpected':
      return msg('这里少了英文冒号。请在名称后面加上“{0}”。', ':');
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return msg('这里少了右括号。请核对括号是否成对。');
    case 'UnexpectedEndOfString':
      return msg('这里少了右引号。请核对英文引号是否成对。');
    case 'PropertyNameExpected':
      return msg('这里应当是带英文引号的名称,如:{0}', '"data"');
    default:
      return msg('这里的写法不对。应当写成:{0}', '{"data": {"标准.sanyou": "数据.xlsx"}}');
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
