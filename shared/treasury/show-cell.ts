/** A cell of a file as text for the eye, about as Excel shows one that nobody has formatted. Never read as an amount. */
import { cellKind, kindAt, type Table } from './table.ts';

const excelEpoch = Date.UTC(1899, 11, 30);
const day = 86_400_000;

const padded = (value: number): string => String(value).padStart(2, '0');

/** @param serial days since 1899-12-30; what lies beyond the calendar is shown as a number */
const showDate = (serial: number): string => {
  const date = new Date(excelEpoch + Math.round(serial * day));
  if (Number.isNaN(date.getTime())) return showNumber(serial);
  const clock = [date.getUTCHours(), date.getUTCMinutes()];
  const shown = `${padded(date.getUTCDate())}/${padded(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  return clock.some((part) => part !== 0) ? `${shown} ${clock.map(padded).join(':')}` : shown;
};

/** Codes are numbers as well: no thousands are set apart. Fifteen digits are what Excel knows. */
const showNumber = (value: number): string => {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? text : text.replace('.', ',');
};

/** @param column index from 0 @param row index of a kept row */
export const showCellOf = (table: Table, column: number, row: number): string => {
  const cells = table.columns[column];
  if (!cells) return '';
  const number = cells.numbers[row] ?? 0;
  switch (kindAt(cells, row)) {
    case cellKind.blank:
      return '';
    case cellKind.number:
      return showNumber(number);
    case cellKind.date:
      return showDate(number);
    case cellKind.boolean:
      return number === 0 ? 'FALSE' : 'TRUE';
    default:
      return table.strings[cells.texts[row] ?? -1] ?? '';
  }
};
