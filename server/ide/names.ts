/** Every name a document may use: those it declares, as they are written there, and those of the files that it names by 【引用】. */
import { SanyouText, type Segment } from '../../grammar';
import type { Analysis } from '../rules/analysis';
import type { FileInterface } from '../rules/rule';
import { type Declaration, factsOf } from '../standard/facts';

export interface DeclaredName extends Declaration {
  readonly segment: Segment;
  /** As written, with its quotes if it has them. */
  readonly written: string;
  /** The file that declares it, where that is another one (【引用】). */
  readonly file?: FileInterface;
}

interface Names {
  readonly all: readonly DeclaredName[];
  readonly byName: ReadonlyMap<string, readonly DeclaredName[]>;
}

const memo = new WeakMap<SanyouText, { readonly files: readonly FileInterface[]; readonly names: Names }>();

function namesOf(analysis: Analysis): Names {
  const { text } = analysis;
  const files = analysis.imports();
  const known = memo.get(text);
  if (known && known.files === files) return known.names;
  const all = [...gather(text)];
  const own = new Set(all.map(keyOf));
  for (const file of files) {
    for (const d of gather(SanyouText.of(file.exports))) if (!own.has(keyOf(d))) all.push({ ...d, file });
  }
  const byName = new Map<string, DeclaredName[]>();
  for (const d of all) {
    const same = byName.get(d.name);
    if (same) same.push(d);
    else byName.set(d.name, [d]);
  }
  const names = { all, byName };
  memo.set(text, { files, names });
  return names;
}

/** A file's own declaration of a name comes before that of another file. */
const keyOf = (d: Declaration) => (d.as === 'field' || d.as === 'option' ? `${d.of} ${d.name}` : d.name);

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
export function declaredNames(analysis: Analysis): readonly DeclaredName[] {
  return namesOf(analysis).all;
}

/** Every declaration of a name, whatever it is declared as. */
export function declarationsOf(analysis: Analysis, name: string): readonly DeclaredName[] {
  return namesOf(analysis).byName.get(name) ?? [];
}

/** The metric or register that a name leads to, through aliases (别名). */
export function resolve(analysis: Analysis, name: string): DeclaredName | undefined {
  const found = declarationsOf(analysis, name).find(
    d => d.as === 'metric' || d.as === 'register' || d.as === 'alias',
  );
  return found?.as === 'alias' ? declarationsOf(analysis, found.of!).find(d => d.as === 'metric') : found;
}
