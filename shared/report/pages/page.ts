/**
 * A publication laid out on its pages, before any program draws it: the preview shows these pages and the desktop
 * prints them, so that both agree. Text is broken into lines by the metrics of Times New Roman (`text-width.ts`).
 *
 * Lengths are in mm from the page's left and upper edge, sizes of letters in points.
 */
import type { HeaderCell } from '../columns.ts';
import type { Alignment, RowStyle } from '../paper.ts';

export interface PageText {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  /** The number of a footnote: a reference in the body, or the beginning of the note itself. */
  readonly note?: number;
}

/** Letters above and below the line, beside those on it. */
export const raisedScale = 0.65;

/** One line of text, placed by its upper edge; `justified` lines fill their width exactly. */
export interface PageLine {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly align: Alignment | 'justified';
  readonly texts: readonly PageText[];
  /** Lines of one paragraph share a number: a reader of the PDF hears one paragraph. */
  readonly paragraph: number;
  /** 1–6 where the paragraph is a heading. */
  readonly heading?: number;
  /** The footnote that it is a line of. */
  readonly note?: number;
}

/** A rule of 0,75 pt. */
export interface PageRule {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export interface PageHeaderCell extends HeaderCell {
  readonly lines: readonly string[];
}

export interface PageCell {
  readonly lines: readonly string[];
  readonly align: Alignment;
}

export interface PageTableRow {
  readonly height: number;
  readonly style: RowStyle;
  readonly cells: readonly PageCell[];
}

/** What stands above the rows on every page. */
export interface PageTableHead {
  /** What a reader of the screen calls the table. */
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly size: number;
  readonly header: readonly (readonly PageHeaderCell[])[];
  readonly headerHeights: readonly number[];
  /** The column-number row, each cell in its lines. */
  readonly numbers: readonly (readonly string[])[];
  readonly numberHeight: number;
  readonly numberSize: number;
}

/** The part of a table that stands on one page, its heading repeated above it. */
export interface PageTable extends PageTableHead {
  readonly left: number;
  readonly top: number;
  readonly rows: readonly PageTableRow[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Which part of the publication it belongs to, from 0. */
  readonly part: number;
  /** Within its letter or appendix, from 1. */
  readonly number: number;
  readonly lines: readonly PageLine[];
  readonly rules: readonly PageRule[];
  readonly tables: readonly PageTable[];
  /** Its number in the upper margin; null on the first page, which shows none. */
  readonly pageNumber: PageLine | null;
  /** In the lower margin: the sentence about invented data, where there is one. */
  readonly foot: readonly PageLine[];
}
