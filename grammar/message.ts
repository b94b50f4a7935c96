/**
 * A sentence for a person: a Chinese template with `{0}` places, and what goes into them. The template is also the key
 * under which the English text stands in l10n/en.json, so that no module below the user interface knows a language.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

export function msg(text: string, ...args: (string | number)[]): Message {
  return { text, args };
}
