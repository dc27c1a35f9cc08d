/** Old Vietnamese Windows text: letters with a hat or a horn are one byte, their tone a combining byte after them. */

const decoder = new TextDecoder('windows-1258');
const bytes = new Map<string, number>();
for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);

const tones = '\u0300\u0301\u0303\u0309\u0323';

/** A letter without its tone, and the tone: 'ế' is 'ê' and an acute. */
const apart = (letter: string): string[] => {
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = marks.find((mark) => tones.includes(mark));
  const bare = (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC');
  return tone === undefined ? [bare] : [bare, tone];
};

/** @throws Error where a character has no byte */
export const toWindows1258 = (text: string): Buffer => {
  const out: number[] = [];
  for (const letter of text.normalize('NFC')) {
    for (const part of bytes.has(letter) ? [letter] : apart(letter)) {
      const byte = bytes.get(part);
      if (byte === undefined) throw new Error(`windows-1258 has no ${part}`);
      out.push(byte);
    }
  }
  return Buffer.from(out);
};
