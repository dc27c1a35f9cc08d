/** How many columns of a terminal a text takes, and text that is safe to print there. */

/** East Asian wide and full-width characters and emoji take two columns. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Marks that stand on the letter before them, joiners and variation selectors. */
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;

const widthOf = (character: string): number => (zero.test(character) ? 0 : wide.test(character) ? 2 : 1);

const ascii = /^[\x20-\x7E]*$/;

export const displayWidth = (text: string): number => {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
};

/** Control characters and direction overrides: they would act on the terminal, or turn the line round. */
const unprintable = /(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

export const printable = (text: string): string => text.replace(unprintable, '\uFFFD');

/** Fills up to a width, in front or behind. Text that is longer stays as it is. */
export const pad = (text: string, width: number, align: 'left' | 'right' | 'centre' = 'left'): string => {
  const missing = Math.max(0, width - displayWidth(text));
  if (align === 'left') return text + ' '.repeat(missing);
  if (align === 'right') return ' '.repeat(missing) + text;
  const before = Math.floor(missing / 2);
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
};
