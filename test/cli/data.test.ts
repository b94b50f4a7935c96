import assert from 'node:assert/strict';
import { sanyou, sound } from './support';

const standard = sound.replace('一、窗口', '【台账】人员:名\n  字段:挂牌(是否)\n\n一、窗口');
const csv = `二季度窗口数据
窗口名称,满意件数,评价件数(件),办事指南,备注
城东窗口,85,100,是,好
城西窗口,不涉及,100,,
城南窗口,大约九十,100,是,
城北窗口,约八十,100,也许,
合计,85,300,,
`;
const files = { '标准.sanyou': standard, '数据.csv': csv };

describe('sanyou data', () => {
  it('tells what every column was taken for, and how many of its cells count', async () => {
    const { out, err, code } = await sanyou(['data', '数据.csv', '--standard', '标准.sanyou'], files);
    assert.equal(
      out,
      `数据.csv,按 标准.sanyou 理解

表“数据”:表头在第 2 行,数据 4 行
  列            当作        类型         有值  没填  不适用  没采用
  窗口名称      窗口名称                    4
  满意件数      满意件数    数,以“件”计     1             1       2
  评价件数(件)  评价件数    数,以“件”计     4
  办事指南      办事指南    是否            2     1               1
  备注          (没有用到)                  1     3
  “满意件数”列没采用的第一处:表“数据”第 5 行“满意件数”列写的是“大约九十”,不是数。请填一个以“件”计的数。
  “办事指南”列没采用的第一处:表“数据”第 6 行“办事指南”列写的是“也许”,看不出是还是否。请填 是 或 否。

标准里用到、数据里没有的列(1 个):
  收费标准

怎么读的:
  表“数据”:第 2 行以前是标题和说明,没有当作数据。
  表“数据”第 7 行是“合计”,没有当作一行数据。
`,
    );
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  it('takes the standard that the settings bind to it', async () => {
    const bound = { ...files, 'sanyou.json': '{"data": {"标准.sanyou": "数据.csv"}}' };
    const named = await sanyou(['data', '数据.csv', '--standard', '标准.sanyou'], files);
    assert.equal((await sanyou(['data', '数据.csv'], bound)).out, named.out);
  });

  it('lists the columns where there is no standard', async () => {
    const { out } = await sanyou(['data', '数据.csv'], files);
    assert.match(out, /^数据\.csv,没有对照标准/);
    assert.match(out, /^ {2}列 +类型 +有值 +没填$/m);
    assert.match(out, /^ {2}备注 +文字 +1 +3$/m);
  });

  it('knows registers by their name', async () => {
    const register = {
      ...files,
      '人员.json': '{"窗口": [{"窗口名称": "城东窗口"}], "人员": [{"窗口名称": "城东窗口", "挂牌": "是"}]}',
    };
    const { out } = await sanyou(['data', '人员.json', '--standard', '标准.sanyou'], register);
    assert.match(out, /^表“人员”:台账“人员”,数据 1 行$/m);
    assert.match(out, /^标准里用到、数据里没有的列\(4 个\):\n {2}满意件数、评价件数、办事指南、收费标准$/m);
  });
});
