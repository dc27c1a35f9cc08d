/** The plan years of the book around one of them: what they show has to stay when that one changes. */
import type { YearTrees } from '#shared/domain/book-view.ts';
import type { Book } from '../book/index.ts';

export const firstDay = (year: number): string => `${year}-01-01`;
export const lastDay = (year: number): string => `${year}-12-31`;

export interface OtherYears {
  /** An earlier plan year shows it. */
  readonly earlier: boolean;
  /** A later plan year shows it. */
  readonly later: boolean;
}

export const otherYears = (book: Book, year: number, isShown: (trees: YearTrees) => boolean): OtherYears => {
  const anyOf = (years: readonly number[]): boolean => years.some((each) => isShown(book.trees(each)));
  return {
    earlier: anyOf(book.years.filter((each) => each < year)),
    later: anyOf(book.years.filter((each) => each > year)),
  };
};
