/** The dimensions of a year packed for the totals. */
import { innerUnits, packDimension, packVintages, Totals, type YearLayout } from '../totals/index.ts';
import type { Book } from './book.ts';

export const yearLayout = (book: Book, year: number): YearLayout => {
  const trees = book.trees(year);
  const units = packDimension(trees.units, book.localIds.of('unit'));
  return {
    year,
    components: packDimension(trees.components, book.localIds.of('component')),
    units,
    sources: packDimension(trees.sources, book.localIds.of('source')),
    ...packVintages(trees.vintages),
    ...innerUnits(units),
  };
};

/** Layouts are made once a year and rebuilding: all slots of a year share one. */
export const createTotals = (book: Book, figures: number): Totals =>
  new Totals((year) => yearLayout(book, year), figures);
