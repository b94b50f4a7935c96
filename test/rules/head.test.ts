/** Dates and document numbers in the head, as they are really written. */
import assert from 'node:assert/strict';
import { Analysis } from '../../server/rules/analysis';

function say(head: string): string[] {
  return new Analysis(`【标准】示例\n${head}\n`)
    .findings()
    .filter(f => f.code === 'head')
    .map(f => f.message.text.replace(/\{(\d)\}/g, (_, n) => String(f.message.args[Number(n)])));
}

describe('the head', () => {
  for (const date of [
    '2026年1月1日',
    '2002.05.14',
    '2026-02-28',
    '20260131',
    '２０２６年１月１日',
    '二〇〇二年五月十四日',
    '自印发之日起',
    '',
  ])
    it(`施行日期 ${date || '(empty)'} is a date`, () => {
      assert.deepEqual(say(`【施行日期】${date}`), []);
    });

  for (const date of ['2026年2月30日', '2026年13月1日', '2026年3月', '2025年2月29日', '待定'])
    it(`施行日期 ${date} is none`, () => {
      assert.deepEqual(say(`【施行日期】${date}`), [
        `“${date}”不是完整的日期。请写年月日,如“2026年1月1日”。`,
      ]);
    });

  it('a document number has no 第 and no zero before it', () => {
    assert.deepEqual(say('【文号】示人社发〔2026〕10号'), []);
    assert.deepEqual(say('【文号】无'), []);
    for (const [written, wanted] of [
      ['第3号', '3'],
      ['003号', '3'],
      ['第010号', '10'],
    ])
      assert.deepEqual(say(`【文号】示人社发〔2026〕${written}`), [
        `文号的序号不加“第”,前面不补零:“${written}”应为“${wanted}号”。`,
      ]);
  });
});
