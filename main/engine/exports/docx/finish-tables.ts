/**
 * What docx does not write of a table: its rows (`body-rows.ts`); its alternative text, which a reader of the screen announces and by which a
 * written file's tables are found; and a style in the cells that docx adds beneath a cell over several rows.
 */
import type { Paper } from '#shared/report/paper.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';
import { plainText } from './plain-text.ts';
import { escapeXml } from './xml-text.ts';

const propertiesEnd = '</w:tblPr>';

export const captionOf = (name: string): string => `<w:tblCaption w:val="${escapeXml(plainText(name))}"/>`;

const tableEnd = '</w:tbl>';

/** Puts caption and rows into the table that begins at or after `from`. */
const finishTable = (
  xml: string,
  from: number,
  { name, heading }: Paper,
  body: string,
): { readonly piece: string; readonly end: number } => {
  const properties = xml.indexOf(propertiesEnd, from);
  const rows = xml.indexOf(tableEnd, properties);
  const title = heading.filter(({ role }) => role === 'title' || role === 'part').map(({ text }) => text);
  const description = escapeXml(plainText(title.join(' ')));
  const caption = `${captionOf(name)}<w:tblDescription w:val="${description}"/>`;
  const end = rows + tableEnd.length;
  const piece = xml.slice(from, properties) + caption + xml.slice(properties, rows) + body + tableEnd;
  return { piece, end };
};

/** @param bodies the rows of each table, in the publication's order */
export const withTables = (xml: string, publication: Publication, bodies: readonly string[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const [index, paper] of tablesOf(publication).entries()) {
    const { piece, end } = finishTable(xml, from, paper, bodies[index] ?? '');
    pieces.push(piece);
    from = end;
  }
  return [...pieces, xml.slice(from)].join('');
};

const bareCell = '<w:p/></w:tc>';

/** Without a style they would be as high as a line of whatever the document's usual letters are. */
export const withStyledCells = (xml: string, style: string): string =>
  xml.replaceAll(bareCell, `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr></w:p></w:tc>`);
