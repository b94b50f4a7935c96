import type { Message } from '../../grammar/message';

/** What stops a command: a wrong call, or a file that cannot be read or written (exit 2). Says what, where, what to do. */
export class Failure extends Error {
  constructor(readonly say: Message) {
    super(say.text);
    this.name = 'Failure';
  }
}
