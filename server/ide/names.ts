/** Every name a document declares, as it is written there. */
import type { SanyouText, Segment } from '../../grammar';
import { type Declaration, factsOf } from '../standard/facts';

export interface DeclaredName extends Declaration {
  readonly segment: Segment;
  /** As written, with its quotes if it has them. */
  readonly written: string;
}

interface Names {
  readonly all: readonly DeclaredName[];
  readonly byName: ReadonlyMap<string, readonly DeclaredName[]>;
}

const memo = new WeakMap<SanyouText, Names>();

function namesOf(text: SanyouText): Names {
  let names = memo.get(text);
  if (!names) {
    const all = [...gather(text)];
    const byName = new Map<string, DeclaredName[]>();
    for (const d of all) {
      const same = byName.get(d.name);
      if (same) same.push(d);
      else byName.set(d.name, [d]);
    }
    names = { all, byName };
    memo.set(text, names);
  }
  return names;
}

function* gather(text: SanyouText): Generator<DeclaredName> {
  for (const chunk of text.chunks) {
    for (const segment of chunk.segments) {
      for (const d of factsOf(segment).declarations) {
        if (d.as === 'convention') continue;
        yield { ...d, segment, written: segment.text.slice(d.span.start, d.span.end) };
        // Options may stand behind the type itself: 【指标】等级:选项 甲、乙
        if (d.as !== 'metric' || d.type?.kind !== 'choice') continue;
        for (const o of d.type.options) {
          const written = segment.text.slice(o.span.start, o.span.end);
          yield { name: o.folded, span: o.span, as: 'option', of: d.name, segment, written };
        }
      }
    }
  }
}

/** In the order of the text. */
export function declaredNames(text: SanyouText): readonly DeclaredName[] {
  return namesOf(text).all;
}

/** Every declaration of a name, whatever it is declared as. */
export function declarationsOf(text: SanyouText, name: string): readonly DeclaredName[] {
  return namesOf(text).byName.get(name) ?? [];
}

/** The metric or register that a name leads to, through aliases (别名). */
export function resolve(text: SanyouText, name: string): DeclaredName | undefined {
  const found = declarationsOf(text, name).find(
    d => d.as === 'metric' || d.as === 'register' || d.as === 'alias',
  );
  return found?.as === 'alias' ? declarationsOf(text, found.of!).find(d => d.as === 'metric') : found;
}
