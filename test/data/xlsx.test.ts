import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { LIMITS } from '../../server/data/limits';
import { readTables } from '../../server/data/read';
import { inflatedSize } from '../../server/data/zip';
import { lines, refusal, say } from './support';

/** A workbook made by another library than the one that reads it. */
async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function sheet(
  rows: unknown[][],
  then: (sheet: ExcelJS.Worksheet) => void = () => {},
): Promise<Uint8Array> {
  return workbook(book => {
    const s = book.addWorksheet('窗口');
    s.addRows(rows);
    then(s);
  });
}

async function read(bytes: Uint8Array): Promise<{ lines: string[]; notes: string[] }> {
  const { tables, notes } = await readTables('窗口.xlsx', bytes);
  return { lines: tables.flatMap(lines), notes: notes.map(say) };
}

describe('a workbook', () => {
  it('gives numbers as exact decimal text, and tells which are shown as percent', async () => {
    const numbers = [0.9, 0.952, 95.2, 0.1, 1e-7, 123456789012345, 1e21, -0.5, 0, 0.07];
    const bytes = await sheet([['名称', '数'], ...numbers.map((n, i) => [`窗${i}`, n])], s => {
      s.getCell('B2').numFmt = '0.0%';
      s.getCell('B3').numFmt = '0%;[Red]-0%';
      s.getCell('B4').numFmt = '0.0"%"'; // a percent sign that is only painted
    });
    assert.deepEqual((await read(bytes)).lines.slice(1), [
      '2: 窗0 | p:0.9',
      '3: 窗1 | p:0.952',
      '4: 窗2 | n:95.2',
      '5: 窗3 | n:0.1',
      '6: 窗4 | n:0.0000001',
      '7: 窗5 | n:123456789012345',
      '8: 窗6 | n:1000000000000000000000',
      '9: 窗7 | n:-0.5',
      '10: 窗8 | n:0',
      '11: 窗9 | n:0.07',
    ]);
  });

  it('takes a formula’s saved result, to the digits a spreadsheet shows, and tells where there is none', async () => {
    const bytes = await sheet([
      ['名称', '率'],
      ['甲', { formula: '0.7+0.2', result: 0.8999999999999999 }],
      ['乙', { formula: '1/3', result: 1 / 3 }],
      ['丙', { formula: 'C1' }],
      ['丁', { formula: '1/0', result: { error: '#DIV/0!' } }],
    ]);
    assert.deepEqual((await read(bytes)).lines.slice(1), [
      '2: 甲 | n:0.9',
      '3: 乙 | n:0.333333333333333',
      '4: 丙 | =C1',
      '5: 丁 | #DIV/0!',
    ]);
  });

  for (const date1904 of [false, true]) {
    it(`gives dates by their format, counted from ${date1904 ? 1904 : 1900}`, async () => {
      const bytes = await workbook(book => {
        book.properties.date1904 = date1904;
        const s = book.addWorksheet('窗口');
        s.addRow(['名称', '受理日期', '办结时间', '用时', '序数']);
        s.addRow([
          '甲',
          new Date(Date.UTC(2017, 2, 23)),
          new Date(Date.UTC(2017, 2, 23, 13, 40)),
          0.0625,
          42817,
        ]);
        s.getCell('B2').numFmt = 'yyyy"年"m"月"d"日"';
        s.getCell('C2').numFmt = 'yyyy-mm-dd hh:mm';
        s.getCell('D2').numFmt = 'h:mm';
      });
      assert.deepEqual((await read(bytes)).lines, [
        '名称 | 受理日期 | 办结时间 | 用时 | 序数',
        '2: 甲 | d:2017-03-23 | d:2017-03-23 | 1:30 | n:42817',
      ]);
    });
  }

  it('keeps text as written, joins rich text, knows booleans and links', async () => {
    const bytes = await sheet([
      ['名称', '甲', '乙', '丙'],
      [
        '９０％',
        { richText: [{ text: '九成' }, { text: '五', font: { bold: true } }] },
        true,
        { text: '公示栏', hyperlink: 'about:blank' },
      ],
    ]);
    assert.deepEqual((await read(bytes)).lines[1], '2: ９０％ | 九成五 | b:true | 公示栏');
  });

  it('skips title lines, joins a heading of two rows, fills merged cells, leaves totals and notes out, and tells', async () => {
    const bytes = await sheet(
      [
        ['2025年社会保险经办窗口情况表'],
        ['填报单位:示例市', '', '', '', '填报日期:2026-01-05'],
        ['窗口\n名称', '类别', '满意度', '', '在职职工', '离退休人员'],
        ['', '', '满意件数', '评价件数', '建库率', '建库率'],
        ['城东', '社会保险经办', 366, 400, 1, 1],
        ['城西', '', 50, 60, 0.99, 1],
        [],
        ['合 计', '', 416, 460, '平均建库率(99.5%)', ''],
        ['注:数据来自业务系统'],
      ],
      s => {
        for (const range of ['A1:F1', 'A2:D2', 'E2:F2', 'A3:A4', 'B3:B4', 'C3:D3', 'B5:B6', 'E8:F8', 'A9:F9'])
          s.mergeCells(range);
      },
    );
    assert.deepEqual(await read(bytes), {
      lines: [
        '窗口名称 | 类别 | 满意件数 | 评价件数 | 在职职工建库率 | 离退休人员建库率',
        '5: 城东 | 社会保险经办 | n:366 | n:400 | n:1 | n:1',
        '6: 城西 | 社会保险经办 | n:50 | n:60 | n:0.99 | n:1',
      ],
      notes: [
        '表“窗口”:第 3 行以前是标题和说明,没有当作数据。',
        '表“窗口”第 8 行是“合计”,没有当作一行数据。',
        '表“窗口”第 9 行是表下的说明,没有当作一行数据。',
      ],
    });
  });

  it('takes the heading from where it is told to', async () => {
    const bytes = await sheet([
      ['甲', '乙'],
      ['丙', '丁'],
      ['是', '否'],
    ]);
    const told = await readTables('窗口.xlsx', bytes, { heading: { 窗口: { first: 2, last: 2 } } });
    assert.deepEqual(told.tables.flatMap(lines), ['丙 | 丁', '3: 是 | 否']);
  });

  it('reads no column whose name is missing or stands twice', async () => {
    const bytes = await sheet([
      ['名称', '满意率', '', '满 意率', '备注'],
      ['甲', 0.9, 1, 0.8, '无'],
    ]);
    assert.deepEqual(await read(bytes), {
      lines: ['名称 | 备注', '2: 甲 | 无'],
      notes: [
        '表“窗口”有几列都叫“满意率”(B、D 列),分不清用哪一列,都没有读。请改成不同的列名。',
        '表“窗口”第 C 列没有列名,没有读。要用这一列,请在表头写上列名。',
      ],
    });
  });

  it('gives each sheet, skips empty ones, and tells of hidden ones', async () => {
    const bytes = await workbook(book => {
      book.addWorksheet('窗口').addRows([
        ['名称', '数'],
        ['甲', 1],
      ]);
      book.addWorksheet('Sheet2');
      book.addWorksheet('登记').addRows([
        ['窗口名称', '受理日期'],
        ['甲', '2025-01-01'],
      ]);
      book.addWorksheet('旧数', { state: 'hidden' }).addRows([
        ['名称', '数'],
        ['甲', 2],
      ]);
    });
    const { tables, notes } = await readTables('数据.xlsx', bytes);
    assert.deepEqual(
      tables.map(t => t.name),
      ['窗口', '登记'],
    );
    assert.deepEqual(notes.map(say), ['文件“数据.xlsx”的工作表“旧数”是隐藏的,没有读。']);
  });

  it('a register with a heading and no rows is a table of no rows', async () => {
    assert.deepEqual((await read(await sheet([['窗口名称', '受理日期']]))).lines, ['窗口名称 | 受理日期']);
  });

  it('agrees with the other library on every cell of a sheet of all kinds', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [
      `窗口${i}`,
      i / 7,
      (i * 37) / 100,
      i % 2 === 0,
      i * 1000,
    ]);
    const bytes = await sheet([['名称', '甲', '乙', '丙', '丁'], ...rows]);
    const oracle = new ExcelJS.Workbook();
    await oracle.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    const { tables } = await readTables('窗口.xlsx', bytes);
    for (const row of tables[0]!.rows) {
      row.cells.forEach((cell, c) => {
        const value = oracle.worksheets[0]!.getRow(row.number).getCell(c + 1).value;
        const mine = cell.kind === 'number' ? Number(cell.value) : cell.kind === 'empty' ? null : cell.value;
        assert.deepEqual(mine, value, `row ${row.number}, column ${c + 1}`);
      });
    }
  });
});

