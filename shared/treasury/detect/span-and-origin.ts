/** Whether the figures are of the month or since the beginning of the year (M14), and whose they are (M15). */
import type { AmountSpan, FigureOrigin } from '../fields.ts';
import { originPhrases, spanPhrases } from './amount-words.ts';
import { rangeSpan, statesRange } from './dates.ts';
import { firstSaid, type Said, type SheetTexts, type StatedText, saidIn } from './stated-texts.ts';
import { holdsAny } from './words.ts';

const spanIn = ({ text, words }: StatedText): AmountSpan | null => {
  if (statesRange(text)) return rangeSpan(text);
  const cumulative = holdsAny(words, spanPhrases.cumulative) || /\bden (?:ngay )?\d/.test(words);
  const month = holdsAny(words, spanPhrases.month);
  if (cumulative === month) return null;
  return cumulative ? 'cumulative' : 'month';
};

/** Of the whole file: titles first, then the header. Columns may each say otherwise. */
export const statedSpan = (sheets: readonly SheetTexts[]): Said<AmountSpan> | undefined =>
  firstSaid([saidIn(sheets, 'titles', spanIn), saidIn(sheets, 'header', spanIn)]);

const originIn = ({ words }: StatedText): FigureOrigin | null => {
  const treasury = holdsAny(words, originPhrases.treasury);
  const investor = holdsAny(words, originPhrases.investor);
  if (treasury === investor) return null;
  return treasury ? 'treasury' : 'investor';
};

/** A column "Chủ đầu tư" or "KBNN" says nothing of whose figures these are: titles and signatures do. */
export const statedOrigin = (sheets: readonly SheetTexts[]): Said<FigureOrigin> | undefined =>
  firstSaid([saidIn(sheets, 'titles', originIn), saidIn(sheets, 'notes', originIn)]);

const officeIn = ({ text, words }: StatedText): string | null =>
  /^(?:kho bac nha nuoc|kbnn)\b./.test(words) && text.length <= 120 && !/\d{4}/.test(words) ? text : null;

export const statedOffice = (sheets: readonly SheetTexts[]): Said<string> | undefined =>
  firstSaid([saidIn(sheets, 'titles', officeIn)]);
