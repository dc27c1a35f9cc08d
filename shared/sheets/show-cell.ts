/** A cell's value as a person reads it, as a script gets it, and as an editor begins with it. */
import { asDong, asScaled, SCALE } from '../domain/brands.ts';
import type { Indicator } from '../domain/records.ts';
import { formatAmount } from '../text/amount.ts';
import { formatDate } from '../text/date.ts';
import { formatUnits } from '../text/format-number.ts';
import type { MoneyUnit } from '../text/money-unit.ts';
import { formatScaled } from '../text/scaled.ts';
import { showComparator } from './comparator-text.ts';
import type { CellType, Column, ContentKind, Lang } from './definition.ts';
import type { CellValue } from './read-cell.ts';

/** What decides how a cell's value is written: of its column, and whether its row's numbers are percents. */
export interface CellForm {
  readonly type: CellType;
  readonly content: ContentKind;
  readonly percent: boolean;
}

interface TextOptions {
  readonly unit: MoneyUnit;
  readonly lang: Lang;
}

export interface ShowOptions extends TextOptions {
  /** The row's indicator, where the sheet has indicators: it says whether its numbers are percents. */
  readonly indicator?: Pick<Indicator, 'valueType'> | undefined;
}

const yesNo: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  vi: { yes: 'Đạt', no: 'Không đạt' },
  en: { yes: 'Yes', no: 'No' },
};

const rateDecimals = 6;

const showText = ({ type, content }: CellForm, value: string, lang: Lang): string => {
  if (content === 'comparator') return showComparator(value, lang);
  if (type === 'date') return formatDate(value);
  return content === 'formula' ? (yesNo[lang][value] ?? value) : value;
};

/** @param exact a rate is shown to two decimals, but where nothing may be lost */
const showRate = (rate: number, exact: boolean): string =>
  exact
    ? `${formatUnits(Math.round(rate * 10 ** rateDecimals), rateDecimals)}%`
    : formatScaled(asScaled(Math.round(rate * SCALE)), { decimals: 2, percent: true });

const showStored = (form: CellForm, value: CellValue, options: TextOptions, exact = false): string => {
  if (value === null) return '';
  if (typeof value === 'string') return showText(form, value, options.lang);
  if (form.type === 'money') return formatAmount(asDong(value), options.unit);
  if (form.type === 'year') return String(value);
  if (form.type === 'percent') return showRate(value, exact);
  return formatScaled(asScaled(value), { percent: form.percent });
};

const formOf = ({ type, content }: Column, indicator: ShowOptions['indicator']): CellForm => ({
  type,
  content: content.kind,
  percent: indicator?.valueType === 'percent',
});

/** @param value as `readCell` gives it */
export const showCell = (column: Column, value: CellValue, options: ShowOptions): string =>
  showStored(formOf(column, options.indicator), value, options);

/** Money stays in đồng; an indicator's number loses its scale; a rate is per cent to six decimals already. */
export const plainValue = (column: Pick<Column, 'type'>, value: CellValue): CellValue =>
  column.type === 'number' && typeof value === 'number' ? value / SCALE : value;

/** The way back from `plainValue`; exact up to fifteen digits, which is what a double tells apart. */
const storedValue = ({ type }: CellForm, plain: CellValue): CellValue =>
  type === 'number' && typeof plain === 'number' ? Math.round(plain * SCALE) : plain;

/** What `showCell` shows, for a value as the contract carries it. */
export const showPlain = (form: CellForm, plain: CellValue, options: TextOptions): string =>
  showStored(form, storedValue(form, plain), options);

/** What an editor begins with: nothing is rounded away, and typing it again gives the same value. */
export const editText = (form: CellForm, plain: CellValue, options: TextOptions): string =>
  showStored(form, storedValue(form, plain), options, true);
