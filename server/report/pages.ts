/** The rules' pages, as docs/rules has them. */
import pages from './generated/pages.json' with { type: 'json' };

const byCode: Readonly<Record<string, string>> = pages;

/** The page of a rule in Markdown; null where there is none. */
export function pageOf(code: string): string | null {
  return Object.hasOwn(byCode, code) ? byCode[code]! : null;
}
