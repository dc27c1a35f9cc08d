/**
 * What exceljs cannot say, put into the parts that it has written: text that Excel must never take for a
 * formula, numbers that are text on purpose, Times New Roman as the workbook's own font.
 */
import { changePart, packParts, readParts, withLanguage } from '../package-parts.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';

/** The styles that cells with text use. */
const textStyles = (sheet: string): Set<number> => {
  const styles = new Set<number>();
  for (const [cell] of sheet.matchAll(/<c [^>]*t="s"[^>]*>/g)) {
    const style = /\bs="(\d+)"/.exec(cell)?.[1];
    if (style !== undefined) styles.add(Number(style));
  }
  return styles;
};

/** quotePrefix: Excel shows the text as it is and keeps it text when the cell is edited. */
const quoteTextStyles = (styles: string, quoted: ReadonlySet<number>): string =>
  styles.replace(/(<cellXfs[^>]*>)(.*?)(<\/cellXfs>)/s, (_all, open: string, body: string, close: string) => {
    let index = -1;
    const marked = body.replace(/<xf /g, () => {
      index++;
      return quoted.has(index) ? '<xf quotePrefix="1" ' : '<xf ';
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

export interface Finish {
  readonly createdAt: string;
  readonly language: string;
  /** Ranges whose numbers are text on purpose, as "A13:X13 A14:A40". */
  readonly numbersAsText: string;
}

export const finishParts = async (bytes: Uint8Array, finish: Finish): Promise<Uint8Array> => {
  const parts = await readParts(bytes);
  const quoted = textStyles(parts.get(sheetPart) ?? '');
  changePart(parts, 'xl/styles.xml', (styles) => quoteTextStyles(ownFont(styles), quoted));
  changePart(parts, sheetPart, (sheet) => withoutWarnings(sheet, finish.numbersAsText));
  changePart(parts, 'docProps/core.xml', (core) => withLanguage(core, finish.language));
  return packParts(parts, new Date(finish.createdAt));
};
