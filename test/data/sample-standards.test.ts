import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SanyouText } from '../../grammar/text';
import { calendar } from '../../server/data/calendar';
import { readTables } from '../../server/data/read';
import { evaluate } from '../../server/evaluate/evaluate';
import { runSamples } from '../../server/evaluate/sample';
import { Analysis } from '../../server/rules/analysis';
import { buildStandard } from '../../server/standard/build';
import { say } from './support';

const CHAPTER = '社会保险经办窗口标准.sanyou';
const CASE_1 = '示例市人社窗口服务规范.sanyou';
const file = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const standardOf = (name: string) => buildStandard(SanyouText.of(file(name).toString('utf8')));

for (const name of [CHAPTER, CASE_1]) {
  describe(`samples/${name}`, () => {
    it('has no error and no warning', () => {
      const findings = new Analysis(file(name).toString('utf8'), name).findings();
      const bad = findings.filter(f => f.severity === 'error' || f.severity === 'warning');
      assert.deepEqual(
        bad.map(f => `${f.line + 1} ${f.code} ${say(f.message)}`),
        [],
      );
    });

    it('its own 样例 hold', () => {
      const samples = runSamples(standardOf(name), { calendar });
      assert.ok(samples.length > 0);
      for (const s of samples)
        assert.deepEqual(
          [...s.problems, ...s.checks.filter(c => !c.passed).map(c => c.message)].map(say),
          [],
          s.name,
        );
    });
  });
}

describe('the chapter', () => {
  it('has ten provisions of ten marks', () => {
    const provisions = standardOf(CHAPTER).provisions.filter(p => p.address.startsWith('一('));
    assert.deepEqual(
      provisions.map(p => p.address),
      [...'一二三四五六七八九十'].map(n => `一(${n})`),
    );
    for (const p of provisions)
      assert.ok(
        p.statements.some(s => s.statement.tag === 'marks'),
        p.address,
      );
  });

  it('ranks its twenty windows, and refuses the one cell that is plainly wrong', async () => {
    const { tables } = await readTables('社会保险经办窗口数据.xlsx', file('社会保险经办窗口数据.xlsx'));
    const { units, refused } = evaluate(standardOf(CHAPTER), tables, { calendar });
    assert.equal(units.length, 20);
    assert.deepEqual(refused.map(say), [
      '表“窗口”第 20 行“满意件数”列写的是“约三百”,不是数。请填一个以“件”计的数。',
    ]);
    const status = (name: string, address: string) =>
      units.find(u => u.name === name)!.results.find(r => r.address === address)!.status;
    assert.equal(status('西城区窗口', '一(五)·5'), 'met'); // exactly 90%
    assert.equal(status('清河县窗口', '一(五)·5'), 'unmet'); // 89.95%
    assert.equal(status('柳林镇窗口', '一(五)·5'), 'missing'); // 24 ratings
    assert.equal(status('白云镇窗口', '一(五)·5'), 'missing'); // 约三百
    assert.equal(status('石桥镇窗口', '一(六)·4'), 'na'); // 不涉及
    assert.equal(status('永丰县窗口', '一(四)·2'), 'missing'); // —
  });
});
