/**
 * The day to which the figures count, as the file states it: "đến ngày 31/01/2024", "đến hết tháng 3 năm 2024". The
 * date of a signature and the days of documents are no such day.
 */
import { fold } from '../../text/fold.ts';
import type { AmountSpan } from '../fields.ts';
import { firstSaid, type Said, type SheetTexts, type StatedText, saidIn } from './stated-texts.ts';
import { earliestYear, latestYear } from './year-cells.ts';

const padded = (value: number): string => String(value).padStart(2, '0');

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO; null where there is no such day. */
export const isoDay = (year: number, month: number, day: number): string | null => {
  if (year < earliestYear || year > latestYear + 1 || month < 1 || month > 12) return null;
  return day < 1 || day > lastDay(year, month) ? null : `${year}-${padded(month)}-${padded(day)}`;
};

const day = '(\\d{1,2})\\s*(?:[/.-]|thang)\\s*(\\d{1,2})\\s*(?:[/.-]|nam)\\s*(\\d{4})';
const until = '(?:den|tinh den|toi)(?: het)?(?: ngay)?\\s*:?\\s*';
const untilDay = new RegExp(`${until}${day}`);
const untilMonth = /(?:den|toi)(?: het)?(?: thang)\s*(\d{1,2})\s*(?:\/|-|\.|nam)\s*(\d{4})/;
const fromDay = new RegExp(`tu(?: ngay)?\\s*${day}`);

const dayOf = (found: RegExpExecArray | null): string | null =>
  found && isoDay(Number(found[3]), Number(found[2]), Number(found[1]));

const monthEnd = (found: RegExpExecArray | null): string | null => {
  const [month, year] = [Number(found?.[1]), Number(found?.[2])];
  return found ? isoDay(year, month, month >= 1 && month <= 12 ? lastDay(year, month) : 0) : null;
};

const asOfIn = ({ text }: Pick<StatedText, 'text'>): string | null => {
  const folded = fold(text);
  return dayOf(untilDay.exec(folded)) ?? monthEnd(untilMonth.exec(folded));
};

export const statedAsOf = (sheets: readonly SheetTexts[]): Said<string> | undefined =>
  firstSaid([
    saidIn(sheets, 'titles', asOfIn),
    saidIn(sheets, 'header', asOfIn),
    saidIn(sheets, 'notes', asOfIn),
  ]);

/**
 * "Từ ngày 01/01/2024 đến …" counts from the beginning; from another day of the same month it is that month's. Null
 * where no such range is stated, or it is of neither kind.
 */
export const rangeSpan = (text: string): AmountSpan | null => {
  const folded = fold(text);
  const from = dayOf(fromDay.exec(folded));
  const to = dayOf(untilDay.exec(folded));
  if (!from || !to) return null;
  if (from.endsWith('-01-01') && to.slice(0, 7) !== from.slice(0, 7)) return 'cumulative';
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && !from.endsWith('-01-01')
    ? 'month'
    : null;
};

export const statesRange = (text: string): boolean => fromDay.test(fold(text));
