/**
 * Text in a CSV file must never become a formula: where it begins as one would, an apostrophe goes before it, and
 * reading takes it off again (reliability.md §5).
 */

/**
 * What a spreadsheet takes for a formula, its full-width twins, and what it skips before one; text that begins with
 * apostrophes before such a sign gets one more, so that reading takes off just that one.
 */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;

export const withFormulaPrefix = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);

export const hasFormulaPrefix = (field: string): boolean => field.startsWith("'") && formulaLike.test(field);

/** The text that `withFormulaPrefix` was given. */
export const withoutFormulaPrefix = (field: string): string =>
  hasFormulaPrefix(field) ? field.slice(1) : field;
