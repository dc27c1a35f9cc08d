/** How a live figure is worded when nobody has said how, and how its exact value becomes digits. */
import type { BookView } from '../domain/book-view.ts';
import { SCALE } from '../domain/brands.ts';
import type { Expression } from '../domain/expression.ts';
import type { FigureFormat } from '../domain/section-text.ts';
import { type Rational, roundedUnits } from '../text/decimal.ts';
import { moneyUnits } from '../text/money-unit.ts';
import { printScaled } from './print-cell.ts';

/** money is kept in đồng; percents and numbers × 10⁴. */
export type FigureKind = 'money' | 'percent' | 'number';

export const kindOf = (expression: Expression, view: BookView): FigureKind => {
  switch (expression.op) {
    case 'total':
      return 'money';
    case 'figure': {
      const indicator = view.records('indicator').get(expression.indicator);
      return indicator?.valueType === 'percent' ? 'percent' : 'number';
    }
    case 'documents':
    case 'works':
      return 'number';
    case 'ratio':
      return 'percent';
    case 'sum':
    case 'difference': {
      const [first] = expression.of;
      return first ? kindOf(first, view) : 'number';
    }
  }
};

/** Triệu đồng, as every table of the plan. */
export const moneyFormat: FigureFormat = { unit: 'million', decimals: 0 };
/** A rate that has been computed: two decimals where it has them. */
export const rateFormat: FigureFormat = { unit: 'plain', decimals: 2, asNeeded: true, percent: true };
export const numberFormat: FigureFormat = { unit: 'plain', decimals: 4, asNeeded: true };
/** "05 Nghị quyết": counts below ten have a zero before them. */
const countFormat: FigureFormat = { unit: 'plain', decimals: 0, digits: 2 };

/** An indicator's own decimals are what may be typed; "4%" has none of its two. */
export const indicatorFormat = (indicator: string, view: BookView): FigureFormat => {
  const held = view.records('indicator').get(indicator);
  const decimals = held?.decimals ?? 0;
  return {
    unit: 'plain',
    decimals,
    ...(decimals > 0 ? { asNeeded: true } : {}),
    ...(held?.valueType === 'percent' ? { percent: true } : {}),
  };
};

export const formatOf = (expression: Expression, view: BookView): FigureFormat => {
  switch (expression.op) {
    case 'total':
      return moneyFormat;
    case 'figure':
      return indicatorFormat(expression.indicator, view);
    case 'documents':
    case 'works':
      return countFormat;
    case 'ratio':
      return rateFormat;
    case 'sum':
    case 'difference': {
      const [first] = expression.of;
      return first ? formatOf(first, view) : numberFormat;
    }
  }
};

/** What one printed unit is in the stored one. A unit of money says nothing of a count, and 'plain' money is đồng. */
const divisorOf = (kind: FigureKind, { unit }: FigureFormat): number => {
  if (kind !== 'money') return SCALE;
  return unit === 'plain' ? 1 : moneyUnits[unit].factor;
};

const withDigits = (printed: string, digits: number): string => {
  const [, sign = '', whole = '', rest = ''] = /^(-?)([\d.]+)(.*)$/.exec(printed) ?? [];
  return `${sign}${whole.padStart(digits, '0')}${rest}`;
};

const withoutZeros = (printed: string): string =>
  printed.includes(',') ? printed.replace(/,?0+$/, '') : printed;

/** Vietnamese separators, rounded once, half away from zero. */
export const printFigure = (value: Rational, kind: FigureKind, format: FigureFormat): string => {
  const divisor = BigInt(divisorOf(kind, format));
  const rounded = roundedUnits({ num: value.num, den: value.den * divisor }, format.decimals);
  const printed = printScaled(rounded, format.decimals);
  const shown = format.asNeeded ? withoutZeros(printed) : printed;
  return `${withDigits(shown, format.digits ?? 1)}${format.percent ? '%' : ''}`;
};
