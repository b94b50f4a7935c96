/** A column's heading: 满意率(%) is the name 满意率 and the unit %. */
import { foldName } from '../../grammar/fold';
import { canonicalUnit } from '../../grammar/units';

export interface Heading {
  /** Folded, without the unit: what is compared with the names of a standard. */
  readonly name: string;
  /** '' where the heading names none. */
  readonly unit: string;
}

const UNIT = /^(.+?)[([](?:单位:)?([^()[\]]{1,5})[)\]]$/;

export function headingOf(written: string): Heading {
  const text = foldName(written);
  const match = UNIT.exec(text);
  const unit = match && canonicalUnit(match[2]!);
  return match && unit ? { name: match[1]!, unit } : { name: text, unit: '' };
}
