/** The TextMate grammar as an editor runs it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
const { INITIAL, parseRawGrammar, Registry } = textmate;
const file = join(import.meta.dirname, '..', '..', 'client', 'generated', 'sanyou.tmLanguage.json');

export async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  return (await registry.loadGrammar('source.sanyou'))!;
}

/** `piece scope` for every piece that has a scope of its own; `-` for a line that has none. */
export function scopes(grammar: IGrammar, text: string): string {
  let state = INITIAL;
  return text
    .split('\n')
    .map(line => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      const shown = tokens
        .map(t => ({
          piece: line.slice(t.startIndex, t.endIndex).trim(),
          scope: t.scopes
            .slice(1)
            .at(-1)
            ?.replace(/\.sanyou$/, ''),
        }))
        .filter(t => t.piece !== '' && t.scope !== undefined && !t.scope.startsWith('punctuation'))
        .map(t => `${t.piece} ‹${t.scope}›`);
      return shown.length > 0 ? shown.join('  ') : '-';
    })
    .join('\n');
}
