/** Text as a Word document can hold it: XML carries no control characters and no half of a surrogate pair. */
const notInXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(notInXml, '\ufffd');
