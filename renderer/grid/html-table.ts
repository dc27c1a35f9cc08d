/**
 * Cells as the table that spreadsheets prefer to plain text. Each figure carries its number (`x:num` for Excel,
 * `sdval` for LibreOffice), so that "363.021" stays 363 thousand in a spreadsheet that reads "." as a decimal point.
 */

export interface CopiedCell {
  readonly text: string;
  /** The figure in the unit in which it is shown; null for text. */
  readonly number: number | null;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

const cellOf = ({ text, number }: CopiedCell): string =>
  number === null
    ? `<td>${escaped(text)}</td>`
    : `<td align="right" x:num="${number}" sdval="${number}">${escaped(text)}</td>`;

export const toHtml = (rows: readonly (readonly CopiedCell[])[]): string => {
  const body = rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`;
};
