import type { BookView } from '../domain/book-view.ts';
import type { CellLookup } from '../report/live-figure.ts';
import { cellFigures } from './cell-figure.ts';
import { readCell } from './read-cell.ts';

/** What live figures of the text take from cells of sheets. Good for one revision of the book. */
export const liveCells = (view: BookView): CellLookup => cellFigures(view, readCell);
