/**
 * The rows of a table as the document's XML has them. docx draws everything around them; for thousands of rows its
 * objects would take most of the time, and more memory than an old office PC has to spare. The text is the same to the
 * letter as what docx makes of such rows.
 */
import { leafColumns } from '#shared/report/columns.ts';
import { keptWithNext } from '#shared/report/keep-rows.ts';
import type { Alignment, Paper, PaperRow } from '#shared/report/paper.ts';
import { printCell } from '#shared/report/print-cell.ts';
import { plainText } from './plain-text.ts';
import type { Look } from './style-sheet.ts';
import type { Word } from './word.ts';
import { escapeXml } from './xml-text.ts';

const bodyLook = (size: number, bold: boolean, align: Alignment): Look => ({
  size,
  bold,
  align,
  before: 0.5,
  after: 0.5,
});

const runXml = (line: string, index: number): string =>
  `<w:r>${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`;

/** Each line of the text on its own line, by a break and not by a new paragraph. */
export const runsXml = (text: string): string =>
  text === '' ? '' : plainText(text).split('\n').map(runXml).join('');

/** What comes before the text of each cell of a column, in a row of one look. */
const openings = (
  { styles }: Word,
  paper: Paper,
  size: number,
  widths: readonly number[],
): Record<'plain' | 'bold', string[]> => {
  const of = (bold: boolean): string[] =>
    leafColumns(paper.columns).map(({ align }, index) => {
      const box = `<w:tcPr><w:tcW w:type="dxa" w:w="${widths[index] ?? 0}"/><w:vAlign w:val="center"/></w:tcPr>`;
      return `<w:tc>${box}<w:p><w:pPr><w:pStyle w:val="${styles.of(bodyLook(size, bold, align))}"/>`;
    });
  return { plain: of(false), bold: of(true) };
};

export const bodyXml = (word: Word, paper: Paper, size: number, widths: readonly number[]): string => {
  const columns = leafColumns(paper.columns);
  const { plain, bold } = openings(word, paper, size, widths);
  const keeps = keptWithNext(paper);
  const rowXml = (row: PaperRow, at: number): string => {
    const starts = row.style === 'detail' ? plain : bold;
    const keepNext = keeps[at] ? '<w:keepNext/>' : '';
    let xml = '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
    for (const [index, column] of columns.entries()) {
      const cell = row.cells[index];
      const text = cell ? printCell(cell, column, paper.moneyUnit) : '';
      xml += `${starts[index]}${keepNext}</w:pPr>${runsXml(text)}</w:p></w:tc>`;
    }
    return `${xml}</w:tr>`;
  };
  return paper.rows.map(rowXml).join('');
};
