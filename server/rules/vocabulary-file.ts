/** 引用的词汇文件不在文件夹里。 */
import { msg } from '../../grammar';
import { namesFile, namesIn } from '../standard/vocabulary';
import type { WorkspaceRule } from './rule';

export const vocabularyFile: WorkspaceRule = {
  code: 'vocabulary-file',
  severity: 'warning',
  title: '找不到引用的文件',
  scope: 'workspace',
  check(uri, { entries }, others, report) {
    for (const entry of entries.filter(e => e.tag === 'vocabulary')) {
      for (const name of namesIn(entry.value)) {
        if (others.some(o => o.uri !== uri && namesFile(name, o))) continue;
        report(
          entry.segment,
          entry.span,
          msg('文件夹里没有名为“{0}”的文件或标准,里面声明的名称用不上。请核对名称,或把它放进来。', name),
        );
      }
    }
  },
};
