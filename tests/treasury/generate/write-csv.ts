/** One sheet of a generated workbook as text: UTF-8 with or without its mark, UTF-16, Windows-1258. */
import { dayText, type WrittenCell } from './cell.ts';
import type { WrittenSheet } from './render.ts';
import { toWindows1258 } from './windows-1258.ts';

export const csvEncodings = ['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'windows-1258'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

const field = (cell: WrittenCell | undefined, separator: string): string => {
  if (cell === null || cell === undefined) return '';
  const value =
    'text' in cell
      ? cell.text
      : 'date' in cell
        ? dayText(cell.date)
        : 'number' in cell
          ? String(cell.number)
          : String(cell.result ?? '');
  const mustQuote = value.includes(separator) || /["\r\n]/.test(value);
  return mustQuote ? `"${value.replaceAll('"', '""')}"` : value;
};

export const csvText = ({ rows, columns }: WrittenSheet, separator: string): string => {
  const lines: string[] = [];
  for (const { row, cells } of rows) {
    while (lines.length < row - 1) lines.push('');
    lines.push(Array.from({ length: columns }, (_each, at) => field(cells[at], separator)).join(separator));
  }
  return `${lines.join('\r\n')}\r\n`;
};

const bigEndian = (value: string): Buffer => Buffer.from(`\ufeff${value}`, 'utf16le').swap16();

export const encode = (value: string, encoding: CsvEncoding): Buffer => {
  if (encoding === 'windows-1258') return toWindows1258(value);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${value}`, 'utf16le');
  if (encoding === 'utf-16be') return bigEndian(value);
  return Buffer.from(encoding === 'utf-8-mark' ? `\ufeff${value}` : value);
};

export const writeCsv = (sheet: WrittenSheet, encoding: CsvEncoding, separator: string): Buffer =>
  encode(csvText(sheet, separator), encoding);
