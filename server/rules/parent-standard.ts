/** 上位标准不在工作区里,或两个文件用了同一个标准名称。 */
import { foldName, msg } from '../../grammar';
import type { WorkspaceRule } from './rule';

export const parentStandard: WorkspaceRule = {
  code: 'parent-standard',
  severity: 'warning',
  title: '标准名称对不上其他文件',
  scope: 'workspace',
  check(uri, { entries }, others, report) {
    const elsewhere = others.filter(o => o.uri !== uri && o.title !== '');
    const own = entries.find(e => e.tag === 'standard');
    const parent = entries.find(e => e.tag === 'parent');
    if (own?.value && elsewhere.some(o => o.title === foldName(own.value))) {
      report(
        own.segment,
        own.span,
        msg('同一文件夹里另有一个文件也叫“{0}”。请改名,否则引用它时分不清。', own.value),
      );
    }
    const wanted = parent && foldName(parent.value.replace(/^《|》$/g, ''));
    if (!wanted || elsewhere.some(o => o.title === wanted)) return;
    if (own && foldName(own.value) === wanted)
      report(parent!.segment, parent!.span, msg('上位标准不能是本标准自己。请写上一级的标准名称。'));
    else
      report(
        parent!.segment,
        parent!.span,
        msg('文件夹里没有名为“{0}”的标准。请核对名称,或把上位标准的文件放进来。', parent!.value),
      );
  },
};
