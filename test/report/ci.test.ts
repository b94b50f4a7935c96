/** What continuous integration reads: JUnit XML and workflow commands. */
import assert from 'node:assert/strict';
import { msg } from '../../grammar';
import type { CheckedFile, FindingAt } from '../../server/report/findings';
import { findingsGithub } from '../../server/report/findingsGithub';
import { findingsJunit } from '../../server/report/findingsJunit';
import { sanyou, sound } from '../cli/support';
import { say } from './support';

const finding = (text: string, rest: Partial<FindingAt> = {}): FindingAt => ({
  code: 'undefined-name',
  severity: 'error',
  message: msg(text),
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 8,
  fixes: [],
  onLine: '',
  ...rest,
});

describe('check --format junit', () => {
  it('a file a suite, an error a failure, what is fine a case that passes', async () => {
    const files = {
      '甲.sanyou': sound.replace('满意率 ≥', '满意律 ≥'),
      '乙.sanyou': sound.replace('示例标准', '另一标准'),
    };
    const { out, code } = await sanyou(['check', '--format', 'junit', '甲.sanyou', '乙.sanyou'], files);
    assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="sanyou" tests="\d+"/);
    assert.match(
      out,
      / {4}<testcase name="13:5 undefined-name" classname="甲\.sanyou" file="甲\.sanyou" line="13" time="0">\n {6}<failure message="没有声明“满意律”。是否想写“满意率”\?" type="undefined-name">甲\.sanyou:13:5 错误 没有声明/,
    );
    assert.match(
      out,
      / {2}<testsuite name="乙\.sanyou" tests="1" failures="0" errors="0" time="0">\n {4}<testcase name="乙\.sanyou" classname="乙\.sanyou" time="0"\/>\n {2}<\/testsuite>/,
    );
    assert.equal(code, 1);
  });

  it('counts what it holds', () => {
    const file: CheckedFile = {
      path: '甲.sanyou',
      findings: [finding('一'), finding('二', { severity: 'warning' })],
      fixed: 0,
    };
    const out = findingsJunit([file], say);
    assert.match(out, /<testsuite name="甲\.sanyou" tests="2" failures="1"/);
    assert.equal(out.match(/<testcase /g)?.length, 2);
    assert.equal(out.match(/<failure /g)?.length, 1);
    assert.match(out, /<system-out>甲\.sanyou:3:5 警告 二 \[undefined-name\]<\/system-out>/);
  });

  it('holds no sign that XML does not allow', () => {
    const out = findingsJunit(
      [{ path: 'a"<&>.sanyou', findings: [finding('“<b>”&\u0000\ud800]]>\n"行')], fixed: 0 }],
      say,
    );
    assert.match(out, /name="a&quot;&lt;&amp;&gt;\.sanyou"/);
    assert.match(out, /message="“&lt;b&gt;”&amp;\ufffd\ufffd\]\]&gt;&#10;&quot;行"/);
    assert.match(
      out,
      />a&quot;.* “&lt;b&gt;”&amp;\ufffd\ufffd\]\]&gt;\n&quot;行 \[undefined-name\]<\/failure>/,
    );
  });
});

describe('check --format github', () => {
  it('one command a finding, then the sum', async () => {
    const { out, code } = await sanyou(['check', '--format', 'github'], {
      '标准.sanyou': sound.replace('二、公开', '三、公开'),
    });
    assert.match(
      out,
      /^::warning file=标准\.sanyou,line=16,endLine=16,col=1,endColumn=3,title=numbering::.+\n检查了 1 个文件:错误 0,警告 1,/,
    );
    assert.equal(code, 0);
  });

  it('escapes what would end a property or a line', () => {
    const file = { path: 'a,b:c%.sanyou', findings: [finding('100%,\n甲:乙\r::x')], fixed: 0 };
    assert.equal(
      findingsGithub([file], say).split('\n')[0],
      '::error file=a%2Cb%3Ac%25.sanyou,line=3,endLine=3,col=5,endColumn=8,title=undefined-name::100%25,%0A甲:乙%0D::x',
    );
  });

  it('gives no columns over several lines, and standard input no file', () => {
    const file = {
      path: '-',
      findings: [finding('长', { endLine: 4 }), finding('轻', { severity: 'hint' })],
      fixed: 0,
    };
    const [first, second] = findingsGithub([file], say).split('\n');
    assert.equal(first, '::error line=3,endLine=4,title=undefined-name::长');
    assert.match(second!, /^::notice line=3,/);
  });
});
