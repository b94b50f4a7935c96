import { strict as assert } from 'node:assert';
import { typedForms } from '../../server/ide/pinyin';

describe('what may be typed for a word', () => {
  const cases: [string, string][] = [
    ['满意率', 'manyilv myl 满意率'], // ü is v, as input methods have it
    ['12333转接率', '12333zhuanjielv 12333zjl 12333转接率'],
    ['%', '%'],
    ['重复投诉', 'chongfutousu cfts 重复投诉'], // 重 by its word
  ];
  for (const [word, forms] of cases) it(word, () => assert.equal(typedForms(word), forms));
});
