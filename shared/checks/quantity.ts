/** Values of findings. */
import { SCALE } from '../domain/brands.ts';
import type { Claim, Indicator } from '../domain/records.ts';
import type { Quantity } from './rule.ts';

export const money = (dong: number, grain: number): Quantity => ({ kind: 'money', dong, grain });

export const blank: Quantity = { kind: 'blank' };

export const text = (words: string): Quantity => ({ kind: 'text', text: words });

export const count = (number: number): Quantity => ({ kind: 'count', count: number });

/** The largest unit in which all amounts are whole: a triệu, a nghìn, or a đồng. */
export const commonGrain = (...amounts: readonly number[]): number =>
  [1_000_000, 1_000].find((grain) => amounts.every((amount) => amount % grain === 0)) ?? 1;

/** Decimals of a number × 10⁴ whose last printed digit has this size: 100 → 2. */
const decimalsOf = (grain: number): number => {
  let decimals = 0;
  while (decimals < 4 && grain % (SCALE / 10 ** decimals) !== 0) decimals++;
  return decimals;
};

export const ofIndicator = (
  scaled: number,
  indicator: Pick<Indicator, 'valueType' | 'decimals'>,
): Quantity => ({
  kind: 'scaled',
  scaled,
  percent: indicator.valueType === 'percent',
  decimals: indicator.decimals,
});

/** A value in the unit of a claim, as its document would print it. */
export const ofClaim = (
  value: number,
  claim: Pick<Claim, 'valueType' | 'grain' | 'expression'>,
): Quantity => {
  if (claim.valueType === 'money') return money(value, claim.grain);
  if (claim.expression?.op === 'documents') return count(value / SCALE);
  const percent = claim.valueType === 'percent';
  return { kind: 'scaled', scaled: value, percent, decimals: decimalsOf(claim.grain) };
};
