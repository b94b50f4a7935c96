/** Messages in the language of the reader. */
import { type Message, msg } from '../../grammar/message';
import type { Say } from '../report/say';

export { type Message, msg, type Say };
export type Locale = 'zh-cn' | 'en';

/** zh, zh-cn, zh-Hans … are Chinese; en, en-us … are English; null for anything else. */
export function localeOf(text: string): Locale | null {
  const folded = text.toLowerCase().replaceAll('_', '-');
  return /^zh(-|$)/.test(folded) ? 'zh-cn' : /^en(-|$)/.test(folded) ? 'en' : null;
}

/** English is loaded when it is asked for. */
export async function sayIn(locale: Locale): Promise<Say> {
  if (locale === 'zh-cn') return chinese;
  const [{ renderer }, own] = await Promise.all([import('../l10n'), import('../../l10n/cli.en.json')]);
  const english: Readonly<Record<string, string>> = own.default;
  const render = renderer(locale);
  return message => render({ ...message, text: english[message.text] ?? message.text });
}

/** The templates are Chinese: only their places are filled. */
export function chinese({ text, args }: Message): string {
  return text.replace(/\{(\d+)\}/g, (place, n: string) => String(args[Number(n)] ?? place));
}
