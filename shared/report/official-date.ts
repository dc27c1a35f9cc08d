/**
 * Dates as Nghị định 30/2020 writes them: days below 10 and months 1 and 2 get a leading zero, month 6 stays
 * "6". What is not known yet is left as dots, to be filled in by hand.
 */
export const blank = '…';

const padded = (value: number, below: number): string => (value < below ? `0${value}` : String(value));

const partsOf = (iso: string): { year: number; month: number; day: number } => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** "ngày 05 tháng 02 năm 2024" */
export const longDate = (iso: string | undefined): string => {
  if (iso === undefined) return `ngày ${blank} tháng ${blank} năm ${blank}`;
  const { year, month, day } = partsOf(iso);
  return `ngày ${padded(day, 10)} tháng ${padded(month, 3)} năm ${year}`;
};

/** "31/01/2024"; without a date, dots before the year. */
export const slashDate = (iso: string | undefined, year: number): string => {
  if (iso === undefined) return `${blank}/${blank}/${year}`;
  const date = partsOf(iso);
  return `${padded(date.day, 10)}/${padded(date.month, 10)}/${date.year}`;
};

export const yearOfPeriod = (period: number): number => Math.floor(period / 100);

/** "tháng 01 năm 2024" from 202401; "tháng … năm 2024" without a month. */
export const monthAndYear = (period: number | undefined, year: number): string =>
  period === undefined
    ? `tháng ${blank} năm ${year}`
    : `tháng ${padded(period % 100, 3)} năm ${yearOfPeriod(period)}`;
