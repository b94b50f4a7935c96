/**
 * An evaluation as a page to hand on: one file, nothing loaded, nothing run, made for A4 and for a screen. First what came of it,
 * then where marks were lost, the ranking, and for every unit its reasons.
 */
import { msg } from '../../grammar/message';
import type { Interval, StatementResult, Status, UnitResult } from '../evaluate/result';
import {
  add,
  compare,
  div,
  type Exact,
  equal,
  format,
  mul,
  sign,
  sub,
  sum,
  whole,
  zero,
} from '../standard/quantity';
import { commonTo, sameKey } from './common';
import { css } from './evalHtmlStyle';
import {
  conclusionText,
  countByStatus,
  isTelling,
  marksRange,
  type Report,
  rankRange,
  reasonText,
  shownUnits,
  statusWord,
} from './evaluation';
import { shown } from './findingsText';
import { Html, html } from './html';
import type { Say } from './say';

export interface HtmlReport extends Report {
  /** YYYY-MM-DD, told as the day of the report. */
  readonly today: string;
  /** The tiers of the standard, the best first. */
  readonly tiers: readonly string[];
  /** Full marks, where the standard has them. */
  readonly full: Exact | null;
  /** The title of the provision of a requirement's address. */
  readonly titleOf: (address: string) => string;
}

