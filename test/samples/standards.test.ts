import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SanyouText } from '../../grammar';
import { formatText } from '../../grammar/format';
import { calendar } from '../../server/data/calendar';
import { runSamples } from '../../server/evaluate/sample';
import { Analysis } from '../../server/rules/analysis';
import { buildStandard } from '../../server/standard/build';
import { say } from '../data/support';

const MINISTRY = '部颁标准/三优文明窗口工作标准.sanyou';
const CITY = '市级规范/人社窗口服务规范.sanyou';
const read = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const standardOf = (name: string) => buildStandard(SanyouText.of(read(name)));
const numerals = [...'一二三四五六七八九十'];

for (const name of [MINISTRY, CITY]) {
  describe(`samples/${name}`, () => {
    const analysis = new Analysis(read(name), name);
    const others = [MINISTRY, CITY].filter(n => n !== name).map(n => new Analysis(read(n), n).interface());
    analysis.setOthers(others);
    const findings = analysis.findings();

    it('has no error and no warning', () => {
      const bad = findings.filter(f => f.severity === 'error' || f.severity === 'warning');
      assert.deepEqual(
        bad.map(f => `${f.line + 1} ${f.code} ${say(f.message)}`),
        [],
      );
    });

    it('is formatted', () => assert.equal(formatText(SanyouText.of(read(name))), read(name)));

    it('its own 样例 hold', () => {
      const samples = runSamples(standardOf(name), { calendar });
      assert.ok(samples.length > 2);
      for (const s of samples)
        assert.deepEqual(
          [...s.problems, ...s.checks.filter(c => !c.passed).map(c => c.message)].map(say),
          [],
          s.name,
        );
    });
  });
}

describe('the ministry standard', () => {
  const standard = standardOf(MINISTRY);

  it('has ten windows of ten provisions, each with a requirement, and no marks', () => {
    const provisions = standard.provisions.filter(p => p.address.includes('('));
    assert.deepEqual(
      provisions.map(p => p.address),
      numerals.flatMap(window => numerals.map(n => `${window}(${n})`)),
    );
    for (const p of provisions)
      assert.ok(
        p.statements.some(s => s.statement.tag === 'requirement'),
        p.address,
      );
    assert.equal(standard.scoring, null);
    assert.ok(!standard.provisions.some(p => p.statements.some(s => s.statement.tag === 'marks')));
  });

  it('says for each part which windows it is for', () => {
    const parts = standard.provisions.filter(p => numerals.includes(p.address));
    assert.equal(parts.length, 10);
    for (const p of parts) assert.equal(p.statements[0]?.statement.tag, 'applies', p.address);
  });

  it('has a 样例 of every kind of window', () => {
    const kinds = new Set(
      runSamples(standard, { calendar }).flatMap(s => s.evaluation.units.map(u => u.kind)),
    );
    assert.equal(kinds.size, 10);
  });
});

describe('the city norm', () => {
  const standard = standardOf(CITY);

  it('stands under the ministry standard, by its exact name', () => {
    const line = read(CITY)
      .split('\n')
      .find(l => l.startsWith('【上位标准】'));
    assert.equal(line, `【上位标准】${standardOf(MINISTRY).title}`);
  });

  it('has the provisions of its six parts', () => {
    const count = (part: string) => standard.provisions.filter(p => p.address.startsWith(`${part}(`)).length;
    assert.deepEqual(numerals.slice(0, 6).map(count), [0, 6, 4, 4, 6, 4]);
  });
});
