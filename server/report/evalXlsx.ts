/** An evaluation as a workbook: the ranking, the reasons, and what it was made from. */
import { msg } from '../../grammar/message';
import { type SheetToWrite, writeSheets } from '../data/xlsx';
import type { Interval } from '../evaluate/result';
import { type Exact, ends, equal } from '../standard/quantity';
import {
  conclusionText,
  countByStatus,
  exactText,
  type Report,
  rankRange,
  reasonText,
  shownUnits,
  statusWord,
} from './evaluation';
import type { Say } from './say';

/** `today` is YYYY-MM-DD. */
export function evalXlsx(report: Report, today: string, say: Say): Promise<Uint8Array> {
  const units = shownUnits(report);
  const { evaluation, notes } = report;
  const column = (heading: string, width: number) => ({ heading, width });
  const ranking: SheetToWrite = {
    name: say(msg('排名')),
    columns: [
      column(say(msg('名次')), 8),
      column(say(msg('窗口')), 26),
      column(say(msg('类别')), 18),
      column(say(msg('得分')), 12),
      column(say(msg('等级')), 10),
      column(say(msg('不达标')), 9),
      column(say(msg('待查')), 9),
    ],
    rows: units.map(unit => {
      const counts = countByStatus(unit.results);
      const { rank } = unit;
      return [
        rank && rank.min === rank.max ? rank.min : rankRange(rank),
        unit.name,
        unit.kind,
        unit.score ? amount(unit.score, say) : '',
        conclusionText(unit, say),
        counts.unmet,
        counts.missing + counts.manual,
      ];
    }),
  };
  const reasons: SheetToWrite = {
    name: say(msg('依据')),
    columns: [
      column(say(msg('窗口')), 24),
      column(say(msg('条款')), 12),
      column(say(msg('结果')), 10),
      column(say(msg('扣分')), 10),
      column(say(msg('依据')), 76),
    ],
    rows: units.flatMap(unit =>
      unit.results.map(r => [
        unit.name,
        r.address,
        statusWord(r.status, say),
        amount(r.deducted, say),
        reasonText(r, say),
      ]),
    ),
  };
  const about: SheetToWrite = {
    name: say(msg('说明')),
    columns: [column(say(msg('项目')), 16), column(say(msg('内容')), 90)],
    rows: [
      [say(msg('标题')), report.title],
      [say(msg('标准')), report.standard],
      [say(msg('数据')), report.data],
      [say(msg('日期')), today],
      [say(msg('窗口数')), evaluation.units.length],
      ...evaluation.refused.map(m => [say(msg('没有采用')), say(m)]),
      ...notes.map(note => [say(msg('怎么读的')), note]),
    ],
  };
  return writeSheets(report.title, today, [ranking, reasons, about]);
}

/** A number where a spreadsheet can hold it exactly as written, else text: 10/3, 40至60. */
function amount({ min, max }: Interval, say: Say): string | number {
  if (!equal(min, max)) return say(msg('{0}至{1}', exactText(min), exactText(max)));
  return isShort(min) ? Number(exactText(min)) : exactText(min);
}

const isShort = (x: Exact) => ends(x) && exactText(x).length <= 15;
