/** What a reference means, from where it stands. */
import assert from 'node:assert/strict';
import { attachmentsOf, referencesOf, resolve } from '../../server/prose/references';

const addresses = new Set([
  '(一)',
  '(一)第一条',
  '(一)第二条',
  '(一)第二条(一)',
  '(一)第二条(二)',
  '(二)',
  '(二)第一条',
  '(二)第二条',
  '(二)第三条',
  '附件1',
  '附件1第一条',
]);
const has = (a: string) => addresses.has(a);

function mean(word: string, own: string): (string | null)[] {
  return referencesOf(word).map(r => resolve(r, own, has));
}

describe('references in prose', () => {
  it('are looked for in their own part first, where 条 begin anew', () => {
    assert.deepEqual(mean('本制度第二条', '(二)第三条'), ['(二)第二条']);
    assert.deepEqual(mean('本制度第二条、第五条', '(一)第二条(一)'), ['(一)第二条', null]);
    assert.deepEqual(mean('本制度第三条', '(一)第一条'), [null], 'the third of another part is not meant');
  });
  it('name a 项 with brackets or without, also behind a 款', () => {
    assert.deepEqual(mean('本制度第二条第(二)项', '(一)第一条'), ['(一)第二条(二)']);
    assert.deepEqual(mean('本制度第二条第一款第二项', '(一)第一条'), ['(一)第二条(二)']);
    assert.deepEqual(mean('本制度第二条第(一)项、第(四)项', '(一)第一条'), ['(一)第二条(一)', null]);
  });
  it('mean the 条 where its 项 are not numbered provisions', () => {
    assert.deepEqual(mean('本制度第一条第(三)项', '(一)第二条'), ['(一)第一条']);
  });
  it('may mean the provision they stand in', () => {
    assert.deepEqual(mean('本条第(二)项', '(一)第二条(一)'), ['(一)第二条(二)']);
    assert.deepEqual(mean('本条第(三)项', '(一)第二条'), [null]);
  });
  it('of an attachment may mean the main text or the attachment', () => {
    assert.deepEqual(mean('本办法第一条', '附件1第一条'), ['附件1第一条']);
    const main = (a: string) => a === '第四条' || has(a);
    assert.equal(resolve(referencesOf('本办法第四条')[0]!, '附件1第一条', main), '第四条');
  });
  it('to attachments are the same in Arabic and Han numbers', () => {
    assert.deepEqual(attachmentsOf('附件一、3'), ['附件1', '附件3']);
    assert.deepEqual(attachmentsOf('附录A'), ['附录A']);
  });
});
