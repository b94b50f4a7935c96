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
