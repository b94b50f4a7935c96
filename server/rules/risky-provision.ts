/** 内部制度写了只有法律、法规、规章才能规定,或法律不许的事。每处说明所依的条文。 */
import { fold, type Message, msg } from '../../grammar';
import { wordsOf } from '../prose/provision';
import type { WordKind } from '../prose/words';
import type { OutlineRule } from './rule';

const kinds: ReadonlySet<WordKind> = new Set(['fine', 'disclosure', 'leave']);

export const riskyProvision: OutlineRule = {
  code: 'risky-provision',
  severity: 'warning',
  title: '条款可能越权或违法',
  scope: 'outline',
  part(segment, facts) {
    if (facts.parsed) {
      const { tag } = facts.parsed.statement;
      const names = tag === 'standard' ? /(?:条例|法)\s*$/ : tag === 'authority' ? /法律|法规|规章/ : null;
      return names?.test(segment.text.split('\n')[0]!) && !/规范性文件/.test(segment.text) ? 'law' : '';
    }
    if (segment.kind === 'head' && isLaw(segment.text)) return 'law';
    return wordsOf(segment)
      .filter(w => kinds.has(w.kind))
      .map(w => w.word)
      .join(' ');
  },
  check(parts, _has, report) {
    const law = parts.some(p => p.part === 'law');
    for (const { segment } of parts) {
      for (const { kind, span } of wordsOf(segment)) {
        if (!kinds.has(kind) || (law && kind === 'fine')) continue;
        report(segment, span, describe(kind, segment.text.slice(span.start, span.end).replace(/\s+/g, '')));
      }
    }
  },
};

/** A law or regulation by its title in the head: 某某条例, 某某法. These may set fines. */
function isLaw(head: string): boolean {
  const lines = fold(head)
    .split('\n')
    .map(l => l.trim().replace(/\(.*\)$/, ''));
  return (
    lines.some(l => l.length <= 40 && /^[^,。:;《》]+(?:条例|法)$/.test(l) && !/办法$/.test(l)) ||
    /【效力等级】 *(?:法律|行政法规|地方性法规|(?:部门|地方政府)?规章)/.test(head)
  );
}

function describe(kind: WordKind, written: string): Message {
  switch (kind) {
    case 'fine':
      return msg(
        '“{0}”:罚款只能由法律、法规、规章设定(行政处罚法第十六条),内部制度不能设。请改为扣减考核分值,或写明所依的法律。',
        written,
      );
    case 'disclosure':
      return msg(
        '“{0}”:病情、证件号、住址、手机号等个人信息,没有本人单独同意不得公开(个人信息保护法第二十五条、第二十九条)。请删去,或只公示结论。',
        written,
      );
    default:
      return msg(
        '“{0}”:事假累计20天以上且单位按照规定不扣工资的,才不享受当年的年休假(职工带薪年休假条例第四条)。请补写这个条件,或删去。',
        written,
      );
  }
}
