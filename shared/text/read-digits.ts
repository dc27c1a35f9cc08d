/**
 * Reads digits with their marks, without sign, unit or percent (those are `read-number.ts`).
 *
 * The grid declares the Vietnamese form: thousands '.' or a blank, decimals ','. English marks are read only
 * where no Vietnamese reading exists and the marks leave no doubt. Never silently wrong: a form that one
 * habit of typing gives two meanings is refused, with the Vietnamese spelling of each meaning.
 *
 * | typed                         | read as       | why                                                        |
 * |-------------------------------|---------------|------------------------------------------------------------|
 * | 363021   0071                 | 363021   71   | plain digits, leading zeros allowed                        |
 * | 363.021   1.234.567,8         | Vietnamese    | groups of three                                            |
 * | 1 234 567   1 234,5           | Vietnamese    | groups of three between single blanks                      |
 * | 1,5   1234,567   ,5   0,500   | Vietnamese    | one comma: decimals                                        |
 * | 1,234                         | 1,234         | one comma: decimals, since the grid declares it            |
 * | 1,500   363,000               | ambiguous     | nobody types decimals that end in 0; `1.500` is as likely  |
 * | 1,234,567   1,234.5           | English       | no Vietnamese reading; the marks leave no doubt            |
 * | 1.5   1234.567   0.500   .5   | ambiguous     | an English decimal point; the same hand would type `1.500` |
 * |                               |               | for 1,5 and be read as 1500, so the habit is stopped here  |
 * | 1.23.456   1.234.5   12,34,567   5,   1,234,567,8   1  234 | malformed | no reading in either form           |
 *
 * `1,500` is accepted where the column itself shows three decimals or more (`threeDecimals`): its own text
 * must be readable again.
 */
import type { Decimal } from './decimal.ts';
import { formatDecimal } from './format-number.ts';

export interface DigitsOptions {
  /** The column shows three decimals or more. */
  readonly threeDecimals?: boolean;
}

export type DigitsReading =
  | { readonly kind: 'read'; readonly value: Decimal }
  /** What may have been meant, the Vietnamese reading first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly Decimal[] }
  | { readonly kind: 'malformed' };

const vietnamese = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)?(?:,(\d+))?$/;
const english = /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$|^([1-9]\d{0,2}(?:,\d{3}){2,})$/;
const englishPoint = /^(\d*|[1-9]\d{0,2}(?: \d{3})+)\.(\d+)$/;
const doubtful = /^[1-9]\d{0,2},\d\d0$/;
const plain = /^(-?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;

const decimal = (whole = '', fraction = ''): Decimal => ({
  digits: BigInt(whole.replace(/\D/g, '') + fraction),
  scale: fraction.length,
});

/** @param body digits, '.', ',' and ' ' only, without blanks at its ends */
export const readDigits = (body: string, { threeDecimals = false }: DigitsOptions = {}): DigitsReading => {
  if (body === '') return { kind: 'malformed' };
  const usual = vietnamese.exec(body);
  if (usual) {
    const value = decimal(usual[1], usual[2]);
    if (threeDecimals || !doubtful.test(body)) return { kind: 'read', value };
    return { kind: 'ambiguous', readings: [value, decimal(body)] };
  }
  const foreign = english.exec(body);
  if (foreign) return { kind: 'read', value: decimal(foreign[1] ?? foreign[3], foreign[2]) };
  const point = englishPoint.exec(body);
  return point ? { kind: 'ambiguous', readings: [decimal(point[1], point[2])] } : { kind: 'malformed' };
};

/** The readings as a refusal names them: '1,5; 1.500'. */
export const spellReadings = (readings: readonly Decimal[]): string => readings.map(formatDecimal).join('; ');

/**
 * The short way for what nearly every cell holds: an ASCII sign, digits, groups and a comma, 15 digits at
 * most. Gives value × 10^exponent where that is a whole safe number; null means "go the long way", not "no".
 */
export const readPlain = (text: string, exponent: number): number | null => {
  const parts = plain.exec(text);
  if (!parts || doubtful.test(parts[1] ? text.slice(1) : text)) return null;
  const [, sign, whole = '', fraction = ''] = parts;
  const digits = whole.replaceAll('.', '') + fraction;
  if (digits.length > 15) return null;
  const magnitude = shift(Number(digits), exponent - fraction.length);
  return magnitude === null ? null : sign && magnitude !== 0 ? -magnitude : magnitude;
};

/** magnitude × 10^places, both exact: a product past 2⁵³ − 1 never rounds down to a safe number. */
const shift = (magnitude: number, places: number): number | null => {
  if (places >= 0) {
    const product = magnitude * 10 ** places;
    return Number.isSafeInteger(product) ? product : null;
  }
  const divisor = 10 ** -places;
  return magnitude % divisor === 0 ? magnitude / divisor : null;
};
