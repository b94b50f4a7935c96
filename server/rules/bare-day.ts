/** 期限只写“日”“天”,没有说明是工作日还是自然日(民法典第二百条以下;行政许可法第八十二条)。 */
import { msg } from '../../grammar';
import type { NameRule } from './rule';

export const bareDay: NameRule = {
  code: 'bare-day',
  severity: 'error',
  title: '“日”没有说明是工作日还是自然日',
  scope: 'name',
  check(segment, facts, names, report) {
    const bare = facts.uses.filter(u => u.role === 'convention' && u.name === '约定:日');
    if (bare.length === 0 || names.declarations('约定:日').length > 0) return;
    for (const use of bare) {
      const text = segment.text.slice(use.span.start, use.span.end);
      const unit = /(日|天)$/.exec(text);
      const fixes = unit
        ? (['工作日', '自然日'] as const).map(day => ({
            title: msg('改为“{0}”', day),
            safe: false,
            edits: [{ span: { start: use.span.end - 1, end: use.span.end }, text: day }],
          }))
        : undefined;
      report(
        use.span,
        msg('“{0}”没有说明是工作日还是自然日。请写明,或在【约定】里写“日:自然日”。', text),
        fixes,
      );
    }
  },
};
