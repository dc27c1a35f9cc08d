/** Names of the sheets of a workbook: such as Excel takes, and no two alike. */

const longest = 31;

/** Signs that a sheet's name cannot have, and an apostrophe at either end. */
const fit = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]|\p{C}/gu, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
    .slice(0, longest) || 'Bảng';

/** Excel keeps this one for itself. */
const reserved = 'history';

/** A number behind a name that is taken; Excel does not tell capitals from small letters. */
export const sheetNames = (names: readonly string[]): string[] => {
  const taken = new Set([reserved]);
  return names.map((name) => {
    const base = fit(name);
    let candidate = base;
    for (let at = 2; taken.has(candidate.toLowerCase()); at++) {
      const suffix = ` (${at})`;
      candidate = base.slice(0, longest - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
};
