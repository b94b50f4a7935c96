/**
 * The language reference is tested: every example is read, every message it quotes is the one that is given, the two
 * languages say the same, and no word of the language is left out.
 */
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fold, parseStatement, SanyouText, tags } from '../../grammar';
import { lex } from '../../grammar/lexer';
import { keywords, QuantityT } from '../../grammar/tokens';
import { units } from '../../grammar/units';
import { comparatorWords, suffixBounds } from '../../grammar/vocabulary';
import { calendar } from '../../server/data/calendar';
import { runSamples } from '../../server/evaluate/sample';
import { Analysis } from '../../server/rules/analysis';
import { said } from '../support/show';
import { anchorsOf, type Block, codeOf, pagesUnder, readPage, root, sectionsOf, tablesOf } from './support';

const pages = pagesUnder('docs');
const reference = (language: 'zh' | 'en') =>
  pages.filter(p => p.path.startsWith(`docs/language/${language}/`));

const errorsOf = (text: string) =>
  new Analysis(text).findings().flatMap(f => (f.severity === 'error' ? [said(f.message)] : []));

describe('docs: examples', () => {
  for (const block of pages.flatMap(p => p.blocks)) {
    switch (block.kind) {
      case 'sanyou':
        it(`${block.where} has no error`, () => assert.deepEqual(errorsOf(block.text), []));
        break;
      case 'sanyou error':
        it(`${block.where} gives the error it quotes`, () => gives(block));
        break;
      case 'sanyou eval':
        it(`${block.where} comes to what its samples expect`, () => evaluates(block));
        break;
      case 'sanyou bad':
      case 'sanyou fixed':
      case 'sanyou good':
        break; // a rule's page: test/rules
      default:
        it(`${block.where} is not an example of another kind`, () =>
          assert.doesNotMatch(block.kind, /^sanyou/));
    }
  }
});

function gives(block: Block): void {
  const errors = errorsOf(block.text);
  assert.ok(block.quoted.length > 0, 'no message is quoted below it');
  for (const message of block.quoted)
    assert.ok(errors.includes(message), `${message}\nis not among\n${errors.join('\n')}`);
}

function evaluates(block: Block): void {
  assert.deepEqual(errorsOf(block.text), []);
  const results = runSamples(new Analysis(block.text).standard(), { calendar });
  assert.ok(results.length > 0, 'it has no 样例');
  for (const sample of results) {
    const failed = [...sample.checks.filter(c => !c.passed).map(c => c.message), ...sample.problems].map(
      said,
    );
    assert.deepEqual(failed, [], sample.name);
    assert.ok(sample.passed);
  }
}

describe('docs: examples within the text', () => {
  for (const page of [...reference('zh'), ...reference('en')]) {
    const statements = codeOf(page.prose).filter(c => /^【[^】]+】[^…]/.test(c));
    it(`${page.path}: every statement in line can be read`, () => {
      for (const text of statements) {
        const [first] = SanyouText.of(text).located();
        const parsed = parseStatement(first!.segment);
        assert.ok(parsed?.whole, `${text}: ${parsed?.issues.map(i => said(i.message)).join(' ')}`);
      }
    });
    it(`${page.path}: quantities are read as its tables say`, () => {
      for (const [heading, ...rows] of tablesOf(page)) {
        if (!/^(读作|Read as)$/.test(heading![1] ?? '')) continue;
        for (const [written, read] of rows) {
          const text = fold(codeOf(written!)[0]!);
          const { tokens, issues } = lex(text, 0, text.length);
          assert.deepEqual(issues, []);
          assert.deepEqual(
            tokens.map(t => [t.tokenType, `${t.value}${t.unit}`]),
            [[QuantityT, codeOf(read!)[0]]],
            text,
          );
        }
      }
    });
  }
});

describe('docs: the two languages', () => {
  const zh = reference('zh');
  it('have the same pages', () => {
    assert.deepEqual(
      reference('en').map(p => p.path),
      zh.map(p => p.path.replace('/zh/', '/en/')),
    );
  });
  for (const page of zh) {
    const twin = pages.find(p => p.path === page.path.replace('/zh/', '/en/'));
    it(`${page.path}: the same sections`, () => assert.deepEqual(twin && sectionsOf(twin), sectionsOf(page)));
    it(`${page.path}: the same examples`, () => {
      const examples = (blocks: readonly Block[] | undefined) =>
        blocks?.filter(b => b.kind.startsWith('sanyou')).map(b => [b.kind, b.text, b.quoted]);
      assert.deepEqual(examples(twin?.blocks), examples(page.blocks));
    });
  }
  it('number their sections 1, 2, 3 … through all pages', () => {
    const top = zh.flatMap(sectionsOf).filter(n => !n.includes('.'));
    assert.deepEqual(
      top,
      top.map((_, i) => String(i + 1)),
    );
  });
});

describe('docs: nothing is left out', () => {
  for (const language of ['zh', 'en'] as const) {
    const text = fold(
      reference(language)
        .map(p => p.text)
        .join('\n'),
    );
    const missing = (words: Iterable<string>) => [...new Set(words)].filter(w => !text.includes(fold(w)));
    it(`${language}: every tag`, () => assert.deepEqual(missing(tags.map(t => `【${t.text}】`)), []));
    it(`${language}: every clause of every tag, in a table`, () => {
      const rows = new Set(
        reference(language)
          .flatMap(tablesOf)
          .flatMap(t => t.map(row => row[0]!)),
      );
      const later = text.slice(text.indexOf('\n## 34 '), text.indexOf('\n## 35 ')); // named there: not settled yet
      const lost = tags
        .filter(t => t.tag !== 'sample' && !later.includes(`【${t.text}】`))
        .flatMap(t =>
          t.keys
            .filter(k => !rows.has(k.text) && !later.includes(k.text))
            .map(k => `【${t.text}】 ${k.text}`),
        );
      assert.deepEqual(lost, []);
      assert.deepEqual(missing(tags.find(t => t.tag === 'sample')!.keys.map(k => `${k.text}:`)), []);
    });
    it(`${language}: every unit and its other words`, () =>
      assert.deepEqual(missing(units.flatMap(u => [u.word, ...u.synonyms])), []));
    it(`${language}: every word that compares`, () => {
      // The forms with an auxiliary before them are made by a rule, which the reference tells.
      const plain = [...comparatorWords.keys()].filter(
        w => !/^(应当?|须|必须|不[应得宜能可]|最.不得)/.test(w),
      );
      assert.deepEqual(missing([...plain, ...suffixBounds.keys()]), []);
    });
    it(`${language}: every word that means something in its place`, () =>
      assert.deepEqual(missing(keywords.keys()), []));
  }
});

describe('docs: links', () => {
  for (const page of pages) {
    it(`${page.path} leads somewhere`, () => {
      for (const [, target, anchor] of page.prose.matchAll(/\]\(([^)#\s]*)(?:#([^)]*))?\)/g)) {
        if (/^https?:/.test(target!)) continue;
        const path = target ? join(dirname(page.path), target) : page.path;
        assert.ok(existsSync(join(root, path)), target);
        if (anchor) assert.ok(anchorsOf(readPage(path)).includes(decodeURI(anchor)), `${target}#${anchor}`);
      }
    });
  }
});
