/**
 * Numbers as Vietnamese text: thousands '.', decimals ',', a true minus (U+2212). Works on decimal digits, so
 * that nothing passes through binary fractions.
 */
import type { Decimal } from './decimal.ts';

const minus = '\u2212';

const groupThousands = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, '.');

/** `digits` / 10^scale; `decimals` absent: as many as are needed; more than `scale`: padded with zeros. */
const formatDigits = (digits: string, scale: number, decimals?: number): string => {
  const padded = digits.padStart(scale + 1, '0');
  const point = padded.length - scale;
  const fraction = padded.slice(point);
  const shown =
    decimals === undefined ? fraction.replace(/0+$/, '') : fraction.slice(0, decimals).padEnd(decimals, '0');
  const whole = groupThousands(padded.slice(0, point));
  return shown === '' ? whole : `${whole},${shown}`;
};

/** To the nearest multiple of `grain` (a power of ten), halves up; exact for whole numbers up to 2⁵³ − 1. */
const roundUp = (magnitude: number, grain: number): number => {
  const rest = magnitude % grain;
  return magnitude - rest + (rest * 2 >= grain ? grain : 0);
};

/**
 * value / 10^scale as text; value is a safe whole number. With `decimals` exactly that many, rounded half away
 * from zero; without, all that are needed. What rounds to zero has no sign.
 */
export const formatUnits = (value: number, scale: number, decimals?: number): string => {
  const exact = decimals === undefined || decimals >= scale;
  const magnitude = exact ? Math.abs(value) : roundUp(Math.abs(value), 10 ** (scale - decimals));
  const text = formatDigits(String(magnitude), scale, decimals);
  return value < 0 && magnitude !== 0 ? minus + text : text;
};

/** A decimal of any length, with all the decimals that it needs. */
export const formatDecimal = ({ digits, scale }: Decimal): string => {
  const text = formatDigits(String(digits < 0n ? -digits : digits), scale);
  return digits < 0n ? minus + text : text;
};
