/** The text that `sanyou new` writes: every part of a standard once, without a finding, with a sample that passes. */

/** `today` is YYYY-MM-DD: the day it takes effect. */
export function starter(title: string, today: string): string {
  const [year, month, day] = today.split('-').map(Number);
  return `【标准】${title}
【文号】无
【制定机关】请写制定机关
【施行日期】${year}年${month}月${day}日
【约定】
  零头:按比例

【指标】满意件数、评价件数:件
【指标】满意率:%,越高越好
  算法:满意件数 ÷ 评价件数

一、服务质量。服务对象的满意率达到90%以上。
【要求】满意率 ≥ 90%
  分值:60分
  每低 1个百分点:扣 2分,扣完为止
二、政务公开。公开办事指南、收费标准、监督电话、办理时限。
【要求】办事指南、收费标准、监督电话、办理时限
  分值:40分
  每缺 1项:扣 10分

【评分】满分 100分
  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他

【样例】城东窗口
  满意件数:95件;评价件数:100件
  办事指南:是;收费标准:是;监督电话:是;办理时限:否
  预期:一 达标
  预期:二 不达标,扣 10分
  预期:总分 90分
  预期:等级 优秀
`;
}
