/**
 * The rows of the table as the sheet's XML has them. exceljs draws everything around them and one row of each look; for
 * thousands of rows its objects would take most of the time and of the memory. What is told apart here is told apart by
 * exceljs in the same way: numbers, formulas with their results, text.
 */
import { leafColumns } from '#shared/report/columns.ts';
import type { Cell, Paper, PaperRow, RowStyle } from '#shared/report/paper.ts';
import { exactFigure } from '#shared/report/print-cell.ts';
import { bodyRowHeights } from '#shared/report/row-heights.ts';
import type { Drawing } from './drawing.ts';
import { escapeText } from './escape-text.ts';
import { excelFormula } from './excel-formula.ts';
import { columnLetters, type SheetLayout } from './sheet-layout.ts';

/** The number of each column's style, by the look of the row; as exceljs has numbered them. */
type StyleNumbers = ReadonlyMap<RowStyle, readonly string[]>;

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

const xmlText = (text: string): string => escapeText(text).replace(/[<>&]/g, (sign) => entities[sign] ?? '');

const formulaXml = (formula: string, value: number | null): string => {
  const text = `<f>${xmlText(formula)}</f>`;
  return value === null ? ` t="str">${text}<v></v></c>` : `>${text}<v>${value}</v></c>`;
};

/** From behind the style's number to the end of the cell. */
const contentXml = (cell: Cell, paper: Paper, rows: SheetLayout, row: number, column: number): string => {
  if (cell.kind === 'text')
    return cell.text === ''
      ? '/>'
      : ` t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`;
  const value = exactFigure(cell, paper.moneyUnit);
  if (cell.formula) return formulaXml(excelFormula(cell.formula, rows, row, column), value);
  return value === null ? '/>' : `><v>${value}</v></c>`;
};

/** The first row of each look: what exceljs draws. */
export const sampleRows = (paper: Paper): Map<RowStyle, number> => {
  const samples = new Map<RowStyle, number>();
  for (const [at, { style }] of paper.rows.entries()) if (!samples.has(style)) samples.set(style, at);
  return samples;
};

/** The height of each row on the sheet, in points. */
export const bodyHeights = ({ paper, layout, scale }: Drawing): number[] =>
  bodyRowHeights(paper, layout).map(scale.height);

const bodyXml = ({ paper, rows }: Drawing, heights: readonly number[], styles: StyleNumbers): string => {
  const letters = Array.from({ length: rows.columnCount }, (_each, at) => columnLetters(at + 1));
  const rowXml = ({ cells, style }: PaperRow, offset: number): string => {
    const at = rows.bodyTop + offset;
    const numbers = styles.get(style) ?? [];
    let xml = `<row r="${at}" spans="1:${rows.columnCount}" ht="${heights[offset]}" customHeight="1">`;
    for (const [index, cell] of cells.entries())
      xml += `<c r="${letters[index]}${at}" s="${numbers[index]}"${contentXml(cell, paper, rows, at, index + 1)}`;
    return `${xml}</row>`;
  };
  return paper.rows.map(rowXml).join('');
};

/** The styles that exceljs gave the cells of a row. */
const stylesIn = (sheet: string, row: number): string[] => {
  const from = sheet.indexOf(`<row r="${row}"`);
  const xml = sheet.slice(from, sheet.indexOf('</row>', from));
  return Array.from(xml.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g), ([, style = '']) => style);
};

const rowEnd = '</row>';

/** The sheet as exceljs has written it, with all rows of the table in the place of the samples. */
export const withBody = (sheet: string, drawing: Drawing, heights: readonly number[]) => {
  const { paper, rows } = drawing;
  const samples = sampleRows(paper);
  const sampled = [...samples.values()].map((at) => rows.bodyTop + at);
  if (sampled.length === 0) return { sheet, textStyles: [] };
  const styles: StyleNumbers = new Map(
    [...samples].map(([style, at]) => [style, stylesIn(sheet, rows.bodyTop + at)]),
  );
  const isText = leafColumns(paper.columns).map(({ kind }) => kind === 'text');
  const from = sheet.indexOf(`<row r="${Math.min(...sampled)}"`);
  const last = sheet.indexOf(`<row r="${Math.max(...sampled)}"`);
  const to = sheet.indexOf(rowEnd, last) + rowEnd.length;
  return {
    sheet: sheet.slice(0, from) + bodyXml(drawing, heights, styles) + sheet.slice(to),
    textStyles: [...styles.values()].flatMap((numbers) => numbers.filter((_number, at) => isText[at])),
  };
};
