/** The cells of a worksheet as its XML holds them: a scan of what this program has just written, no XML parser. */

export interface ScannedCell {
  /** Both from 1. */
  readonly row: number;
  readonly column: number;
  readonly type: string;
  /** What stands in it, or what its formula was last computed to. */
  readonly value: string;
  readonly formula: string | null;
}

const columnNumber = (letters: string): number => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|([a-z]+));/g, (whole, decimal, hex, name) => {
        if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        return entities[name] ?? whole;
      })
    : text;

/** _x001B_ → the character: what `escapeText` wrote. */
const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const cellStart = '<c r="';
const cellEnd = '</c>';

/** "AB12" → [12, 28] */
const placeOf = (reference: string): readonly [row: number, column: number] => {
  let digits = 0;
  while (reference.charCodeAt(digits) >= 65) digits++;
  return [Number(reference.slice(digits)), columnNumber(reference.slice(0, digits))];
};

const cellOf = (reference: string, attributes: string, content: string): ScannedCell | undefined => {
  const value = /<(?:v|t)[^>]*>([^<]*)</.exec(content)?.[1];
  if (value === undefined) return undefined;
  const [row, column] = placeOf(reference);
  const type = / t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  const text = decodeXml(value);
  return {
    row,
    column,
    type,
    value: type === 'inlineStr' ? unescapeText(text) : text,
    formula: content.startsWith('<f>') ? content.slice(3, content.indexOf('</f>')) : null,
  };
};

export const scanCells = function* (sheet: string): Generator<ScannedCell> {
  for (let at = sheet.indexOf(cellStart); at >= 0; ) {
    const referenceEnd = sheet.indexOf('"', at + cellStart.length);
    const tagEnd = sheet.indexOf('>', referenceEnd);
    const isEmpty = sheet.charAt(tagEnd - 1) === '/';
    const end = isEmpty ? tagEnd : sheet.indexOf(cellEnd, tagEnd);
    if (!isEmpty) {
      const reference = sheet.slice(at + cellStart.length, referenceEnd);
      const cell = cellOf(reference, sheet.slice(referenceEnd, tagEnd), sheet.slice(tagEnd + 1, end));
      if (cell) yield cell;
    }
    at = sheet.indexOf(cellStart, end);
  }
};

/** The workbook's texts by their number; the runs of a rich text are one text. */
export const scanTexts = (part: string): string[] =>
  Array.from(part.matchAll(/<si>(.*?)<\/si>/gs), ([, content = '']) =>
    unescapeText(
      Array.from(content.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g), ([, text = '']) => decodeXml(text)).join(
        '',
      ),
    ),
  );
