/** Every rule. One rule a file; its page is docs/rules/<code>.md and is its test. */
import { duplicateDeclaration } from './duplicate-declaration';
import { numbering } from './numbering';
import type { Rule } from './rule';
import { undefinedName } from './undefined-name';

export const rules: readonly Rule[] = [duplicateDeclaration, numbering, undefinedName];
