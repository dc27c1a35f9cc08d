/** The table's heading and column numbers, and the looks of its rows. */
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import { headerHeights, numberRowHeight } from '#shared/report/row-heights.ts';
import { sampleRows } from './body-rows.ts';
import type { Drawing } from './drawing.ts';
import { escapeText } from './escape-text.ts';
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

/** One row of each look, without contents: `body-rows.ts` writes all of them in its manner. */
export const drawSamples = (drawing: Drawing): void => {
  const { sheet, paper, layout, rows, scale } = drawing;
  const columns = leafColumns(paper.columns);
  for (const [style, at] of sampleRows(paper))
    for (const [index, column] of columns.entries())
      sheet.getCell(rows.bodyTop + at, index + 1).style = bodyStyle(column, style, layout, scale);
};
