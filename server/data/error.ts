import type { Message } from '../../grammar/message';

/** A data file that cannot be read at all. The message says which file, what is wrong, and what to do. */
export class DataError extends Error {
  constructor(readonly say: Message) {
    super(say.text);
    this.name = 'DataError';
  }
}
