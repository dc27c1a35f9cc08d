/** Why a row is of its class: see `reasons.ts`. */
import type { MatchDimension, RowKind } from './fields.ts';

export interface RowReasons {
  /** It is no detail row. */
  notDetail: { kind: RowKind };
  leftOut: Record<string, never>;
  unmatchedCode: { dimension: MatchDimension; field: string; code: string };
  unmatchedName: { dimension: MatchDimension; name: string };
  nothingToMatch: { dimension: MatchDimension };
  codesDisagree: { dimension: MatchDimension; first: string; second: string };
  /** A code that lost its zeros in the file was taken as the one of the catalogue. */
  codePadded: { field: string; from: string; to: string };
  amountAmbiguous: { text: string; readings: string };
  amountInvalid: { text: string };
  /** One merged cell beside several detail rows: what each has of it nobody can know. */
  amountMerged: { text: string; rows: number };
  amountTooLarge: { text: string };
  fractionOfDong: { text: string };
  noResult: { formula: string };
  cellError: { text: string };
  vintageUnknown: { text: string };
  partsDisagree: { completed: number; advance: number; disbursed: number };
  /** Somebody typed another amount over what was imported, or where nothing was. */
  typedByHand: { typed: number; imported: number | null };
  /** Money of the same place stands on a line above or on works beneath: writing both would count it twice. */
  coarserFigure: { label: string; amount: number };
  finerFigure: { label: string; amount: number };
  fell: { before: number; after: number };
  overCapital: { capital: number; disbursed: number };
  gone: { file: string };
  /** Every work or line of the rows that ask has capital of this source alone. */
  onlyCapital: { rows: number };
  /** So many of the rows that ask are of works or lines with capital of this source. */
  someCapital: { rows: number; of: number };
  /** In the book the works and lines of the rows have capital of this year alone. */
  onlyVintage: { year: number };
  /** Nothing in the file says of which year the capital is that so many rows were paid from. */
  vintageUnstated: { rows: number };
  /** A title or the name of a sheet names it. */
  namedInFile: { text: string };
  /** A person mended the cell in place. */
  textMended: { from: string; to: string };
  periodUnknown: { period: number };
  /** No unit is named anywhere in the file: the figure is the whole province's. */
  wholeProvince: Record<string, never>;
  /** Amounts are given to sources that nothing lies beneath. */
  sourceNotLeaf: { source: string };
  /** A detail row whose cells of amounts are all blank. */
  noAmount: Record<string, never>;
  /** A column that is the whole of others (all sources, all vintages) says another amount than they add up to. */
  splitDisagrees: { whole: number; parts: number };
  /** A heading has an amount that no rows beneath it add up to: perhaps it is a detail row. */
  groupNoSum: { stated: number; computed: number };
  /** Another row of the same figure is not decided: their sum would be wrong. */
  sameFigureOpen: { row: string };
  /** The file itself has money on this line and on one beneath or above it; perhaps one is the sum of the other. */
  nestedRows: { label: string; amount: number };
  /** Nobody names it any more, but rows that are not matched yet may mean it: it stays until they are. */
  goneUnsure: { file: string; rows: number };
  /** A month's own amounts: what was paid before and has no row this month stays in the cumulative figure. */
  carriedForward: { period: number };
  /** Amounts of the month alone need the cumulative figures of the month before. */
  previousMissing: { period: number };
  /** Dates (yyyy-mm-dd) to which the month counts. */
  cutoffDiffers: { period: number; book: string; file: string };
  yearDiffers: { file: number; book: number };
  /** A member that the settings name is not in the book's lists of the year. */
  memberUnknown: { dimension: MatchDimension; uid: string };
}
