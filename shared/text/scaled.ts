/**
 * Percents and other indicator numbers between what is typed or shown and what is stored: value × 10⁴.
 *
 * In a column of percents `4,23` and `4,23%` are the same. A formula there that uses "%" is refused: `=4%+0,23%`
 * may mean 4,23 or 0,0423. A formula's exact result is rounded once, to the column's decimals, halves away
 * from zero; a number that is typed is never rounded.
 */
import { asScaled, type Scaled } from '../domain/brands.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { evaluateFormula } from '../formula/arithmetic.ts';
import { type Decimal, decimalOfNumber, powerOfTen, roundedUnits, wholeUnits } from './decimal.ts';
import { formatUnits } from './format-number.ts';
import { readPlain, spellReadings } from './read-digits.ts';
import { readNumber } from './read-number.ts';
import { excerpt, isBlank, isFormula, withinBounds } from './typed-text.ts';

/** SCALE is 10 to this power. */
const scale = 4;

export interface ScaledOptions {
  /** Decimals that may be typed: 0–4. */
  readonly decimals: number;
  readonly percent: boolean;
  readonly mayBeNegative: boolean;
}

/** Null: the text is blank and the cell is to be cleared. */
export const parseScaled = (text: string, options: ScaledOptions): Result<Scaled | null> => {
  const plain = readPlain(text, options.decimals);
  const scaled = plain === null ? Number.NaN : plain * 10 ** (scale - options.decimals);
  if (Number.isSafeInteger(scaled) && (scaled >= 0 || options.mayBeNegative)) return ok(asScaled(scaled));
  if (isBlank(text)) return ok(null);
  return isFormula(text) ? scaledOfFormula(text, options) : scaledOfText(text, options);
};

/** A number from JSON (4.23 is 4,23%), taken as the decimal that it shows itself as. */
export const scaledFromNumber = (value: number, options: ScaledOptions): Result<Scaled> => {
  const decimal = decimalOfNumber(value);
  return decimal
    ? scaledOfDecimal(String(value), decimal, options)
    : refuse('invalidNumber', { text: String(value) });
};

/** 42 300 as `4,23%`. Absent `decimals`: all that are needed; with it: exactly that many, half away from zero. */
export const formatScaled = (
  scaled: Scaled,
  { decimals, percent = false }: { decimals?: number; percent?: boolean } = {},
): string => `${formatUnits(scaled, scale, decimals)}${percent ? '%' : ''}`;

/** Whether the column's own text may look like English thousands (`1,500`), see `read-digits.ts`. */
const digitsOptions = ({ decimals }: ScaledOptions) => ({ threeDecimals: decimals >= 3 });

const scaledOfFormula = (text: string, options: ScaledOptions): Result<Scaled> => {
  const result = evaluateFormula(text, digitsOptions(options));
  if (!result.ok) return result;
  const { value, usesPercent } = result.value;
  if (!usesPercent || !options.percent)
    return storedScaled(text, roundedUnits(value, options.decimals), options);
  const readings = [scale + 2, scale].map((places) => ({ digits: roundedUnits(value, places), scale }));
  return refuse('ambiguousNumber', { text: excerpt(text), readings: spellReadings(readings) });
};

const scaledOfText = (text: string, options: ScaledOptions): Result<Scaled> => {
  const read = readNumber(text, digitsOptions(options));
  if (!read.ok) return read;
  const { value, percent, unit } = read.value;
  const foreign = unit !== null || (percent && !options.percent);
  return foreign ? refuse('invalidNumber', { text: excerpt(text) }) : scaledOfDecimal(text, value, options);
};

const scaledOfDecimal = (text: string, value: Decimal, options: ScaledOptions): Result<Scaled> => {
  const whole = wholeUnits(value, options.decimals);
  return whole === null
    ? refuse('tooManyDecimals', { text: excerpt(text), decimals: options.decimals })
    : storedScaled(text, whole, options);
};

/** @param value the number × 10^decimals */
const storedScaled = (text: string, value: bigint, options: ScaledOptions): Result<Scaled> => {
  const scaled = withinBounds(text, value * powerOfTen(scale - options.decimals), options.mayBeNegative);
  return scaled.ok ? ok(asScaled(scaled.value)) : scaled;
};
