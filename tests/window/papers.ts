/** What stands in a paper that was handed over, read by nothing of the program's own. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';

/** Every number of the workbook's first sheet, formulas by their results. */
export const figuresOfXlsx = async (file: Buffer): Promise<number[]> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const figures: number[] = [];
  book.worksheets[0]?.eachRow((row) => {
    row.eachCell(({ value }) => {
      const result = typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
      if (typeof result === 'number') figures.push(result);
    });
  });
  return figures;
};

/** The words and figures of a document, one paragraph each. */
export const figuresOfDocx = async (file: Buffer): Promise<string[]> => {
  const archive = await JSZip.loadAsync(file);
  const xml = await archive.file('word/document.xml')?.async('string');
  return [...(xml ?? '').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
};
