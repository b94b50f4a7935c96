/** Colours of the tiers, best to worst, as class names. */
const scales: Record<number, readonly string[]> = {
  1: ['good'],
  2: ['best', 'worst'],
  3: ['best', 'good', 'worst'],
  4: ['best', 'good', 'fair', 'worst'],
};

/** The class a tier is drawn in; 'open' for none and for one that is not of this standard. */
export function tierClass(tiers: readonly { readonly name: string }[], name: string): string {
  const names = tiers.map(tier => tier.name);
  const at = names.indexOf(name);
  if (at < 0) return 'open';
  const scale = scales[names.length];
  if (scale) return scale[at] ?? 'open';
  return ['best', 'good', 'fair', 'poor', 'worst'][Math.round((at * 4) / (names.length - 1))] ?? 'open';
}
