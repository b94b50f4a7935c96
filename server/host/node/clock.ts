import { performance } from 'node:perf_hooks';
import type { Clock } from '../types';

export const clock: Clock = {
  now: () => performance.now(),
  today() {
    const now = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return { close: () => clearTimeout(timer) };
  },
  soon: run => void setImmediate(run),
};
