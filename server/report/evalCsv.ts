/** An evaluation for a spreadsheet: one row a unit and requirement, with the unit's own result before it. */
import { msg } from '../../grammar';
import type { Interval, UnitResult } from '../evaluate/result';
import { equal } from '../standard/quantity';
import { conclusionText, exactText, type Report, reasonText, shownUnits, statusWord } from './evaluation';
import type { Say } from './say';

/** With a byte order mark and \r\n, as Excel wants it. */
export function evalCsv(report: Report, say: Say): string {
  const heading = [
    msg('名次'),
    msg('窗口'),
    msg('类别'),
    msg('得分'),
    msg('等级'),
    msg('条款'),
    msg('结果'),
    msg('扣分'),
    msg('依据'),
  ].map(say);
  const range = ({ min, max }: Interval) =>
    equal(min, max) ? exactText(min) : say(msg('{0}至{1}', exactText(min), exactText(max)));
  const rank = (r: UnitResult['rank']) =>
    !r ? '' : r.min === r.max ? String(r.min) : say(msg('{0}至{1}', r.min, r.max));
  const rows = shownUnits(report).flatMap(unit =>
    unit.results.map(r => [
      rank(unit.rank),
      inert(unit.name),
      inert(unit.kind),
      unit.score ? range(unit.score) : '',
      inert(conclusionText(unit, say)),
      inert(r.address),
      statusWord(r.status, say),
      range(r.deducted),
      inert(reasonText(r, say)),
    ]),
  );
  return `\ufeff${[heading, ...rows].map(row => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** A text that a spreadsheet would take for a formula becomes plain text. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
