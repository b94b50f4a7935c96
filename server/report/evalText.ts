/** An evaluation for a person at a terminal: the ranking at a glance, then every unit with its reasons. */
import { msg } from '../../grammar';
import type { StatementResult, Status, UnitResult } from '../evaluate/result';
import { commonTo, sameKey } from './common';
import {
  conclusionText,
  countByStatus,
  groundText,
  isTelling,
  marksRange,
  type Report,
  rankRange,
  shownUnits,
  statusWord,
} from './evaluation';
import { shown } from './findingsText';
import { noPaint, type Paint, type Say } from './say';
import { aligned, pad, plain, width } from './width';

export function evalText(report: Report, say: Say, paint: Paint = noPaint): string {
  const { units, refused } = report.evaluation;
  const out = [
    paint.strong(plain(report.title)),
    paint.faint(
      say(
        msg('标准:{0}  数据:{1}  窗口:{2} 个', shown(report.standard, say), plain(report.data), units.length),
      ),
    ),
    '',
    ...ranking(shownUnits(report), say, paint),
  ];
  const common = report.only ? [] : commonTo(units);
  if (common.length > 0) {
    out.push('', paint.strong(say(msg('每个窗口都是'))), ...common.map(r => groundLine(r, say, paint)));
  }
  const isCommon = new Set(common.map(sameKey));
  for (const unit of shownUnits(report)) {
    const shown = unit.results.filter(r => report.only || (isTelling(r) && !isCommon.has(sameKey(r))));
    out.push('', ...grounds(unit, shown, isCommon, say, paint));
  }
  const told = (heading: string, lines: readonly string[]) => {
    if (lines.length > 0) out.push('', paint.doubt(heading), ...lines.map(text => `  ${plain(text)}`));
  };
  told(say(msg('“{0}”里有 {1} 处没有采用:', plain(report.data), refused.length)), refused.map(say));
  told(say(msg('读“{0}”时:', plain(report.data))), report.notes);
  return `${out.join('\n')}\n`;
}

function ranking(units: readonly UnitResult[], say: Say, paint: Paint): string[] {
  const scored = units.some(u => u.score);
  const kinds = units.some(u => u.kind !== '');
  const heading = [
    ...(scored ? [say(msg('名次'))] : []),
    say(msg('窗口')),
    ...(kinds ? [say(msg('类别'))] : []),
    ...(scored ? [say(msg('得分')), say(msg('等级'))] : []),
    say(msg('不达标')),
    say(msg('待查')),
  ];
  const rows = units.map(unit => {
    const counts = countByStatus(unit.results);
    return [
      ...(scored ? [rankRange(unit.rank)] : []),
      plain(unit.name),
      ...(kinds ? [plain(unit.kind)] : []),
      ...(scored ? [unit.score ? marksRange(unit.score) : '', conclusionText(unit, say)] : []),
      String(counts.unmet),
      String(counts.missing + counts.manual),
    ];
  });
  const before = kinds ? (['left', 'left'] as const) : (['left'] as const);
  const aligns = scored
    ? (['right', ...before, 'right', 'left', 'right', 'right'] as const)
    : ([...before, 'right', 'right'] as const);
  const [head = '', ...lines] = aligned([heading, ...rows], aligns);
  return [paint.strong(head), ...lines];
}

/** A unit's own paragraph: the results worth telling, and how many others there are. */
function grounds(
  unit: UnitResult,
  shown: readonly StatementResult[],
  isCommon: ReadonlySet<string>,
  say: Say,
  paint: Paint,
): string[] {
  const score = unit.score
    ? `  ${say(msg('{0} 分', marksRange(unit.score)))}  ${conclusionText(unit, say)}`
    : '';
  const rank = unit.rank ? `${rankRange(unit.rank)} ` : '';
  const lines = [
    `${paint.strong(`${rank}${plain(unit.name)}`)}${score}`,
    ...shown.map(r => groundLine(r, say, paint)),
  ];
  const quiet = unit.results.filter(r => !shown.includes(r) && !isCommon.has(sameKey(r)));
  if (quiet.length === 0) return lines;
  const na = quiet.filter(r => r.status === 'na').length;
  const met = quiet.length - na;
  const sentence =
    na > 0
      ? msg('其余 {0} 条要求达标,{1} 条不适用', met, na)
      : shown.length > 0
        ? msg('其余 {0} 条要求达标', met)
        : msg('{0} 条要求全部达标', met);
  return [...lines, paint.faint(`  ${say(sentence)}`)];
}

function groundLine(result: StatementResult, say: Say, paint: Paint): string {
  const columns = Math.max(...statuses.map(s => width(statusWord(s, say))));
  return `  ${colour(result.status, paint)(pad(statusWord(result.status, say), columns))}  ${plain(groundText(result, say))}`;
}

const statuses: readonly Status[] = ['met', 'unmet', 'missing', 'manual', 'na'];

function colour(status: Status, paint: Paint) {
  if (status === 'unmet') return paint.bad;
  if (status === 'met') return paint.good;
  return status === 'na' ? paint.faint : paint.doubt;
}
