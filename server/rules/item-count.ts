/** 清单名或“等N项”里的数与实际项数不符。 */
import { msg, numeralAt } from '../../grammar';
import { clauseOf } from '../standard/model';
import type { SegmentRule } from './rule';

/** 三提前, 四告知, 公示十项制度 — but not 第三方, 一次性告知. */
const atStart = /^([二两三四五六七八九]|十[一二三四五六七八九]?)(?![十百千成月日年次级方])/;
const inside = /(?:^|[^第])([二两三四五六七八九十]{1,2}|\d{1,2})(?:项|类|种|个|件|条|大)(?!以上|以下)/;

export const itemCount: SegmentRule = {
  code: 'item-count',
  severity: 'warning',
  title: '项数与清单不符',
  scope: 'segment',
  check(_segment, facts, report) {
    const head = facts.parsed && clauseOf(facts.parsed.statement, 'requirement');
    if (head?.test.kind !== 'items') return;
    const { items, group, declaredCount, open } = head.test;
    if (declaredCount && declaredCount.count !== items.length) {
      report(
        declaredCount.span,
        msg('写的是{0}项,实际列了{1}项。请核对。', declaredCount.count, items.length),
      );
    }
    if (!group || group.quoted || open || items.length < 2) return;
    const word = (inside.exec(group.folded) ?? atStart.exec(group.folded))?.[1];
    const count = word === undefined ? null : numeralAt(word);
    if (!count || count.value === String(items.length)) return;
    report(
      group.span,
      msg(
        '“{0}”说的是{1}项,实际列了{2}项。请核对;如果名称里的数不是项数,请给名称加引号。',
        group.text,
        count.value,
        items.length,
      ),
    );
  },
};
