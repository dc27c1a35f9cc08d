/** Values of findings as they are read: money in the unit of its last printed digit, percents with their decimals. */
import { asDong, asScaled, SCALE } from '../domain/brands.ts';
import type { Lang } from '../sheets/index.ts';
import { formatAmount } from '../text/amount.ts';
import { type MoneyUnit, moneyUnitIds, moneyUnits } from '../text/money-unit.ts';
import { formatScaled } from '../text/scaled.ts';
import type { Quantity } from './rule.ts';

const blankWord: Readonly<Record<Lang, string>> = { vi: '(trống)', en: '(blank)' };

/** The unit in which the last printed digit counts: 915.696 with a grain of a million is in triệu đồng. */
const unitOf = (grain: number): MoneyUnit => {
  let unit: MoneyUnit = 'dong';
  for (const each of moneyUnitIds) if (moneyUnits[each].factor <= grain) unit = each;
  return unit;
};

const showMoney = (dong: number, grain: number, lang: Lang): string => {
  const unit = unitOf(grain);
  return `${formatAmount(asDong(dong), unit)} ${moneyUnits[unit][lang]}`;
};

/** All decimals that it has where it has more than it is printed with: an explanation must not round. */
const showScaled = (scaled: number, percent: boolean, decimals: number): string => {
  const fits = scaled % 10 ** (4 - decimals) === 0;
  return formatScaled(asScaled(scaled), fits ? { percent, decimals } : { percent });
};

/** As scripts get it: đồng, the plain number, text; null for blank. */
export const plainQuantity = (quantity: Quantity): number | string | null => {
  switch (quantity.kind) {
    case 'money':
      return quantity.dong;
    case 'scaled':
      return quantity.scaled / SCALE;
    case 'count':
      return quantity.count;
    case 'text':
      return quantity.text;
    case 'blank':
      return null;
  }
};

export const showQuantity = (quantity: Quantity, lang: Lang): string => {
  switch (quantity.kind) {
    case 'money':
      return showMoney(quantity.dong, quantity.grain, lang);
    case 'scaled':
      return showScaled(quantity.scaled, quantity.percent, quantity.decimals);
    case 'count':
      return String(quantity.count);
    case 'text':
      return quantity.text;
    case 'blank':
      return blankWord[lang];
  }
};

const sizeOf = (quantity: Quantity): number => {
  switch (quantity.kind) {
    case 'money':
      return quantity.dong;
    case 'scaled':
      return quantity.scaled;
    case 'count':
      return quantity.count;
    default:
      return 0;
  }
};

/** With its sign: "+4", "−1 triệu đồng". */
export const showDifference = (difference: Quantity | null, lang: Lang): string => {
  if (difference === null) return '';
  return `${sizeOf(difference) > 0 ? '+' : ''}${showQuantity(difference, lang)}`;
};
