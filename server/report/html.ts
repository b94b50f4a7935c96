/** HTML put together from parts: text is escaped unless it says that it is markup already. */

export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | readonly (Html | string | number | null)[];

/** A template whose places are escaped; lists are joined, null is nothing. */
export function html(parts: TemplateStringsArray, ...places: readonly Part[]): Html {
  return new Html(parts.reduce((out, part, i) => out + written(places[i - 1] ?? null) + part));
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also without what could steer or turn the reading around it. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/[&<>"']/g, c => entities[c]!);
}
