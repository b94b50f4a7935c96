/** The texts that tests of any text begin with: the shipped samples, and a made document of any length. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'samples');

/** Path in samples/ → text. */
export const samples: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.sanyou'))
    .sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** A document of `parts` numbered parts, each with prose, metrics, requirements, a register and a sample. */
export function madeDocument(parts: number): string {
  const out = ['【标准】生成的窗口服务规范', '【约定】', '  零头:按比例', '  日:自然日', ''];
  const han = '一二三四五六七八九十';
  for (let p = 0; p < parts; p++) {
    const n = p + 1;
    const name = han[p % 10]! + (p >= 10 ? n : '');
    out.push(
      `第${n}条 第${name}类窗口`,
      `【指标】办结率${name}:%,越高越好`,
      `  算法:办结件数${name} ÷ 受理件数${name}`,
      `【指标】办结件数${name}、受理件数${name}:件`,
      `(一)按时办结,办结率达到${90 + (p % 10)}%以上,`,
      '并定期公布。',
      `【要求】办结率${name} ≥ ${90 + (p % 10)}%`,
      '  分值:10分',
      '  每低 1个百分点:扣 2分,扣完为止',
      '(二)公开办事指南、收费标准。',
      '1.在大厅公开;',
      '2.在网上公开。',
      `【要求】公开事项${name}:办事指南、收费标准`,
      '  每缺 1项:扣 1分',
      `【台账】举报${name}:件`,
      '  字段:收到日期(日期)、立案日期(日期)、符合规定(是否)',
      `【要求】每 举报${name}(符合规定):自 收到日期 至 立案日期 ≤ 5工作日`,
      '',
    );
  }
  out.push(
    '【评分】满分 100分',
    '  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他',
    '',
    '附件1',
    '一、名单',
    '某某局',
    '2026年1月1日',
    '',
  );
  return out.join('\n');
}
