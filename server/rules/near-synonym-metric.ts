/** 近义的指标名并用:办结率、结案率、办结案率、回复率。只提醒,不合并。 */
import { msg } from '../../grammar';
import { wordsOf } from '../prose/provision';
import type { OutlineRule } from './rule';

const family = ['办结率', '结案率', '办结案率', '回复率', '答复率'];

export const nearSynonymMetric: OutlineRule = {
  code: 'near-synonym-metric',
  severity: 'info',
  title: '近义的指标名并用',
  scope: 'outline',
  part(segment, facts) {
    const rates = wordsOf(segment)
      .filter(w => w.kind === 'rate')
      .map(w => `${w.word}@${w.span.start}`);
    // Declared names: a metric declared apart has its own way of counting, and an alias says that both are one.
    for (const d of facts.declarations) {
      if (d.as === 'metric' || d.as === 'alias') {
        for (const name of family)
          if (d.name === name) rates.push(`${name}@${d.span.start}${d.as === 'alias' ? `=${d.of}` : ''}`);
      }
    }
    return rates.join(' ');
  },
  check(parts, _has, report) {
    const places = parts.flatMap(({ segment, part, address }) =>
      part.split(' ').map(rate => {
        const [, name, start, of] = /^(.*)@(\d+)=?(.*)$/.exec(rate)!;
        return { segment, address, name: name!, start: Number(start), of: of! };
      }),
    );
    // 别名 says that two names are one metric.
    const same = new Map(places.filter(p => p.of !== '').flatMap(p => [[p.name, p.of] as const]));
    const meant = (name: string) => same.get(name) ?? name;
    const first = new Map<string, (typeof places)[number]>();
    for (const p of places) if (p.of === '' && !first.has(meant(p.name))) first.set(meant(p.name), p);
    const [one, other] = first.values();
    if (!one || !other) return;
    const names = [...first.values()]
      .map(p => (p.address === '' ? p.name : `${p.name}(${p.address})`))
      .join('、');
    report(
      other.segment,
      { start: other.start, end: other.start + other.name.length },
      msg('文中并用了近义的指标名:{0}。是同一个指标请统一名称或写明别名,不是请各写算法。', names),
    );
  },
};
