/** A provision as it stands in a file: what its prose says against what its statements say. */
import assert from 'node:assert/strict';
import { parseStatement, SanyouText } from '../../grammar';
import { agree } from '../../server/prose/agree';
import { amount } from '../../server/prose/propose';
import { phrasesOf } from '../../server/prose/provision';
import { statedIn } from '../../server/prose/stated';

function hold(source: string): string[] {
  const segments = [...SanyouText.of(source).located()].map(l => l.segment);
  const provision = segments.find(s => s.kind === 'provision')!;
  const statements = segments.map(parseStatement).filter(p => p !== null);
  assert.deepEqual(
    statements.flatMap(s => s.issues.filter(i => i.severity === 'error').map(i => i.message.text)),
    [],
  );
  const { disagreements, gaps } = agree(
    phrasesOf(provision),
    statements.flatMap(s => statedIn(s.statement)),
  );
  return [
    ...disagreements.map(
      d =>
        `${d.what}: 正文 ${amount(d.prose)}, 语句 ${d.quantity ? amount(d.quantity) : d.stated.kind === 'items' ? d.stated.count : ''}`,
    ),
    ...gaps.map(g => `缺: ${g.proposal.text}`),
  ];
}

const cases: [title: string, source: string, expected: string[]][] = [
  ['the same number', '(六)满意率达到92%以上。\n【要求】满意率 ≥ 92%', []],
  [
    'another number on the same name',
    '(六)满意率达到92%以上。\n【要求】满意率 ≥ 90%',
    ['number: 正文 92%, 语句 90%'],
  ],
  ['words and figures', '(六)满意率达到九成以上。\n【要求】满意率不低于百分之九十', []],
  [
    'another comparison',
    '(六)差错率不高于0.5‰。\n【要求】差错率 ≥ 0.5‰',
    ['comparison: 正文 0.5‰, 语句 0.5‰'],
  ],
  ['超过 is not 以上', '(六)满意率达到92%以上。\n【要求】满意率 > 92%', ['comparison: 正文 92%, 语句 92%']],
  [
    'a fuller name',
    '(六)社会化发放率达到99%以上。\n【要求】养老金社会化发放率 ≥ 98%',
    ['number: 正文 99%, 语句 98%'],
  ],
  ['no statement', '(六)满意率达到92%以上。', ['缺: 【要求】满意率 ≥ 92%']],
  [
    'a statement on something else',
    '(六)满意率达到92%以上,办结率达到100%。\n【要求】办结率 ≥ 100%',
    ['缺: 【要求】满意率 ≥ 92%'],
  ],
  [
    'one sentence, three statements, one of them off',
    '(九)在职职工、离退休人员、失业人员数据库的建库率达到100%。\n【要求】在职职工建库率、离退休人员建库率 均 ≥ 100%\n【要求】失业人员建库率 ≥ 95%',
    ['number: 正文 100%, 语句 95%'],
  ],
  [
    'a time limit over a register',
    '(五)符合规定的举报,于7日内立案。\n【要求】每 举报(符合规定):自 收到日期 至 立案日期 ≤ 7自然日',
    [],
  ],
  [
    'working days are not days',
    '(五)符合规定的举报,在5个工作日内立案。\n【要求】每 举报(符合规定):自 收到日期 至 立案日期 ≤ 5自然日',
    ['number: 正文 5工作日, 语句 5自然日'],
  ],
  ['a time limit without statement', '(五)符合规定的举报,于7日内立案。', ['缺: 【要求】立案用时 ≤ 7日']],
  ['a count', '(三)配备1名以上专职或兼职人员。', ['缺: 【要求】专兼职人员数 ≥ 1名']],
  ['a count said as a sum', '(三)配备1名以上专职或兼职人员。\n【要求】专职人数 + 兼职人数 ≥ 1人', []],
  ['宜', '(四)窗口间距不宜小于1.5m。', ['缺: 【要求】宜 窗口间距 ≥ 1.5米']],
  ['a share of something', '(一)承诺时限不得超过法定时限的50%。', ['缺: 【要求】承诺时限 ≤ 法定时限 × 50%']],
  ['steps', '(六)满意率达到92%以上,每低1个百分点扣2分。\n【要求】满意率 ≥ 92%\n  每低 1个百分点:扣 2分', []],
  [
    'a step with other marks',
    '(六)满意率达到92%以上,每低1个百分点扣2分。\n【要求】满意率 ≥ 92%\n  每低 1个百分点:扣 3分',
    ['number: 正文 2分, 语句 3分'],
  ],
  [
    'another step',
    '(六)满意率达到92%以上,每低1个百分点扣2分。\n【要求】满意率 ≥ 92%\n  每低 2个百分点:扣 2分',
    ['number: 正文 1个百分点, 语句 2个百分点'],
  ],
  [
    'a step not said',
    '(六)满意率达到92%以上,每低1个百分点扣2分,扣完为止。\n【要求】满意率 ≥ 92%',
    ['缺:   每低 1个百分点:扣 2分,扣完为止'],
  ],
  [
    'items missing',
    '(三)公开办事指南和收费标准,每缺一项扣10分。\n【要求】公开事项:办事指南、收费标准\n  每缺 1项:扣 10分',
    [],
  ],
  ['marks', '一、出勤(30分)\n【分值】20分', ['number: 正文 30分, 语句 20分']],
  ['marks not said', '一、出勤(30分)', ['缺: 【分值】30分']],
  [
    'a list counted',
    '(一)服务准备“三提前”:检查设备;备好材料;到岗。\n【要求】三提前:检查设备、备好材料',
    ['count: 正文 3, 语句 2'],
  ],
  [
    'a forgotten amount stays open',
    '2.办结率达到90%以上,每降低1个百分点,扣分。',
    ['缺: 【要求】办结率 ≥ 90%', '缺:   每低 1个百分点:扣 未定「分值未写」'],
  ],
  ['conditions are no requirements', '(七)病假累计超过30天的,不得评优。', []],
  ['a statement may say more than the prose', '(六)热情服务。\n【要求】满意率 ≥ 90%', []],
  [
    'tiers beyond the prose',
    '(六)网上办件率达到95%以上。\n【要求】网上办件率 ≥ 95%\n  ≥ 99%:得 2分\n  ≥ 95%:得 1分',
    [],
  ],
];

describe('prose against statements', () => {
  for (const [title, source, expected] of cases) {
    it(title, () => assert.deepEqual(hold(source), expected));
  }
});
