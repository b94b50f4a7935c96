/**
 * Every sentence of grammar/ and server/ has its English, and the English has no other places to fill in. Those of the command line
 * and its reports stand in a bundle of their own (l10n/cli.en.json, held by test/cli/locale.test.ts).
 */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { tags } from '../../grammar';
import english from '../../l10n/server.en.json' with { type: 'json' };
import { amountTemplates } from '../../server/evaluate/explain';
import { renderer } from '../../server/l10n';
import { codes } from '../../server/rules/registry';

const root = join(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))
    .filter(path => !/^server\/(cli|report)\//.test(path) || usedByServer.test(path));
}

/** What the language server, too, says of the reports. */
const usedByServer = /^server\/report\/(samples|evaluation)\.ts$/;

/** The templates of every msg('…') in a file; both branches of a condition. What is made elsewhere is `made`. */
function templatesIn(file: string): { templates: string[]; made: string[] } {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const templates: string[] = [];
  const made: string[] = [];
  const literals = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) templates.push(node.text);
    else if (ts.isConditionalExpression(node)) {
      literals(node.whenTrue);
      literals(node.whenFalse);
    } else if (ts.isParenthesizedExpression(node)) literals(node.expression);
    else made.push(`${file}: ${node.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'msg' &&
      node.arguments[0]
    ) {
      literals(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { templates, made };
}

export function allTemplates(): { templates: Set<string>; made: string[] } {
  const found = [...sources('grammar'), ...sources('server')].map(templatesIn);
  const words = [...tags.flatMap(tag => [tag.doc, ...tag.keys.map(k => k.doc)]), ...codes.map(r => r.title)];
  return {
    templates: new Set(
      [...found.flatMap(f => f.templates), ...words, ...amountTemplates()].filter(t =>
        /[\u3400-\u9fff]/.test(t),
      ),
    ),
    made: found.flatMap(f => f.made),
  };
}

const places = (template: string) => [...new Set(template.match(/\{\d+\}/g) ?? [])].sort().join(' ');

describe('messages in English', () => {
  const bundle: Readonly<Record<string, string>> = english;
  const { templates, made } = allTemplates();

  it('every sentence has one', () => {
    assert.deepEqual(
      [...templates].filter(t => !(t in bundle)),
      [],
    );
  });
  it('with the same places to fill in', () => {
    assert.deepEqual(
      Object.entries(bundle).filter(([zh, en]) => places(zh) !== places(en)),
      [],
    );
  });
  it('and nothing that no sentence asks for', () => {
    assert.deepEqual(
      Object.keys(bundle).filter(t => !templates.has(t)),
      [],
    );
  });
  it('no sentence is put together where it cannot be found', () => {
    // The vocabulary's own lines and the sentences about amounts are listed above; the others must be written out.
    const known = [
      /completion\.ts: (tag|key)\.doc$/,
      /completion\.ts: rule\.title$/,
      /hover\.ts: (tag|key)\.doc$/,
      /explain\.ts: template$/,
      /cells\.ts: text$/,
    ];
    assert.deepEqual(
      made.filter(m => !known.some(k => k.test(m))),
      [],
    );
  });
  it('Chinese unless English is asked for', () => {
    const message = { text: '在第 {0} 行声明。', args: [3] };
    assert.equal(renderer('zh-cn')(message), '在第 3 行声明。');
    assert.equal(renderer(undefined)(message), '在第 3 行声明。');
    assert.equal(renderer('en-US')(message), 'Declared on line 3.');
  });
});
