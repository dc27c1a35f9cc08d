/**
 * A figure of the book within the text: what it comes to now, as the text prints it. Exact until it is printed; what
 * the book has nothing for prints "…".
 */
import { evaluate } from '../checks/evaluate.ts';
import type { BookView } from '../domain/book-view.ts';
import type { CellExpression, FigureExpression } from '../domain/expression.ts';
import type { FigureFormat, LiveInline } from '../domain/section-text.ts';
import type { Rational } from '../text/decimal.ts';
import { type FigureKind, formatOf, kindOf, numberFormat, printFigure } from './figure-format.ts';
import { blank } from './official-date.ts';

/** What a cell of a sheet holds, in the unit of its kind; text prints as it is. */
export interface CellFigure {
  readonly value: Rational | string | null;
  readonly kind: FigureKind;
  /** How it is worded where nobody has said how. */
  readonly format: FigureFormat;
  /** "Dự án & vốn › Tiểu dự án 1 › ĐTPT" */
  readonly label: Readonly<Record<'vi' | 'en', string>>;
}

/** Undefined where the book has no such cell. */
export type CellLookup = (cell: CellExpression) => CellFigure | undefined;

/** Shown as the checks show it. */
export interface FindingSides {
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
}
export type FindingLookup = (key: string) => FindingSides | undefined;

export interface LiveFigures {
  readonly view: BookView;
  /** The plan year whose text it is. */
  readonly year: number;
  readonly cells: CellLookup;
  readonly findings: FindingLookup;
}

const printCell = (cell: CellFigure | undefined, format: FigureFormat): string => {
  const value = cell?.value ?? null;
  if (!cell || value === null || value === '') return blank;
  return typeof value === 'string' ? value : printFigure(value, cell.kind, format);
};

/** How a figure is worded where nobody has said how. */
export const defaultFormat = (
  expression: FigureExpression,
  { view, cells }: Pick<LiveFigures, 'view' | 'cells'>,
): FigureFormat =>
  expression.op === 'cell' ? (cells(expression)?.format ?? numberFormat) : formatOf(expression, view);

export const printFigureOf = (
  expression: FigureExpression,
  format: FigureFormat,
  { view, year, cells }: LiveFigures,
): string => {
  if (expression.op === 'cell') return printCell(cells(expression), format);
  const value = evaluate(expression, view, year);
  return value ? printFigure(value, kindOf(expression, view), format) : blank;
};

export const printLive = (inline: LiveInline, live: LiveFigures): string => {
  if (inline.type === 'figure') return printFigureOf(inline.expression, inline.format, live);
  return live.findings(inline.key)?.[inline.side] || blank;
};
