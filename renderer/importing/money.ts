import { formatUnits } from '#shared/text/format-number.ts';
import { type MoneyUnit, moneyUnits } from '#shared/text/money-unit.ts';
import { useBook } from '../book/index.ts';

/** Whole đồng in the unit of the window, with all decimals that it has; '' for nothing. */
export const moneyText = (dong: number | null, unit: MoneyUnit): string =>
  dong === null ? '' : formatUnits(dong, moneyUnits[unit].exponent);

/** With its unit, for sentences. */
export const useMoney = (): ((dong: number) => string) => {
  const { unit, lang } = useBook((state) => state.settings);
  return (dong) => `${moneyText(dong, unit)} ${moneyUnits[unit][lang]}`;
};
