import { scoreSpan } from './model';

/** How the windows are spread over the tiers: one bar, best at the left. The counts stand beside it as text. */
export function Distribution({
  parts,
}: {
  readonly parts: readonly { readonly cls: string; readonly count: number }[];
}) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  if (total === 0) return null;
  let x = 0;
  return (
    <svg class="distribution" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(part => {
        const width = (part.count / total) * 1000;
        const rect = (
          <rect class={part.cls} x={x} y="0" width={Math.max(width - (width > 8 ? 4 : 0), 0)} height="8" />
        );
        x += width;
        return rect;
      })}
    </svg>
  );
}

/** A score on the scale from 0 to `full`: solid to the lowest it can be, pale to the highest. */
export function ScoreBar({
  score,
  full,
  cls,
}: {
  readonly score: string;
  readonly full: number;
  readonly cls: string;
}) {
  const span = scoreSpan(score);
  const at = (value: number) => Math.min(Math.max(value / full, 0), 1) * 100;
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="6" />
      {span && <rect class={`maybe ${cls}`} width={at(span[1])} height="6" />}
      {span && <rect class={cls} width={at(span[0])} height="6" />}
    </svg>
  );
}
