/** What the editor colours before the server is up: cases/textmate.txt, each line's pieces with their scopes. */
import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { casesOf } from '../support/cases';
import { samples } from '../support/samples';
import { loadGrammar, scopes } from '../support/textmate';

describe('textmate', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const { title, input, expected } of casesOf('textmate.txt')) {
    it(title, () => assert.equal(scopes(grammar, input.replaceAll('\\t', '\t')), expected));
  }

  it('colours every tag of the samples', () => {
    for (const source of samples.values()) {
      const tags = source.match(/^【[^】]+】/gm) ?? [];
      const coloured = scopes(grammar, source).match(/‹(?:keyword\.other\.tag|comment\.block)›/g) ?? [];
      assert.ok(coloured.length >= tags.length, `${coloured.length} of ${tags.length}`);
    }
  });
});
