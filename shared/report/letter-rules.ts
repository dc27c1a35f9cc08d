/** How long the rules of a letterhead are, in mm (document-layout.md §2): the same on our pages and in Word. */
import { type Letter, motto } from './letter.ts';
import { issuerSize, letterheadBoxes, subjectMargin, typeSize, wordsSize } from './letter-layout.ts';
import { textWidthOf } from './page-size.ts';
import { mmToPoints, packLines, pointsToMm, textWidth } from './text-width.ts';

export type LetterRule = 'issuer' | 'words' | 'subject';

/** Under the issuer and the subject: a third to a half of the line of text above. */
const share = 0.4;
const shortest = 12;

const widthOf = (text: string, size: number): number => pointsToMm(textWidth(text, size, 'bold'));

/** By the line that stands right above the rule, where the text is broken over several. */
const partOf = (text: string, size: number, width: number): number => {
  const lines = packLines(text.split(' '), mmToPoints(width), { size, style: 'bold' }, ' ');
  return Math.max(shortest, share * widthOf(lines.at(-1) ?? '', size));
};

export const ruleLengthOf = (rule: LetterRule, { letterhead, subject, page }: Letter): number => {
  // Under Tiêu ngữ it is as long as the text.
  if (rule === 'words') return widthOf(motto.words, wordsSize);
  return rule === 'issuer'
    ? partOf(letterhead.issuer.at(-1) ?? '', issuerSize, letterheadBoxes[0])
    : partOf(subject, typeSize, textWidthOf(page) - 2 * subjectMargin);
};
