/** A generated workbook as xlsx: streamed, so that a million rows are made in seconds and in bounded memory. */
import { pack, packPieces, zipOf } from '../zip/zip-file.ts';
import type { WrittenCell } from './cell.ts';
import type { WrittenSheet } from './render.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const escapeXml = (value: string): string =>
  value.replace(
    /[<>&"]/g,
    (each) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[each] ?? each,
  );

/** Styles by place: general, amounts, dates, text. */
const style = { amount: 1, date: 2 } as const;
export const stylesXml =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">' +
  '<xf numFmtId="0" xfId="0"/><xf numFmtId="3" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/>' +
  '</cellXfs></styleSheet>';

export const contentTypes = (sheets: number): string =>
  `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
  Array.from(
    { length: sheets },
    (_each, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
  ).join('') +
  `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/></Types>`;

export const rootRelations = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbookRelations = (sheets: number): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">` +
  Array.from(
    { length: sheets },
    (_each, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  ).join('') +
  `<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId${sheets + 2}" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

export const workbookXml = (sheets: readonly { name: string; hidden: boolean }[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
  sheets
    .map(
      ({ name, hidden }, at) =>
        `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
    )
    .join('') +
  '</sheets></workbook>';

class Strings {
  readonly #places = new Map<string, number>();
  uses = 0;

  place(text: string): number {
    this.uses++;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  *xml(): Generator<string> {
    yield `${declaration}<sst xmlns="${main}" count="${this.uses}" uniqueCount="${this.#places.size}">`;
    for (const text of this.#places.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
    yield '</sst>';
  }
}

const letters = (column: number): string =>
  (column > 25 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const resultXml = (result: number | string | null): readonly [string, string] => {
  if (result === null) return ['', ''];
  return typeof result === 'string' ? [' t="str"', `<v>${escapeXml(result)}</v>`] : ['', `<v>${result}</v>`];
};

const cellXml = (at: string, cell: WrittenCell, strings: Strings): string => {
  if (cell === null) return '';
  if ('text' in cell) return `<c r="${at}" t="s"><v>${strings.place(cell.text)}</v></c>`;
  if ('date' in cell) return `<c r="${at}" s="${style.date}"><v>${cell.date}</v></c>`;
  if ('number' in cell) return `<c r="${at}" s="${style.amount}"><v>${cell.number}</v></c>`;
  const [type, value] = resultXml(cell.result);
  return `<c r="${at}" s="${style.amount}"${type}><f>${escapeXml(cell.formula)}</f>${value}</c>`;
};

/** So many rows are one piece of XML. */
const batch = 500;

function* sheetXml(sheet: WrittenSheet, strings: Strings): Generator<string> {
  const names = Array.from({ length: sheet.columns + 8 }, (_each, at) => letters(at));
  const last = sheet.rows.at(-1)?.row ?? 1;
  yield `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${names[Math.max(0, sheet.columns - 1)]}${last}"/>`;
  if (sheet.hiddenColumns.length > 0)
    yield `<cols>${sheet.hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" width="9" hidden="1"/>`).join('')}</cols>`;
  yield '<sheetData>';
  let xml = '';
  for (const [at, { row, cells, hidden }] of sheet.rows.entries()) {
    xml += `<row r="${row}"${hidden ? ' hidden="1"' : ''}>`;
    for (const [column, cell] of cells.entries())
      if (cell !== null) xml += cellXml(`${names[column]}${row}`, cell, strings);
    xml += '</row>';
    if (at % batch === batch - 1) {
      yield xml;
      xml = '';
    }
  }
  yield `${xml}</sheetData>`;
  if (sheet.merges.length > 0)
    yield `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  yield '</worksheet>';
}

/** @param level of zlib: 1 for large files that are read once */
export const writeXlsx = async (sheets: readonly WrittenSheet[], level = 6): Promise<Buffer> => {
  const strings = new Strings();
  const parts = [
    pack('[Content_Types].xml', contentTypes(sheets.length)),
    pack('_rels/.rels', rootRelations),
    pack('xl/workbook.xml', workbookXml(sheets)),
    pack('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)),
    pack('xl/styles.xml', stylesXml),
  ];
  for (const [at, sheet] of sheets.entries())
    parts.push(await packPieces(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, strings), level));
  parts.push(await packPieces('xl/sharedStrings.xml', strings.xml(), level));
  return zipOf(parts);
};
