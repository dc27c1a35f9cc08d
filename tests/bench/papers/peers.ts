/**
 * The peers of a written paper: exceljs and docx as their documentation uses them, writing the very cells of the paper
 * with the same looks, and no more: no layout, no finishing, nothing read back.
 */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import exceljs from 'exceljs';
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import type { PaperLayout } from '#shared/report/layout.ts';
import type { Cell, Paper, PaperRow } from '#shared/report/paper.ts';
import { exactFigure, printCell } from '#shared/report/print-cell.ts';

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const font = (bold: boolean) => ({ name: 'Times New Roman', size: 11, color: { argb: 'FF000000' }, bold });

const columnLetters = (column: number): string =>
  column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

const range = (places: readonly number[], name: (place: number) => string): string => {
  const parts: string[] = [];
  for (let at = 0; at < places.length; ) {
    let end = at;
    while (places[end + 1] === (places[end] ?? 0) + 1) end++;
    const [first, last] = [name(places[at] ?? 0), name(places[end] ?? 0)];
    parts.push(first === last ? first : `${first}:${last}`);
    at = end + 1;
  }
  return parts.join(',');
};

/** Sums over columns and over rows: what Phụ lục 04 has. */
const formulaOf = (cell: Cell, paper: PeerPaper, row: number, column: number): string | null => {
  if (cell.kind === 'text' || !cell.formula) return null;
  const { formula } = cell;
  const letter = columnLetters(column);
  if (formula.op === 'rows')
    return `SUM(${range(
      formula.rows.map((key) => paper.rowAt.get(key) ?? 0),
      (at) => `${letter}${at}`,
    )})`;
  if (formula.op !== 'columns') throw new Error(`the peer knows no ${formula.op}`);
  const cells = formula.plus.map((key) => paper.columnAt.get(key) ?? 0);
  return `SUM(${range(cells, (at) => `${columnLetters(at)}${row}`)})`;
};

interface PeerPaper {
  readonly rowAt: ReadonlyMap<string, number>;
  readonly columnAt: ReadonlyMap<string, number>;
}

const fillHeader = (sheet: exceljs.Worksheet, paper: Paper): void => {
  const style = {
    font: font(true),
    border,
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  } as const;
  for (const { label, row, column, rowSpan, columnSpan } of headerRows(paper.columns).flat()) {
    const target = sheet.getCell(row + 1, column + 1);
    target.value = label;
    target.style = style;
    if (rowSpan * columnSpan > 1) sheet.mergeCells(row + 1, column + 1, row + rowSpan, column + columnSpan);
  }
};

const stylesOf = (paper: Paper, bold: boolean): Partial<exceljs.Style>[] =>
  leafColumns(paper.columns).map(({ kind, align }) => ({
    font: font(bold),
    border,
    alignment: { horizontal: align, vertical: 'middle', wrapText: kind === 'text' },
    ...(kind !== 'text' && { numFmt: '#,##0' }),
  }));

const contentOf = (cell: Cell, paper: Paper, formula: string | null): exceljs.CellValue => {
  const value = cell.kind === 'text' ? cell.text || null : exactFigure(cell, paper.moneyUnit);
  return formula === null ? value : { formula, result: value ?? '' };
};

const fillSheet = (sheet: exceljs.Worksheet, paper: Paper, layout: PaperLayout): void => {
  const top = headerRows(paper.columns).length;
  for (const [index, width] of layout.columnWidths.entries()) sheet.getColumn(index + 1).width = width / 2;
  fillHeader(sheet, paper);
  const [plain, bold] = [stylesOf(paper, false), stylesOf(paper, true)];
  const places: PeerPaper = {
    rowAt: new Map(paper.rows.map(({ key }, at) => [key, top + at + 1])),
    columnAt: new Map(leafColumns(paper.columns).map(({ key }, at) => [key, at + 1])),
  };
  for (const [offset, row] of paper.rows.entries()) {
    const at = top + offset + 1;
    const target = sheet.getRow(at);
    const looks = row.style === 'detail' ? plain : bold;
    for (const [index, cell] of row.cells.entries()) {
      const written = target.getCell(index + 1);
      written.value = contentOf(cell, paper, formulaOf(cell, places, at, index + 1));
      written.style = looks[index] ?? {};
    }
    target.height = 30;
  }
  sheet.views = [{ state: 'frozen', ySplit: top }];
};

export const writeWithExceljs = async (
  papers: readonly Paper[],
  layouts: readonly PaperLayout[],
): Promise<number> => {
  const workbook = new exceljs.Workbook();
  for (const [at, paper] of papers.entries()) {
    const layout = layouts[at];
    if (layout) fillSheet(workbook.addWorksheet(paper.name), paper, layout);
  }
  return (await workbook.xlsx.writeBuffer()).byteLength;
};

const line = { style: 'single', size: 4, color: '000000' } as const;
const lines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

const cellOf = (text: string, width: number, bold: boolean, align: 'left' | 'center' | 'right'): TableCell =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: 'center',
    children: [
      new Paragraph({
        alignment: align,
        children: [new TextRun({ text, bold, size: 16, font: 'Times New Roman' })],
      }),
    ],
  });

const rowOf = (paper: Paper, row: PaperRow, widths: readonly number[]): TableRow => {
  const columns = leafColumns(paper.columns);
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => {
      const cell = row.cells[index];
      const text = cell ? printCell(cell, column, paper.moneyUnit) : '';
      return cellOf(text, widths[index] ?? 0, row.style !== 'detail', column.align);
    }),
  });
};

const tableOf = (paper: Paper, layout: PaperLayout): Table => {
  const widths = layout.columnWidths.map((width) => Math.round((width * 1_440) / 25.4));
  const header = headerRows(paper.columns).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        children: cells.map(
          ({ label, column, rowSpan, columnSpan }) =>
            new TableCell({
              rowSpan,
              columnSpan,
              width: { size: widths[column] ?? 0, type: 'dxa' },
              children: [new Paragraph({ children: [new TextRun({ text: label, bold: true, size: 16 })] })],
            }),
        ),
      }),
  );
  return new Table({
    layout: 'fixed',
    columnWidths: widths,
    borders: lines,
    rows: [...header, ...paper.rows.map((row) => rowOf(paper, row, widths))],
  });
};

export const writeWithDocx = async (
  papers: readonly Paper[],
  layouts: readonly PaperLayout[],
): Promise<number> => {
  const sections = papers.flatMap((paper, at) => {
    const layout = layouts[at];
    const page = { size: { orientation: paper.page.orientation } };
    return layout
      ? [{ properties: { page }, children: [new Paragraph(paper.name), tableOf(paper, layout)] }]
      : [];
  });
  return (await Packer.toBuffer(new Document({ sections }))).byteLength;
};
