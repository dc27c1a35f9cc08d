/** What detection found, and what it could not find: see `reasons.ts`. */
export interface DetectionReasons {
  sheetChosen: { sheet: string; rows: number };
  sheetLeftOut: {
    sheet: string;
    why: 'hidden' | 'noAmounts' | 'noHeader' | 'different' | 'summary' | 'otherMonth';
  };
  headerFound: { first: number; last: number; words: string };
  headerNotFound: Record<string, never>;
  /** Another table with other headers begins: its rows are not read. */
  secondTable: { row: number; words: string };
  rowsFound: { first: number; last: number; details: number };
  /** A row that comes to the sum of the ones beneath it, and that nothing else tells from a detail. */
  sumUndecided: { row: number };
  columnFound: { column: string; field: string; header: string };
  columnUnknown: { column: string; header: string };
  /**
   * It is known and not taken: strange, an amount that the plan has no use for (rate, what is left …); better, another
   * column serves the field better; month, a cumulative one stands beside it; investor, the Treasury's stands beside
   * it; part, a column is taken that it is a part of; alike, several that their headers do not tell apart.
   */
  columnLeftOut: {
    column: string;
    header: string;
    why: 'strange' | 'better' | 'month' | 'investor' | 'part' | 'alike';
  };
  /** Two readings, and what an example comes to in each (R2). */
  columnAmbiguous: { column: string; example: string; readings: string };
  /** Two columns of the same field, source, vintage and span. */
  columnTwice: { field: string; first: string; second: string };
  /** A part to date beside another part of the month alone: what is disbursed in all is not known. */
  spansMixed: { field: string; first: string; second: string };
  moneyUnitFound: { unit: string; text: string };
  moneyUnitBySize: { unit: string; total: number; capital: number };
  moneyUnitUnknown: Record<string, never>;
  /** R4: the file's total with the unit chosen is some 10³ or 10⁶ times the plan's capital, or a fraction of it. */
  moneyUnitImplausible: { unit: string; total: number; capital: number };
  asOfFound: { date: string; text: string };
  asOfUnknown: Record<string, never>;
  budgetYearFound: { year: number; text: string };
  /** The file names none: the year of the plan that it is imported to. */
  budgetYearOfPlan: { year: number };
  budgetYearUnknown: Record<string, never>;
  spanFound: { span: string; text: string };
  spanUnknown: Record<string, never>;
  originFound: { origin: string; text: string };
  originUnknown: Record<string, never>;
  profileFits: { name: string };
  /** A column that the profile knows stands elsewhere now, or nowhere; or its header says something else. */
  profileMoved: { name: string; field: string; header: string; from: string; to: string };
  profileMissing: { name: string; field: string; header: string; column: string };
  noAmountColumn: Record<string, never>;
  noKeyColumn: Record<string, never>;
}
