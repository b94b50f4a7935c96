/** Gives a name another writing everywhere it stands. */
import { fold, foldName } from '../../grammar';
import { lex } from '../../grammar/lexer';
import { type Message, msg } from '../../grammar/message';
import * as t from '../../grammar/tokens';
import type { Analysis } from '../rules/analysis';
import { declarationsOf } from './names';
import { occurrences, targetAt } from './occurrences';
import { type Position, type Range, rangeOf, spotAt, type TextEdit } from './place';

/** The name that would be renamed, as it is written; null where there is none. */
export function prepareRename(analysis: Analysis, position: Position): { range: Range; name: string } | null {
  const spot = spotAt(analysis.text, position);
  const at = targetAt(analysis, spot);
  if (!at) return null;
  return {
    range: rangeOf(spot.segment, spot.line, at.span),
    name: spot.segment.text.slice(at.span.start, at.span.end),
  };
}

/** The edits, or a sentence that says why not. */
export function rename(
  analysis: Analysis,
  position: Position,
  to: string,
): TextEdit[] | { readonly refused: Message } {
  const at = targetAt(analysis, spotAt(analysis.text, position));
  if (!at) return { refused: msg('这里没有可以改的名称。') };
  const written = asName(to.trim());
  if (written === null)
    return { refused: msg('“{0}”不能作名称。名称要写在一行里,不能为空,也不能带引号和括号。', to.trim()) };
  const { target } = at;
  const declared = declarationsOf(analysis, target.name).find(
    d => (d.of ?? '') === target.of || target.of === '',
  );
  if (declared?.file)
    return { refused: msg('“{0}”在另一个文件里声明。请到那个文件里改名。', declared.written) };
  const name = foldName(written);
  if (name !== target.name && occurrences(analysis, { name, of: target.of }).length > 0) {
    return { refused: msg('“{0}”已经有了。请换一个名称。', to.trim()) };
  }
  return occurrences(analysis, target).map(o => ({ range: o.range, text: written }));
}

/** As it must be written to be read as one name: in quotes where it would be cut otherwise. */
function asName(text: string): string | null {
  if (foldName(text) === '' || /[\n\r“”「」『』"《》【】]/.test(text)) return null;
  const { tokens, issues } = lex(fold(text), 0, text.length, true);
  const only = tokens[0];
  const plain =
    issues.length === 0 &&
    tokens.length === 1 &&
    (only!.tokenType === t.NameT || (only!.tokenType.CATEGORIES?.includes(t.NameT) ?? false));
  return plain ? text : `「${text}」`;
}
