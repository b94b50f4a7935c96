import assert from 'node:assert/strict';
import { fold } from '../../grammar';
import { scanWords } from '../../server/prose/words';

const cases: [text: string, expected: string[]][] = [
  ['及时登记,定期报送,酌情处理。', ['vague 及时', 'vague 定期', 'vague 酌情']],
  ['响应较快,收支基本平衡。', ['vague 较快', 'vague 基本']],
  ['按时办结率、基本养老金和基本信息在明显位置公布。', []],
  ['解答清XXX确,**年发布。', ['damage XXX', 'damage **']],
  ['纸笔等用品。、意见箱,,齐全。', ['damage 。、', 'damage ,,']],
  ['優(yōu)质服务,系統(tǒng)。', ['damage (yōu)', 'damage (tǒng)']],
  ['(试行)(APP)和(一)不是拼音。', []],
  ['优美环境.下同,第3.5节,见a.b。', ['damage .']],
  [
    '建立台帐,核对帐户,佩带胸章,添置坐椅。',
    ['confusable 台帐→台账', 'confusable 帐户→账户', 'confusable 佩带→佩戴', 'confusable 坐椅→座椅'],
  ],
  ['台账、账户、佩戴、座椅、帐篷。', []],
  ['校园满意度、既使用新系统、按排名赋分都没有写错。', []],
  ['坚持合法、公正、及时的原则,每季度定期公布,3日内及时办结。', []],
  [
    '6月中旬前报送,今年底评选,9月底前、月底前完成。',
    ['date 6月中旬前', 'date 今年底', 'date 9月底前', 'date 月底前'],
  ],
  ['2018年7月底前、每月底前、当月15日前、2026年6月20日前。', []],
  ['今年是第一次评选,十月是高峰。', []],
  [
    '违反本制度第二条、第五条规定的;有本条第(一)项情形的;依照第三条规定处理。',
    ['reference 本制度第二条、第五条', 'reference 本条第(一)项', 'reference 第三条'],
  ],
  ['《劳动法》第九十条、第九十一条;依照《行政处罚法》第五条的规定;劳动法第三条。', []],
  ['具体名额见附件2,格式见附件1、3,附录A。', ['attachment 附件2', 'attachment 附件1、3', 'attachment 附录A']],
  ['详见《关于评选的通知》附件2,附件请见网站。', []],
  ['每降低1个百分点,扣分;迟到的,扣分。', ['deduction 扣分', 'deduction 扣分']],
  ['不扣分,扣分项目,按比例扣分,扣分值为2分。', []],
  [
    '处罚款20元;处罚工作经费1000元;给予经济处罚。',
    ['fine 处罚款20元', 'fine 处罚工作经费1000元', 'fine 经济处罚'],
  ],
  ['依法实施行政处罚,罚款收缴分离,处罚决定公开。', []],
  ['公示内容包括病情;将身份证号予以公布。', ['disclosure 公示内容包括病情', 'disclosure 身份证号予以公布']],
  ['公示结果,不得公示病情;公布监督电话、手机号码;公示名单,隐去身份证号。', []],
  ['事假满20天的取消年休假。', ['leave 取消年休假']],
  ['事假累计20天以上且单位按照规定不扣工资的,取消年休假。', []],
];

describe('words to look at again', () => {
  for (const [text, expected] of cases) {
    it(text, () => {
      const folded = fold(text);
      const found = scanWords(folded);
      assert.deepEqual(
        found.map(w => `${w.kind} ${w.word}${w.instead ? `→${w.instead}` : ''}`),
        expected,
      );
      for (const w of found) assert.equal(folded.slice(w.span.start, w.span.end), w.word);
    });
  }
});
