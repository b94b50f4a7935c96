/** Messages in the language of the reader. */
import type { Message } from '../../grammar/message';
import { msg } from '../../grammar/message';

export type Locale = 'zh-cn' | 'en';
export type Say = (message: Message) => string;

export { type Message, msg };

/** zh, zh-cn, zh-Hans … are Chinese; en, en-us … are English; null for anything else. */
export function localeOf(text: string): Locale | null {
  const folded = text.toLowerCase().replaceAll('_', '-');
  return /^zh(-|$)/.test(folded) ? 'zh-cn' : /^en(-|$)/.test(folded) ? 'en' : null;
}

export async function sayIn(locale: Locale): Promise<Say> {
  if (locale === 'zh-cn') return fill;
  const english: Readonly<Record<string, string>> = (await import('../../l10n/bundle.l10n.en.json')).default;
  return message => fill({ ...message, text: english[message.text] ?? message.text });
}

/** Puts what goes into the places. */
export function fill({ text, args }: Message): string {
  return text.replace(/\{(\d+)\}/g, (place, n: string) => String(args[Number(n)] ?? place));
}
