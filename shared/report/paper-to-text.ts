/** A paper as plain lines: for golden tests, for diffs between two versions, for a reader without Office. */
import { headerRows, leafColumns } from './columns.ts';
import { noteLines } from './note-lines.ts';
import type { Paper, SignatureBlock } from './paper.ts';
import { printedRows } from './print-cell.ts';

const headerText = (paper: Paper): string[] =>
  headerRows(paper.columns).map((row) =>
    row.map((cell) => (cell.columnSpan > 1 ? `${cell.label} [${cell.columnSpan}]` : cell.label)).join(' | '),
  );

const signatureText = (signature: SignatureBlock): string[] => [
  `${signature.placeAndDate}`,
  `${signature.left.title} | ${signature.right.title}`,
  `${signature.left.hint} | ${signature.right.hint}`,
];

export const paperToText = (paper: Paper): string => {
  const numbers = leafColumns(paper.columns).map((column) => column.numberParts.join(''));
  const body = printedRows(paper).map((cells) => cells.join(' | '));
  return [
    ...paper.heading.map((line) => line.text),
    '───',
    paper.unitLine,
    ...headerText(paper),
    numbers.join(' | '),
    ...body,
    ...noteLines(paper).map((line) => line.text),
    ...(paper.signature ? signatureText(paper.signature) : []),
  ].join('\n');
};
