/** The parts of a small sound workbook, for one of them to be replaced by something hostile. */
import {
  contentTypes,
  rootRelations,
  stylesXml,
  workbookRelations,
  workbookXml,
} from '../generate/write-xlsx.ts';
import { type Lies, type PackedPart, pack, zipOf } from '../zip/zip-file.ts';

export const sheetPath = 'xl/worksheets/sheet1.xml';
export const stringsPath = 'xl/sharedStrings.xml';
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @param rows what stands in `sheetData` @param after what follows it */
export const sheetOf = (rows: string, after = ''): string =>
  `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

export const stringsOf = (texts: readonly string[], attributes = ''): string =>
  `${declaration}<sst xmlns="${main}"${attributes}>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

/** Two columns, a header and two rows: A1 "Tên", B1 "Số", A2 "Một", B2 1000, A3 "Hai", B3 2000. */
export const soundRows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>1000</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3"><v>2000</v></c></row>';
export const soundStrings = ['Tên', 'Số', 'Một', 'Hai'];
export const soundCells = { A1: 'Tên', B1: 'Số', A2: 'Một', B2: 1000, A3: 'Hai', B3: 2000 } as const;

export type Parts = ReadonlyMap<string, string | Uint8Array>;

export const soundParts = (): Map<string, string | Uint8Array> =>
  new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypes(1)],
    ['_rels/.rels', rootRelations],
    ['xl/workbook.xml', workbookXml([{ name: 'Sheet1', hidden: false }])],
    ['xl/_rels/workbook.xml.rels', workbookRelations(1)],
    ['xl/styles.xml', stylesXml],
    [stringsPath, stringsOf(soundStrings)],
    [sheetPath, sheetOf(soundRows)],
  ]);

/** The sound workbook with some parts replaced or added. */
export const partsWith = (other: Readonly<Record<string, string | Uint8Array>>): Parts =>
  new Map([...soundParts(), ...Object.entries(other)]);

/** @param lies by part */
export const packed = (parts: Parts, lies: Readonly<Record<string, Lies>> = {}): PackedPart[] =>
  [...parts].map(([name, content]) => pack(name, content, lies[name]));

export const workbookWith = (
  other: Readonly<Record<string, string | Uint8Array>>,
  lies: Readonly<Record<string, Lies>> = {},
): Buffer => zipOf(packed(partsWith(other), lies));

/** A workbook whose only sheet holds these rows, beneath the sound strings. */
export const withRows = (rows: string, after = ''): Buffer =>
  workbookWith({ [sheetPath]: sheetOf(rows, after) });

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbookRelationsPath = 'xl/_rels/workbook.xml.rels';

/** The workbook's relations with one more, as Excel has it for what belongs to the workbook. */
export const withRelation = (type: string, target: string, namespace = relations) => ({
  [workbookRelationsPath]: workbookRelations(1).replace(
    '</Relationships>',
    `<Relationship Id="rId9" Type="${namespace}/${type}" Target="${target}"/></Relationships>`,
  ),
});
