/**
 * A publication laid out on its pages, before any program draws it: the preview shows these pages and the desktop
 * prints them, so that both agree. Text is broken into lines by the metrics of Times New Roman (`text-width.ts`).
 *
 * Lengths are in mm, sizes of letters in points.
 */
import type { HeaderCell } from '../columns.ts';
import type { Alignment, RowStyle } from '../paper.ts';

export interface PageText {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly superscript?: true;
  readonly subscript?: true;
}

/** One line of text, placed by its top edge; `justified` lines fill their width exactly. */
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
}

/** A rule of 0,75 pt. */
export interface PageRule {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export interface PageCell {
  readonly text: string;
  readonly align: Alignment;
}

export interface PageTableRow {
  readonly height: number;
  readonly style: RowStyle;
  readonly cells: readonly PageCell[];
}

/** The part of a table that stands on one page, its heading repeated above it. */
export interface PageTable {
  readonly left: number;
  readonly top: number;
  readonly columnWidths: readonly number[];
  readonly size: number;
  readonly header: readonly (readonly HeaderCell[])[];
  readonly headerHeights: readonly number[];
  readonly numbers: readonly (readonly string[])[];
  readonly numberHeight: number;
  readonly numberSize: number;
  readonly rows: readonly PageTableRow[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Which part of the publication it belongs to, from 0. */
  readonly part: number;
  /** Within its part, from 1; printed from the second page on. */
  readonly number: number;
  readonly lines: readonly PageLine[];
  readonly rules: readonly PageRule[];
  readonly tables: readonly PageTable[];
  /** The sentence about invented data, at the foot; null where there is none. */
  readonly demonstration: string | null;
}
