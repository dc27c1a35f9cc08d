/** Rates and percentage points as exact cells. */
import { divide, type Rational, subtract } from '../text/decimal.ts';
import type { CellFormula, RateCell } from './paper.ts';

const gcd = (a: bigint, b: bigint): bigint => {
  let [large, small] = [a < 0n ? -a : a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
};

export const reduced = ({ num, den }: Rational): Rational => {
  const common = gcd(num, den);
  return { num: num / common, den: den / common };
};

export const whole = (value: number): Rational => ({ num: BigInt(value), den: 1n });

/** numerator / denominator in per cent; blank over anything, and anything over 0, is blank. */
export const percentOf = (numerator: number | null, denominator: number | null): Rational | null => {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return divide({ num: BigInt(numerator) * 100n, den: 1n }, whole(denominator));
};

/** A figure × 10⁴, as indicators keep percentage points. */
export const scaledPercent = (scaled: number | null): Rational | null =>
  scaled === null ? null : { num: BigInt(scaled), den: 10_000n };

/** Blank where either side is. */
export const pointsBetween = (start: Rational | null, end: Rational | null): Rational | null =>
  start === null || end === null ? null : subtract(start, end);

export const rateCell = (value: Rational | null, formula: CellFormula | null = null): RateCell => ({
  kind: 'rate',
  value,
  formula,
});

const isSafe = (value: bigint): boolean => BigInt.asIntN(54, value) === value;
/** Digits behind the point that a double can tell apart at the size of a rate, with some to spare. */
const spare = 10n ** 20n;

/** What a spreadsheet cell holds. Within one unit in the last place of the exact value. */
export const nearestNumber = (value: Rational): number => {
  const { num, den } = reduced(value);
  if (isSafe(num) && isSafe(den)) return Number(num) / Number(den);
  return Number((num * spare) / den) / Number(spare);
};
