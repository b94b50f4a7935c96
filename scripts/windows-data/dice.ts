/** Chance that is the same on every machine. */
export interface Dice {
  /** From 0 up to 1. */
  readonly roll: () => number;
  /** A whole number, ends included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** mulberry32 */
export function dice(seed: number): Dice {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1));
  return { roll, between, pick: from => from[between(0, from.length - 1)]! };
}
