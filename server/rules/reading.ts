/** The codes of what the reading itself finds wrong (grammar/statement.ts), and of samples that fail: they have pages like rules. */
import type { RuleMeta } from './rule';

export const readingCodes: readonly RuleMeta[] = [
  { code: 'tag-misspelt', severity: 'error', title: '标签写错或少了括号' },
  { code: 'empty-statement', severity: 'error', title: '标签后面没有内容' },
  { code: 'empty-clause', severity: 'error', title: '冒号后面没有内容' },
  { code: 'repeated-clause', severity: 'error', title: '同一条款写了两次' },
  { code: 'stray-row', severity: 'error', title: '这里不能有表格' },
  { code: 'not-a-clause', severity: 'error', title: '缩进的一行不是条款' },
  { code: 'unknown-clause', severity: 'error', title: '没有这种条款' },
  { code: 'unreadable', severity: 'error', title: '这一句读不懂' },
  { code: 'unfinished-name', severity: 'error', title: '名称没有写完' },
  { code: 'name-with-number', severity: 'error', title: '名称里混进了数字' },
  { code: 'sample-fails', severity: 'error', title: '样例不成立' },
];
