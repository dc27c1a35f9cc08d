/**
 * Vietnamese text for searching and for sorting. Not for storing: a folded text is a key only.
 */

/**
 * Search key: no marks, đ as d (and ð, its look-alike in old files), lower case, single blanks. 'Hoà An', 'Hòa An' and 'HOA  AN' have the same key,
 * composed or decomposed.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();

const collator = new Intl.Collator('vi', { numeric: true });

/** Dictionary order (a, ă, â … d, đ …; then tones), numbers by size: 'Xã 2' before 'Xã 10'. */
export const compareVietnamese = (left: string, right: string): number => collator.compare(left, right);
