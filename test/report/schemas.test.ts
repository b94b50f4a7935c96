import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { readingCodes } from '../../server/rules/reading';
import { codes } from '../../server/rules/registry';
import { parseSettings } from '../../server/rules/settings';
import { data, sanyou, sound } from '../cli/support';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

function validator(name: string) {
  const valid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    read(`docs/schemas/${name}.schema.json`) as object,
  );
  return (value: unknown) => {
    valid(value);
    return valid.errors ?? [];
  };
}

describe('the JSON schemas', () => {
  it('check', async () => {
    const errors = validator('check');
    const files = { '甲.sanyou': sound.replace('满意率 ≥', '满意律 ≥'), '乙.sanyou': sound };
    for (const args of [['.'], ['乙.sanyou'], ['-'], ['--fix', '.']]) {
      const { out } = await sanyou(['check', '--format', 'json', ...args], files, { stdin: sound });
      assert.deepEqual(errors(JSON.parse(out)), []);
    }
    assert.notDeepEqual(errors({ files: [{ path: '甲', findings: [] }], summary: {} }), []);
  });

  it('eval', async () => {
    const errors = validator('eval');
    const files = { '标准.sanyou': sound, '数据.csv': data };
    const unscored = { ...files, '标准.sanyou': sound.slice(0, sound.indexOf('【评分】')) };
    for (const folder of [files, unscored]) {
      const { out } = await sanyou(['eval', '标准.sanyou', '--data', '数据.csv', '--format', 'json'], folder);
      const value = JSON.parse(out);
      assert.deepEqual(errors(value), []);
      value.units[0].results[0].deducted.min = 1.5; // never a JavaScript number
      assert.notDeepEqual(errors(value), []);
    }
  });

  it('sanyou.json of the samples, and what else may stand in one', () => {
    const errors = validator('sanyou');
    assert.deepEqual(errors(read('samples/sanyou.json')), []);
    const whole = {
      data: { '标准.sanyou': 'x.csv' },
      rules: { 'open-list': 'off', numbering: 'error' },
      calendar: { '2027': { '2027-01-01': true } },
    };
    assert.deepEqual(errors(whole), []);
    assert.deepEqual(parseSettings(JSON.stringify(whole), codes, readingCodes).problems, []);
    for (const wrong of [
      { data: { 标准: 'x.csv' } },
      { rules: { 'open-lists': 'off' } },
      { rules: { 'open-list': 'warn' } },
      { rules: { unreadable: 'off' } },
      { calendar: { '27': {} } },
      { calendar: { '2027': { '2027-13-01': true } } },
      { calendar: { '2027': { '2027-01-01': 1 } } },
      { rule: {} },
    ]) {
      assert.notDeepEqual(errors(wrong), [], JSON.stringify(wrong));
      assert.equal(parseSettings(JSON.stringify(wrong), codes, readingCodes).problems.length, 1);
    }
  });
});
