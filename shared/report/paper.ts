/**
 * A table paper (Phụ lục 01–05) as data: what is printed, in which order, with which wording and figures.
 * Excel, Word and every other writer draw this and decide nothing of it, so that they cannot differ.
 *
 * Figures are exact (whole đồng, rationals); rounding happens where text is produced (`print-cell.ts`). A
 * computed cell carries its formula as data: from it come the live formula in Excel and the check that the
 * parts make up the value.
 */
import type { Rational } from '../text/decimal.ts';

export type ColumnKind = 'text' | 'money' | 'count' | 'rate';
export type Alignment = 'left' | 'center' | 'right';

/**
 * What a column computes out of the other columns of its row. A sum passes over blanks; a difference of which
 * one side is blank is blank: "2-7" without an end of the year is no fall.
 */
export type ColumnFormula =
  | { readonly op: 'columns'; readonly plus: readonly string[]; readonly minus: readonly string[] }
  /** Sum of `over` divided by the sum of `under`, in percent. */
  | { readonly op: 'ratio'; readonly over: readonly string[]; readonly under: readonly string[] };

/** The same for one cell, which may instead be made of other rows in its column, or be a share of another cell. */
export type CellFormula =
  | ColumnFormula
  | { readonly op: 'rows'; readonly rows: readonly string[] }
  /** The plain mean of other rows; blanks do not count. */
  | { readonly op: 'mean'; readonly rows: readonly string[] }
  /** `percent` per cent of `of`, rounded up to a whole number: points of a rate as households. */
  | { readonly op: 'portion'; readonly of: string; readonly percent: string };

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly align: Alignment;
  /** Decimals that are printed. */
  readonly decimals: number;
  /** Width in mm below which the column would be hard to read, whatever stands in it. */
  readonly minWidth: number;
  readonly formula: ColumnFormula | null;
  /** 'A', 'B' for text, '1', '2' for figures: generated from the definitions, never typed. */
  readonly number: string;
  /** The number with its formula ("17=9/1*100"), in pieces between which a line may break. */
  readonly numberParts: readonly string[];
}

export interface ColumnGroup {
  readonly label: string;
  readonly columns: readonly ColumnNode[];
}

export type ColumnNode = Column | ColumnGroup;

export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
}

/** `value` is whole đồng for money, a whole number for a count; null prints blank, which is not zero. */
export interface AmountCell {
  readonly kind: 'money' | 'count';
  readonly value: number | null;
  readonly formula: CellFormula | null;
}

/** Per cent, or percentage points, exact (`rate-cell.ts` makes them); null prints blank, as 0/0 does. */
export interface RateCell {
  readonly kind: 'rate';
  readonly value: Rational | null;
  readonly formula: CellFormula | null;
}

export type Cell = TextCell | AmountCell | RateCell;

export type RowStyle = 'total' | 'group' | 'detail';

export interface PaperRow {
  readonly key: string;
  /** 0 at the total, one more at each level beneath. */
  readonly level: number;
  readonly style: RowStyle;
  /** One cell for each column that is not a group, in their order. */
  readonly cells: readonly Cell[];
}

/**
 * office: top left; label: "Phụ lục 05"; title: capitals, one or more lines; part: under a title that an appendix
 * shares among its tables, bold; period: cut-off date; reference: "(Kèm theo …)".
 */
export type HeadingRole = 'office' | 'label' | 'title' | 'part' | 'period' | 'reference';

export interface HeadingLine {
  readonly role: HeadingRole;
  readonly text: string;
}

export interface Signer {
  readonly title: string;
  /** "(Ký, ghi rõ họ tên)" */
  readonly hint: string;
}

export interface SignatureBlock {
  /** "Cao Bằng, ngày … tháng … năm …", above the right-hand signer. */
  readonly placeAndDate: string;
  readonly left: Signer;
  readonly right: Signer;
}

export interface PaperPage {
  /** The decree knows A4; A3 is the officer's choice for wide tables. */
  readonly size: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  /** In mm. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

export interface PaperProperties {
  readonly title: string;
  readonly author: string;
  readonly language: 'vi-VN';
  /** ISO instant. Comes with the model, so that the same model gives the same bytes. */
  readonly createdAt: string;
}

export interface Paper {
  /** 'phu-luc-05'; 'phu-luc-04b' for the second table of an appendix. */
  readonly id: string;
  /** "Phụ lục 05": the name of the sheet. */
  readonly name: string;
  /** A further table of the appendix before it: it begins on a new page, and page numbers go on. */
  readonly continues?: true;
  readonly heading: readonly HeadingLine[];
  /** How many đồng make one printed unit of money, and the line that says so. */
  readonly moneyUnit: number;
  readonly unitLine: string;
  readonly columns: readonly ColumnNode[];
  readonly rows: readonly PaperRow[];
  /** Sentences; numbering and "Ghi chú" come with printing. */
  readonly notes: readonly string[];
  /** "./." after the last note, where the paper ends here. */
  readonly ending: string | null;
  readonly signature: SignatureBlock | null;
  readonly page: PaperPage;
  readonly properties: PaperProperties;
}

/** A4 landscape with the decree's margins: 252 × 170 mm for the text. */
export const landscapePage: PaperPage = {
  size: 'A4',
  orientation: 'landscape',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
};
