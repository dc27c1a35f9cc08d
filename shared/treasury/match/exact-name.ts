/**
 * When two spellings are the very same name: letters with all their marks, whichever of the two places a tone stands
 * in (hoà, hòa), whatever the case and the blanks. Stricter than `fold`, for which "Nà Mò" and "Na Mo" are one.
 */

/** Decomposed: o or u, a tone (acute, grave, hook, tilde, dot), then the vowel that the new style puts it on. */
const oldPlaces = [
  /(o)([\u0300\u0301\u0303\u0309\u0323])([ae])/g,
  /(u)([\u0300\u0301\u0303\u0309\u0323])(y)/g,
];

/** "hòa" as "hoà", "thúy" as "thuý": one of both spellings of the same syllable. Decomposed letters in and out. */
const newStyle = (decomposed: string): string =>
  oldPlaces.reduce((text, oldPlace) => text.replace(oldPlace, '$1$3$2'), decomposed);

/** The ð of old files is a đ. */
export const exactName = (text: string): string =>
  newStyle(text.toLowerCase().normalize('NFD'))
    .normalize('NFC')
    .replaceAll('ð', 'đ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
