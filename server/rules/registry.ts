/** Every rule. One rule a file; its page is docs/rules/<code>.md and is its test. */
import { bareDay } from './bare-day';
import { deductionAboveMarks } from './deduction-above-marks';
import { duplicateDeclaration } from './duplicate-declaration';
import { head } from './head';
import { itemCount } from './item-count';
import { joinedItem } from './joined-item';
import { marksTotal } from './marks-total';
import { numbering } from './numbering';
import { openList } from './open-list';
import { parentStandard } from './parent-standard';
import { percentRange } from './percent-range';
import { proseNumberDiffers } from './prose-number-differs';
import { proseWithoutStatement } from './prose-without-statement';
import { rateWithoutFormula } from './rate-without-formula';
import { readingCodes } from './reading';
import type { Rule, RuleMeta } from './rule';
import { strayClause } from './stray-clause';
import { tagInLine } from './tag-in-line';
import { tierGap } from './tier-gap';
import { undefinedName } from './undefined-name';
import { unitMismatch } from './unit-mismatch';
import { unknownOption } from './unknown-option';
import { unusedMetric } from './unused-metric';
import { waiverMeta } from './waivers';

export const rules: readonly Rule[] = [
  bareDay,
  deductionAboveMarks,
  duplicateDeclaration,
  head,
  itemCount,
  joinedItem,
  marksTotal,
  numbering,
  openList,
  parentStandard,
  percentRange,
  proseNumberDiffers,
  proseWithoutStatement,
  rateWithoutFormula,
  strayClause,
  tagInLine,
  tierGap,
  undefinedName,
  unitMismatch,
  unknownOption,
  unusedMetric,
];

/** Every code a finding can have, with its title: each has a page. */
export const codes: readonly RuleMeta[] = [...rules, ...readingCodes, waiverMeta];
