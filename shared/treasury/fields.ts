/**
 * What a column of a Treasury file can be (treasury.md §3, §4; budget-codes.md §2). Plain constants: the window lists
 * them, so nothing of zod here.
 */
export const codeFields = [
  /** Mã dự án (ĐVQHNS of an investment project): the best key of a work. */
  'projectCode',
  'budgetUnitCode',
  'areaCode',
  'programmeCode',
  'chapterCode',
  'sectorCode',
  'economicItemCode',
  'budgetSourceCode',
  'budgetLevel',
  'treasuryAccount',
  'treasuryOfficeCode',
] as const;

export const nameFields = ['projectName', 'componentName', 'unitName', 'sourceName', 'investor'] as const;

export const amountFields = [
  /** Kế hoạch vốn năm; with that carried over. Compared, never written. */
  'plan',
  'carriedPlan',
  /** Thanh toán khối lượng hoàn thành. */
  'completed',
  /** Tạm ứng. */
  'advance',
  /** Tổng số = completed + advance. */
  'disbursed',
  /** Of an accounting line: spending = debit − credit. */
  'debit',
  'credit',
] as const;

export const otherFields = ['ordinal', 'vintage', 'date', 'note'] as const;

export const importFields = [...codeFields, ...nameFields, ...amountFields, ...otherFields] as const;

export type CodeField = (typeof codeFields)[number];
export type NameField = (typeof nameFields)[number];
export type AmountField = (typeof amountFields)[number];
export type ImportField = (typeof importFields)[number];

/** treasury: the Treasury's own figure; investor: what the investor (chủ đầu tư) reports. */
export const figureOrigins = ['treasury', 'investor'] as const;
export type FigureOrigin = (typeof figureOrigins)[number];

/** cumulative: lũy kế from the beginning of the budget year; month: phát sinh in the month alone. */
export const amountSpans = ['cumulative', 'month'] as const;
export type AmountSpan = (typeof amountSpans)[number];

export const matchDimensions = ['component', 'unit', 'source'] as const;
export type MatchDimension = (typeof matchDimensions)[number];

/** What one answer can say for all rows that the file does not say it of. */
export const wholeFileQuestions = [...matchDimensions, 'vintage'] as const;
export type WholeFileQuestion = (typeof wholeFileQuestions)[number];

/** What a row of a sheet is. Detail rows carry figures; all others are counted and left out, by name. */
export const rowKinds = [
  'title',
  'header',
  'columnNumbers',
  'group',
  'total',
  'detail',
  'signature',
  'note',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** What the preview says of a row; the numbers of all classes add up to the rows read (R6). */
export const rowClasses = ['new', 'changed', 'same', 'deleted', 'ambiguous', 'invalid', 'ignored'] as const;
export type RowClass = (typeof rowClasses)[number];
