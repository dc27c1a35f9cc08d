/**
 * The table: heading rows that repeat on every page, column numbers; its rows are the matter of `body-rows.ts`,
 * what stands beneath them that of `foot-rows.ts`. Every row
 * and cell is made anew: docx changes the rows that it is given (continuation cells of merged ones).
 */
import type { Table, TableCell, TableRow } from 'docx';
import { cellPadding } from '#shared/report/cell-box.ts';
import { headerRows } from '#shared/report/columns.ts';
import { layOut, type PaperLayout } from '#shared/report/layout.ts';
import { textWidthOf } from '#shared/report/page-size.ts';
import type { Paper } from '#shared/report/paper.ts';
import { headerHeights } from '#shared/report/row-heights.ts';
import { bodyXml } from './body-rows.ts';
import { footXml } from './foot-rows.ts';
import { tableLine, twips, twipsOfPoints } from './measures.ts';
import { styledParagraph } from './paragraph.ts';
import type { Word } from './word.ts';

interface Drawing {
  readonly word: Word;
  readonly paper: Paper;
  readonly layout: PaperLayout;
  /** Of each column, in twips; together exactly the text width. */
  readonly widths: readonly number[];
}

interface CellBox {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
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

/** Draws a cell of one column in a style. */
const cell = ({ word, widths }: Drawing, text: string, style: string, column: number): TableCell =>
  new word.docx.TableCell({
    verticalAlign: 'center',
    width: { size: widths[column] ?? 0, type: 'dxa' },
    children: [styledParagraph(word.docx, text, style)],
  });

const headingCell = ({ word, widths }: Drawing, text: string, style: string, box: CellBox): TableCell => {
  const { column, columnSpan, rowSpan } = box;
  const size = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
  return new word.docx.TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: 'center',
    width: { size, type: 'dxa' },
    children: [styledParagraph(word.docx, text, style)],
  });
};

const headingRows = (drawing: Drawing): TableRow[] => {
  const { word, paper, layout } = drawing;
  const style = word.styles.of({ size: layout.bodySize, bold: true, align: 'center' });
  const heights = headerHeights(paper, layout);
  return headerRows(paper.columns).map(
    (cells, index) =>
      new word.docx.TableRow({
        tableHeader: true,
        height: { value: twipsOfPoints(heights[index] ?? 0), rule: 'atLeast' },
        cantSplit: true,
        children: cells.map((each) => headingCell(drawing, each.label, style, each)),
      }),
  );
};

const numberRow = (drawing: Drawing): TableRow => {
  const { word, layout } = drawing;
  const style = word.styles.of({ size: layout.numberSize, italics: true, align: 'center' });
  return new word.docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: layout.numberLines.map((lines, column) => cell(drawing, lines.join('\n'), style, column)),
  });
};

export const table = (word: Word, paper: Paper): Table => {
  const layout = layOut(paper);
  const widths = exactWidths(paper, layout);
  const drawing: Drawing = { word, paper, layout, widths };
  word.bodies.push(bodyXml(word, paper, layout.bodySize, widths) + footXml(word, paper, widths));
  const line = { style: 'single', size: tableLine, color: '000000' } as const;
  const side = twips(cellPadding);
  return new word.docx.Table({
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
    rows: [...headingRows(drawing), numberRow(drawing)],
  });
};
