/** XML that wants to fetch or to grow; XML that is rare and sound. Links to elsewhere, none of which is followed. */

import { rootRelations, workbookRelations, workbookXml } from '../generate/write-xlsx.ts';
import { groupOf, type HostileFile, read, readOrRefused, refused } from './hostile-file.ts';
import {
  declaration,
  main,
  sheetOf,
  sheetPath,
  soundCells,
  soundRows,
  soundStrings,
  stringsOf,
  stringsPath,
  withRelation,
  withRows,
  workbookWith,
} from './workbook-parts.ts';

const xml = groupOf('XML');
const links = groupOf('links');
const damaged = 'importDamaged';
const doctype = 'importDoctype';

const withDoctype = (declared: string, sheet = sheetOf(soundRows)): Buffer =>
  workbookWith({ [sheetPath]: sheet.replace(declaration, declaration + declared) });

const laughs = Array.from(
  { length: 10 },
  (_each, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('');

const utf16 = (text: string): Buffer =>
  Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le');

const prefixed = (text: string): string =>
  text.replaceAll(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');

const strict = (text: string): string =>
  text
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );

const comments = soundRows
  .replaceAll('<c ', '<!-- <c r="Z9"><v>9</v></c> --><c ')
  .replace('<v>1000', '<v><!-- 1 -->1000');
const cdata = soundRows.replace('<c r="B2"><v>1000</v>', '<c r="B2"><v><![CDATA[1000]]></v>');
const references = ['T&#234;n', 'S&#x1ED1;', 'M&#x1ED9;t &amp; &lt;hai&gt;', 'Hai'];

const xmlFiles: readonly HostileFile[] = [
  xml('a DOCTYPE', refused(doctype), () => withDoctype('<!DOCTYPE worksheet>')),
  xml('billion laughs', refused(doctype), () =>
    withDoctype(
      `<!DOCTYPE worksheet [<!ENTITY l0 "ha">${laughs}]>`,
      sheetOf(soundRows.replace('1000', '&l10;')),
    ),
  ),
  xml('an external entity', refused(doctype), () =>
    withDoctype(
      '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      sheetOf(soundRows.replace('1000', '&x;')),
    ),
  ),
  xml('UTF-16', readOrRefused(3, damaged), () =>
    workbookWith({ [sheetPath]: utf16(sheetOf(soundRows)), [stringsPath]: utf16(stringsOf(soundStrings)) }),
  ),
  xml('prefixed names', readOrRefused(3, damaged), () =>
    workbookWith({
      [sheetPath]: declaration + prefixed(sheetOf(soundRows).replace(declaration, '')),
      [stringsPath]: declaration + prefixed(stringsOf(soundStrings).replace(declaration, '')),
    }),
  ),
  xml('comments with cells in them', read(3, soundCells), () => withRows(comments)),
  xml('CDATA', read(3, soundCells), () => withRows(cdata)),
  xml('character references', read(3, { ...soundCells, A2: 'Một & <hai>' }), () =>
    workbookWith({ [stringsPath]: stringsOf(references) }),
  ),
  xml('strict OOXML', readOrRefused(3, damaged), () =>
    workbookWith({
      '_rels/.rels': strict(rootRelations),
      'xl/workbook.xml': strict(workbookXml([{ name: 'Sheet1', hidden: false }])),
      'xl/_rels/workbook.xml.rels': strict(workbookRelations(1)),
      [sheetPath]: strict(sheetOf(soundRows)),
      [stringsPath]: strict(stringsOf(soundStrings)),
    }),
  ),
  xml('a tag that never ends', refused(damaged), () =>
    workbookWith({
      [sheetPath]: sheetOf(`${soundRows}<row r="4"><c r="A4" t="${'s'.repeat(100_000)}`).replace(
        '</sheetData></worksheet>',
        '',
      ),
    }),
  ),
  xml('the sheet ends in the middle of a row', refused(damaged), () =>
    workbookWith({
      [sheetPath]: `${declaration}<worksheet xmlns="${main}"><sheetData>${soundRows}<row r="4"><c r="A4"><v>1`,
    }),
  ),
];

/** A formula with its stored result: shown, never computed, so nothing is fetched. */
const formula = (label: string, text: string): HostileFile =>
  links(label, read(3, { ...soundCells, B2: { formula: 1000 } }), () =>
    withRows(soundRows.replace('<v>1000</v>', `<f>${text}</f><v>1000</v>`)),
  );

const relationsOfSheet = (type: string, target: string, mode: string): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;

const external = ' TargetMode="External"';
const sheetRelations = 'xl/worksheets/_rels/sheet1.xml.rels';

const linkFiles: readonly HostileFile[] = [
  links('external workbooks', read(3, { ...soundCells, B2: { formula: 1000 } }, ['externalLinks']), () =>
    workbookWith({
      [sheetPath]: sheetOf(soundRows.replace('<v>1000</v>', '<f>[1]Sheet1!$A$1</f><v>1000</v>')),
      ...withRelation('externalLink', 'externalLinks/externalLink1.xml'),
      'xl/externalLinks/externalLink1.xml': `${declaration}<externalLink xmlns="${main}"/>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': relationsOfSheet(
        'externalLinkPath',
        'http://127.0.0.1:9/b.xlsx',
        external,
      ),
    }),
  ),
  formula('WEBSERVICE', 'WEBSERVICE("http://127.0.0.1:9/")'),
  formula('DDE', "cmd|'/c calc'!A1"),
  links('hyperlinks', read(3, soundCells), () =>
    workbookWith({
      [sheetPath]: sheetOf(
        soundRows,
        '<hyperlinks><hyperlink ref="A2" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></hyperlinks>',
      ),
      [sheetRelations]: relationsOfSheet('hyperlink', 'http://127.0.0.1:9/', external),
    }),
  ),
  links('images and OLE objects', read(3, soundCells), () =>
    workbookWith({
      [sheetRelations]: relationsOfSheet('oleObject', '../embeddings/oleObject1.bin', ''),
      'xl/embeddings/oleObject1.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'xl/media/image1.png': Buffer.alloc(5_000, 7),
    }),
  ),
  links('connections', read(3, soundCells), () =>
    workbookWith({
      'xl/connections.xml': `${declaration}<connections xmlns="${main}"><connection id="1" name="web" type="4" refreshOnLoad="1"><webPr url="http://127.0.0.1:9/"/></connection></connections>`,
    }),
  ),
];

export const markup = [...xmlFiles, ...linkFiles];
