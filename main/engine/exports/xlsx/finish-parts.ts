/**
 * What exceljs cannot say, put into the parts that it has written: text that Excel must never take for a
 * formula, numbers that are text on purpose, Times New Roman as the workbook's own font.
 */
import { changePart, packParts, readParts, withLanguage } from '../package-parts.ts';

/** Sheets are numbered from 1, in their order. */
export const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** The styles of the text that exceljs has written: r, s, t. */
const textStyles = (sheet: string): string[] =>
  Array.from(sheet.matchAll(/ s="(\d+)" t="s"/g), ([, style = '']) => style);

/** quotePrefix: Excel shows the text as it is and keeps it text when the cell is edited. */
const quoteTextStyles = (styles: string, quoted: ReadonlySet<string>): string =>
  styles.replace(/(<cellXfs[^>]*>)(.*?)(<\/cellXfs>)/s, (_all, open: string, body: string, close: string) => {
    let index = -1;
    const marked = body.replace(/<xf /g, () => {
      index++;
      return quoted.has(String(index)) ? '<xf quotePrefix="1" ' : '<xf ';
    });
    return open + marked + close;
  });

/** The workbook's first font is the unit of its column widths (sheet-scale.ts) and the look of empty cells. */
const ownFont = (styles: string): string =>
  styles.replace(
    /<font>((?!<\/font>).)*Calibri((?!<\/font>).)*<\/font>/s,
    '<font><sz val="12"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/></font>',
  );

/** Column numbers are text on purpose: no green triangles in them. */
const withoutWarnings = (sheet: string, numberRow: string): string =>
  // Its place is after page breaks and before drawings, of which a paper has none: the end.
  sheet.replace(
    '</worksheet>',
    `<ignoredErrors><ignoredError sqref="${numberRow}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  );

export interface SheetFinish {
  /** Ranges whose numbers are text on purpose, as "A13:X13 A14:A40". */
  readonly numbersAsText: string;
  /** All that the sheet covers, as "A1:X60". */
  readonly dimension: string;
  /** Puts the rows of the table where exceljs drew samples of them; tells the styles of their texts. */
  readonly withBody: (sheet: string) => { readonly sheet: string; readonly textStyles: readonly string[] };
}

export interface Finish {
  readonly createdAt: string;
  readonly language: string;
  readonly sheets: readonly SheetFinish[];
}

export const finishParts = async (bytes: Uint8Array, finish: Finish): Promise<Uint8Array> => {
  const parts = await readParts(bytes);
  const quoted = new Set<string>();
  for (const [index, { dimension, numbersAsText, withBody }] of finish.sheets.entries())
    changePart(parts, sheetPart(index), (drawn) => {
      const own = drawn.replace(/<dimension ref="[^"]*"/, `<dimension ref="${dimension}"`);
      const body = withBody(withoutWarnings(own, numbersAsText));
      for (const style of [...textStyles(drawn), ...body.textStyles]) quoted.add(style);
      return body.sheet;
    });
  changePart(parts, 'xl/styles.xml', (styles) => quoteTextStyles(ownFont(styles), quoted));
  changePart(parts, 'docProps/core.xml', (core) => withLanguage(core, finish.language));
  return packParts(parts, new Date(finish.createdAt));
};
