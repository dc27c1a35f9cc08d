/**
 * Amounts of money between what is typed or shown, in a unit, and what is stored: whole đồng.
 *
 * A number that is typed must come out in whole đồng and is never rounded. A formula may divide (`=100/3` in
 * triệu đồng): its exact result is rounded once, to the đồng, halves away from zero. This is a decision about
 * what the person entered, as Excel users expect it, not a rounding of stored figures; the text typed stays
 * in the history.
 */
import { asDong, type Dong } from '../domain/brands.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { evaluateFormula } from '../formula/arithmetic.ts';
import { type Decimal, decimalOfNumber, roundedUnits, wholeUnits } from './decimal.ts';
import { formatUnits } from './format-number.ts';
import { type MoneyUnit, moneyUnits } from './money-unit.ts';
import { readPlain } from './read-digits.ts';
import { readNumber } from './read-number.ts';
import { excerpt, isBlank, isFormula, withinBounds } from './typed-text.ts';

export interface AmountOptions {
  /** The column's unit; a unit word after the number wins over it. */
  readonly unit: MoneyUnit;
  readonly mayBeNegative: boolean;
}

export interface Amount {
  readonly dong: Dong;
}

/** Null: the text is blank and the cell is to be cleared. */
export const parseAmount = (text: string, options: AmountOptions): Result<Amount | null> => {
  const plain = readPlain(text, moneyUnits[options.unit].exponent);
  if (plain !== null && (plain >= 0 || options.mayBeNegative)) return ok({ dong: asDong(plain) });
  if (isBlank(text)) return ok(null);
  return isFormula(text) ? amountOfFormula(text, options) : amountOfText(text, options);
};

/** A number from JSON, in the same unit, taken as the decimal that it shows itself as. */
export const amountFromNumber = (value: number, options: AmountOptions): Result<Amount> => {
  const decimal = decimalOfNumber(value);
  return decimal
    ? amountOfDecimal(String(value), decimal, options)
    : refuse('invalidNumber', { text: String(value) });
};

/**
 * `363.021,5`, without the unit. Absent `decimals`: all that are needed, so that parseAmount gives the same
 * đồng back. With `decimals`: exactly that many, rounded half away from zero; for showing and printing only.
 */
export const formatAmount = (dong: Dong, unit: MoneyUnit, options: { decimals?: number } = {}): string =>
  formatUnits(dong, moneyUnits[unit].exponent, options.decimals);

const amountOfFormula = (text: string, { unit, mayBeNegative }: AmountOptions): Result<Amount> => {
  const result = evaluateFormula(text);
  if (!result.ok) return result;
  return storedAmount(text, roundedUnits(result.value.value, moneyUnits[unit].exponent), mayBeNegative);
};

const amountOfText = (text: string, options: AmountOptions): Result<Amount> => {
  const read = readNumber(text);
  if (!read.ok) return read;
  if (read.value.percent) return refuse('invalidNumber', { text: excerpt(text) });
  return amountOfDecimal(text, read.value.value, { ...options, unit: read.value.unit ?? options.unit });
};

const amountOfDecimal = (text: string, value: Decimal, { unit, mayBeNegative }: AmountOptions) => {
  const whole = wholeUnits(value, moneyUnits[unit].exponent);
  return whole === null
    ? refuse('notWholeDong', { text: excerpt(text), unit: moneyUnits[unit].vi })
    : storedAmount(text, whole, mayBeNegative);
};

const storedAmount = (text: string, value: bigint, mayBeNegative: boolean): Result<Amount> => {
  const dong = withinBounds(text, value, mayBeNegative);
  return dong.ok ? ok({ dong: asDong(dong.value) }) : dong;
};
