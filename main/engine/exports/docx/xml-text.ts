/** Text within XML: escaped on the way in, decoded on the way out. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (each) => escapes[each] ?? each);

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A number that is no character stays as it stands. */
const character = (code: number, whole: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : whole;

export const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|([a-z]+));/g, (whole, decimal, hex, name) => {
        if (decimal !== undefined) return character(Number(decimal), whole);
        if (hex !== undefined) return character(Number.parseInt(hex, 16), whole);
        return entities.get(name) ?? whole;
      })
    : text;
