/**
 * Text as a workbook holds it: characters that XML cannot carry become _xHHHH_, and text that looks like such
 * an escape is itself escaped, so that what is read is what was written.
 */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Control characters but tab and line feed (a bare CR would be read as LF), lone surrogates, U+FFFE, U+FFFF. */
const notInXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Excel's limit for one cell. Names end at 2.000 characters and notes at 10.000, long before it. */
const longestText = 32_767;

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

export const escapeText = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(looksEscaped, '_x005F_')
    .replace(notInXml, (character) => `_x${hex(character)}_`);
