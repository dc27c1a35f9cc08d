/**
 * Exact numbers of any length: what was typed is a decimal, what a formula comes to is a rational. No floats.
 */

/** digits / 10^scale; scale ≥ 0. `363,50` is {digits: 36350n, scale: 2}. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** num / den; den > 0; not reduced, since the length limit on formulas keeps both short. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

export const toRational = ({ digits, scale }: Decimal): Rational => ({ num: digits, den: powerOfTen(scale) });

export const negate = ({ num, den }: Rational): Rational => ({ num: -num, den });

/** Of one denominator it keeps that one, so that a long sum stays short. */
export const add = (left: Rational, right: Rational): Rational =>
  left.den === right.den
    ? { num: left.num + right.num, den: left.den }
    : { num: left.num * right.den + right.num * left.den, den: left.den * right.den };

export const subtract = (left: Rational, right: Rational): Rational => add(left, negate(right));

export const multiply = (left: Rational, right: Rational): Rational => ({
  num: left.num * right.num,
  den: left.den * right.den,
});

/** Null where the divisor is zero. */
export const divide = (left: Rational, right: Rational): Rational | null => {
  if (right.num === 0n) return null;
  const sign = right.num < 0n ? -1n : 1n;
  return { num: sign * left.num * right.den, den: sign * left.den * right.num };
};

/** value × 10^exponent where that is a whole number, else null. */
export const wholeUnits = ({ digits, scale }: Decimal, exponent: number): bigint | null => {
  if (exponent >= scale) return digits * powerOfTen(exponent - scale);
  const divisor = powerOfTen(scale - exponent);
  return digits % divisor === 0n ? digits / divisor : null;
};

/** value × 10^exponent to the nearest whole number, halves away from zero. */
export const roundedUnits = ({ num, den }: Rational, exponent: number): bigint =>
  divideHalfAway(num * powerOfTen(exponent), den);

/**
 * numerator / denominator to the nearest whole number, halves away from zero.
 * @throws RangeError where the denominator is zero
 */
export const divideHalfAway = (numerator: bigint, denominator: bigint): bigint => {
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const magnitude = (2n * top + bottom) / (2n * bottom);
  return numerator < 0n === denominator < 0n ? magnitude : -magnitude;
};

/**
 * numerator × factor / denominator to the nearest multiple of `grain`, halves away from zero: what a paper
 * prints for a ratio. Rate in percent, scaled by 10⁴, printed whole: roundRatio(done, plan, 1_000_000, 10_000).
 * The arguments are whole numbers, grain ≥ 1. Past ±(2⁵³ − 1) the result is the nearest double.
 * @throws RangeError where the denominator is zero or an argument is not whole
 */
export const roundRatio = (numerator: number, denominator: number, factor: number, grain: number): number => {
  const step = BigInt(grain);
  const steps = divideHalfAway(BigInt(numerator) * BigInt(factor), BigInt(denominator) * step);
  return Number(steps * step);
};

/** The decimal that a JavaScript number shows itself as (0.1 is one tenth); null for NaN and ±Infinity. */
export const decimalOfNumber = (value: number): Decimal | null => {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) return null;
  const [, whole = '', fraction = '', exponent = '0'] = parts;
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * powerOfTen(-scale), scale: 0 };
};
