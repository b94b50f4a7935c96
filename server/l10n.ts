/** Messages in the reader's language. The Chinese template is the sentence itself, and the key of its English. */

import type { Message } from '../grammar/message';
import english from '../l10n/server.en.json' with { type: 'json' };

export type Render = (message: Message) => string;

const templates: Readonly<Record<string, string>> = english;

/** A renderer for a locale such as zh-cn or en: English for `en…`, Chinese for everything else. */
export function renderer(locale: string | undefined): Render {
  const inEnglish = /^en\b/i.test(locale ?? '');
  return ({ text, args }) => fill(inEnglish ? (templates[text] ?? text) : text, args);
}

function fill(template: string, args: Message['args']): string {
  return template.replace(/\{(\d+)\}/g, (place, i) => String(args[Number(i)] ?? place));
}
