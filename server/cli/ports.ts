/** What a command may touch. Commands know nothing of process, files or the clock but this; tests hand in their own. */
export interface Ports {
  readonly cwd: string;
  /** Whether colours may be used: a terminal that can show them. */
  readonly colors: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Everything that comes in on standard input. */
  stdin(): Promise<Uint8Array>;
  /** What stands at a path; null where nothing does. */
  kind(path: string): Promise<'file' | 'folder' | 'other' | null>;
  /** Throws an error with a system `code` (EACCES …). */
  read(path: string): Promise<Uint8Array>;
  /** Replaces a file at once: a reader sees the old content or the new, never a part. Throws like `read`. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Keeps what can be made again: makes the folder, and may come to nothing without a word. */
  keep(path: string, bytes: Uint8Array): Promise<void>;
  /** A line at a terminal that goes away again, for work that takes its time; null takes it away. Nothing elsewhere. */
  status(text: string | null): void;
  /** The clock's day, YYYY-MM-DD. */
  today(): string;
  /** What tells one build of this program from another; null where that cannot be told. */
  build(): Promise<string | null>;
  /** Files below a folder whose name ends so or is that name, with / between folders, those in node_modules and .folders left out. */
  below(folder: string, names: readonly string[]): Promise<string[]>;
}

/** The exit code of a command. */
export const exit = { fine: 0, found: 1, failed: 2 } as const;
