/** A column's heading: 满意率(%) is the name 满意率 and the unit %. */
import { fold, foldName } from '../../grammar/fold';

export interface Heading {
  /** Folded, without the unit: what is compared with the names of a standard. */
  readonly name: string;
  /** '' where the heading names none. */
  readonly unit: string;
}

const UNIT = /^(.+?)[([](?:单位:)?([^()[\]]{1,4})[)\]]$/;
const UNIT_WORDS =
  /^(%|‰|百分点|个百分点|[万亿]?元|[万亿]?[件人户次名份家宗项个分岁页本台]|人次|件次|户次|工作日|个工作日|自然日|天|日|小时|分钟|秒|周|月|个月|年|平方米|米)$/;

export function headingOf(written: string): Heading {
  const text = foldName(fold(written));
  const match = UNIT.exec(text);
  if (match && UNIT_WORDS.test(match[2]!))
    return { name: match[1]!, unit: match[2]!.replace(/^个(?=.{2,})/, '') };
  return { name: text, unit: '' };
}
