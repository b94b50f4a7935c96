/**
 * One queue of work on the protocol thread. Edits are applied as they come in; everything else waits here and gives way:
 * a job is a generator that is left after 5 ms, so that an edit never waits longer than that. Lower numbers go first.
 */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Clock } from '../host/types';

export const priority = { diagnostics: 1, typing: 2, range: 3, whole: 4, others: 5 } as const;
export type Priority = (typeof priority)[keyof typeof priority];

/** Work that pauses now and then; the pauses carry nothing. */
export type Job<T> = () => Generator<void, T>;

interface Entry {
  readonly priority: Priority;
  readonly order: number;
  readonly key: string;
  readonly token: CancellationToken | null;
  readonly start: () => Generator<void, unknown>;
  running?: Generator<void, unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

const slice = 5;

export class Scheduler {
  private entries: Entry[] = [];
  private order = 0;
  private awake = false;

  constructor(private readonly clock: Clock) {}

  /**
   * Runs a job when its turn comes. A job with the same non-empty key replaces one that has not answered yet, which is
   * refused as outdated (latest wins).
   */
  run<T>(level: Priority, key: string, token: CancellationToken | null, job: Job<T>): Promise<T> {
    if (key !== '') this.drop(key);
    return new Promise<T>((resolve, reject) => {
      this.entries.push({
        priority: level,
        order: this.order++,
        key,
        token,
        start: job,
        done: resolve as (value: unknown) => void,
        failed: reject,
      });
      this.wake();
    });
  }

  /** Takes jobs with this key off the queue. */
  drop(key: string): void {
    for (const entry of this.entries)
      if (entry.key === key)
        entry.failed(new ResponseError(LSPErrorCodes.ContentModified, 'a newer request'));
    this.entries = this.entries.filter(e => e.key !== key);
  }

  private wake(): void {
    if (this.awake) return;
    this.awake = true;
    this.clock.soon(() => this.turn());
  }

  private turn(): void {
    this.awake = false;
    const until = this.clock.now() + slice;
    while (this.entries.length > 0) {
      const entry = this.entries.reduce((a, b) =>
        b.priority < a.priority || (b.priority === a.priority && b.order < a.order) ? b : a,
      );
      if (this.step(entry, until)) this.entries = this.entries.filter(e => e !== entry);
      if (this.clock.now() >= until) break;
    }
    if (this.entries.length > 0) this.wake();
  }

  /** Works on a job until it is done (true) or the slice is over. */
  private step(entry: Entry, until: number): boolean {
    try {
      entry.running ??= entry.start();
      do {
        if (entry.token?.isCancellationRequested) {
          entry.failed(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
          return true;
        }
        const { done, value } = entry.running.next();
        if (done) {
          entry.done(value);
          return true;
        }
      } while (this.clock.now() < until);
      return false;
    } catch (error) {
      entry.failed(
        error instanceof ResponseError
          ? error
          : new ResponseError(ErrorCodes.InternalError, String(error instanceof Error ? error.stack : error)),
      );
      return true;
    }
  }
}

/** A job of one piece. */
export function* whole<T>(work: () => T): Generator<void, T> {
  yield;
  return work();
}
