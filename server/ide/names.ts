/** Every name a document declares, as it is written there. */
import type { SanyouText, Segment } from '../../grammar';
import { type Declaration, factsOf } from '../standard/facts';

export interface DeclaredName extends Declaration {
  readonly segment: Segment;
  /** As written, with its quotes if it has them. */
  readonly written: string;
}

const memo = new WeakMap<SanyouText, readonly DeclaredName[]>();

/** In the order of the text. */
export function declaredNames(text: SanyouText): readonly DeclaredName[] {
  let names = memo.get(text);
  if (!names) {
    const made: DeclaredName[] = [];
    for (const chunk of text.chunks) {
      for (const segment of chunk.segments) {
        for (const d of factsOf(segment).declarations) {
          if (d.as === 'convention') continue;
          made.push({ ...d, segment, written: segment.text.slice(d.span.start, d.span.end) });
          // 指标 的选项写在类型里:【指标】等级:选项 甲、乙
          if (d.as === 'metric' && d.type?.kind === 'choice') {
            for (const o of d.type.options) {
              made.push({
                name: o.folded,
                span: o.span,
                as: 'option',
                of: d.name,
                segment,
                written: segment.text.slice(o.span.start, o.span.end),
              });
            }
          }
        }
      }
    }
    names = made;
    memo.set(text, names);
  }
  return names;
}

/** The metric or register that a name leads to, through aliases (别名). */
export function resolve(text: SanyouText, name: string): DeclaredName | undefined {
  const names = declaredNames(text);
  const found = names.find(
    d => d.name === name && (d.as === 'metric' || d.as === 'register' || d.as === 'alias'),
  );
  return found?.as === 'alias' ? names.find(d => d.name === found.of && d.as === 'metric') : found;
}
