/**
 * 【豁免】: a finding that an office has decided to live with, with the reason, who approved it and until when. A waiver that
 * does not say these, has expired, or meets nothing is itself a finding (code `waiver`). What the reading finds wrong
 * cannot be waived: a clause that is not understood is not a matter of opinion.
 */
import { type Message, msg, type Segment } from '../../grammar';
import type { Span } from '../../grammar/tree';
import { factsOf } from '../standard/facts';
import { clauseOf } from '../standard/model';
import type { Finding } from './finding';
import { readingCodes } from './reading';
import type { RuleMeta } from './rule';

export const waiverMeta: RuleMeta = {
  code: 'waiver',
  severity: 'warning',
  title: '豁免没有写全、已过期或用不上',
};

export interface Waiver {
  readonly segment: Segment;
  readonly rule: string;
  readonly address: string;
  /** YYYY-MM-DD, or '' where it is not written. */
  readonly until: string;
  readonly problem: { readonly span: Span; readonly message: Message } | null;
}

/** The waiver a statement segment makes, if it can be read. */
export function waiverOf(segment: Segment, rules: readonly RuleMeta[]): Waiver | null {
  const parsed = factsOf(segment).parsed;
  const head = parsed && clauseOf(parsed.statement, 'waiverHead');
  if (!parsed || !head || !parsed.whole) return null;
  const text = (key: string) => {
    const node = parsed.statement.clauses.find(c => c.key?.text === key)?.node;
    return node?.kind === 'text' ? node.value.trim() : '';
  };
  const rule = rules.find(r => r.code === head.rule || r.title === head.rule)?.code ?? head.rule;
  const missing = ['理由', '批准', '至'].filter(key => !text(key));
  let problem: Waiver['problem'] = null;
  if (readingCodes.some(r => r.code === rule)) {
    problem = {
      span: head.ruleSpan,
      message: msg('“{0}”说的是语句本身读不懂,不能豁免。请改正语句。', head.rule),
    };
  } else if (!rules.some(r => r.code === rule)) {
    problem = {
      span: head.ruleSpan,
      message: msg('没有名为“{0}”的规则。请写检查结果后面方括号里的代号。', head.rule),
    };
  } else if (missing.length > 0) {
    problem = {
      span: parsed.statement.tagSpan,
      message: msg('豁免没有写明{0},不起作用。请补上。', missing.join('、')),
    };
  }
  return { segment, rule, address: head.address, until: text('至'), problem };
}

/** Whether a provision is the one named, or stands below it. 一 holds 一(三) and 一3, not 一十. */
export function covers(named: string, address: string): boolean {
  if (named === '全文' || named === address) return true;
  if (named === '' || !address.startsWith(named)) return false;
  const pair = named.at(-1)! + address[named.length]!;
  return !/^(?:[零一二三四五六七八九十百]{2}|\d[\d.#]|.#)$/.test(pair);
}

/** What is left when waivers are heard, and what is wrong with the waivers themselves. `today`: YYYY-MM-DD or null. */
export function hear<F extends Finding & { readonly address: string }>(
  findings: readonly F[],
  waivers: readonly Waiver[],
  today: string | null,
): { readonly kept: readonly F[]; readonly about: ReadonlyMap<Segment, readonly Finding[]> } {
  const used = new Set<Waiver>();
  const live = waivers.filter(w => !w.problem && !expired(w, today));
  const kept = findings.filter(f => {
    const by = live.filter(w => w.rule === f.code && covers(w.address, f.address));
    for (const w of by) used.add(w);
    return by.length === 0;
  });
  const about = new Map<Segment, readonly Finding[]>();
  for (const w of waivers) {
    const span = factsOf(w.segment).parsed!.statement.tagSpan;
    const say = (at: Span, message: Message) => about.set(w.segment, [{ ...waiverMeta, span: at, message }]);
    if (w.problem) say(w.problem.span, w.problem.message);
    else if (expired(w, today))
      say(span, msg('豁免到{0}为止,已经过期,不再起作用。请改正条款,或重新批准。', w.until));
    else if (!used.has(w)) say(span, msg('“{0}”在{1}没有什么可豁免的。请删去这条豁免。', w.rule, w.address));
  }
  return { kept, about };
}

function expired(w: Waiver, today: string | null): boolean {
  return today !== null && w.until < today;
}
