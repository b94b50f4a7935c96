import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { makeSampleData } from '../../scripts/make-sample-data';
import { readTables } from '../../server/data/read';
import { lines, say } from './support';

const NAME = '社会保险经办窗口数据.xlsx';
const committed = new Uint8Array(readFileSync(new URL(`../../samples/${NAME}`, import.meta.url)));

describe('the sample data', () => {
  it('is what its script writes', async () => {
    const [made, kept] = await Promise.all(
      [makeSampleData(), committed].map(async b => readTables(NAME, await b)),
    );
    assert.deepEqual(made!.tables.map(lines), kept!.tables.map(lines));
    assert.deepEqual(made, kept);
  });

  it('holds twenty windows and a register, with their flaws', async () => {
    const { tables, notes } = await readTables(NAME, committed);
    assert.deepEqual(
      tables.map(t => t.name),
      ['窗口', '工作人员'],
    );
    assert.equal(tables[0]!.rows.length, 20);
    assert.deepEqual(notes.map(say), [
      '表“窗口”:第 3 行以前是标题和说明,没有当作数据。',
      '表“窗口”第 25 行是“合计”,没有当作一行数据。',
      '表“窗口”第 26 行是表下的说明,没有当作一行数据。',
    ]);
    const written = new Set(
      tables.flatMap(t => t.rows.flatMap(r => r.cells.map(c => (c.kind === 'text' ? c.value : c.kind)))),
    );
    for (const flaw of ['１００％', '百分之百', '不涉及', '—', '４２０', '9,000人', '√', '约三百', 'empty'])
      assert.ok(written.has(flaw), flaw);
  });

  it('is read as the other library reads it, cell by cell', async () => {
    const { tables } = await readTables(NAME, committed);
    const oracle = new ExcelJS.Workbook();
    await oracle.xlsx.load(Uint8Array.from(committed).buffer);
    let compared = 0;
    for (const table of tables) {
      const sheet = oracle.getWorksheet(table.name)!;
      for (const row of table.rows) {
        row.cells.forEach((cell, c) => {
          const theirs = sheet.getRow(row.number).getCell(c + 1);
          const mine =
            cell.kind === 'empty' ? null : cell.kind === 'number' ? Number(cell.value) : cell.value;
          assert.equal(mine, theirs.value, `${table.name} ${theirs.address}`);
          if (cell.kind === 'number')
            assert.equal(cell.percent, (theirs.numFmt ?? '').includes('%'), theirs.address);
          compared++;
        });
      }
    }
    assert.ok(compared > 1000);
  });
});
