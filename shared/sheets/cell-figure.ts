/** Cells of sheets as figures of the text: what a live figure of op `cell` stands for. */
import type { BookView } from '../domain/book-view.ts';
import { SCALE } from '../domain/brands.ts';
import type { CellExpression } from '../domain/expression.ts';
import { periodsOf } from '../domain/periods.ts';
import type { FigureFormat } from '../domain/section-text.ts';
import {
  type FigureKind,
  indicatorFormat,
  moneyFormat,
  numberFormat,
  rateFormat,
} from '../report/figure-format.ts';
import type { CellFigure, CellLookup } from '../report/live-figure.ts';
import { decimalOfNumber, multiply, type Rational, toRational } from '../text/decimal.ts';
import type { Column, Lang, Row, Sheet } from './definition.ts';
import { type SheetId, sheetIds } from './definition.ts';
import type { Cell, CellValue } from './read-cell.ts';
import { projectSheet, sheetDefinitions } from './sheet.ts';
import { showCell } from './show-cell.ts';

interface Found {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly column: Column;
}

type Project = (cell: CellExpression) => Sheet | undefined;
type ReadCell = (sheet: Sheet, row: Row, column: Column, view: BookView) => Cell;

/** A sheet by months shows nothing where none is chosen, one of a component nothing where the year has no such one. */
const hasScope = (view: BookView, id: SheetId, { year, component, period }: CellExpression): boolean => {
  const { scope } = sheetDefinitions[id];
  const isMonth = period !== undefined && periodsOf(view, year).includes(period);
  const isComponent = component === undefined || view.trees(year).components.indexOf.has(component);
  return (!scope.includes('period') || isMonth) && (!scope.includes('component') || isComponent);
};

/** Each sheet once for all the figures of a text. The text itself is no source of figures: it would print itself. */
const projected = (view: BookView): Project => {
  const known = new Map<string, Sheet>();
  return (cell) => {
    const { sheet, year, component, period } = cell;
    const id = sheetIds.find((each) => each === sheet && each !== 'text');
    if (!id || !hasScope(view, id, cell)) return undefined;
    const name = [id, year, component, period].join('\n');
    const present = known.get(name) ?? projectSheet(id, view.trees(year), { component, period }, view);
    known.set(name, present);
    return present;
  };
};

const findCell = (cell: CellExpression, project: Project): Found | undefined => {
  const sheet = project(cell);
  const row = sheet?.rows[sheet.rowAt.get(cell.row) ?? -1];
  const column = sheet?.column.get(cell.column);
  return sheet && row && column ? { sheet, row, column } : undefined;
};

const isPercentRow = ({ sheet, row }: Found, view: BookView): boolean =>
  sheet.id === 'targets' && view.records('indicator').get(row.key)?.valueType === 'percent';

const kindOf = (cell: Found, view: BookView): FigureKind => {
  if (cell.column.type === 'money') return 'money';
  return cell.column.type === 'percent' || isPercentRow(cell, view) ? 'percent' : 'number';
};

const formatOf = ({ sheet, row, column }: Found, view: BookView): FigureFormat => {
  if (column.type === 'money') return moneyFormat;
  if (column.type === 'percent') return rateFormat;
  return sheet.id === 'targets' ? indicatorFormat(row.key, view) : numberFormat;
};

/** Rates of sheets are per cent already; everything else is kept as the book keeps it. */
const exactOf = ({ type }: Column, value: number): Rational | null => {
  const decimal = decimalOfNumber(value);
  if (!decimal) return null;
  const exact = toRational(decimal);
  return type === 'percent' ? multiply(exact, { num: BigInt(SCALE), den: 1n }) : exact;
};

/** A year is a name, not a number of anything: "2024", not "2.024". Days and choices are worded as the sheet words them. */
const figureValue = (column: Column, value: CellValue): CellFigure['value'] =>
  typeof value === 'number' && column.type !== 'year'
    ? exactOf(column, value)
    : showCell(column, value, { unit: 'dong', lang: 'vi' }) || null;

const labelOf = ({ sheet, row, column }: Found, lang: Lang): string =>
  [sheet.label[lang], row.label, [...column.groups, column.label].map((each) => each[lang]).join(' – ')].join(
    ' › ',
  );

export const cellFigures = (view: BookView, readCell: ReadCell): CellLookup => {
  const project = projected(view);
  return (expression) => {
    const cell = findCell(expression, project);
    if (!cell) return undefined;
    return {
      value: figureValue(cell.column, readCell(cell.sheet, cell.row, cell.column, view).value),
      kind: kindOf(cell, view),
      format: formatOf(cell, view),
      label: { vi: labelOf(cell, 'vi'), en: labelOf(cell, 'en') },
    };
  };
};
