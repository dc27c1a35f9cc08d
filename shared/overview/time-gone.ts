/**
 * How much of a budget year's time is gone: the straight line from 1 January to 31 January of the next year, until
 * which its money may still be paid (treasury.md §3.1).
 */
import { rateOf } from './amounts.ts';

const day = 86_400_000;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day;

/** The last day of a month (yyyymm), ISO. */
export const endOfMonth = (period: number): string =>
  new Date(Date.UTC(Math.floor(period / 100), period % 100, 0)).toISOString().slice(0, 10);

/** In per cent, at the end of a day (ISO): 0 before the year, 100 from 31 January of the next year on. */
export const timeGone = (year: number, date: string): number => {
  const before = dayNumber(`${year - 1}-12-31`);
  const days = dayNumber(`${year + 1}-01-31`) - before;
  const gone = Math.min(Math.max(dayNumber(date) - before, 0), days);
  return rateOf(gone, days) ?? 0;
};
