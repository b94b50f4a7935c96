import assert from 'node:assert/strict';
import { previewPage } from '../../client/previewPage';

describe('the page of the preview', () => {
  const page = previewPage({
    source: 'https://*.example',
    script: 'https://a.example/preview.js',
    style: 'https://a.example/preview.css',
    nonce: 'n0nce',
    uri: 'file:///%E6%A0%87%E5%87%86"><script>alert(1)</script>.sanyou',
    language: 'zh-CN',
    bundle: '{"达标":"Met \\"so\\""}',
  });

  it('allows one script and its own style sheets, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(policy, "default-src 'none'; style-src https://*.example; script-src 'nonce-n0nce'");
    assert.equal(page.match(/<script/g)?.length, 1);
  });

  it('keeps a strange file name and a bundle inside their attributes', () => {
    assert.match(page, /data-uri="[^"<>]*alert[^"<>]*"/);
    assert.match(page, /data-bundle="\{&#34;达标&#34;[^"<>]*"/);
  });
});
