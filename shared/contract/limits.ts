/** Numbers of the contract that a window needs without its schemas. */

/** The most cells that one command writes: a sheet of Excel's height by a few columns. */
export const editLimit = 100_000;
/** The most rows that one page of a sheet carries. */
export const pageLimit = 5_000;

/** Raised when a window of another version could misread what is sent. */
export const wireVersion = 1;
