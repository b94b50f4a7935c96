import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import english from '../../l10n/cli.en.json' with { type: 'json' };
import { sanyou, sound } from './support';

describe('--locale en', () => {
  it('speaks English: help, findings, what went wrong', async () => {
    const help = await sanyou(['--help', '--locale', 'en']);
    assert.match(help.out, /^sanyou: checks service-window standards/);
    assert.doesNotMatch(help.out, /用法|选项/);
    const page = await sanyou(['eval', '--help', '--locale=en']);
    assert.match(page.out, /--data FILE +the data file/);
    const checked = await sanyou(['check', '--locale', 'en-US'], { '标准.sanyou': sound });
    assert.equal(checked.out, '1 files checked, nothing found\n');
    const lost = await sanyou(['check', '没有.sanyou', '--locale', 'en']);
    assert.equal(lost.err, '“没有.sanyou” was not found. Check its name and folder.\n');
    const wrong = await sanyou(['check', '--locale', 'en', '--format']);
    assert.match(wrong.err, /^The option “--format” lacks its value/);
  });

  it('has an English text for every sentence of the command line, and none too many', () => {
    const said = new Set<string>();
    const server = new URL('../../server/', import.meta.url);
    const own = ['cli', 'report'].flatMap(folder =>
      readdirSync(new URL(folder, server)).map(file => `${folder}/${file}`),
    );
    for (const file of own.filter(name => name.endsWith('.ts'))) {
      const source = readFileSync(new URL(file, server), 'utf8');
      for (const [, text] of source.matchAll(/\bmsg\(\s*'([^']*)'/g)) said.add(text!);
    }
    assert.deepEqual(Object.keys(english).sort(), [...said].sort());
    const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort().join();
    for (const [chinese, text] of Object.entries(english))
      assert.equal(places(text), places(chinese), chinese);
  });
});
