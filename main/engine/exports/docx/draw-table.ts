/**
 * The table: heading rows that repeat on every page, column numbers, rows that do not break. Every row and
 * cell is made anew: docx changes the rows that it is given (continuation cells of merged ones).
 */
import type { Table, TableCell, TableRow } from 'docx';
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import { cellPadding, type PaperLayout, textWidthOf } from '#shared/report/layout.ts';
import type { Paper, PaperRow } from '#shared/report/paper.ts';
import { printCell } from '#shared/report/print-cell.ts';
import { headerHeights } from '#shared/report/row-heights.ts';
import type { Docx } from './load-docx.ts';
import { tableLine, twips, twipsOfPoints } from './measures.ts';
import { type Look, paragraph } from './paragraph.ts';

interface Drawing {
  readonly docx: Docx;
  readonly paper: Paper;
  readonly layout: PaperLayout;
  /** Of each column, in twips; together exactly the text width. */
  readonly widths: readonly number[];
}

interface CellBox {
  readonly column: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

const exactWidths = (paper: Paper, layout: PaperLayout): number[] => {
  const widths: number[] = [];
  let left = 0;
  let placed = 0;
  for (const width of layout.columnWidths) {
    left += width;
    const end = Math.min(twips(left), twips(textWidthOf(paper.page)));
    widths.push(end - placed);
    placed = end;
  }
  return widths;
};

const cell = ({ docx, widths }: Drawing, text: string, look: Look, box: CellBox): TableCell => {
  const { column, columnSpan = 1, rowSpan = 1 } = box;
  const size = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
  return new docx.TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: 'center',
    width: { size, type: 'dxa' },
    children: [paragraph(docx, text, look)],
  });
};

const headingRows = (drawing: Drawing): TableRow[] => {
  const { docx, paper, layout } = drawing;
  const look: Look = { size: layout.bodySize, bold: true, align: 'center' };
  const heights = headerHeights(paper, layout);
  return headerRows(paper.columns).map(
    (cells, index) =>
      new docx.TableRow({
        tableHeader: true,
        height: { value: twipsOfPoints(heights[index] ?? 0), rule: 'atLeast' },
        cantSplit: true,
        children: cells.map((each) => cell(drawing, each.label, look, each)),
      }),
  );
};

const numberRow = (drawing: Drawing): TableRow => {
  const { docx, layout } = drawing;
  const look: Look = { size: layout.numberSize, italics: true, align: 'center' };
  return new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: layout.numberLines.map((lines, column) => cell(drawing, lines.join('\n'), look, { column })),
  });
};

/** The last row stays with what follows, so that notes and signature never stand on a page without the table. */
const bodyRow = (drawing: Drawing, row: PaperRow): TableRow => {
  const { docx, paper, layout } = drawing;
  const columns = leafColumns(paper.columns);
  return new docx.TableRow({
    cantSplit: true,
    keepNext: row === paper.rows.at(-1),
    children: columns.map((column, index) => {
      const content = row.cells[index];
      const text = content ? printCell(content, column, paper.moneyUnit) : '';
      const bold = row.style !== 'detail';
      const look: Look = { size: layout.bodySize, bold, align: column.align, before: 0.5, after: 0.5 };
      return cell(drawing, text, look, { column: index });
    }),
  });
};

export const table = (docx: Docx, paper: Paper, layout: PaperLayout): Table => {
  const drawing: Drawing = { docx, paper, layout, widths: exactWidths(paper, layout) };
  const line = { style: 'single', size: tableLine, color: '000000' } as const;
  const side = twips(cellPadding);
  return new docx.Table({
    layout: 'fixed',
    alignment: 'center',
    width: { size: twips(textWidthOf(paper.page)), type: 'dxa' },
    columnWidths: drawing.widths,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { marginUnitType: 'dxa', top: 0, bottom: 0, left: side, right: side },
    rows: [...headingRows(drawing), numberRow(drawing), ...paper.rows.map((row) => bodyRow(drawing, row))],
  });
};
