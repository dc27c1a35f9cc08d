/** A publication as a workbook: one sheet for each of its tables. */
import type { Workbook } from 'exceljs';
import { layOut } from '#shared/report/layout.ts';
import type { Paper, PaperProperties } from '#shared/report/paper.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';
import { bodyHeights, withBody } from './body-rows.ts';
import { drawHeading, drawNotes, drawRule, drawSignature } from './draw-block.ts';
import { drawHeader, drawNumberRow, drawSamples } from './draw-table.ts';
import type { Drawing } from './drawing.ts';
import { finishParts, type SheetFinish } from './finish-parts.ts';
import { newWorkbook } from './new-workbook.ts';
import { keepEndTogether, setUpPage } from './page-setup.ts';
import { address, layOutSheet, type SheetLayout } from './sheet-layout.ts';
import { sheetNames } from './sheet-names.ts';
import { sheetScale } from './sheet-scale.ts';

const setProperties = (workbook: Workbook, properties: PaperProperties): void => {
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

/** @returns what is to be done with the sheet once exceljs has written it */
const drawSheet = (
  workbook: Workbook,
  paper: Paper,
  name: string,
  demonstration: string | null,
): SheetFinish => {
  const sheet = workbook.addWorksheet(name);
  const layout = layOut(paper);
  const rows = layOutSheet(paper);
  const scale = sheetScale(layout, paper.page);
  const drawing: Drawing = { sheet, paper, layout, rows, scale, demonstration };
  for (const [index, width] of layout.columnWidths.entries())
    sheet.getColumn(index + 1).width = scale.width(width);
  drawHeading(drawing);
  drawRule(drawing);
  drawHeader(drawing);
  drawNumberRow(drawing);
  drawSamples(drawing);
  drawNotes(drawing);
  drawSignature(drawing);
  setUpPage(drawing);
  const heights = bodyHeights(drawing);
  keepEndTogether(drawing, heights);
  return {
    numbersAsText: numbersAsText(rows),
    dimension: `A1:${address(rows.last, rows.columnCount)}`,
    withBody: (xml) => withBody(xml, drawing, heights),
  };
};

/** Deflated once, when the parts are finished: what exceljs packs is only taken apart again. */
const packing: object = { zip: { compression: 'STORE' } };

export const writeXlsx = async (publication: Publication): Promise<Uint8Array> => {
  const { properties, demonstration } = publication;
  const tables = tablesOf(publication);
  if (tables.length === 0) throw new Error(`${publication.id} has no table to write`);
  const workbook = await newWorkbook();
  setProperties(workbook, properties);
  const names = sheetNames(tables.map(({ name }) => name));
  const sheets = tables.map((paper, at) => drawSheet(workbook, paper, names[at] ?? '', demonstration));
  const bytes = await workbook.xlsx.writeBuffer(packing);
  return finishParts(new Uint8Array(bytes), {
    createdAt: properties.createdAt,
    language: properties.language,
    sheets,
  });
};
