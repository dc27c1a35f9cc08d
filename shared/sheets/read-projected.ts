/** Cells whose row stands at a place of several dimensions: statistics by unit, disbursement by line and unit. */
import type { BookView } from '../domain/book-view.ts';
import { calcFormula, calculate } from './calc-cell.ts';
import type {
  CalcContent,
  CapitalContent,
  Column,
  DisbursedContent,
  NoteContent,
  OriginContent,
  ReportedContent,
  Row,
  Sheet,
  StatisticContent,
} from './definition.ts';
import { capitalMeasure, readCapital, readDisbursed } from './disbursed-cell.ts';
import { mayBeTyped } from './editable.ts';
import { noteOf } from './note-cell.ts';
import { readOrigin } from './origin-cell.ts';
import type { Cell } from './read-cell.ts';
import { readReported } from './reported-cell.ts';
import { readStatistic, statisticFormula, statisticQuery, storedNumber } from './statistic-cell.ts';

export type ProjectedContent =
  | StatisticContent
  | DisbursedContent
  | ReportedContent
  | OriginContent
  | CapitalContent
  | CalcContent
  | NoteContent;

const typeOf = ({ type }: Column): 'percent' | 'number' | 'money' =>
  type === 'percent' || type === 'money' ? type : 'number';

const statisticCell = (
  sheet: Sheet,
  row: Row,
  column: Column,
  content: StatisticContent,
  view: BookView,
): Cell => {
  const query = statisticQuery(sheet, row, view);
  const value = storedNumber(readStatistic(query, column.id), typeOf(column));
  const formula = statisticFormula(query, row, content);
  return formula === undefined ? { value } : { value, formula };
};

const disbursedFormula = ({ sums, before }: DisbursedContent, row: Row): string => {
  if (before) return '=cum[-1]';
  if (sums.length > 0) return `=${sums.join('+')}`;
  return row.sum === '' ? '=DISBURSED(all)' : row.sum;
};

const capitalFormula = (content: CapitalContent, row: Row): string =>
  `=${capitalMeasure(content, row).toUpperCase()}(${content.vintages})`;

export const readProjected = (
  sheet: Sheet,
  row: Row,
  column: Column,
  content: ProjectedContent,
  view: BookView,
): Cell => {
  switch (content.kind) {
    case 'statistic':
      return statisticCell(sheet, row, column, content, view);
    case 'disbursed': {
      const value = readDisbursed(sheet, row, content, view);
      return mayBeTyped(column, row) ? { value } : { value, formula: disbursedFormula(content, row) };
    }
    case 'reported': {
      const value = readReported(sheet, row, view);
      return mayBeTyped(column, row) ? { value } : { value, formula: row.sum };
    }
    case 'origin':
      return { value: readOrigin(sheet, row, view), formula: '=IMPORTS()' };
    case 'capital':
      return { value: readCapital(sheet, row, content, view), formula: capitalFormula(content, row) };
    case 'calc':
      return {
        value: storedNumber(calculate(sheet, row, content, view), typeOf(column)),
        formula: calcFormula(content),
      };
    case 'note':
      return { value: noteOf(sheet, row, view)?.text ?? null };
  }
};
