/** The rows of a file with what they mean: places, amounts, and what stands against them. Nothing of the book's figures. */
import type { Catalogue } from '../facts.ts';
import type { Issue, Voice } from '../match/index.ts';
import type { Reason } from '../reasons.ts';
import type { ImportDecisions, ImportSettings } from '../settings.ts';
import type { Workbook } from '../table.ts';
import type { Heading } from './groups.ts';
import type { Lanes } from './lanes.ts';
import type { SheetReading } from './sheet-reading.ts';

export const rowState = {
  /** No detail row, left out, or without any amount. */
  ignored: 0,
  ambiguous: 1,
  invalid: 2,
  /** Nothing stands against it in the file itself. */
  ready: 3,
} as const;

export interface SheetRows {
  readonly reading: SheetReading;
  /** Of its first kept row among the rows of all sheets. */
  readonly offset: number;
  readonly lanes: Lanes;
  readonly plan: Lanes;
  readonly headings: readonly Heading[];
}

/** What one row gives to one place; a place without all its members is known only as −1. */
export interface Entries {
  readonly count: number;
  readonly row: Int32Array;
  /** Index in `lanes.parts` of the row's sheet. */
  readonly lane: Uint16Array;
  readonly component: Int32Array;
  readonly unit: Int32Array;
  readonly source: Int32Array;
  /** Year; 0 not stated; −1 not known. */
  readonly vintage: Int32Array;
  /** Whole đồng; NaN where it is not stated. */
  readonly completed: Float64Array;
  readonly advance: Float64Array;
  readonly unsplit: Float64Array;
  /** 1: of the month alone. */
  readonly month: Uint8Array;
}

export interface Question {
  readonly voice: Voice;
  rows: number;
  amount: number;
  /** Row that asks first. */
  readonly first: number;
}

export interface Interpreted {
  readonly workbook: Workbook;
  readonly settings: ImportSettings;
  readonly decisions: ImportDecisions;
  readonly catalogue: Catalogue;
  readonly sheets: readonly SheetRows[];
  readonly rowCount: number;
  /** Of each row: index in `sheets`. */
  readonly sheetOf: Uint16Array;
  readonly states: Uint8Array;
  readonly issues: readonly (readonly Issue[] | undefined)[];
  /** Disbursed in all; NaN where the row states nothing or nothing that can be read. */
  readonly totals: Float64Array;
  /** The file's plan of each row; NaN where it states none. */
  readonly plans: Float64Array;
  readonly components: Int32Array;
  readonly units: Int32Array;
  readonly entries: Entries;
  readonly questions: readonly Question[];
  /** Of each row: indices in `questions`, absent where it asks nothing. */
  readonly asks: ReadonlyMap<number, readonly number[]>;
  readonly obstacles: readonly Reason[];
}

/** The sheet of a row and its index among the sheet's kept rows. */
export const rowAt = (
  { sheets, sheetOf }: Pick<Interpreted, 'sheets' | 'sheetOf'>,
  row: number,
): { readonly sheet: SheetRows; readonly kept: number } => {
  const sheet = sheets[sheetOf[row] ?? 0];
  if (!sheet) throw new RangeError(`no row ${row}`);
  return { sheet, kept: row - sheet.offset };
};

/** "Sheet1!17": what decisions name a row by. */
export const rowKeyOf = (of: Pick<Interpreted, 'sheets' | 'sheetOf'>, row: number): string => {
  const { sheet, kept } = rowAt(of, row);
  return `${sheet.reading.table.name}!${sheet.reading.table.rowNumbers[kept] ?? 0}`;
};

export const reasonAt = (
  of: Pick<Interpreted, 'sheets' | 'sheetOf'>,
  row: number,
  { code, params, column }: Pick<Issue, 'code' | 'params' | 'column'>,
): Reason => {
  const { table } = rowAt(of, row).sheet.reading;
  const number = table.rowNumbers[rowAt(of, row).kept] ?? 0;
  return { code, params, at: { sheet: table.name, row: number, column } };
};
