/** Cells that are computed from others of their row: exactly, and rounded once. */
import type { BookView } from '../domain/book-view.ts';
import { type Rational, subtract } from '../text/decimal.ts';
import type { CalcContent, Row, Sheet } from './definition.ts';
import { readCapital, readDisbursed } from './disbursed-cell.ts';
import { readReported } from './reported-cell.ts';
import { percent, rational, readStatistic, statisticQuery } from './statistic-cell.ts';

const amount = (dong: number | null): Rational | null => (dong === null ? null : rational(dong));

/** The exact value of a cell that others are computed from: đồng, households, per cent. */
export const exactValue = (sheet: Sheet, row: Row, column: string, view: BookView): Rational | null => {
  const content = sheet.column.get(column)?.content;
  switch (content?.kind) {
    case 'statistic':
      return readStatistic(statisticQuery(sheet, row, view), column);
    case 'disbursed':
      return amount(readDisbursed(sheet, row, content, view));
    case 'reported':
      return amount(readReported(sheet, row, view));
    case 'capital':
      return amount(readCapital(sheet, row, content, view));
    case 'calc':
      return calculate(sheet, row, content, view);
    default:
      return null;
  }
};

/** Blank where one of its parts is. */
export const calculate = (
  sheet: Sheet,
  row: Row,
  { op, of }: CalcContent,
  view: BookView,
): Rational | null => {
  const first = exactValue(sheet, row, of[0], view);
  const second = exactValue(sheet, row, of[1], view);
  if (op === 'ratio') return percent(first, second);
  return first && second && subtract(first, second);
};

export const calcFormula = ({ op, of }: CalcContent): string =>
  op === 'ratio' ? `=${of.join('/')}*100` : `=${of.join('-')}`;
