/** What a written paper is called in a folder: "cao-bang-2024-phu-luc-05-2024-01.xlsx". */
import { isMonthly, type PaperFormat, type PaperId } from './publication.ts';

export interface NamedPaper {
  readonly what: PaperId;
  readonly format: PaperFormat;
  readonly year: number;
  /** yyyymm; counts only for papers of a month. */
  readonly period?: number | undefined;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "2024-01"; "2023-2024-01" where the plan of one year is reported in a month of the next. */
const timeOf = ({ what, year, period }: NamedPaper): string => {
  if (period === undefined || !isMonthly(what)) return String(year);
  const own = Math.floor(period / 100);
  const month = `${own}-${twoDigits(period % 100)}`;
  return own === year ? month : `${year}-${month}`;
};

/** @param book the book's file name; papers of several years and months stand beside each other */
export const paperFileName = (book: string, paper: NamedPaper): string =>
  `${book.replace(/\.kehoach$/i, '')}-${paper.what}-${timeOf(paper)}.${paper.format}`;
