/** One provision explained: its own words, then every statement below it in plain words. */
import { msg, type SanyouText } from '../../grammar';
import type { Provision, Standard, StandardStatement } from '../standard/model';
import { shown } from './findingsText';
import { statementWords } from './plainWords';
import { noPaint, type Paint, type Say } from './say';
import { plain } from './width';

export interface Explained {
  readonly path: string;
  readonly text: SanyouText;
  readonly standard: Standard;
  readonly provision: Provision;
  /** Only this statement, where one of several was asked for (一(五)·2). */
  readonly only?: StandardStatement;
}

export function explainText(explained: Explained, say: Say, paint: Paint = noPaint): string {
  const { path, text, standard, provision, only } = explained;
  const { provisions } = standard;
  const segment = text.segmentAt(provision.place.segment)!.segment;
  const out = [
    paint.strong(plain(`${provision.address} ${provision.title}`)),
    paint.faint(say(msg('{0} 第 {1} 行', shown(path, say), provision.place.line + 1))),
    '',
    ...segment.text
      .trimEnd()
      .split(/\r?\n/)
      .map(line => `  ${plain(line)}`),
  ];
  for (const above of abovesOf(provision, provisions)) {
    for (const { statement } of above.statements.filter(s => s.statement.tag === 'applies')) {
      for (const words of statementWords(statement, standard, say))
        out.push('', say(msg('上一级 {0} 写明:{1}', above.address, plain(words))));
    }
  }
  const statements = only ? [only] : provision.statements;
  for (const s of statements) out.push('', ...statementLines(s, explained, say, paint));
  const below = only ? [] : provisions.filter(p => provisions[p.parent] === provision);
  if (below.length > 0)
    out.push('', say(msg('下一级:')), ...below.map(p => `  ${plain(`${p.address} ${p.title}`)}`));
  if (statements.length === 0 && below.length === 0)
    out.push('', say(msg('这一条下面没有语句:只是给人看的,不参加评分。')));
  return `${out.join('\n')}\n`;
}

function abovesOf(provision: Provision, provisions: readonly Provision[]): Provision[] {
  const above = provisions[provision.parent];
  return above ? [...abovesOf(above, provisions), above] : [];
}

function statementLines(
  { statement, address, place }: StandardStatement,
  { text, standard, provision }: Explained,
  say: Say,
  paint: Paint,
): string[] {
  const { segment } = text.segmentAt(place.segment)!;
  const first = segment.text.trim().split(/\r?\n/)[0]!;
  const named = address === provision.address ? '' : ` ${address}`;
  const at = say(msg('第 {0} 行', place.line + 1));
  return [
    `${paint.strong(plain(first))}  ${paint.faint(`(${at}${named})`)}`,
    ...statementWords(statement, standard, say).map(words => `  ${plain(words)}`),
  ];
}
