import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { PreviewRow } from '../../server/lsp/protocol';
import { missing, Pages, type Shown } from './page';
import { answer } from './windows';

describe('the scoring preview, in a browser', function () {
  this.timeout(30_000);
  const pages = new Pages();
  before(async function () {
    if (missing) {
      console.log(`      skipped: ${missing}`);
      this.skip();
    }
    await pages.start();
  });
  after(() => pages.stop());

  /** Plays the extension: sends the summary, waits to be asked, answers with the rows. */
  async function feed(
    shown: Shown,
    { summary, rows }: ReturnType<typeof answer>,
    restarted = false,
  ): Promise<void> {
    await shown.send({ type: 'summary', summary, restarted });
    const asked = await until(shown, `rows of generation ${summary.generation}`, () =>
      shown.said.find(said => said.type === 'rows' && said.generation === summary.generation),
    );
    assert(asked.type === 'rows');
    await shown.send({
      type: 'rows',
      generation: summary.generation,
      from: asked.from,
      rows: rows.slice(asked.from, asked.to),
    });
    await shown.page.waitForTimeout(400); // the gliding
  }

  async function until<T>(shown: Shown, what: string, test: () => T | undefined): Promise<T> {
    for (let tries = 0; tries < 100; tries++) {
      const found = test();
      if (found !== undefined) return found;
      await shown.page.waitForTimeout(20);
    }
    throw new Error(`the page never sent ${what}`);
  }

  const names = (shown: Shown) => shown.page.locator('[data-opener] .name').allTextContents();
  const expected = (rows: readonly PreviewRow[]) => rows.map(row => `${row.name}${row.kind}`);

  it('ranks twenty windows, best first, with tiers and results counted above', async () => {
    const shown = await pages.open();
    const { summary, rows } = answer(1, 90);
    await feed(shown, { summary, rows });
    assert.deepEqual(await names(shown), expected(rows));
    assert.equal(await shown.page.locator('h1').textContent(), summary.title);
    assert.equal(await shown.page.locator('.units').textContent(), '20 个窗口');
    const counts = await shown.page.locator('.statuses .switch').allTextContents();
    assert.deepEqual(
      counts.map(count => count.replace(/\s+/g, ' ')),
      [
        `达标 ${summary.counts.met}`,
        `不达标 ${summary.counts.unmet}`,
        `缺数据 ${summary.counts.missing}`,
        `待人工 ${summary.counts.manual}`,
        `不适用 ${summary.counts.na}`,
      ],
    );
    assert.deepEqual(shown.complaints, [], 'nothing was blocked by the page’s own policy');
    await shown.picture('preview-light');
  });

  it('opens a row to its grounds, and each ground leads to its provision', async () => {
    const shown = await pages.open();
    await feed(shown, answer(1, 92));
    await shown.page.getByRole('button', { name: /城北窗口/ }).click();
    const reason = shown.page.getByRole('button', { name: /满意率 91.5%，低于 92%/ });
    await reason.focus();
    await shown.page.keyboard.press('Enter');
    const said = await until(shown, 'reveal', () => shown.said.find(said => said.type === 'reveal'));
    assert.deepEqual(said, { type: 'reveal', uri: answer(1, 92).summary.uri, line: 21 });
    await shown.picture('preview-open');
  });

  it('names the kind once above the list where all windows are of one', async () => {
    const shown = await pages.open();
    const { summary, rows } = answer(1, 90);
    await feed(shown, { summary, rows: rows.map(row => ({ ...row, kind: '劳动监察' })) });
    assert.deepEqual(await shown.page.locator('.source').getByText('劳动监察').count(), 1);
    assert.deepEqual(await shown.page.locator('.kind').count(), 0);
  });

  it('brings an opened row into view, its own line first where the grounds are long', async () => {
    const shown = await pages.open();
    await shown.page.setViewportSize({ width: 560, height: 310 });
    await feed(shown, answer(1, 92));
    const opener = shown.page.locator('[data-opener]').nth(2);
    await opener.click();
    const top = await opener.evaluate(
      button => button.getBoundingClientRect().top - button.closest('.scroller')!.getBoundingClientRect().top,
    );
    assert.equal(
      await shown.page.evaluate('document.scrollingElement.scrollTop'),
      0,
      'the page itself stays',
    );
    assert(top >= 0 && top < 40, `the line stands ${top} px below the list’s upper edge`);
  });

  it('moves the windows when a threshold is typed, and keeps scroll, open rows and the keyboard', async () => {
    const shown = await pages.open();
    await shown.page.setViewportSize({ width: 560, height: 420 });
    await feed(shown, answer(1, 90));
    const opener = shown.page.getByRole('button', { name: /城北窗口/ });
    await opener.click();
    await shown.page.keyboard.press('Tab');
    const scroller = shown.page.locator('.scroller');
    await scroller.evaluate(box => box.scrollTo(0, 60));
    const focused = () => shown.page.evaluate('document.activeElement.dataset.focus');
    const owner = await focused();
    assert.match(String(owner), /城北窗口.*一/);

    const second = answer(2, 95, 90);
    await feed(shown, second);
    assert.equal(await focused(), owner, 'the reason still has the keyboard');
    assert.equal(await opener.getAttribute('aria-expanded'), 'true');
    assert.equal(await scroller.evaluate(box => box.scrollTop), 60);
    await scroller.evaluate(box => box.scrollTo(0, 0));
    const shownNames = await names(shown);
    assert.deepEqual(shownNames, expected(second.rows).slice(0, shownNames.length));
    assert.match((await opener.textContent()) ?? '', /比保存时减少 7/);
    await shown.picture('preview-moved');
  });

  it('drops what is out of date: an older summary, and rows of an older generation', async () => {
    const shown = await pages.open();
    const [first, second] = [answer(1, 90), answer(2, 95, 90)];
    await feed(shown, second);
    await shown.send({ type: 'summary', summary: { ...first.summary, title: '旧' }, restarted: false });
    await shown.send({ type: 'rows', generation: 1, from: 0, rows: first.rows });
    await shown.page.waitForTimeout(100);
    assert.deepEqual(await names(shown), expected(second.rows));
    assert.equal(await shown.page.locator('h1').textContent(), second.summary.title);
  });

  it('keeps the rows of the last generation in view until those of the next are there', async () => {
    const shown = await pages.open();
    const [first, second] = [answer(1, 90), answer(2, 95, 90)];
    await feed(shown, first);
    await shown.send({ type: 'summary', summary: second.summary, restarted: false });
    await shown.page.waitForTimeout(100);
    assert.deepEqual(await names(shown), expected(first.rows));
  });

  it('begins again when the server was restarted and counts from one', async () => {
    const shown = await pages.open();
    await feed(shown, answer(7, 95));
    const fresh = answer(1, 90);
    await feed(shown, fresh, true);
    assert.deepEqual(await names(shown), expected(fresh.rows));
  });

  it('filters by name, by result and by tier, and says so', async () => {
    const shown = await pages.open();
    const { summary, rows } = answer(1, 90);
    await feed(shown, { summary, rows });
    await shown.page.getByRole('searchbox', { name: '按名称或类别查找' }).fill('城北');
    assert.deepEqual(await names(shown), expected(rows.filter(row => row.name.includes('城北'))));
    await shown.picture('preview-filtered');
    await shown.page.getByRole('button', { name: '清除筛选' }).click();
    await shown.page.getByRole('button', { name: /缺数据/ }).click();
    assert.deepEqual(await names(shown), ['开发区第二窗口社会保险经办']);
    await shown.page.getByRole('button', { name: /缺数据/ }).click();
    await shown.page.getByRole('button', { name: /^优秀/ }).first().click();
    const best = rows.filter(row => row.conclusion === '优秀');
    assert.deepEqual(await names(shown), expected(best));
    await shown.page.getByRole('searchbox').fill('没有这个');
    await shown.page.getByText('没有符合条件的窗口。').waitFor();
  });

  it('draws only what is in view of ten thousand windows, and asks for a hundred at a time', async () => {
    const shown = await pages.open();
    const { summary, rows } = answer(1, 90);
    await shown.send({ type: 'summary', summary: { ...summary, units: 10_000 }, restarted: false });
    const answerAll = async () => {
      for (const said of shown.said.splice(0)) {
        if (said.type !== 'rows') continue;
        assert(said.to - said.from <= 100);
        const part = Array.from({ length: said.to - said.from }, (_, i) => {
          const row = rows[(said.from + i) % 20]!;
          return { ...row, rank: String(said.from + i + 1), name: `${row.name}${said.from + i + 1}` };
        });
        await shown.send({ type: 'rows', generation: said.generation, from: said.from, rows: part });
      }
    };
    await until(shown, 'a request', () => shown.said.find(said => said.type === 'rows'));
    await answerAll();
    await shown.page.getByRole('button', { name: /^名次 1 / }).focus();
    await shown.page.keyboard.press('End');
    await until(shown, 'the last page', () =>
      shown.said.find(said => said.type === 'rows' && said.to === 10_000),
    );
    await answerAll();
    await shown.page.getByRole('button', { name: /^名次 10000 / }).waitFor();
    const drawn = await shown.page.locator('.slot').count();
    assert(drawn < 100, `${drawn} rows are drawn`);
  });

  it('says what to do when there is nothing to score, and when scoring failed', async () => {
    const shown = await pages.open();
    const { summary } = answer(1, 90);
    await shown.page.getByText('正在评分…').waitFor();
    await shown.send({
      type: 'summary',
      restarted: false,
      summary: { ...summary, units: 0, tiers: [], dataLabel: '正文里的【样例】' },
    });
    await shown.page.getByRole('button', { name: '选择数据文件…' }).click();
    await until(shown, 'chooseData', () => shown.said.find(said => said.type === 'chooseData'));
    assert.deepEqual(await shown.accessibility(), []);
    await shown.picture('preview-empty');
    await shown.send({ type: 'failure', text: '没有评出分来：找不到数据文件。' });
    await shown.page.getByRole('button', { name: '重试' }).click();
    await until(shown, 'retry', () => shown.said.find(said => said.type === 'retry'));
  });

  it('keeps filter and open rows over a reload of the window', async () => {
    const first = await pages.open();
    await feed(first, answer(1, 90));
    await first.page.getByRole('button', { name: /城北窗口/ }).click();
    await first.page.waitForTimeout(50);
    const kept = await first.page.evaluate('window.kept');
    const again = await pages.open({ kept });
    await feed(again, answer(1, 90));
    assert.equal(
      await again.page.getByRole('button', { name: /城北窗口/ }).getAttribute('aria-expanded'),
      'true',
    );
  });

  it('speaks English with the bundle', async () => {
    const bundle = await readFile(new URL('../../l10n/bundle.l10n.en.json', import.meta.url), 'utf8');
    const shown = await pages.open({ bundle });
    await feed(shown, answer(1, 90));
    assert.equal(await shown.page.locator('.units').textContent(), '20 windows');
    await shown.picture('preview-english');
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    it(`has no accessibility violations in the ${theme} theme`, async () => {
      const shown = await pages.open({ theme });
      const { summary, rows } = answer(2, 95, 90);
      const problems = [
        '第 7 行“满意件数”写的是“三百”，应为数字，没有采用。',
        '第 9 行“窗口类别”是空的，没有采用。',
      ];
      await feed(shown, { summary: { ...summary, problems }, rows });
      await shown.page.getByRole('button', { name: /城北窗口/ }).click();
      await shown.page.getByRole('button', { name: /江北窗口/ }).hover();
      assert.deepEqual(await shown.accessibility(), []);
      await shown.picture(`preview-${theme}-open`);
    });
  }

  it('keeps its columns in a narrow column', async () => {
    const shown = await pages.open({ width: 340 });
    await feed(shown, answer(2, 95, 90));
    const wide = await shown.page.evaluate('document.documentElement.scrollWidth');
    assert.equal(wide, 340);
    await shown.picture('preview-narrow');
  });
});
