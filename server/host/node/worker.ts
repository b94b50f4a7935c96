import { parentPort, Worker } from 'node:worker_threads';
import type { Port } from '../types';

/** Starts a worker thread from a module. */
export function startWorker(module: URL): Port {
  const worker = new Worker(module);
  worker.unref();
  return {
    post: message => worker.postMessage(message),
    onMessage: take => void worker.on('message', take),
    onEnd(ended) {
      let reason = '';
      worker.on('error', error => {
        reason = error.message;
      });
      worker.on('exit', () => ended(reason));
    },
    end: () => void worker.terminate(),
  };
}

/** The worker's own end. */
export function ownPort(): Pick<Port, 'post' | 'onMessage'> {
  const port = parentPort!;
  return { post: message => port.postMessage(message), onMessage: take => void port.on('message', take) };
}
