/**
 * A publication's tables as one CSV file, one after the other: for those who go on computing. Figures are exact, in the
 * printed unit; headings, column numbers and notes are plain lines about them. Signatures are for paper.
 */
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import { noteLines } from '#shared/report/note-lines.ts';
import type { Cell, Paper } from '#shared/report/paper.ts';
import { exactFigure } from '#shared/report/print-cell.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';
import { lineEnd, mark, moneyField, numberField, separator, textField } from './fields.ts';

const fieldOf = (cell: Cell, moneyUnit: number): string => {
  if (cell.kind === 'text') return textField(cell.text);
  if (cell.kind === 'money') return cell.value === null ? '' : moneyField(cell.value, moneyUnit);
  const value = exactFigure(cell, moneyUnit);
  return value === null ? '' : numberField(value);
};

/** A merged heading stands in its first column, in the first of its rows. */
const headerLines = (paper: Paper): string[] => {
  const count = leafColumns(paper.columns).length;
  return headerRows(paper.columns).map((cells) => {
    const fields = Array.from({ length: count }, () => '');
    for (const { column, label } of cells) fields[column] = textField(label);
    return fields.join(separator);
  });
};

const linesOf = (paper: Paper): string[] => [
  ...paper.heading.map(({ text }) => textField(text)),
  textField(paper.unitLine),
  ...headerLines(paper),
  leafColumns(paper.columns)
    .map(({ numberParts }) => textField(numberParts.join('')))
    .join(separator),
  ...paper.rows.map(({ cells }) => cells.map((cell) => fieldOf(cell, paper.moneyUnit)).join(separator)),
  ...noteLines(paper).map(({ text }) => textField(text)),
  '',
];

export const writeCsv = async (publication: Publication): Promise<Uint8Array> => {
  const { demonstration } = publication;
  const lines = [
    ...(demonstration === null ? [] : [textField(demonstration)]),
    ...tablesOf(publication).flatMap(linesOf),
  ];
  return Buffer.from(mark + lines.map((line) => line + lineEnd).join(''));
};
