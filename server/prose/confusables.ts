/** Words often written with another character. 帐 is a tent: accounts are 账. `unless`: what must not follow. */
export const confusables: readonly {
  readonly wrong: string;
  readonly right: string;
  readonly unless?: string;
}[] = [
  { wrong: '台帐', right: '台账' },
  { wrong: '帐户', right: '账户' },
  { wrong: '帐号', right: '账号' },
  { wrong: '帐目', right: '账目' },
  { wrong: '帐簿', right: '账簿' },
  { wrong: '对帐', right: '对账', unless: '[户号目簿]' }, // 核对帐户 is 帐户
  { wrong: '记帐', right: '记账', unless: '[户号目簿]' },
  { wrong: '专帐', right: '专账', unless: '[户号目簿]' },
  { wrong: '转帐', right: '转账', unless: '[户号目簿]' },
  { wrong: '结帐', right: '结账', unless: '[户号目簿]' },
  { wrong: '佩带', right: '佩戴' },
  { wrong: '坐椅', right: '座椅' },
  { wrong: '标淮', right: '标准' },
  { wrong: '做为', right: '作为' },
  { wrong: '必需按', right: '必须按' },
  { wrong: '起用日期', right: '启用日期' },
  { wrong: '撒销', right: '撤销' },
  { wrong: '园满', right: '圆满', unless: '[意足员分]' }, // 校园满意度
  { wrong: '明查暗访', right: '明察暗访' },
  { wrong: '截止目前', right: '截至目前' },
  { wrong: '按排', right: '安排', unless: '[名序队列放查]' }, // 按排名赋分
  { wrong: '布署', right: '部署' },
  { wrong: '既使', right: '即使', unless: '用' },
  { wrong: '反应情况', right: '反映情况' },
];
