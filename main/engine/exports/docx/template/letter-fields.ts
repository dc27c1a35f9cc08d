/** What stands in the place of each placeholder: the lines of the letter that are no part of its body. */
import { type Letter, motto, type TextRun } from '#shared/report/letter.ts';
import { issuerLines } from '#shared/report/letter-head.ts';
import { packLines, pointsToMm, textWidth } from '#shared/report/text-width.ts';
import type { RulePlaceholder, TextPlaceholder } from './placeholders.ts';

export type Line = readonly TextRun[];

const plain = (texts: readonly string[]): Line[] => texts.map((text) => [{ text }]);

export const letterFields = (letter: Letter): Readonly<Record<TextPlaceholder, readonly Line[]>> => {
  const { letterhead, type, subject, signature, recipients } = letter;
  return {
    co_quan_chu_quan: plain(letterhead.superior === null ? [] : issuerLines(letterhead.superior)),
    co_quan: plain(letterhead.issuer),
    so_ky_hieu: plain([letterhead.number]),
    dia_danh_ngay_thang: plain([letterhead.placeAndDate]),
    ten_loai: plain([type]),
    trich_yeu: plain([subject]),
    quyen_han: plain(signature.authority),
    nguoi_ky: plain([signature.name]),
    noi_nhan: recipients,
  };
};

/** The sizes of document-layout.md §2: bold all of them. */
const issuerSize = 12;
const mottoSize = 13;
const subjectSize = 14;
/** The decree wants a third to a half of the line of text. */
const part = 0.45;
const shortest = 12;

/** The line that stands right above the rule, where the text is broken over several. */
const lastLine = (text: string, size: number, mm: number): string =>
  packLines(text.split(' '), (mm * 72) / 25.4, { size, style: 'bold' }, ' ').at(-1) ?? '';

const lengthOf = (text: string, size: number): number => pointsToMm(textWidth(text, size, 'bold'));

/** Length of a rule in mm. @param width of what it stands in, in mm */
export const ruleLengthOf = (rule: RulePlaceholder, letter: Letter, width: number): number => {
  if (rule === 'ke_tieu_ngu') return lengthOf(motto.words, mottoSize);
  const [text, size] =
    rule === 'ke_co_quan'
      ? [letter.letterhead.issuer.at(-1) ?? '', issuerSize]
      : [letter.subject, subjectSize];
  return Math.max(shortest, part * lengthOf(lastLine(text, size, width), size));
};
