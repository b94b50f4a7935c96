/** A rule's page at a terminal: its Markdown without the signs. */
import { noPaint, type Paint } from './say';

export function pageText(page: string, paint: Paint = noPaint): string {
  let inside = false; // a block of example text
  const lines = page
    .trimEnd()
    .split('\n')
    .flatMap(line => {
      if (line.startsWith('```')) {
        inside = !inside;
        return [];
      }
      if (inside) return [`    ${line}`.trimEnd()];
      const heading = /^#+ (.*)/.exec(line);
      if (heading) return [paint.strong(heading[1]!)];
      const quoted = /^> ?(.*)/.exec(line);
      if (quoted) return quoted[1] === '' ? [] : [paint.doubt(`  ${unmarked(quoted[1]!)}`)];
      return [unmarked(line)];
    });
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** Links by their words, emphasis by none. */
function unmarked(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]+)`|\*\*([^*]+)\*\*/g, (_, a, b) => a ?? b);
}
