/** Reads a written document back: each table's cells under the rows and columns they came from, the letter's texts. */
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { LetterText } from '#shared/report/letter-text.ts';
import type { Paper } from '#shared/report/paper.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';
import type { FoundCells, FoundPublication, FoundRow } from '../compare-figures.ts';
import { readParts } from '../package-parts.ts';
import { captionOf } from './finish-tables.ts';
import { firstTable } from './scan-table.ts';
import { scanNotes, scanParagraphs } from './scan-text.ts';
import { bodyEnd, bodyStart } from './template/body-mark.ts';

const cellsOf = (paper: Paper, rows: readonly (readonly string[])[]): FoundCells => {
  const columns = leafColumns(paper.columns);
  const found = new Map<string, FoundRow>();
  const keys = [numberRowKey, ...paper.rows.map((row) => row.key)];
  const first = headerRows(paper.columns).length;
  for (const [offset, rowKey] of keys.entries()) {
    const texts = rows[first + offset] ?? [];
    const cells = columns.map((_column, index) => {
      const text = texts[index] ?? '';
      // The pieces of a column number are on lines of their own.
      const whole = rowKey === numberRowKey ? text.replaceAll('\n', '') : text;
      return whole === '' ? undefined : { text: whole };
    });
    found.set(rowKey, cells);
  }
  return found;
};

/** Tables by their names, in their order: what a template holds beside them is passed over. */
const readTables = (xml: string, publication: Publication): FoundCells[] => {
  let from = Math.max(0, xml.indexOf(bodyEnd));
  return tablesOf(publication).map((paper) => {
    const caption = xml.indexOf(captionOf(paper.name), from);
    if (caption < 0) return new Map();
    from = caption + 1;
    return cellsOf(paper, firstTable(xml.slice(xml.lastIndexOf('<w:tbl>', caption))));
  });
};

const readLetter = (parts: ReadonlyMap<string, string>, xml: string): LetterText => {
  const from = xml.indexOf(bodyStart) + bodyStart.length;
  const body = xml.slice(from, xml.indexOf(bodyEnd, from));
  const { ids, texts } = scanParagraphs(body);
  return { paragraphs: texts, footnotes: scanNotes(parts.get('word/footnotes.xml') ?? '', ids) };
};

/** A template may have its document under another name than ours. */
const mainPart = (parts: ReadonlyMap<string, string>): string => {
  const target =
    /Type="[^"]*\/officeDocument" Target="\/?([^"]*)"|Target="\/?([^"]*)" Type="[^"]*\/officeDocument"/;
  const found = target.exec(parts.get('_rels/.rels') ?? '');
  return parts.get(found?.[1] ?? found?.[2] ?? 'word/document.xml') ?? '';
};

export const readDocx = async (bytes: Uint8Array, publication: Publication): Promise<FoundPublication> => {
  const parts = await readParts(bytes);
  const xml = mainPart(parts);
  const hasLetter = publication.parts.some(({ kind }) => kind === 'letter');
  return { tables: readTables(xml, publication), letter: hasLetter ? readLetter(parts, xml) : null };
};