describe('a workbook that cannot be read', () => {
  const BROKEN =
    '文件“窗口.xlsx”打不开:它不是完好的 .xlsx 工作簿。请在 Excel 或 WPS 里打开它,另存为 .xlsx 后再试。';

  it('is refused when it is cut short, another kind of archive, or garbage', async () => {
    const whole = await sheet([
      ['名称', '数'],
      ['甲', 1],
    ]);
    for (const bytes of [
      whole.slice(0, whole.length - 30),
      whole.slice(0, 200),
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    ]) {
      assert.equal(await refusal(() => readTables('窗口.xlsx', bytes)), BROKEN);
    }
    const docx = Uint8Array.from(whole);
    const at = Buffer.from(docx).lastIndexOf('[Content_Types].xml');
    docx[at] = 0x7b;
    assert.equal(await refusal(() => readTables('窗口.xlsx', docx)), BROKEN);
  });

  it('any single damaged byte gives a table or a sentence, nothing else', async () => {
    const whole = await sheet([
      ['名称', '数'],
      ['甲', 1],
    ]);
    for (let i = 0; i < whole.length; i += 97) {
      const bytes = Uint8Array.from(whole);
      bytes[i]! ^= 0xff;
      assert.notEqual(await refusal(() => readTables('窗口.xlsx', bytes)), '');
    }
  });

  it('is refused when it unpacks to more than the limit, before it is unpacked', async () => {
    const bytes = await sheet([
      ['名称', '数'],
      ['甲', 1],
    ]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint32(entry + 24, LIMITS.inflatedBytes + 1, true);
    assert.equal(
      await refusal(() => readTables('窗口.xlsx', bytes)),
      '文件“窗口.xlsx”展开后超过 256 MB,没有读。请只留下要用的工作表,另存后再试。',
    );
    view.setUint32(entry + 24, 0, true); // says nothing of its size
    assert.equal(inflatedSize(bytes), null);
  });

  it('is refused when a part is larger than it says', async () => {
    const bytes = await sheet([['名称', '数'], ...Array.from({ length: 500 }, (_, i) => [`窗口${i}`, i])]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const name = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml');
    view.setUint32(name - 46 + 24, 100, true);
    assert.equal(await refusal(() => readTables('窗口.xlsx', bytes)), BROKEN);
  });

  it('is refused when one far-away cell makes the sheet enormous', async () => {
    const bytes = await sheet(
      [
        ['名称', '数'],
        ['甲', 1],
      ],
      s => {
        s.getCell('XFD900000').value = 1;
      },
    );
    assert.equal(
      await refusal(() => readTables('窗口.xlsx', bytes)),
      '文件“窗口.xlsx”的表格范围太大,没有读。请删去数据右边和下边的空行空列,另存后再试。',
    );
  });

  it('is refused when it has more rows than the limit', async () => {
    const bytes = await sheet(
      [
        ['名称', '数'],
        ['甲', 1],
      ],
      s => {
        s.getCell('A100001').value = '乙';
      },
    );
    assert.equal(
      await refusal(() => readTables('窗口.xlsx', bytes)),
      '文件“窗口.xlsx”的工作表“窗口”有 100001 行 2 列,超过 100000 行 500 列,没有读。请分成几个文件。',
    );
  });

  it('is refused when it is an old or locked workbook', async () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    assert.equal(
      await refusal(() => readTables('dir/窗口.xls', bytes)),
      '文件“窗口.xls”是旧格式(.xls、.et)或者加了密码,读不了。请在 Excel 或 WPS 里去掉密码,另存为 .xlsx。',
    );
  });

  it('is refused when no sheet has a heading', async () => {
    assert.equal(
      await refusal(async () =>
        readTables(
          '窗口.xlsx',
          await sheet([
            [1, 2],
            [3, 4],
          ]),
        ),
      ),
      '文件“窗口.xlsx”里没有读得出的表。第一张表应当有一行表头(窗口名称、各项指标),下面每个窗口一行。',
    );
  });
});
