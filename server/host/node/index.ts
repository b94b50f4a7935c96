/** Node: files, clock, worker threads. */
import type { Host } from '../types';
import { clock } from './clock';
import { files } from './files';
import { startWorker } from './worker';

/** @param worker the module that worker threads run */
export function nodeHost(worker: URL): Host {
  return { files, clock, startWorker: () => startWorker(worker) };
}
