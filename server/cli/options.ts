/** Reads what was written after a command. What is not known is said with what could be meant. */
import { parseArgs } from 'node:util';
import type { Call, OptionInfo } from './command';
import { Failure } from './failure';
import { msg, type Say } from './say';

/** Throws a Failure for an unknown option, a value missing, a value too many, a value that is none of the choices. */
export function readCall(args: readonly string[], known: readonly OptionInfo[], say: Say): Call {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(({ name, value, short }) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const paths: string[] = [];
  const options: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const written = token.rawName;
    const long = written.startsWith('--');
    const option = known.find(o => o.name === token.name && (long || o.short === written.slice(1)));
    if (!option) throw new Failure(unknown(written, known));
    if (option.name in options && option.value)
      throw new Failure(msg('选项“{0}”写了两次。请只留一处。', written));
    if (!option.value) {
      if (token.value !== undefined) throw new Failure(msg('选项“{0}”后面不带值。', written));
      options[option.name] = true;
      continue;
    }
    const value = token.value;
    if (value === undefined || value === '' || (!token.inlineValue && /^-./.test(value))) {
      throw new Failure(msg('选项“{0}”后面缺值。应当写成:{0} {1}', written, say(option.value)));
    }
    if (option.choices && !option.choices.includes(value)) {
      throw new Failure(msg('选项“{0}”不能是“{1}”。可以是:{2}', written, value, option.choices.join('、')));
    }
    options[option.name] = value;
  }
  return { paths, options };
}

function unknown(written: string, known: readonly OptionInfo[]) {
  const near = nearest(
    written.replace(/^-+/, ''),
    known.map(o => o.name),
  );
  return near
    ? msg('没有“{0}”这个选项。是否想写“{1}”?', written, `--${near}`)
    : msg('没有“{0}”这个选项。可以用的选项:{1}', written, known.map(o => `--${o.name}`).join('、'));
}

/** The word that a slip of the keys could have meant: at most two letters off, or begun alike. */
export function nearest(word: string, words: readonly string[]): string | null {
  const scored = words
    .map(w => ({ w, off: w.startsWith(word) && word.length > 1 ? 1 : distance(word, w) }))
    .sort((a, b) => a.off - b.off);
  const best = scored[0];
  return best && best.off <= Math.min(2, best.w.length - 2) ? best.w : null;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
