import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PreviewRow, PreviewSummary } from '../../server/lsp/protocol';
import { previewChanged, previewClose, previewOpen, previewRows } from '../../server/lsp/protocol';
import { Server } from './support';

const standard = `【标准】示例
【指标】满意率:%,越高越好
  算法:满意件数 ÷ 评价件数
【指标】满意件数、评价件数:件
一、窗口
【要求】满意率 ≥ 90%
  每低 1个百分点:扣 2分
  零头:按比例
【评分】满分 100分
  等级:优秀 ≥ 95分、合格 ≥ 80分、不合格 其他
`;
const data = (rows: readonly (readonly [string, number])[]) =>
  ['窗口名称,满意件数,评价件数', ...rows.map(([name, n]) => `${name},${n},100`)].join('\n');

describe('the server over stdio: the preview', () => {
  let server: Server;
  let folder: string;
  let uri: string;
  const changes: PreviewSummary[] = [];
  const waiting: ((s: PreviewSummary) => void)[] = [];
  const changed = () => new Promise<PreviewSummary>(done => waiting.push(done));
  const rows = (generation: number, from = 0, to = 100) =>
    server.request<PreviewRow[] | null>(previewRows, { uri, generation, from, to });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sanyou-preview-'));
    uri = `file://${folder}/standard.sanyou`;
    server = await Server.start({ folder });
    server.rpc.onNotification(previewChanged, (s: PreviewSummary) => {
      changes.push(s);
      for (const done of waiting.splice(0)) done(s);
    });
    await server.open(uri, standard);
  });
  after(async () => {
    const { pid } = server.process;
    assert.equal(await server.stop(), 0);
    assert.throws(() => process.kill(pid!, 0)); // worker threads end with their process
    rmSync(folder, { recursive: true });
  });

  let last: PreviewSummary;

  it('without data: the samples of the text', async () => {
    const summary = await server.request<PreviewSummary>(previewOpen, { uri, data: null });
    assert.equal(summary.units, 0);
    assert.equal(summary.dataLabel, '正文里的【样例】');
  });

  it('with a data file: a summary, the units from the best, reasons that lead to their provision', async () => {
    writeFileSync(
      join(folder, 'data.csv'),
      data([
        ['城东', 89],
        ['城西', 96],
        ['城南', 70],
      ]),
    );
    last = await server.request<PreviewSummary>(previewOpen, { uri, data: join(folder, 'data.csv') });
    assert.deepEqual(
      { ...last, generation: 0 },
      {
        uri,
        generation: 0,
        title: '示例',
        dataLabel: 'data.csv',
        units: 3,
        full: '100',
        tiers: [
          { name: '优秀', count: 2 },
          { name: '合格', count: 0 },
          { name: '不合格', count: 1 },
        ],
        counts: { met: 1, unmet: 2, missing: 0, manual: 0, na: 0 },
        problems: [],
      },
    );
    const all = await rows(last.generation);
    assert.deepEqual(
      all!.map(r => [r.rank, r.name, r.score, r.conclusion, r.change]),
      [
        ['1', '城西', '100', '优秀', ''],
        ['2', '城东', '98', '优秀', ''],
        ['3', '城南', '60', '不合格', ''],
      ],
    );
    assert.deepEqual(all![1]!.reasons, [
      {
        address: '一',
        status: 'unmet',
        sentence: '依据一:满意率 89%,低于 90%,差 1 个百分点,扣 2 分。',
        line: 5,
      },
    ]);
  });

  it('only the rows that are asked for', async () => {
    assert.deepEqual(
      (await rows(last.generation, 1, 2))!.map(r => r.name),
      ['城东'],
    );
    assert.deepEqual(await rows(last.generation, 5, 9), []);
  });

  it('moves with the text: a new generation, each score against the one before', async () => {
    const next = changed();
    await server.edit(uri, [5, 10, 5, 13, '95%']);
    const summary = await next;
    assert.ok(summary.generation > last.generation);
    assert.equal(await rows(last.generation), null); // stale
    assert.deepEqual(
      (await rows(summary.generation))!.map(r => [r.name, r.score, r.change]),
      [
        ['城西', '100', ''],
        ['城东', '88', '-10'],
        ['城南', '50', '-10'],
      ],
    );
    last = summary;
  });

  it('moves with the data file', async () => {
    const next = changed();
    writeFileSync(join(folder, 'data.csv'), data([['城东', 99]]));
    const summary = await next;
    assert.equal(summary.units, 1);
  });

  it('sanyou.json binds a data file; a change of it counts', async () => {
    writeFileSync(
      join(folder, 'other.csv'),
      data([
        ['城北', 95],
        ['城中', 94],
      ]),
    );
    writeFileSync(join(folder, 'sanyou.json'), '{"data": {"standard.sanyou": "other.csv"}}');
    const summary = await server.request<PreviewSummary>(previewOpen, { uri, data: null });
    assert.deepEqual([summary.dataLabel, summary.units], ['other.csv', 2]);
    const next = changed();
    writeFileSync(join(folder, 'sanyou.json'), '{"data": {"standard.sanyou": ""}}');
    assert.match((await next).problems[0]!, /sanyou\.json/);
  });

  it('a data file that is not there is said, not hidden', async () => {
    const summary = await server.request<PreviewSummary>(previewOpen, {
      uri,
      data: join(folder, 'none.xlsx'),
    });
    assert.equal(summary.units, 0);
    assert.ok(
      summary.problems.some(p => p.startsWith('打不开数据文件')),
      summary.problems.join(' '),
    );
  });

  it('a closed preview is not evaluated any more', async () => {
    server.notify(previewClose, { uri });
    const before = changes.length;
    await server.edit(uri, [0, 6, 0, 6, '二']);
    await new Promise(done => setTimeout(done, 120));
    assert.equal(changes.length, before);
    assert.equal(await rows(last.generation), null);
  });
});
