/**
 * The plain cells of a file from the Treasury, before anybody says what they mean: what every reader (xlsx, csv …)
 * makes and all that follows works on. Columns are arrays, so that a hundred thousand rows are not a million objects,
 * and can be handed from thread to thread.
 */
export const cellKind = {
  blank: 0,
  text: 1,
  /** Finite; `numbers` holds it as the file's double. */
  number: 2,
  /** `numbers` holds days since 1899-12-30, whichever base the file counts from. */
  date: 3,
  /** `numbers` holds 0 or 1. */
  boolean: 4,
  /** #REF!, NaN, 1E+400 …: `texts` holds what the file says. */
  error: 5,
  /** A formula of which the file keeps no result: nothing is known of the cell. `texts` holds the formula. */
  unresolved: 6,
} as const;
export type CellKind = (typeof cellKind)[keyof typeof cellKind];

/** Marks beside the kind, in the same byte. */
export const cellMark = {
  kind: 0x0f,
  /** The value is the stored result of a formula; formulas are never computed. */
  formula: 0x10,
  /** A link to somewhere: shown, never followed. */
  link: 0x20,
} as const;

/** One column over the kept rows of a sheet. */
export interface CellColumn {
  /** Kind and marks. */
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** Index in the sheet's `strings`; −1 where the cell is no text. */
  readonly texts: Int32Array;
}

/** Indices from 0, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Table {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything at all. */
  readonly rowCount: number;
  /** Their numbers in the file, from 1, rising. Longer than `rowCount` it may be. */
  readonly rowNumbers: Int32Array;
  /** 1 where the row is hidden (or filtered away). */
  readonly hiddenRows: Uint8Array;
  /** The first `mostColumns`; what lies beyond is counted in `columnsBeyond`. */
  readonly columns: readonly CellColumn[];
  readonly columnsBeyond: number;
  /** Indices of hidden columns, from 0. */
  readonly hiddenColumns: readonly number[];
  /** In the file's own rows (from 0), at most `mostMerges`; the value stands in the first cell alone. */
  readonly merges: readonly CellRange[];
  /** Every text of the sheet once, NFC. */
  readonly strings: readonly string[];
}

/** Something that the reader found and whoever imports has to know of. */
export interface ReadNotice {
  readonly code:
    | 'hiddenSheet'
    | 'hiddenRows'
    | 'hiddenColumns'
    | 'columnsBeyond'
    | 'macros'
    | 'externalLinks'
    | 'formulasWithoutResult'
    | 'legacyFont'
    | 'guessedEncoding'
    | 'prefixRemoved';
  readonly sheet: string | null;
  readonly count: number;
}

export const fileKinds = ['xlsx', 'xls', 'ods', 'csv'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface Workbook {
  readonly kind: FileKind;
  /** Of a text file: how its bytes were read ("utf-8", "utf-16le", "windows-1258"), and what parts its fields. */
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheets: readonly Table[];
  readonly notices: readonly ReadNotice[];
}

/** reliability.md §4: all measured on what is really read, never on what a header claims. */
export const readLimits = {
  fileBytes: 200 * 2 ** 20,
  entries: 2_000,
  partBytes: 2 ** 30,
  /** A part may inflate this many times, beyond the first `freeBytes`. */
  inflation: 100,
  freeBytes: 10 * 2 ** 20,
  allBytes: 1.5 * 2 ** 30,
  rows: 1_048_576,
  columns: 16_384,
  mostColumns: 200,
  textLength: 32_767,
  strings: 4_000_000,
  nesting: 32,
  mostMerges: 10_000,
  milliseconds: 120_000,
} as const;
export type ReadLimits = { readonly [Name in keyof typeof readLimits]: number };
/** A file beyond one of these is refused; beyond the others something is left out and counted, or it is no limit by itself. */
export type RefusingLimit = Exclude<keyof ReadLimits, 'freeBytes' | 'mostColumns' | 'mostMerges'>;

export const kindAt = ({ kinds }: CellColumn, row: number): CellKind =>
  ((kinds[row] ?? 0) & cellMark.kind) as CellKind;

/** "B17": how a person finds the cell in Excel. @param column from 0 @param row number in the file, from 1 */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`;

/** "A", "Z", "AA". @param column from 0 */
export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
};
