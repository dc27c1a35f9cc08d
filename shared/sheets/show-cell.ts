/** A cell's value as a person reads it, and as a script gets it. */
import { asDong, asScaled, SCALE } from '../domain/brands.ts';
import type { Indicator } from '../domain/records.ts';
import { formatAmount } from '../text/amount.ts';
import type { MoneyUnit } from '../text/money-unit.ts';
import { formatScaled } from '../text/scaled.ts';
import { showComparator } from './comparator-text.ts';
import type { Column, Lang } from './definition.ts';
import type { CellValue } from './read-cell.ts';

export interface ShowOptions {
  readonly unit: MoneyUnit;
  readonly lang: Lang;
  /** The row's indicator, where the sheet has indicators: it decides percent and decimals. */
  readonly indicator?: Indicator | undefined;
}

const yesNo: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  vi: { yes: 'Đạt', no: 'Không đạt' },
  en: { yes: 'Yes', no: 'No' },
};

const showPercent = (percent: number): string =>
  formatScaled(asScaled(Math.round(percent * SCALE)), { decimals: 2, percent: true });

export const showCell = (column: Column, value: CellValue, options: ShowOptions): string => {
  if (value === null) return '';
  if (typeof value === 'string') {
    if (column.type === 'choice') return showComparator(value, options.lang);
    return column.content.kind === 'formula' ? (yesNo[options.lang][value] ?? value) : value;
  }
  switch (column.type) {
    case 'money':
      return formatAmount(asDong(value), options.unit);
    case 'percent':
      return showPercent(value);
    default:
      return formatScaled(asScaled(value), { percent: options.indicator?.valueType === 'percent' });
  }
};

/** Money stays in đồng; an indicator's number loses its scale; a rate is per cent to six decimals already. */
export const plainValue = (column: Column, value: CellValue): CellValue =>
  column.type === 'number' && typeof value === 'number' ? value / SCALE : value;
