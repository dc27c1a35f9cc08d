/** Letterhead, signature and recipients of the plan, in the wording of Nghị định 30/2020 (document-layout.md §2, §4). */
import type { BookView } from '../domain/book-view.ts';
import type { PlanYear } from '../domain/records.ts';
import { withSymbol } from './document-number.ts';
import type { Letterhead, LetterSignature, TextRun } from './letter.ts';
import { blank, longDate } from './official-date.ts';
import type { PaperSettings } from './settings.ts';

/** Room to write a number or a day by hand, or for the signing software to fill. */
const room = ' '.repeat(8);
const shortRoom = ' '.repeat(6);

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** "ỦY BAN NHÂN DÂN" and "TỈNH CAO BẰNG" on lines of their own: a name does not break inside its parts (§7.4). */
export const issuerLines = (office: string): string[] => {
  const name = upper(office.trim());
  const parts = /^((?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) (.+)$/.exec(name);
  return parts ? parts.slice(1) : [name || blank];
};

/** The province's name, where the office's has it (II.4): "Cao Bằng". */
const placeOf = (office: string): string => /(?:tỉnh|thành phố)\s+(.+)$/iu.exec(office)?.[1] ?? blank;

const numberLine = (number: string | null, settings: PaperSettings): string =>
  settings.electronic || !number ? `Số:${room}/${settings.symbol}` : `Số: ${withSymbol(number, settings)}`;

/** An electronic document leaves the day to the signing; what is not known is left to be filled in. */
const dateWords = (date: string | null, { electronic }: PaperSettings): string => {
  if (date === null) return `ngày${shortRoom}tháng${shortRoom}năm${shortRoom}`.trimEnd();
  const words = longDate(date);
  return electronic ? words.replace(/^ngày \d+ /, `ngày${shortRoom}`) : words;
};

export const letterheadOf = (
  plan: PlanYear | undefined,
  office: string,
  settings: PaperSettings,
): Letterhead => ({
  superior: settings.superior === null ? null : upper(settings.superior),
  issuer: issuerLines(office),
  number: numberLine(plan?.documentNumber ?? null, settings),
  placeAndDate: `${plan?.place || placeOf(office)}, ${dateWords(plan?.documentDate ?? null, settings)}`,
});

export const signatureOf = (plan: PlanYear | undefined, { onBehalfOf }: PaperSettings): LetterSignature => ({
  authority: [onBehalfOf, plan?.signedFor ?? null, plan?.signatoryTitle ?? null].flatMap((line) =>
    line ? [upper(line)] : [],
  ),
  name: plan?.signatoryName ?? '',
});

/** "VX_{HN}": what stands between the braces is a subscript, the drafter's mark. */
const withSubscripts = (text: string): TextRun[] =>
  text.split(/_\{([^}]*)\}/).flatMap((piece, at): TextRun[] => {
    if (piece === '') return [];
    return [at % 2 === 1 ? { text: piece, subscript: true } : { text: piece }];
  });

/** Each ends with ";", the last with "." (II.9). */
export const recipientLines = (view: BookView, year: number): TextRun[][] => {
  const recipients = [...view.records('recipient').values()]
    .filter((each) => each.year === year)
    .sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : a.uid < b.uid ? -1 : 1));
  return recipients.map(({ text }, at) => {
    const end = at === recipients.length - 1 ? '.' : ';';
    return withSubscripts(`- ${text.trim().replace(/[.;]+$/, '')}${end}`);
  });
};
