import { performance } from 'node:perf_hooks';
import type { Clock } from '../types';

export const clock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return { close: () => clearTimeout(timer) };
  },
  soon: run => void setImmediate(run),
};
