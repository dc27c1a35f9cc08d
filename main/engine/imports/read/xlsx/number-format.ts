/**
 * Whether a number format shows a date: the only thing that tells a date from an amount in xlsx. One pass over the
 * letters, no regular expression that a format could be made to stall.
 */

/** Formats that a file does not spell out: dates, times, and those of East Asian versions. ECMA-376 18.8.30. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const lastBuiltIn = 163;

/** Behind these the next letter is text. */
const escapes = '\\_*';
const dateLetters = 'dmyhsDMYHS';
const digitPlaces = '#?';
const elapsed = /^\[(h+|m+|s+)\]$/i;

/** Where what begins at `at` in a format ends: behind the quotation mark, the bracket, the escaped letter. */
const endOfLiteral = (code: string, at: number): number => {
  const letter = code.charAt(at);
  if (escapes.includes(letter)) return at + 2;
  const close = letter === '"' ? '"' : letter === '[' ? ']' : '';
  if (close === '') return at;
  const end = code.indexOf(close, at + 1);
  return end < 0 ? code.length : end + 1;
};

/** @param code "dd/mm/yyyy;@" */
export const isDateCode = (code: string): boolean => {
  let isDate = false;
  for (let at = 0; at < code.length; ) {
    const end = endOfLiteral(code, at);
    if (end > at) {
      isDate ||= end - at <= 12 && elapsed.test(code.slice(at, end));
      at = end;
    } else {
      if (digitPlaces.includes(code.charAt(at))) return false;
      isDate ||= dateLetters.includes(code.charAt(at));
      at++;
    }
  }
  return isDate;
};

/** @param codes of the file's own formats, by id */
export const isDateFormat = (id: number, codes: ReadonlyMap<number, string>): boolean => {
  const code = codes.get(id);
  if (code !== undefined) return isDateCode(code);
  return id <= lastBuiltIn && isBuiltInDate(id);
};
