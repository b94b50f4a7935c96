/** 预期: what a sample should come to. 一(一) 不达标,扣 1分 / 总分 89分 / 等级 合格 / 甲窗口 总分 90分 */

import { foldName } from './fold';
import { lex } from './lexer';
import { msg } from './message';
import * as t from './tokens';
import type { ClauseNode, Expectation, Name, Quantity, Span, StatusWord, SyntaxIssue } from './tree';

const statusWords: Record<string, StatusWord> = {
  达标: 'met',
  不达标: 'unmet',
  缺数据: 'missing',
  待人工: 'manual',
  不适用: 'na',
};

/** One or more levels of a number (一 二十 (三) 1 (2) ① 第三条 第二章第一节 4.1.2 附件1), with ·2 (or -2) and #2. */
const addressPattern =
  /^(?:附[件录表][0-9A-Z一二三四五六七八九十]*)?(?:第[零一二三四五六七八九十百]+[编章节]|第[零一二三四五六七八九十百]+条(?:之[一二三四五六七八九十]+)?|\d{1,2}(?:\.\d{1,2})+|[一二三四五六七八九十]{1,4}(?=[(0-9①-⑳ ,·•・‧—#-]|$)|\([一二三四五六七八九十]{1,4}\)|\(\d{1,2}\)|[①-⑳]|\d{1,2}\)?|[a-z]\))+(?:#\d+)?(?:[·•・‧—-]\d+)?$/;

/** Whether a (folded) word is written like the number of a provision. */
export function isAddress(text: string): boolean {
  return addressPattern.test(text);
}

export function readExpectation(
  folded: string,
  start: number,
  end: number,
): { node: ClauseNode; problems: readonly SyntaxIssue[] } {
  const words = [...folded.slice(start, end).matchAll(/[^ ,]+/g)].map(m => ({
    text: m[0],
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));
  const fail = (span: Span, message: ReturnType<typeof msg>) => {
    const problem: SyntaxIssue = { code: 'unreadable', severity: 'error', span, message };
    return { node: { kind: 'broken' as const, issues: [problem] }, problems: [problem] };
  };
  let i = 0;
  let unit: Name | undefined;
  const isTarget = (w: string | undefined) =>
    w !== undefined && (isAddress(w) || /^总分/.test(w) || /^等级/.test(w));
  // One comma, and only before 扣: another is a slip of the pen that might hide a word.
  const commas = [...folded.slice(start, end).matchAll(/ *, */g)];
  const usage = msg('预期应写作:条款号 结果(如 一(一) 不达标,扣 1分)、总分 89分,或 等级 合格。');
  const stray = commas.find(
    (c, k) =>
      k > 0 || !/(?:^| )(?:达标|不达标|待人工|缺数据|不适用)$/.test(folded.slice(start, start + c.index)),
  );
  if (stray) return fail({ start: start + stray.index, end: start + stray.index + stray[0].length }, usage);
  if (
    !isTarget(words[0]?.text) &&
    isTarget(words[1]?.text) &&
    !statusWords[words[0]!.text] &&
    !words[0]!.text.includes('()')
  ) {
    const w = words[0]!;
    unit = {
      kind: 'name',
      text: w.text,
      folded: foldName(w.text),
      quoted: false,
      span: { start: w.start, end: w.end },
    };
    i = 1;
  }
  const target = words[i];
  if (!target || !isTarget(target.text)) return fail({ start, end }, usage);
  const span = { start, end };
  if (isAddress(target.text)) {
    const place = {
      kind: 'address' as const,
      address: target.text.replace(/[•・‧—-](?=\d+$)/, '·'),
      span: { start: target.start, end: target.end },
    };
    const statusWord = words[i + 1];
    const status = statusWord && statusWords[statusWord.text];
    const amountAt = status ? i + 2 : i + 1;
    if (!status && words[amountAt] === undefined) return fail(span, usage);
    if (words[amountAt] === undefined) return ok({ unit, target: place, status, span });
    const from = words[amountAt]!.start;
    const tokens = lex(folded, from, end).tokens;
    const verb = tokens[0]?.tokenType;
    const deducted = verb === t.Deduct ? range(tokens.slice(1)) : null;
    if (!deducted) return fail({ start: from, end }, usage);
    return ok({ unit, target: place, status, deducted, span });
  }
  if (target.text.startsWith('等级')) {
    const from = target.text.length > 2 ? target.start + 2 : (words[i + 1]?.start ?? end);
    const text = folded.slice(from, end).trim();
    if (!text || / /.test(text)) return fail(span, usage);
    return ok({
      unit,
      target: { kind: 'tier' },
      tier: { kind: 'name', text, folded: foldName(text), quoted: false, span: { start: from, end } },
      span,
    });
  }
  const amount = range(lex(folded, target.start + 2, end).tokens);
  return amount ? ok({ unit, target: { kind: 'total' }, amount, span }) : fail(span, usage);
}

function ok(expectation: Expectation): { node: ClauseNode; problems: readonly SyntaxIssue[] } {
  return { node: { kind: 'expect', expectation }, problems: [] };
}

/** 89分, or 85至90分 */
function range(tokens: t.Token[]): { min: Quantity; max: Quantity } | null {
  const [a, to, b, more] = tokens;
  if (a?.tokenType !== t.QuantityT || more) return null;
  const one = quantity(a);
  if (!to) return one.unit === '分' ? { min: one, max: one } : null;
  if ((to.tokenType !== t.To && to.tokenType !== t.Minus) || b?.tokenType !== t.QuantityT) return null;
  const two = quantity(b);
  return two.unit === '分' ? { min: { ...one, unit: one.unit || '分' }, max: two } : null;
}

function quantity(token: t.Token): Quantity {
  return {
    kind: 'quantity',
    value: token.value!,
    unit: token.unit!,
    span: { start: token.startOffset, end: token.endOffset! + 1 },
  };
}
