/** Colours at a terminal. The only module that knows picocolors. */
import { createColors } from 'picocolors';
import type { Paint } from '../report/say';

export function paintFor(colors: boolean): Paint {
  const c = createColors(colors);
  return { strong: c.bold, faint: c.dim, good: c.green, bad: c.red, doubt: c.yellow };
}
