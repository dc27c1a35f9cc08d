/** Cells as the text that spreadsheets exchange: tabs between cells, line ends between rows, quotes as Excel sets them. */

const needsQuotes = /[\t\n\r"]/;

const quote = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quote).join('\t')).join('\r\n');

/** Reads one quoted cell that begins at `from`. @returns its text, and where it ends */
const readQuoted = (text: string, from: number): { cell: string; end: number } => {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const next = text.indexOf('"', at);
    // A quote that is never closed was meant as a letter.
    if (next < 0) return { cell: text.slice(from), end: text.length };
    cell += text.slice(at, next);
    if (text[next + 1] !== '"') return { cell, end: next + 1 };
    cell += '"';
    at = next + 2;
  }
};

const endsCell = (character: string | undefined): boolean =>
  character === undefined || character === '\t' || character === '\n';

const readPlain = (text: string, from: number): { cell: string; end: number } => {
  let end = from;
  while (!endsCell(text[end])) end++;
  return { cell: text.slice(from, end), end };
};

/** Rows of cells; a line end after the last row adds none. [] for an empty text. */
export const fromTsv = (pasted: string): string[][] => {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (text === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    let read = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    // Something follows the closing quote: the quotes were part of what was written.
    if (!endsCell(text[read.end])) read = readPlain(text, at);
    rows.at(-1)?.push(read.cell);
    if (read.end >= text.length) return rows;
    if (text[read.end] === '\n') rows.push([]);
    at = read.end + 1;
  }
};
