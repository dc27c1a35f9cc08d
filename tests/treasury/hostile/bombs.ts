/** Files that want more memory or time than they are worth. */

import { contentTypes, stylesXml, workbookRelations, workbookXml } from '../generate/write-xlsx.ts';
import { pack, packPieces, zipOf } from '../zip/zip-file.ts';
import { groupOf, type HostileFile, read, readOrRefused, refused } from './hostile-file.ts';
import {
  declaration,
  main,
  packed,
  partsWith,
  sheetOf,
  sheetPath,
  soundCells,
  soundRows,
  soundStrings,
  stringsOf,
  stringsPath,
  workbookWith,
} from './workbook-parts.ts';

const bomb = groupOf('bombs');
const tooLarge = 'importTooLarge';
const mebibyte = 2 ** 20;

/** The sound workbook, its sheet made piece by piece. */
const streamed = async (pieces: Iterable<string>): Promise<Buffer> => {
  const parts = packed(partsWith({})).filter(({ name }) => name !== sheetPath);
  return zipOf([...parts, await packPieces(sheetPath, pieces)]);
};

function* spaces(): Generator<string> {
  yield sheetOf(soundRows).replace('</sheetData></worksheet>', '');
  const piece = ' '.repeat(mebibyte);
  for (let at = 0; at < 1_024; at++) yield piece;
  yield '</sheetData></worksheet>';
}

const longRows = 400_000;

function* manyLongRows(): Generator<string> {
  const filler = 'x'.repeat(1_024);
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  for (let row = 1; row <= longRows; row++)
    yield `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${filler}</t></is></c></row>`;
  yield '</sheetData></worksheet>';
}

const depth = 200_000;
const nested = sheetOf(soundRows, `<extLst>${'<ext>'.repeat(depth)}${'</ext>'.repeat(depth)}</extLst>`);
const merges = Array.from(
  { length: 20_000 },
  (_each, at) => `<mergeCell ref="C${at * 2 + 1}:D${at * 2 + 2}"/>`,
);
const wholeSheet =
  '<definedNames><definedName name="tat_ca">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>';
const oneSheet = workbookXml([{ name: 'Sheet1', hidden: false }]);

const manySheets = (): Buffer => {
  const count = 5_000;
  const sheets = Array.from({ length: count }, (_each, at) => ({ name: `S${at}`, hidden: false }));
  return workbookWith({
    '[Content_Types].xml': contentTypes(count),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(count),
    ...Object.fromEntries(
      sheets.map((_each, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(soundRows)]),
    ),
  });
};

const manyStyles = stylesXml.replace(
  /<cellXfs count="3">(.*)<\/cellXfs>/,
  `<cellXfs count="65000">$1${'<xf numFmtId="3" xfId="0"/>'.repeat(64_997)}</cellXfs>`,
);

/** Backtracks for ever in a careless expression that looks for dates. */
const slowFormat = stylesXml.replace(
  '<fonts count="1">',
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="${'['.repeat(20_000)}${'&quot;'.repeat(20_001)}${'\\'.repeat(9_999)}"/></numFmts><fonts count="1">`,
);

const claims = ' count="4000000000" uniqueCount="4000000000"';

export const bombs: readonly HostileFile[] = [
  bomb('1 GiB of spaces', refused(tooLarge), () => streamed(spaces())),
  bomb('400,000 rows of 1 KB', readOrRefused(longRows, tooLarge), () => streamed(manyLongRows())),
  bomb('elements nested 200,000 deep', refused(tooLarge), () => workbookWith({ [sheetPath]: nested })),
  bomb('20,000 merges', read(3, soundCells), () =>
    workbookWith({
      [sheetPath]: sheetOf(soundRows, `<mergeCells count="20000">${merges.join('')}</mergeCells>`),
    }),
  ),
  bomb('a defined name over the whole sheet', read(3, soundCells), () =>
    workbookWith({ 'xl/workbook.xml': oneSheet.replace('</workbook>', `${wholeSheet}</workbook>`) }),
  ),
  bomb('60,000 entries', refused(tooLarge), () => {
    const more = Array.from({ length: 60_000 }, (_each, at) => pack(`xl/more/${at}.xml`, '<a/>'));
    return zipOf([...packed(partsWith({})), ...more]);
  }),
  bomb('5,000 sheets', refused(tooLarge), manySheets),
  bomb('65,000 styles', read(3, soundCells), () => workbookWith({ 'xl/styles.xml': manyStyles })),
  bomb('a number format against careless expressions', read(3, soundCells), () =>
    workbookWith({ 'xl/styles.xml': slowFormat }),
  ),
  bomb('claims of four billion', read(3, soundCells), () =>
    workbookWith({
      [stringsPath]: stringsOf(soundStrings, claims),
      [sheetPath]: sheetOf(soundRows).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
    }),
  ),
  bomb('a zip file in a zip file', refused('importWrongKind', 'importDamaged'), () => {
    let inner = zipOf([pack('0.zip', 'end')]);
    for (let at = 1; at < 50; at++) inner = zipOf([pack(`${at}.zip`, inner)]);
    return inner;
  }),
];
