/** The language's front door: text in, segments, trees and outline out. Never throws, imports nothing but Chevrotain. */
export { isAddress } from './expectation';
export { fold, foldName, strangeBlanks } from './fold';
export { type Message, msg } from './message';
export { type Numeral, numeralAt } from './numeral';
export { emptyOutline, type OutlineItem, type OutlineState, outline, outlineOf, titleOf } from './outline';
export { type Marker, type MarkerStyle, precedingTag } from './scanner';
export { type ParsedStatement, parseStatement } from './statement';
export { type Change, type Chunk, type Located, SanyouText, type Segment } from './text';
export * from './tree';
export { type KeyWord, type TagWord, tagOf, tags, tagWord } from './vocabulary';
