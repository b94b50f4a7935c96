/** What is handed on: the workbook and the page. */
import assert from 'node:assert/strict';
import exceljs from 'exceljs';
import { evalHtml, type HtmlReport } from '../../server/report/evalHtml';
import { evalXlsx } from '../../server/report/evalXlsx';
import { div, whole } from '../../server/standard/quantity';
import { report, result, say, unit } from './support';

const third = div(whole(10), whole(3));
const units = [
  unit('甲窗口', ['95.5'], {
    kind: '信访',
    conclusion: '优秀',
    rank: { min: 1, max: 1 },
    results: [result('一(一)', 'unmet', ['4.5'], '满意率 85.5%,低于 90%,差 4.5 个百分点,扣 4.5 分')],
  }),
  unit('=乙&<窗口>', ['60', '80'], {
    kind: '仲裁',
    rank: { min: 2, max: 2 },
    results: [
      result('一(一)', 'unmet', ['10'], '扣完'),
      result('二·2', 'missing', ['0', '20'], '缺少数据:"办件"'),
      { ...result('三', 'unmet', ['0'], '差三分之一'), deducted: { min: third, max: third } },
    ],
  }),
];

describe('an evaluation as a workbook', () => {
  const made = () => evalXlsx(report(units), '2026-03-01', say);
  const opened = async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(Buffer.from(await made()) as unknown as ArrayBuffer);
    return book;
  };

  it('has ranking and reasons, their headings always in sight', async () => {
    const book = await opened();
    assert.deepEqual(
      book.worksheets.map(s => s.name),
      ['排名', '依据', '说明'],
    );
    for (const sheet of book.worksheets) {
      assert.equal(sheet.views[0]?.state, 'frozen');
      assert.equal((sheet.views[0] as { ySplit: number }).ySplit, 1);
      assert.ok(sheet.getRow(1).getCell(1).font.bold);
      assert.equal(sheet.pageSetup.printTitlesRow, '1:1');
    }
    assert.ok(book.getWorksheet('依据')!.getColumn(5).width! > 60);
  });

  it('numbers are numbers, intervals and thirds are text, a text is no formula', async () => {
    const book = await opened();
    const row = (sheet: string, n: number) =>
      (book.getWorksheet(sheet)!.getRow(n).values as unknown[]).slice(1);
    assert.deepEqual(row('排名', 2), [1, '甲窗口', '信访', 95.5, '优秀', 1, 0]);
    assert.deepEqual(row('排名', 3), [2, '=乙&<窗口>', '仲裁', '60至80', '待定', 2, 1]);
    assert.deepEqual(row('依据', 2), [
      '甲窗口',
      '一(一)',
      '不达标',
      4.5,
      '满意率 85.5%,低于 90%,差 4.5 个百分点,扣 4.5 分',
    ]);
    assert.equal(row('依据', 5)[3], '10/3');
    assert.deepEqual(row('说明', 5), ['日期', '2026-03-01']);
  });

  it('the same bytes each time', async () => {
    const first = Buffer.from(await made());
    await new Promise(done => setTimeout(done, 1100));
    assert.ok(first.equals(Buffer.from(await made())));
  });
});

describe('an evaluation as a page', () => {
  const page = (rest: Partial<HtmlReport> = {}) =>
    evalHtml(
      {
        ...report(units, rest),
        today: '2026-03-01',
        tiers: ['优秀', '合格', '不合格'],
        full: whole(100),
        titleOf: address => (address === '一(一)' ? '服务质量' : ''),
        ...rest,
      },
      say,
    );

  it('stands by itself: nothing is loaded, nothing runs', () => {
    assert.doesNotMatch(page(), /<script|<link|<img|\bon\w+=|url\(|https?:|@import/i);
    assert.match(page(), /^<!doctype html>\n<html lang="zh-CN">/);
    assert.match(page(), /@page \{ size: A4/);
    assert.equal(page(), page());
  });

  it('says what, when, and what came of it', () => {
    assert.match(page(), /<h1>示例标准<\/h1>\n<p class="meta">2026年3月1日<\/p>/);
    assert.match(page(), /<dt>平均分<\/dt><dd>77\.75-87\.75<\/dd>/);
    assert.match(page(), /<b class="t1"><\/b>优秀 <strong>1<\/strong> <span>50%<\/span>/);
    assert.match(page(), /<b class="t0"><\/b>待定 <strong>1<\/strong>/);
  });

  it('bars are as long as the scores, the open part apart', () => {
    assert.match(page(), /<i style="width:95\.5%"><\/i><\/span><\/td><td class="n score">95\.5</);
    assert.match(page(), /<i style="width:60%"><\/i><i class="open" style="width:20%"><\/i>/);
  });

  it('gathers where marks were lost, by provision', () => {
    assert.match(
      page(),
      /<td>一\(一\) <span class="title">服务质量<\/span><\/td>\n<td class="wide"><span class="bar loss"><i style="width:100%"><\/i><\/span><\/td><td class="n">2<\/td><td class="n">14\.5<\/td>/,
    );
  });

  it('gives the reasons of each unit, and what they cost', () => {
    assert.match(page(), /<article id="w1">\n<h3><span class="rank">1<\/span>甲窗口<span class="kind">信访/);
    assert.match(page(), /<td>缺少数据:&quot;办件&quot;<\/td><td class="n">0至−20<\/td>/);
    const bonus = unit('丙', ['102'], { results: [result('四', 'met', ['-2'], '表扬')] });
    assert.match(page({ evaluation: { units: [bonus], refused: [] } }), /<td class="n">\+2<\/td>/);
  });

  it('names from the data are only text', () => {
    assert.match(page(), />=乙&amp;&lt;窗口&gt;</);
    assert.doesNotMatch(page(), /<窗口>/);
  });

  it('without marks it ranks nobody', () => {
    const plain = [unit('甲', null, { results: [result('一', 'unmet', ['0'], '没有做到')] })];
    const made = page({ evaluation: { units: plain, refused: [] } });
    assert.match(made, /<h2>窗口一览<\/h2>/);
    assert.match(made, /<h2>不达标集中在哪里<\/h2>/);
    assert.doesNotMatch(made, /平均分|<th class="n">名次/);
  });

  it('one unit asked for is shown with all it was asked', () => {
    const made = page({ only: units[1]! });
    assert.doesNotMatch(made, /甲窗口|class="summary"/);
    assert.match(made, /<article id="w1">/);
  });
});
