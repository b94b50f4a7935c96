import type { Message } from '../../grammar/message';

/** Renders a message in the reader's language. */
export type Say = (message: Message) => string;

/** Colours by meaning, so that a writer knows nothing of terminals. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly doubt: (text: string) => string;
}

const as = (text: string) => text;
export const noPaint: Paint = { strong: as, faint: as, good: as, bad: as, doubt: as };