export function evalHtml(report: HtmlReport, say: Say, lang = 'zh-CN'): string {
  const units = shownUnits(report);
  const look = new Look(report);
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${report.title} · ${say(msg('评价结果'))}</title>
<style>${new Html(css)}</style>
</head>
<body>
<header>
<p class="kicker">${say(msg('评价结果'))}</p>
<h1>${report.title}</h1>
<p class="meta">${[dayText(report.today, say), ...(look.kind ? [look.kind] : [])].join(' · ')}</p>
</header>
<main>
${report.only ? null : summary(report, look, say)}
${report.only ? null : losses(report, say)}
${ranking(units, look, say)}
${reasons(report, units, look, say)}
${doubts(report, say)}
</main>
<footer>
<p>${say(msg('标准:{0}  数据:{1}', shown(report.standard, say), report.data))}</p>
<p>${say(msg('得分写成“80-95”的,是还有数据没有报齐或者要人工认定:最低 80 分,最高 95 分;条上的斜线是这一段。'))}</p>
</footer>
</body>
</html>
`;
  return page.markup;
}

function dayText(today: string, say: Say): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return say(msg('{0}年{1}月{2}日', year, month, day));
}

// ---------------------------------------------------------------- what the whole page needs

/** Colours of tiers and lengths of bars. */
class Look {
  private readonly top: Exact;
  /** The kind that all units share ('' for none); null where there are several. */
  readonly kind: string | null;

  constructor(private readonly report: HtmlReport) {
    let top = report.full ?? zero;
    for (const u of report.evaluation.units) if (u.score && compare(u.score.max, top) > 0) top = u.score.max;
    this.top = top;
    const kinds = new Set(report.evaluation.units.map(u => u.kind));
    this.kind = kinds.size === 1 ? [...kinds][0]! : null;
  }

  /** The class of a unit's tier: t1 the best … t5 the worst, t0 where none is certain. */
  tier(conclusion: string | null): string {
    const { tiers } = this.report;
    const at = conclusion === null ? -1 : tiers.indexOf(conclusion);
    if (at < 0) return 't0';
    if (at === tiers.length - 1 && at > 0) return 't5';
    return `t${Math.min(at + 1 + (at > 1 && tiers.length < 5 ? 1 : 0), 4)}`;
  }

  bar(score: Interval): Html {
    const [low, high] = [this.share(score.min), this.share(score.max)];
    const open = equal(score.min, score.max)
      ? null
      : html`<i class="open" style="width:${percent(sub(high, low))}"></i>`;
    return html`<span class="bar"><i style="width:${percent(low)}"></i>${open}</span>`;
  }

  private share(x: Exact): Exact {
    if (sign(this.top) <= 0 || sign(x) <= 0) return zero;
    return div(x, this.top);
  }
}

function percent(share: Exact): string {
  return `${format(mul(share, whole(100))).replace('≈', '')}%`;
}

// ---------------------------------------------------------------- the summary

function summary({ evaluation, tiers }: HtmlReport, look: Look, say: Say): Html {
  const { units } = evaluation;
  const scores = units.flatMap(u => u.score ?? []);
  const counts = units.map(u => countByStatus(u.results));
  const total = (of: (c: (typeof counts)[number]) => number) => counts.reduce((n, c) => n + of(c), 0);
  const figures: [string, string][] = [[say(msg('窗口')), String(units.length)]];
  if (scores.length > 0) figures.push([say(msg('平均分')), marksRange(mean(scores)).replace('≈', '')]);
  figures.push([say(msg('不达标(条次)')), String(total(c => c.unmet))]);
  figures.push([say(msg('待查(条次)')), String(total(c => c.missing + c.manual))]);
  const groups = [
    ...tiers.map(t => ({ name: t, tier: t as string | null })),
    { name: say(msg('待定')), tier: null },
  ]
    .map(g => ({ ...g, count: units.filter(u => u.score && u.conclusion === g.tier).length }))
    .filter(g => g.count > 0);
  const bar =
    tiers.length === 0 || scores.length === 0
      ? null
      : html`<div class="tiers">${groups.map(
          g => html`<div class="${look.tier(g.tier)}" style="flex:${g.count}"></div>`,
        )}</div>
<ul class="legend">${groups.map(
          g =>
            html`<li><b class="${look.tier(g.tier)}"></b>${g.name} <strong>${g.count}</strong> <span>${percent(
              div(whole(g.count), whole(units.length)),
            )}</span></li>`,
        )}</ul>`;
  return html`<section class="summary">
<dl>${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${bar}
</section>`;
}

function mean(scores: readonly Interval[]): Interval {
  const n = whole(scores.length);
  return { min: div(sum(scores.map(s => s.min)), n), max: div(sum(scores.map(s => s.max)), n) };
}

// ---------------------------------------------------------------- where marks were lost

const MOST = 8;

interface Loss {
  readonly address: string;
  units: number;
  marks: Exact;
}

function losses({ evaluation, titleOf }: HtmlReport, say: Say): Html | null {
  const found = new Map<string, Loss>();
  for (const unit of evaluation.units) {
    const here = new Set<string>();
    for (const r of unit.results) {
      if (r.status !== 'unmet') continue;
      const address = r.address.replace(/·\d+$/, '');
      const loss = found.get(address) ?? { address, units: 0, marks: zero };
      found.set(address, loss);
      if (!here.has(address)) loss.units++;
      here.add(address);
      loss.marks = add(loss.marks, r.deducted.min);
    }
  }
  const order = [...found.values()].map((loss, i) => ({ loss, i }));
  order.sort((a, b) => compare(b.loss.marks, a.loss.marks) || b.loss.units - a.loss.units || a.i - b.i);
  const most = order.slice(0, MOST).map(o => o.loss);
  if (most.length === 0) return null;
  const scored = most.some(l => sign(l.marks) !== 0);
  const top = scored ? most[0]!.marks : whole(Math.max(...most.map(l => l.units)));
  return html`<section class="losses">
<h2>${say(scored ? msg('失分集中在哪里') : msg('不达标集中在哪里'))}</h2>
<table>
<thead><tr><th>${say(msg('条款'))}</th><th class="wide"></th><th class="n">${say(msg('不达标窗口'))}</th>${
    scored ? html`<th class="n">${say(msg('合计扣分'))}</th>` : null
  }</tr></thead>
<tbody>${most.map(
    l => html`<tr><td>${l.address || say(msg('总则'))} <span class="title">${titleOf(l.address)}</span></td>
<td class="wide"><span class="bar loss"><i style="width:${percent(
      sign(top) > 0 ? div(scored ? l.marks : whole(l.units), top) : zero,
    )}"></i></span></td><td class="n">${l.units}</td>${scored ? html`<td class="n">${format(l.marks)}</td>` : null}</tr>`,
  )}</tbody>
</table>
</section>`;
}

// ---------------------------------------------------------------- the ranking

function ranking(units: readonly UnitResult[], look: Look, say: Say): Html {
  const scored = units.some(u => u.score);
  const kinds = look.kind === null;
  const rows = units.map((unit, i) => {
    const counts = countByStatus(unit.results);
    return html`<tr>${scored ? html`<td class="n">${rankRange(unit.rank)}</td>` : null}
<td><a href="#w${i + 1}">${unit.name}</a></td>${kinds ? html`<td class="kind">${unit.kind}</td>` : null}${
      scored
        ? html`
<td class="wide">${unit.score ? look.bar(unit.score) : null}</td><td class="n score">${
            unit.score ? marksRange(unit.score) : ''
          }</td><td>${badge(unit, look, say)}</td>`
        : null
    }
<td class="n">${counts.unmet || ''}</td><td class="n">${counts.missing + counts.manual || ''}</td></tr>`;
  });
  return html`<section class="ranking">
<h2>${say(scored ? msg('排名') : msg('窗口一览'))}</h2>
<table>
<thead><tr>${scored ? html`<th class="n">${say(msg('名次'))}</th>` : null}<th>${say(msg('窗口'))}</th>${
    kinds ? html`<th class="kind">${say(msg('类别'))}</th>` : null
  }${
    scored
      ? html`<th class="wide"></th><th class="n">${say(msg('得分'))}</th><th>${say(msg('等级'))}</th>`
      : null
  }<th class="n">${say(msg('不达标'))}</th><th class="n">${say(msg('待查'))}</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
</section>`;
}

function badge(unit: UnitResult, look: Look, say: Say): Html | null {
  const words = conclusionText(unit, say);
  return words === '' ? null : html`<span class="badge ${look.tier(unit.conclusion)}">${words}</span>`;
}

// ---------------------------------------------------------------- the reasons

function reasons(report: HtmlReport, units: readonly UnitResult[], look: Look, say: Say): Html {
  const common = report.only ? [] : commonTo(report.evaluation.units);
  const isCommon = new Set(common.map(sameKey));
  const sections = units.map((unit, i) => {
    const told = unit.results.filter(r => report.only || (isTelling(r) && !isCommon.has(sameKey(r))));
    const quiet = unit.results.filter(r => !told.includes(r) && !isCommon.has(sameKey(r)));
    const rank = rankRange(unit.rank);
    return html`<article id="w${i + 1}">
<h3>${rank === '' ? null : html`<span class="rank">${rank}</span>`}${unit.name}${look.kind === null ? html`<span class="kind">${unit.kind}</span>` : null}${
      unit.score ? html`<span class="score">${say(msg('{0} 分', marksRange(unit.score)))}</span>` : null
    }${badge(unit, look, say)}</h3>
${told.length > 0 ? grounds(told, say) : null}
${quiet.length > 0 ? html`<p class="quiet">${others(quiet, told.length + common.length > 0, say)}</p>` : null}
</article>
`;
  });
  return html`<section class="reasons">
<h2>${say(msg('各窗口的依据'))}</h2>
${
  common.length > 0
    ? html`<article><h3>${say(msg('每个窗口都是'))}</h3>
${grounds(common, say)}
</article>`
    : null
}
${sections}</section>`;
}

function others(quiet: readonly StatementResult[], besides: boolean, say: Say): string {
  const na = quiet.filter(r => r.status === 'na').length;
  const met = quiet.length - na;
  if (na > 0) return say(msg('其余 {0} 条要求达标,{1} 条不适用', met, na));
  return besides ? say(msg('其余 {0} 条要求达标', met)) : say(msg('{0} 条要求全部达标', met));
}

const signs: Record<Status, string> = { met: '✓', unmet: '✗', missing: '?', manual: '○', na: '–' };

function grounds(results: readonly StatementResult[], say: Say): Html {
  return html`<table class="grounds"><tbody>${results.map(
    r => html`<tr class="${r.status}"><td class="at">${r.address || say(msg('总则'))}</td>
<td class="status"><b aria-hidden="true">${signs[r.status]}</b> ${statusWord(r.status, say)}</td>
<td>${reasonText(r, say)}</td><td class="n">${lost(r.deducted, say)}</td></tr>
`,
  )}</tbody></table>`;
}

/** −1.5 lost, +2 gained, 0至−20 open; nothing where nothing moves. */
function lost({ min, max }: Interval, say: Say): string {
  if (sign(min) === 0 && sign(max) === 0) return '';
  return equal(min, max) ? signed(min) : say(msg('{0}至{1}', signed(min), signed(max)));
}

function signed(marks: Exact): string {
  if (sign(marks) === 0) return '0';
  return sign(marks) > 0 ? `−${format(marks)}` : `+${format({ ...marks, s: -marks.s })}`;
}

function doubts({ evaluation, notes }: HtmlReport, say: Say): Html | null {
  const list = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? html`<h2>${heading}</h2><ul>${lines.map(l => html`<li>${l}</li>`)}</ul>` : null;
  if (evaluation.refused.length + notes.length === 0) return null;
  return html`<section class="doubts">
${list(say(msg('没有采用的数据({0} 处)', evaluation.refused.length)), evaluation.refused.map(say))}
${list(say(msg('数据是怎么读的')), notes)}
</section>`;
}
