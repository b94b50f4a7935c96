import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { sanyou, sound } from '../cli/support';

const wrong = sound.replace('【要求】满意率', '【要求】满意律');
/** The schema of the standard (OASIS, 2.1.0), as a package ships it. */
const schema = new URL(
  '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  import.meta.url,
);

async function sarif(args: string[], files: Record<string, string>, stdin = '') {
  const { out, code } = await sanyou(['check', '--format', 'sarif', ...args], files, { stdin });
  const log = JSON.parse(out);
  return { log, code, run: log.runs[0], results: log.runs[0].results };
}

describe('check --format sarif', () => {
  it('gives rule, level, place and fix of each finding', async () => {
    const { run, results, code } = await sarif(['标准.sanyou'], { '标准.sanyou': wrong });
    const index = results.findIndex((r: { ruleId: string }) => r.ruleId === 'undefined-name');
    const { partialFingerprints, fixes, ruleIndex, ...rest } = results[index];
    assert.deepEqual(rest, {
      ruleId: 'undefined-name',
      level: 'error',
      message: { text: '没有声明“满意律”。是否想写“满意率”?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: '%E6%A0%87%E5%87%86.sanyou',
              uriBaseId: '%SRCROOT%',
              index: 0,
            },
            region: { startLine: 13, startColumn: 5, endLine: 13, endColumn: 8 },
          },
        },
      ],
    });
    assert.deepEqual(fixes[0].description, { text: '改为“满意率”' });
    assert.deepEqual(fixes[0].artifactChanges[0].replacements, [
      {
        deletedRegion: { startLine: 13, startColumn: 5, endLine: 13, endColumn: 8 },
        insertedContent: { text: '满意率' },
      },
    ]);
    assert.deepEqual(fixes[0].properties, { safe: false });
    const rule = run.tool.driver.rules[ruleIndex];
    assert.equal(rule.id, 'undefined-name');
    assert.equal(rule.name, 'UndefinedName');
    assert.equal(rule.shortDescription.text, '名称没有声明');
    assert.match(rule.help.markdown, /^# undefined-name 名称没有声明/);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.artifacts[0].location.uri, '%E6%A0%87%E5%87%86.sanyou');
    assert.equal(code, 1);
  });

  it('columns count UTF-16 units, as it says', async () => {
    const han = wrong.replace('【要求】满意律', '【要求】\u{20000}事项、满意律');
    const { results } = await sarif(['标准.sanyou'], { '标准.sanyou': han.replace(' ≥ 90%\n', '\n') });
    for (const r of results) {
      const { startLine, startColumn, endColumn } = r.locations[0].physicalLocation.region;
      const line = han.replace(' ≥ 90%\n', '\n').split('\n')[startLine - 1]!;
      assert.ok(startColumn >= 1 && endColumn <= line.length + 1, line);
    }
  });

  it('a finding keeps its fingerprint when lines come above it, and equals are told apart', async () => {
    const prints = async (text: string) =>
      (await sarif(['甲.sanyou'], { '甲.sanyou': text })).results.map(
        (r: { partialFingerprints: object }) => Object.values(r.partialFingerprints)[0],
      );
    const twice = wrong.replace('  分值:60分\n', '  分值:60分\n  查检:测评\n  查检:暗访\n');
    const before = await prints(twice);
    assert.deepEqual(await prints(twice.replace('【文号】无\n', '【文号】无\n【注】多了一行。\n')), before);
    assert.equal(new Set(before).size, before.length);
    assert.match(before[0], /^[0-9a-f]{16}:1$/);
  });

  it('a fix that mends the statement below is placed there', async () => {
    const text = sound.replace('满意率 ≥ 90%', '满意率 ≥ 95%');
    const { results } = await sarif(['标准.sanyou'], { '标准.sanyou': text });
    const { fixes } = results.find((r: { ruleId: string }) => r.ruleId === 'prose-number-differs');
    const lines = fixes.flatMap(
      (f: { artifactChanges: { replacements: { deletedRegion: { startLine: number } }[] }[] }) =>
        f.artifactChanges[0]!.replacements.map(r => r.deletedRegion.startLine),
    );
    assert.deepEqual([...new Set(lines)].sort(), [12, 13]);
  });

  it('what could not be read is told too', async () => {
    const { run, code } = await sarif(['没有.sanyou'], {});
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /^找不到“没有\.sanyou”/);
    assert.equal(code, 2);
  });

  it('is valid by the schema of the standard', async function () {
    // Package @microsoft/jest-sarif: nothing of it is used but the schema it ships.
    if (!existsSync(schema)) this.skip();
    const { id: _, $schema: __, ...draft } = JSON.parse(readFileSync(schema, 'utf8'));
    const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
    addFormats.default(ajv);
    const valid = ajv.compile(draft);
    const misspelt = sound.replace('  每低 1个百分点', '  查检:测评\n  每低 1个百分点');
    for (const [args, files, stdin] of [
      [['.'], { '甲 %.sanyou': wrong, '下/乙.sanyou': misspelt, '丙.sanyou': sound }, ''],
      [['-'], {}, wrong],
      [['没有.sanyou'], {}, ''],
      [['/家/甲.sanyou'], { '甲.sanyou': wrong }, ''],
    ] as [string[], Record<string, string>, string][]) {
      const { log } = await sarif(args, files, stdin);
      valid(log);
      assert.deepEqual(valid.errors ?? [], []);
      log.runs[0].columnKind = 'bytes';
      assert.equal(valid(log), false);
    }
  });
});
