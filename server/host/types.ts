/** What the server needs of the machine it runs on. One implementation a platform; only lsp and cli know of these. */

export interface Files {
  /** The bytes of a file; rejects where there is none. */
  read(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Every file under a folder whose name ends so; folders named node_modules or beginning with a dot are left out. */
  list(folder: string, ending: string): Promise<string[]>;
  /** Calls back some time after the file was written, replaced or removed. */
  watch(path: string, changed: () => void): Watch;
  /** A path relative to another file's folder. */
  beside(path: string, relative: string): string;
  name(path: string): string;
  pathOf(uri: string): string | null;
  uriOf(path: string): string;
}

export interface Watch {
  close(): void;
}

export interface Clock {
  /** Milliseconds, for measuring only. */
  now(): number;
  /** YYYY-MM-DD, where the person is. */
  today(): string;
  after(milliseconds: number, run: () => void): Watch;
  /** Lets what is waiting go first. */
  soon(run: () => void): void;
}

/** The other end of a worker. */
export interface Port {
  post(message: unknown): void;
  onMessage(take: (message: unknown) => void): void;
  /** Called once when the worker is gone, whatever the reason. */
  onEnd(ended: (reason: string) => void): void;
  end(): void;
}

export interface Host {
  readonly files: Files;
  readonly clock: Clock;
  startWorker(): Port;
}
