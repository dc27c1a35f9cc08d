/** What became of one cell of a column of amounts. Numbers, since a column of a hundred thousand rows is bytes. */
export const amountState = {
  /** Nothing there, or "-" where that means nothing. */
  blank: 0,
  read: 1,
  /** Text that can mean two amounts, or one that nobody is sure of (1.5E3): to be asked (R2). */
  ambiguous: 2,
  /** No amount: words, 12%, a date, true or false. */
  invalid: 3,
  /** Beyond ±(2⁵³ − 1) đồng. */
  tooLarge: 4,
  /** Not whole đồng, and rounding was not asked for (R5). */
  fraction: 5,
  /** A formula without a stored result. */
  unresolved: 6,
  /** #REF! and the like. */
  error: 7,
} as const;
export type AmountState = (typeof amountState)[keyof typeof amountState];
