/** From what the plan prints to what a book holds: đồng for money, × 10⁴ for everything else. */
import { SCALE } from '#shared/domain/brands.ts';
import type { PrintedNumber } from './printed.ts';

/** The plan prints money in triệu đồng. */
export const MILLION = 1_000_000;

export const dong = (printed: PrintedNumber): number => {
  if (printed.unit !== 'triệu đồng') throw new Error(`not money: ${printed.printed} ${printed.unit}`);
  return printed.value * MILLION;
};

/** Rounded because 4,23 × 10⁴ is not exactly 42 300 in binary. */
export const scaled = (printed: PrintedNumber): number => Math.round(printed.value * SCALE);

/** "26,3 %" → 1; "5.600" → 0. */
export const printedDecimals = (printed: PrintedNumber): number =>
  /,(\d+)/.exec(printed.printed ?? '')?.[1]?.length ?? 0;

/** Size of the last printed digit of a scaled number: "4,23%" → 100. */
export const printedGrain = (printed: PrintedNumber): number => SCALE / 10 ** printedDecimals(printed);

export const isPercent = (printed: PrintedNumber): boolean => printed.unit === '%';

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
