/** What bytes that were handed over as a Treasury file can be, beyond the kinds that can be read. */
export const wrongFileKinds = [
  /** A page, often saved by a reporting site under the name of a workbook. */
  'html',
  /** Workbook as one XML file (Excel 2003), as LibreOffice's flat XML; other XML. */
  'xmlSpreadsheet',
  'flatOds',
  'xml',
  /** Binary workbooks: of Excel 2007 and later; of Excel 95 and before. */
  'xlsb',
  'oldXls',
  'numbers',
  'pdf',
  'word',
  'presentation',
  'richText',
  'image',
  'archive',
  'planBook',
  'json',
  'sylk',
  /** An Office file of another kind: a message, a drawing. */
  'otherOffice',
  'unknown',
] as const;
export type WrongFileKind = (typeof wrongFileKinds)[number];
