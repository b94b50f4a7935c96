/**
 * 【引用】: names declared once in a file of their own and shared by several standards. A file is named by the title of its
 * 【标准】 or by its file name. What it declares (指标, 参数, 台账) is visible wherever the standard itself declares no such name.
 */
import { foldName, parseStatement, type SanyouText, type Segment } from '../../grammar';
import type { StatementTag } from '../../grammar/tree';

const shared: readonly StatementTag[] = ['metric', 'parameter', 'register'];

/** Whether a segment declares something that other files may use. */
export function isShared(segment: Segment): boolean {
  const tag = segment.opening?.tag?.tag;
  return tag !== undefined && shared.includes(tag);
}

/** The text of a file's declarations, in order: what other files see of it. */
export function exportsOf(text: SanyouText): string {
  return text.chunks
    .flatMap(c => c.segments)
    .filter(isShared)
    .map(s => (s.text.endsWith('\n') ? s.text : `${s.text}\n`))
    .join('');
}

/** The names that the 【引用】 of a text ask for, folded: 词汇.sanyou and 词汇 are the same. */
export function importsOf(text: SanyouText): string[] {
  return text.chunks
    .flatMap(c => c.segments)
    .filter(s => s.opening?.tag?.tag === 'vocabulary')
    .flatMap(s => {
      const node = parseStatement(s)?.statement.clauses[0]?.node;
      return node?.kind === 'text' ? namesIn(node.value) : [];
    });
}

/** 【引用】甲词汇、《乙标准》: the names in it. */
export function namesIn(value: string): string[] {
  return value
    .split('、')
    .map(v => bare(foldName(v)))
    .filter(v => v !== '');
}

/** Whether a name is that of a file with this address (path or URI) and this folded title. */
export function namesFile(name: string, file: { readonly uri: string; readonly title: string }): boolean {
  const base = file.uri.split(/[\\/]/).at(-1) ?? '';
  return name === file.title || name === bare(foldName(decode(base)));
}

function bare(name: string): string {
  return name.replace(/^《|》$/g, '').replace(/\.sanyou$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a path with a plain %
  }
}
