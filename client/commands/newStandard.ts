import { SnippetString, window, workspace } from 'vscode';

/**
 * The beginning of a standard, in the standard's own language whatever the window's. Tab goes from blank to blank.
 * It is whole as it stands: no finding but for what is still to be filled in, and its sample can be scored.
 */
const starter = (today: string) => `【标准】\${1:单位名称}窗口服务规范（试行）
【制定机关】\${2:制定机关}
【层级】\${3|单位,县,市,省|}
【施行日期】\${4:${today}}
【约定】
  零头：按比例

【指标】窗口类别：选项
  选项：综合受理、咨询引导
【指标】满意件数、有效评价件数：件
【指标】满意率：%，越高越好
  算法：满意件数 ÷ 有效评价件数
  分母为零：缺数据

一、窗口服务
（一）窗口按季度开展满意度测评，满意率达到\${5:90}%以上。
【要求】满意率 ≥ $5%
  分值：60分
  每低 1个百分点：扣 2分，扣完为止
（二）办事指南、收费标准、监督电话在大厅公开，每缺一项扣10分。
【要求】公开事项：办事指南、收费标准、监督电话
  分值：40分
  每缺 1项：扣 10分

【评分】满分 100分
  等级：优秀 ≥ 90分、合格 ≥ 75分、不合格 其他

【样例】示例窗口
  窗口类别：综合受理
  满意件数：380件；有效评价件数：400件
  办事指南：是；收费标准：否；监督电话：是
  预期：一（二） 不达标，扣 10分
$0`;

/** 新建标准: a whole small standard to write over. */
export async function newStandard(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'sanyou', content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(starter(day(new Date()))));
}

function day(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
