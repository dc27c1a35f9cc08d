/** A paper as a workbook of one sheet. */
import type { Workbook } from 'exceljs';
import { layOut, pageNumberSize, textHeightOf } from '#shared/report/layout.ts';
import type { Paper } from '#shared/report/paper.ts';
import { mmToPoints } from '#shared/report/text-width.ts';
import { drawHeading, drawNotes, drawRule, drawSignature } from './draw-block.ts';
import { drawBody, drawHeader, drawNumberRow } from './draw-table.ts';
import type { Drawing } from './drawing.ts';
import { finishParts } from './finish-parts.ts';
import { lastPageStart } from './keep-together.ts';
import { newWorkbook } from './new-workbook.ts';
import { address, layOutSheet, type SheetLayout } from './sheet-layout.ts';
import { sheetScale } from './sheet-scale.ts';

const paperSizeA4 = 9;
const inches = (mm: number): number => Math.round((mm / 25.4) * 100) / 100;
/** Distance of the page number from the edge, in mm: inside the top margin. */
const headerDistance = 10;
/** Where a page break over the whole row ends. */
const lastSheetColumn = 16_384;
/** Characters that a sheet's name cannot have. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const setUpPage = ({ sheet, paper, rows, scale }: Drawing): void => {
  const { margins, orientation } = paper.page;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: paperSizeA4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${rows.headerTop}:${rows.numberRow}`,
    printArea: `A1:${address(rows.last, rows.columnCount)}`,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(headerDistance),
      footer: inches(headerDistance),
    },
  };
  // The page number shrinks with the sheet, in Excel as in LibreOffice.
  sheet.headerFooter = {
    ...sheet.headerFooter,
    differentFirst: true,
    oddHeader: `&C&"Times New Roman,Regular"&${Math.round(scale.size(pageNumberSize))}&P`,
  };
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: rows.numberRow, zoomScale: 85, showGridLines: false }];
};

const keepEndTogether = ({ sheet, paper, rows, scale }: Drawing): void => {
  const pageHeight = scale.height(mmToPoints(textHeightOf(paper.page)));
  const start = lastPageStart(rows, (row) => sheet.getRow(row).height, pageHeight);
  if (start !== null) sheet.getRow(start - 1).addPageBreak(1, lastSheetColumn);
};

const setProperties = (workbook: Workbook, { properties }: Paper): void => {
  const created = new Date(properties.createdAt);
  workbook.title = properties.title;
  workbook.creator = properties.author;
  workbook.lastModifiedBy = properties.author;
  workbook.created = created;
  workbook.modified = created;
  workbook.calcProperties = { fullCalcOnLoad: true };
};

/** The column-number row, and the first column, whose ordinals are text. */
const numbersAsText = (rows: SheetLayout): string =>
  `A${rows.numberRow}:${address(rows.numberRow, rows.columnCount)} A${rows.bodyTop}:A${rows.notesTop}`;

export const writeXlsx = async (paper: Paper): Promise<Uint8Array> => {
  const workbook = await newWorkbook();
  setProperties(workbook, paper);
  const sheet = workbook.addWorksheet(sheetName(paper.name));
  const layout = layOut(paper);
  const rows = layOutSheet(paper);
  const drawing: Drawing = { sheet, paper, layout, rows, scale: sheetScale(layout, paper.page) };
  for (const [index, width] of layout.columnWidths.entries())
    sheet.getColumn(index + 1).width = drawing.scale.width(width);
  drawHeading(drawing);
  drawRule(drawing);
  drawHeader(drawing);
  drawNumberRow(drawing);
  drawBody(drawing);
  drawNotes(drawing);
  drawSignature(drawing);
  setUpPage(drawing);
  keepEndTogether(drawing);
  const bytes = await workbook.xlsx.writeBuffer();
  return finishParts(new Uint8Array(bytes), {
    createdAt: paper.properties.createdAt,
    language: paper.properties.language,
    numbersAsText: numbersAsText(rows),
  });
};
