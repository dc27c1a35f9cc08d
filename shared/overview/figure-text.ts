/** Figures of the overview as they are shown: in the window, on its charts, on the command line. */
import { asDong } from '../domain/brands.ts';
import { formatAmount } from '../text/amount.ts';
import { formatUnits } from '../text/format-number.ts';
import type { MoneyUnit } from '../text/money-unit.ts';

/** Rates come with six decimals; two are shown, as in the sheets. */
const kept = 6;
const shown = 2;

/** "30,80"; '' for a blank. */
export const rateText = (rate: number | null, decimals = shown): string =>
  rate === null ? '' : formatUnits(Math.round(rate * 10 ** kept), kept, decimals);

/** đồng in a unit, with all decimals that they have; '' for a blank. */
export const amountText = (dong: number | null, unit: MoneyUnit): string =>
  dong === null ? '' : formatAmount(asDong(dong), unit);

/** Households: "12.345"; '' for a blank. */
export const countText = (value: number | null): string => (value === null ? '' : formatUnits(value, 0));
