import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const keys = (path: string) => Object.keys(JSON.parse(read(path)) as object).sort();

describe('the words of the extension', () => {
  it('has an English sentence for every Chinese one, and no other', () => {
    const sources = readdirSync(`${root}/client`, { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.tsx?$/.test(name),
    );
    const used = new Set<string>();
    for (const name of sources)
      for (const [, text] of read(`client/${name}`).matchAll(/\bt\(\s*'([^']+)'/g)) used.add(text!);
    assert.deepEqual(keys('l10n/bundle.l10n.en.json'), [...used].sort());
  });

  it('fills the same places in both', () => {
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    for (const [chinese, english] of Object.entries<string>(JSON.parse(read('l10n/bundle.l10n.en.json')))) {
      assert.deepEqual(places(english), places(chinese), chinese);
    }
  });

  it('names the same things in both manifests of words', () => {
    assert.deepEqual(keys('package.nls.zh-cn.json'), keys('package.nls.json'));
  });

  it('uses Chinese punctuation in Chinese sentences', () => {
    for (const text of keys('l10n/bundle.l10n.en.json')) {
      assert.doesNotMatch(text, /\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u);
    }
  });
});

describe('the editor’s knowledge of the language', () => {
  interface LanguageConfiguration {
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  }
  const { wordPattern, autoClosingPairs } = JSON.parse(
    read('client/language-configuration.json'),
  ) as LanguageConfiguration;
  const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));

  it('takes a run of Han, letters and digits as one word, so that a completion replaces all of it', () => {
    assert.deepEqual(words('【要求】12333转接率 ≥ 92.5%，且满意率不低于90%'), [
      '要求',
      '12333转接率',
      '92.5',
      '且满意率不低于90',
    ]);
    assert.deepEqual(words('  每低 1个百分点：扣 2分，扣完为止'), [
      '每低',
      '1个百分点',
      '扣',
      '2分',
      '扣完为止',
    ]);
  });

  it('closes brackets and quotes of both widths', () => {
    assert.deepEqual(
      autoClosingPairs.map(pair => pair.open + pair.close).join(' '),
      '【】 「」 “” () （） 《》',
    );
  });
});
