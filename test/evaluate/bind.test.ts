import assert from 'node:assert/strict';
import { read, run, score, table, told } from './support/standard';

const text = `【指标】窗口类别:选项
  选项:信访、监察
【指标】满意率:%
  别名:群众满意率
【指标】征缴额:元
【台账】人员:名
  字段:佩戴胸章(是否)
一、标准
【要求】满意率 ≥ 90%
【要求】每 人员:佩戴胸章
【要求】征缴额 ≥ 10000元
`;
const all = (u: { results: readonly Parameters<typeof told>[0][] }) => u.results.map(told).join(' ');

describe('data bound to units', () => {
  it('columns are found by name, alias, with a unit in the heading', () => {
    const { units, refused } = run(
      text,
      table('汇总', '单位|类别|群众满意率(%)|征缴额(万元)', '甲|信访|91|1.2', '乙||89|0.9'),
    );
    assert.deepEqual(
      units.map(u => `${u.name} ${all(u)}`),
      ['乙 不达标 缺数据 不达标', '甲 达标 缺数据 达标'],
    );
    assert.deepEqual(refused.map(read), []);
  });
  it('a register the file has, without rows for a unit, is empty; one it has not is missing', () => {
    const units = table('窗口', '窗口名称|满意率', '甲|95%', '乙|95%');
    const staff = table('人员', '窗口名称|佩戴胸章', '甲|是');
    assert.deepEqual(
      run(text, units, staff).units.map(u => `${u.name} ${told(u.results[1])}`),
      ['乙 不适用', '甲 达标'],
    );
    assert.deepEqual(
      run(text, units).units.map(u => told(u.results[1])),
      ['缺数据', '缺数据'],
    );
  });
  it('what cannot be read is refused where it stands, and counts as missing', () => {
    const { units, refused } = run(text, table('窗口', '窗口名称|满意率|窗口类别', '甲|很高|信仿'));
    assert.equal(told(units[0]!.results[0]), '缺数据');
    assert.equal(refused.length, 2);
    assert.match(read(refused[0]!), /表“窗口”第 2 行“满意率”列写的是“很高”/);
  });
  it('sums, doubles, strangers and rows without a name are refused', () => {
    const { units, refused } = run(
      text,
      table('窗口', '窗口名称|满意率', '甲|95%', '甲|80%', '|70%', '合计|87%'),
      table('人员', '窗口名称|佩戴胸章', '丙|否', '|否'),
    );
    assert.deepEqual(
      units.map(u => u.name),
      ['甲'],
    );
    assert.equal(told(units[0]!.results[0]), '达标');
    assert.deepEqual(refused.map(read), [
      '表“窗口”第 3 行的窗口“甲”前面已有一行,这一行没有用',
      '表“窗口”第 4 行没有写窗口名称,没有读',
      '表“窗口”第 5 行“合计”是汇总行,没有当作窗口',
      '台账“人员”第 2 行的窗口“丙”不在窗口名单里,没有读',
      '台账“人员”第 3 行没有写窗口名称,没有读',
    ]);
  });
  it('two columns of one metric: the first is used, and it is said', () => {
    const { units, refused } = run(text, table('窗口', '窗口名称|满意率|群众满意率', '甲|95%|80%'));
    assert.equal(told(units[0]!.results[0]), '达标');
    assert.deepEqual(refused.map(read), ['表“窗口”的“满意率”列和“群众满意率”列是同一项,用了前一列']);
  });
  it('sheets of units are joined by name', () => {
    const { units } = run(
      text,
      table('满意度', '窗口名称|满意率', '甲|95%'),
      table('征缴', '窗口名称|征缴额', '甲|10000'),
    );
    assert.equal(all(units[0]!), '达标 缺数据 达标');
  });
  it('names are the same in full width, traditional characters and with blanks', () => {
    const { units } = run(
      text,
      table('窗口', '窗口名称|滿意率(%)', '甲 窗口|95'),
      table('人员', '窗口名称|佩戴胸章', '甲窗口|是'),
    );
    assert.equal(all(units[0]!), '达标 达标 缺数据');
  });
  it('a register without a column of units belongs to the only unit, and to none of several', () => {
    const staff = table('人员', '姓名|佩戴胸章', '张|否');
    assert.equal(
      told(run(text, table('窗口', '窗口名称|满意率', '甲|95%'), staff).units[0]!.results[1]),
      '不达标',
    );
    const several = run(text, table('窗口', '窗口名称|满意率', '甲|95%', '乙|95%'), staff);
    assert.deepEqual(
      several.units.map(u => told(u.results[1])),
      ['缺数据', '缺数据'],
    );
    assert.equal(several.refused.length, 1);
  });
  it('no data, no units', () => {
    const { units, refused } = run(text);
    assert.deepEqual([units, refused], [[], []]);
  });
});

describe('ranking', () => {
  const scored = `【指标】满意率:%\n一、标准\n【要求】满意率 ≥ 100%\n  分值:100分\n  零头:按比例\n  每低 1个百分点:扣 1分\n【评分】满分 100分\n  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他\n`;
  const ranked = (...rows: string[]) =>
    run(scored, table('窗口', '窗口名称|满意率', ...rows)).units.map(
      u => `${u.name} ${score(u)} ${u.conclusion ?? '待定'} ${u.rank!.min}-${u.rank!.max}`,
    );
  it('best first, equal scores share a place', () =>
    assert.deepEqual(ranked('丙|95%', '甲|95%', '乙|99%', '丁|50%'), [
      '乙 99 优秀 1-1',
      '丙 95 优秀 2-2',
      '甲 95 优秀 2-2',
      '丁 50 不合格 4-4',
    ]));
  it('a score that is not certain has a range of places, and so have those it may pass', () =>
    assert.deepEqual(ranked('甲|95%', '乙|', '丙|60%'), [
      '甲 95 优秀 1-2',
      '丙 60 合格 2-3',
      '乙 0-100 待定 1-3',
    ]));
  it('the same data in another order give the same bytes', () => {
    const [a, b] = [ranked('甲|95%', '乙|', '丙|60%'), ranked('丙|60%', '乙|', '甲|95%')];
    assert.equal(JSON.stringify(a), JSON.stringify(b));
  });
});
