export { keptRow, mergedRows } from './kept-rows.ts';
export { cellText, type KeyColumn, keyColumn, type Mended } from './key-columns.ts';
export { type MatchedRow, RowsMatcher } from './match-rows.ts';
export { type AllMembers, allMembers, isWithin, type Members } from './members.ts';
export { namesOf } from './names-of-catalogue.ts';
export { rememberedOf } from './remembered.ts';
export { type Issue, RowMatcher } from './row-matcher.ts';
export { nameDimension } from './speaking.ts';
export { type Voice, Voices } from './voices.ts';
