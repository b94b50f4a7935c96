/** Every rule. One rule a file; its page is docs/rules/<code>.md and is its test. */
import { ambiguousDate } from './ambiguous-date';
import { attachmentGap } from './attachment-gap';
import { bareDay } from './bare-day';
import { confusableWords } from './confusable-words';
import { damagedText } from './damaged-text';
import { danglingReference } from './dangling-reference';
import { deductionAboveMarks } from './deduction-above-marks';
import { deductionWithoutNumber } from './deduction-without-number';
import { duplicateDeclaration } from './duplicate-declaration';
import { halfWidthPunctuation } from './half-width-punctuation';
import { head } from './head';
import { itemCount } from './item-count';
import { joinedItem } from './joined-item';
import { marksTotal } from './marks-total';
import { mixedNumberingStyle } from './mixed-numbering-style';
import { nearSynonymMetric } from './near-synonym-metric';
import { numbering } from './numbering';
import { openList } from './open-list';
import { overlappingBounds } from './overlapping-bounds';
import { parentStandard } from './parent-standard';
import { percentRange } from './percent-range';
import { proseNumberDiffers } from './prose-number-differs';
import { proseWithoutStatement } from './prose-without-statement';
import { rateWithoutFormula } from './rate-without-formula';
import { readingCodes } from './reading';
import { riskyProvision } from './risky-provision';
import type { Rule, RuleMeta } from './rule';
import { strangeCharacters } from './strange-characters';
import { strayClause } from './stray-clause';
import { tagInLine } from './tag-in-line';
import { tierGap } from './tier-gap';
import { timeLimitWithoutStart } from './time-limit-without-start';
import { undefinedName } from './undefined-name';
import { unitMismatch } from './unit-mismatch';
import { unknownOption } from './unknown-option';
import { unusedMetric } from './unused-metric';
import { vagueWords } from './vague-words';
import { vocabularyFile } from './vocabulary-file';
import { waiverMeta } from './waivers';

export const rules: readonly Rule[] = [
  ambiguousDate,
  attachmentGap,
  bareDay,
  confusableWords,
  damagedText,
  danglingReference,
  deductionAboveMarks,
  deductionWithoutNumber,
  duplicateDeclaration,
  halfWidthPunctuation,
  head,
  itemCount,
  joinedItem,
  marksTotal,
  mixedNumberingStyle,
  nearSynonymMetric,
  numbering,
  openList,
  overlappingBounds,
  parentStandard,
  percentRange,
  proseNumberDiffers,
  proseWithoutStatement,
  rateWithoutFormula,
  riskyProvision,
  strangeCharacters,
  strayClause,
  tagInLine,
  tierGap,
  timeLimitWithoutStart,
  undefinedName,
  unitMismatch,
  unknownOption,
  unusedMetric,
  vocabularyFile,
  vagueWords,
];

/** Every code a finding can have, with its title: each has a page. */
export const codes: readonly RuleMeta[] = [...rules, ...readingCodes, waiverMeta];
