import type { Message } from '../../grammar/message';

/** What stops a command: a wrong call, or a file that cannot be read or written (exit 2). Says what, where, what to do. */
export class Failure extends Error {
  /** `at`: file:line:column, told before the sentence. */
  constructor(
    readonly say: Message,
    readonly at = '',
  ) {
    super(say.text);
    this.name = 'Failure';
  }
}

/** `sanyou.json:1:2 ` where a Failure knows its place, else nothing. */
export function placeOf(error: unknown): string {
  const at = error instanceof Error && 'say' in error ? (error as Failure).at : undefined;
  return at ? `${at} ` : '';
}

/** The sentence of a Failure or a DataError; anything else that was thrown is a fault of ours and is thrown on. */
export function sentenceOf(error: unknown): Message {
  if (error instanceof Error && 'say' in error) return (error as Failure).say;
  throw error;
}
