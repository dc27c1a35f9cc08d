/** Work done, counted exactly: the bench compares it between books of different sizes, where times cannot tell. */
export interface Tally {
  /** Statements that wrote. */
  statements: number;
  /** Milliseconds spent in transactions, the wait for the disk included. */
  milliseconds: number;
}

export const newTally = (): Tally => ({ statements: 0, milliseconds: 0 });
