import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SanyouText } from '../../grammar';
import { makeWindowsData } from '../../scripts/make-windows-data';
import { calendar } from '../../server/data/calendar';
import { readTables } from '../../server/data/read';
import { evaluate } from '../../server/evaluate/evaluate';
import type { Evaluation } from '../../server/evaluate/result';
import { buildStandard } from '../../server/standard/build';
import { lines, say } from '../data/support';

const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../samples/部颁标准/${name}`, import.meta.url)));
const standard = buildStandard(SanyouText.of(new TextDecoder().decode(file('三优文明窗口工作标准.sanyou'))));
const NAMES = ['窗口数据.xlsx', '窗口数据.csv', '窗口数据.json'] as const;

describe('the data of three hundred windows', () => {
  const results = new Map<string, Evaluation>();
  const of = (name: string) => results.get(name)!;
  const status = (name: string, window: string, address: string) =>
    of(name)
      .units.find(u => u.name === window)!
      .results.find(r => r.address === address)!.status;

  before(async function () {
    this.timeout(60_000);
    for (const name of NAMES) {
      const { tables } = await readTables(name, file(name));
      results.set(name, evaluate(standard, tables, { calendar }));
    }
  });

  it('is what its script writes', async () => {
    const made = await makeWindowsData();
    assert.deepEqual(Object.keys(made), NAMES);
    for (const name of NAMES.slice(1)) assert.ok(Buffer.from(made[name]!).equals(file(name)), name);
    const [book, kept] = await Promise.all(
      [made[NAMES[0]]!, file(NAMES[0])].map(b => readTables(NAMES[0], b)),
    );
    assert.deepEqual(book!.tables.map(lines), kept!.tables.map(lines));
  }).timeout(60_000);

  for (const name of NAMES) {
    it(`${name}: thirty windows of each of ten kinds, one of them with a kind that nobody knows`, () => {
      const kinds = new Map<string, number>();
      for (const u of of(name).units) kinds.set(u.kind, (kinds.get(u.kind) ?? 0) + 1);
      assert.equal(of(name).units.length, 300);
      assert.equal(kinds.size, 11);
      assert.deepEqual([kinds.get(''), kinds.get('职业培训'), kinds.get('信访')], [1, 29, 30]);
    });

    it(`${name}: on the bound, below it, too few, none`, () => {
      assert.equal(status(name, '东城区信访窗口', '一(六)·2'), 'met'); // 9000 of 10000
      assert.equal(status(name, '西城区信访窗口', '一(六)·2'), 'unmet'); // 8999 of 10000
      assert.equal(status(name, '南湖区信访窗口', '一(六)·2'), 'missing'); // 29
      assert.equal(status(name, '北山区信访窗口', '一(六)·2'), 'missing'); // 0 of 0
    });

    it(`${name}: not filled in is missing, 不涉及 does not apply`, () => {
      assert.equal(status(name, '高新区信访窗口', '一(二)'), 'missing');
      assert.equal(status(name, '高新区社保窗口', '五(六)·4'), 'na');
      assert.equal(status(name, '开发区社保窗口', '五(九)·4'), 'na');
    });
  }

  it('the table as a system gives it out is in GB18030', () => {
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(file('窗口数据.csv')));
    assert.match(
      new TextDecoder('gb18030').decode(file('窗口数据.csv')),
      /^2025年度窗口文明服务情况表\r\n序号,/,
    );
  });

  it('the workbook has titles, headings of two rows, sums and notes', async () => {
    const { tables, notes } = await readTables(NAMES[0], file(NAMES[0]));
    assert.equal(tables.length, 21);
    assert.deepEqual(notes.slice(0, 3).map(say), [
      '表“信访窗口”:第 3 行以前是标题和说明,没有当作数据。',
      '表“信访窗口”第 36 行是“合计”,没有当作一行数据。',
      '表“信访窗口”第 37 行是表下的说明,没有当作一行数据。',
    ]);
    const written = tables.flatMap(t =>
      t.rows.flatMap(r => r.cells.map(c => (c.kind === 'text' ? c.value : c.kind))),
    );
    const forms: readonly RegExp[] = [
      /^\d\d\.\d%$/,
      /^\d\d\.\d0％$/,
      /^[一二三四五六七八九]成五$/,
      /^百分之[一二三四五六七八九十]+$/,
      /^１００％$/,
      /^2025-\d\d-\d\d$/,
      /^2025\.\d+\.\d+$/,
      /^2025\/\d+\/\d+$/,
      /^2025年\d+月\d+日$/,
      /^2025\d{4}$/,
      /^2025-\d\d-\d\d 13:40$/,
      /^二〇二五年/,
      /^二O二五年/,
      /^[０-９]{3}$/,
      /^\d个工作日$/,
      /^即办$/,
      /^[√×]$/,
      /^不涉及$/,
      /^本年无业务$/,
      /^—$/,
      /^date$/,
      /^empty$/,
    ];
    for (const form of forms)
      assert.ok(
        written.some(w => form.test(w)),
        String(form),
      );
  });

  it('the workbook and the records come to the same', () => {
    const plain = (name: string) =>
      of(name).units.map(u => [u.name, u.results.map(r => `${r.address} ${r.status}`).join(' ')]);
    assert.deepEqual(plain('窗口数据.json'), plain('窗口数据.xlsx'));
  });

  it('the table without registers says the same of all that needs none', () => {
    const perCase = new Set(
      standard.provisions.flatMap(p =>
        p.statements.flatMap(({ address, statement }) =>
          statement.clauses.some(c => c.node.kind === 'requirement' && c.node.each) ? [address] : [],
        ),
      ),
    );
    let compared = 0;
    for (const unit of of('窗口数据.csv').units.filter(u => u.kind !== '')) {
      for (const r of unit.results) {
        if (perCase.has(r.address)) {
          assert.ok(r.status === 'missing' || r.status === 'na', `${unit.name} ${r.address}`);
        } else if (!r.reasons.some(m => say(m).includes('没有分项数据'))) {
          assert.equal(r.status, status('窗口数据.xlsx', unit.name, r.address), `${unit.name} ${r.address}`);
          compared++;
        }
      }
    }
    assert.ok(compared > 40_000, String(compared));
  });

  it('refuses the cells that are plainly wrong, and nothing else', () => {
    assert.deepEqual(of('窗口数据.xlsx').refused.map(say), [
      '表“信访窗口”第 14 行“满意件数”列写的是“约三百”,不是数。请填一个以“件”计的数。',
      '表“信访窗口”第 13 行“信访事件处置用时(工作日)”列写的是“半天”,单位和标准里的“工作日”不同。请换算成“工作日”。',
      '表“信访窗口”第 35 行的窗口“市本级信访窗口”前面已有一行,这一行没有用',
      '表“职业介绍窗口”第 14 行“下岗失业人员服务收费(元)”列写的是“看情况”,不是数。请填一个以“元”计的数。',
      '表“劳动监察窗口”第 14 行“环境整洁”列写的是“○”,看不出是还是否。请填 是 或 否。',
      '表“劳动争议仲裁窗口”第 14 行“庭徽”列写的是“大概有”,看不出是还是否。请填 是 或 否。',
      '表“社会保险经办窗口”第 16 行“征缴额(万元)”列写的是“3100人”,单位和标准里的“万元”不同。请换算成“万元”。',
      '表“社会保险经办窗口”的“社会化发放率”列没有写 %,各数都不大于 1,已当作小数读(0.994 读作 99.4%)。',
      '表“职业培训窗口”第 14 行“窗口类别”列写的是“培训”,不在可选的几项里。请从这几项里填一个:信访、职业介绍、劳动监察、劳动争议仲裁、社会保险经办、职业培训、职业技能鉴定、医疗保险经办、信息网站、法律咨询。',
      '表“职业技能鉴定窗口”第 14 行“满意率”列写的是“0.91”,没有写 %:看不出是 91% 还是 0.91%。请写上 %。',
      '表“信息网站窗口”第 14 行“故障率”列的公式出错,显示“#DIV/0!”。请改好公式,或直接填数。',
      '表“举报”第 4 行“收到日期”列写的是“2025719”,看不出是哪一天。请写成 2026-03-05 这样的日期。',
      '表“举报”第 6 行“立案日期”列写的是“2025年3月”,看不出是哪一天。请写成 2026-03-05 这样的日期。',
      '台账“举报”第 184 行的窗口“原开发区劳动监察大队”不在窗口名单里,没有读',
      '表“仲裁案件”第 5 行“审理期限”列写的是“四十五”,看不出是多长时间。请连单位一起写,如 3个工作日、90分钟。',
    ]);
  });
});
