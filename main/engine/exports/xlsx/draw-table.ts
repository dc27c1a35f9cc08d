/** The table itself: merged heading, column numbers, rows with values and live formulas. */
import type { CellValue } from 'exceljs';
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import type { Cell } from '#shared/report/paper.ts';
import { exactFigure } from '#shared/report/print-cell.ts';
import { bodyRowHeight, headerHeights, numberRowHeight } from '#shared/report/row-heights.ts';
import type { Drawing } from './drawing.ts';
import { escapeText } from './escape-text.ts';
import { excelFormula } from './excel-formula.ts';
import { bodyStyle, headerStyle, numberRowStyle } from './styles.ts';

export const drawHeader = (drawing: Drawing): void => {
  const { sheet, paper, layout, rows, scale } = drawing;
  const style = headerStyle(layout, scale);
  for (const cell of headerRows(paper.columns).flat()) {
    const [top, left] = [rows.headerTop + cell.row, cell.column + 1];
    const target = sheet.getCell(top, left);
    target.value = escapeText(cell.label);
    target.style = style;
    if (cell.rowSpan > 1 || cell.columnSpan > 1)
      sheet.mergeCells(top, left, top + cell.rowSpan - 1, left + cell.columnSpan - 1);
  }
  for (const [index, height] of headerHeights(paper, layout).entries())
    sheet.getRow(rows.headerTop + index).height = scale.height(height);
};

export const drawNumberRow = ({ sheet, layout, rows, scale }: Drawing): void => {
  const style = numberRowStyle(layout, scale);
  for (const [index, lines] of layout.numberLines.entries()) {
    const cell = sheet.getCell(rows.numberRow, index + 1);
    cell.value = lines.join('\n');
    cell.style = style;
  }
  sheet.getRow(rows.numberRow).height = scale.height(numberRowHeight(layout));
};

const contentOf = ({ rows, paper }: Drawing, cell: Cell, row: number, column: number): CellValue => {
  if (cell.kind === 'text') return cell.text === '' ? null : escapeText(cell.text);
  const value = exactFigure(cell, paper.moneyUnit);
  if (!cell.formula) return value;
  return { formula: excelFormula(cell.formula, rows, row, column), result: value ?? '' };
};

export const drawBody = (drawing: Drawing): void => {
  const { sheet, paper, layout, rows, scale } = drawing;
  const columns = leafColumns(paper.columns);
  const styles = new Map(
    (['total', 'group', 'detail'] as const).map((style) => [
      style,
      columns.map((column) => bodyStyle(column, style, layout, scale)),
    ]),
  );
  for (const [offset, row] of paper.rows.entries()) {
    const at = rows.bodyTop + offset;
    for (const [index, cell] of row.cells.entries()) {
      const target = sheet.getCell(at, index + 1);
      target.value = contentOf(drawing, cell, at, index + 1);
      target.style = styles.get(row.style)?.[index] ?? {};
    }
    sheet.getRow(at).height = scale.height(bodyRowHeight(paper, layout, row));
  }
};
