export { type Findable, findingLookup, liveFiguresOf } from './live.ts';
export { planText, type TextRequest } from './plan-text.ts';
export { sectionRemoval } from './section-removal.ts';
export { shownFootnotes, shownSections } from './show-text.ts';
