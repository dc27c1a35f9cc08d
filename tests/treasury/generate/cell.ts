/** A cell of a generated workbook, before anybody decides how it is written. */
import type { MatchDimension } from '#shared/treasury/fields.ts';

export type Cell =
  | null
  | {
      readonly text: string;
      /** Member of the catalogue that the text stands for: what a person would answer when asked. */
      readonly means?: { readonly dimension: MatchDimension; readonly uid: string };
    }
  | { readonly number: number }
  /** Days since 1899-12-30. */
  | { readonly date: number }
  /** An amount, still in đồng: written in the file's unit; where a formula makes it, with its stored result. */
  | { readonly dong: number; readonly formula?: string }
  | { readonly formula: string; readonly result: number | string | null };

export const text = (value: string): Cell => ({ text: value });

/** What a cell is that the file has as it is: nothing is left to be decided. */
export type WrittenCell = Exclude<Cell, { readonly dong: number }>;

const millisecondsADay = 86_400_000;
const serialOfUnixEpoch = 25_569;

/** Serial of a day, as Excel counts from 1900 on. */
export const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / millisecondsADay + serialOfUnixEpoch;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** dd/mm/yyyy */
export const dayText = (serial: number): string => {
  const date = new Date((serial - serialOfUnixEpoch) * millisecondsADay);
  return `${twoDigits(date.getUTCDate())}/${twoDigits(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
};
