/** Phrases as a person reads them in the case files. */
import type { Quantity } from '../../grammar/tree';
import type { EffectPhrase, Phrase, Step } from '../../server/prose/phrase';

const number = (q: Quantity) => q.value + q.unit;
const ways = { below: '每低', above: '每超', lacking: '每缺', case: '每' } as const;
const verbs = { deduct: '扣', add: '加', score: '得', other: '罚' } as const;

function step(s: Step): string {
  return ways[s.way] + (s.quantity ? number(s.quantity) : s.unit);
}

function effect(p: EffectPhrase): string {
  const { amount, cap, increment } = p;
  const range = !amount
    ? '?'
    : amount.min === amount.max
      ? number(amount.min)
      : `${amount.min.value}至${number(amount.max)}`;
  return [
    p.step ? `${step(p.step)}:` : '',
    p.discretion ? '酌情' : '',
    `${verbs[p.verb]} ${range}`,
    increment ? `,${step(increment.step)} 增 ${number(increment.amount)}` : '',
    cap ? `,最高 ${number(cap)}` : '',
    p.untilZero ? ',扣完为止' : '',
    p.event ? ` (${p.event})` : '',
  ].join('');
}

export function render(p: Phrase): string {
  switch (p.kind) {
    case 'bound':
      return [
        p.strength === 'must' ? '' : p.strength === 'should' ? '宜 ' : '可 ',
        `${p.names.join('、') || '?'} ${p.op} ${p.of ? `${p.of} × ` : ''}${number(p.quantity)}`,
        p.upTo ? ` 至 ${number(p.upTo)}` : '',
        p.limit?.from ? ` 自 ${p.limit.from}` : '',
        p.period ? ` [${p.period}]` : '',
        p.approximate ? ' 约' : '',
        p.conditional ? ' 条件' : '',
      ].join('');
    case 'effect':
      return effect(p);
    case 'marks':
      return `${{ item: '分值', full: '满分', cap: '最高' }[p.of]} ${number(p.quantity)}`;
    case 'items':
      return `${p.name} 共 ${number(p.count)}`;
  }
}
