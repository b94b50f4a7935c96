/** What people write where there is no value. 0 is a value and never comes here. */

/** 没填: it may be there, but nobody wrote it. A dash does not say why, so it counts as not filled in. */
const EMPTY =
  /^(|-+|—+|\/+|\\|\.+|…+|无数据|未填|未填报|未报|未统计|缺|缺失|暂无|暂缺|待定|待补|待填|空|空白|不详|未知)$/;

/** 不适用: the writer says that the matter does not arise here. */
const NA =
  /^(不涉及|未涉及|不适用|不考核|不参评|免考核|无此项|无此项业务|无此业务|无业务|未开展|未开展业务|(本(月|季|季度|年|年度|期))?(无|未发生|未开展)(此项|该项|相关)?(业务|事项|业务发生)|n\/?a)$/i;

export function blankKind(folded: string): 'empty' | 'na' | null {
  const text = folded.replace(/\s+/g, '');
  if (EMPTY.test(text)) return 'empty';
  return NA.test(text) ? 'na' : null;
}
