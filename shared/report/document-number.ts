/** A document's number as Nghị định 30/2020 writes it, with its symbol: "07/KH-UBND". */
import type { PaperSettings } from './settings.ts';

/** A number below ten has a zero before it (II.3); one that brings its symbol keeps it. */
export const withSymbol = (number: string, { symbol }: Pick<PaperSettings, 'symbol'>): string => {
  const [digits = '', ...own] = number.trim().split('/');
  const padded = /^\d$/.test(digits) ? `0${digits}` : digits;
  return `${padded}/${own.length > 0 ? own.join('/') : symbol}`;
};
