/** Money and rates of the overview as this window writes them. */
import { amountText } from '#shared/overview/figure-text.ts';
import { moneyUnits } from '#shared/text/money-unit.ts';
import { useBook } from '../book/index.ts';

export interface Figures {
  /** "triệu đồng" */
  readonly unit: string;
  /** đồng in that unit; '' for a blank. */
  readonly amount: (dong: number | null) => string;
  /** With the unit, for sentences. */
  readonly money: (dong: number) => string;
}

export const useFigures = (): Figures => {
  const { unit, lang } = useBook((state) => state.settings);
  const name = moneyUnits[unit][lang];
  const amount = (dong: number | null): string => amountText(dong, unit);
  return { unit: name, amount, money: (dong) => `${amount(dong)} ${name}` };
};
