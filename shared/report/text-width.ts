/**
 * How wide a text is in Times New Roman, and how it breaks into lines: what column widths, row heights and
 * the body's size are computed from, because neither Excel nor LibreOffice can be relied on to grow a row.
 */
export type FontStyle = 'regular' | 'bold' | 'italic';

/** Widths of U+0020 … U+007E in thousandths of the size (from a font with the metrics of Times New Roman). */
const ascii: Record<FontStyle, readonly number[]> = {
  // biome-ignore format: a table of widths
  regular: [
    250,333,408,500,500,833,778,180,333,333,500,564,250,333,250,278,500,500,500,500,500,500,500,500,500,500,278,278,564,564,564,444,
    921,722,667,667,722,611,556,722,722,333,389,722,611,889,722,722,556,722,667,556,611,722,722,944,722,722,611,333,278,333,469,500,
    333,444,500,444,500,444,333,500,500,278,278,500,278,778,500,500,500,500,333,389,278,500,500,722,500,500,444,480,200,480,541],
  // biome-ignore format: a table of widths
  bold: [
    250,333,555,500,500,1000,833,278,333,333,500,570,250,333,250,278,500,500,500,500,500,500,500,500,500,500,333,333,570,570,570,500,
    930,722,667,722,722,667,611,778,778,389,500,778,667,944,722,778,611,778,722,556,667,722,722,1000,722,722,667,333,278,333,581,500,
    333,500,556,444,556,444,333,500,556,278,333,556,278,833,556,500,556,556,444,389,333,556,500,722,500,500,444,394,220,394,520],
  // biome-ignore format: a table of widths
  italic: [
    250,333,420,500,500,833,778,214,333,333,500,675,250,333,250,278,500,500,500,500,500,500,500,500,500,500,333,333,675,675,675,500,
    920,611,611,667,722,611,611,722,722,333,444,667,556,833,667,722,611,722,611,500,556,722,611,833,611,556,556,389,278,389,422,500,
    333,500,500,444,500,444,278,500,500,278,278,444,278,722,500,500,500,500,389,389,278,500,444,667,444,444,389,400,275,400,541],
};

/** Letters that do not decompose, and those whose horn makes them wider: regular, bold, italic. */
const others: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['Đ', [722, 722, 722]],
  ['đ', [500, 556, 500]],
  ['Ơ', [722, 778, 722]],
  ['ơ', [529, 554, 534]],
  ['Ư', [776, 796, 754]],
  ['ư', [542, 600, 545]],
  ['–', [500, 500, 500]],
  ['…', [1000, 1000, 889]],
  ['≥', [549, 549, 549]],
  ['≤', [549, 549, 549]],
  ['“', [444, 500, 556]],
  ['”', [444, 500, 556]],
]);

const columnOf: Record<FontStyle, 0 | 1 | 2> = { regular: 0, bold: 1, italic: 2 };
/** A letter of another script: wide, so that a line is rather broken too early than cut. */
const unknownWidth = 1000;

/** ộ → o, ừ → ư: a tone or a circumflex adds no width, a horn does. */
const baseLetter = (letter: string): string => {
  const [base = '', ...marks] = letter.normalize('NFD');
  return marks.includes('\u031b') ? `${base}\u031b`.normalize('NFC') : base;
};

const measureLetter = (letter: string, style: FontStyle): number => {
  const base = baseLetter(letter);
  const listed = others.get(base);
  if (listed) return listed[columnOf[style]];
  return ascii[style][base.charCodeAt(0) - 32] ?? unknownWidth;
};

/**
 * A long table asks for the same few hundred letters a million times. By code unit; 0 where it has not been asked for.
 */
const measured: Record<FontStyle, Uint16Array> = {
  regular: new Uint16Array(0x10000),
  bold: new Uint16Array(0x10000),
  italic: new Uint16Array(0x10000),
};

/** Half of a letter beyond the first plane; both halves together are as wide as one unknown letter. */
const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

const unitWidth = (text: string, at: number, style: FontStyle): number => {
  const code = text.charCodeAt(at);
  const width = isSurrogate(code) ? unknownWidth / 2 : measureLetter(text.charAt(at), style);
  measured[style][code] = width;
  return width;
};

/** In thousandths of the size: whole numbers, so that the widths of pieces add up exactly. */
const thousandthsOf = (text: string, style: FontStyle): number => {
  const table = measured[style];
  const composed = text.normalize('NFC');
  let sum = 0;
  for (let at = 0; at < composed.length; at++)
    sum += table[composed.charCodeAt(at)] || unitWidth(composed, at, style);
  return sum;
};

export interface Font {
  /** In points. */
  readonly size: number;
  readonly style: FontStyle;
}

/** In points. */
export const textWidth = (text: string, size: number, style: FontStyle = 'regular'): number =>
  (thousandthsOf(text, style) * size) / 1000;

/** Places pieces on lines of a width, greedily, with `glue` between two pieces of a line. */
export const packLines = (pieces: readonly string[], width: number, font: Font, glue = ''): string[] => {
  const { size, style } = font;
  const between = thousandthsOf(glue, style);
  const lines: string[] = [];
  let line = '';
  let wide = 0;
  for (const piece of pieces) {
    const own = thousandthsOf(piece, style);
    const longer = wide + between + own;
    if (line === '') {
      line = piece;
      wide = own;
    } else if ((longer * size) / 1000 > width) {
      lines.push(line);
      line = piece;
      wide = own;
    } else {
      line = `${line}${glue}${piece}`;
      wide = longer;
    }
  }
  return [...lines, line];
};

/**
 * The same pieces on as few lines as `packLines` needs, with the longest line as short as can be: a column
 * number with its formula looks better as "1=2+ / …+7" than as "1=2+…+ / 7".
 */
export const balanceLines = (pieces: readonly string[], width: number, font: Font): string[] => {
  const fewest = packLines(pieces, width, font);
  let best = fewest;
  for (const narrower of widthsOf(pieces, font)) {
    const lines = packLines(pieces, narrower, font);
    if (narrower < width && lines.length === fewest.length) best = lines;
  }
  return best;
};

/** Every width that a run of pieces can have, the widest first. */
const widthsOf = (pieces: readonly string[], font: Font): number[] => {
  const widths = pieces.flatMap((_piece, from) =>
    pieces.slice(from).map((_last, count) => {
      const run = pieces.slice(from, from + count + 1).join('');
      return textWidth(run, font.size, font.style);
    }),
  );
  return widths.sort((a, b) => b - a);
};

/** "1234/QĐ-|UBND": where Word breaks, too. Years ("2021-2025") stay whole. */
const betweenLetters = /(?<=\p{L}-)(?=\p{L})/u;

/** A word that is wider than a line, in pieces that are not; every piece has a letter at least. */
export const breakWord = (word: string, width: number, font: Font): string[] => {
  const fits = (text: string): boolean => textWidth(text, font.size, font.style) <= width;
  if (fits(word)) return [word];
  const lines = packLines(word.split(betweenLetters), width, font);
  return lines.flatMap((line) => (fits(line) ? [line] : packLines([...line], width, font)));
};

/** The lines of a text, which breaks at its blanks; a word wider than the line breaks inside. */
export const wrapText = (text: string, width: number, font: Font): string[] =>
  text.split('\n').flatMap((paragraph) => {
    if (textWidth(paragraph, font.size, font.style) <= width) return [paragraph];
    return packLines(paragraph.split(' '), width, font, ' ').flatMap((line) => breakWord(line, width, font));
  });

/** As many as `packLines` and `breakWord` make of a paragraph, without making them. */
const countOf = (paragraph: string, width: number, font: Font): number => {
  const { size, style } = font;
  const fits = (thousandths: number): boolean => (thousandths * size) / 1000 <= width;
  if (fits(thousandthsOf(paragraph, style))) return 1;
  const blank = thousandthsOf(' ', style);
  let count = 0;
  let line = '';
  let wide = 0;
  for (const word of paragraph.split(' ')) {
    const own = thousandthsOf(word, style);
    if (line !== '' && fits(wide + blank + own)) {
      wide += blank + own;
      continue;
    }
    if (line !== '') count += fits(wide) ? 1 : breakWord(line, width, font).length;
    line = word;
    wide = own;
  }
  return count + (fits(wide) ? 1 : breakWord(line, width, font).length);
};

/** How many lines `wrapText` makes. */
export const countLines = (
  text: string,
  width: number,
  size: number,
  style: FontStyle = 'regular',
): number => {
  const font = { size, style };
  return text.split('\n').reduce((count, paragraph) => count + countOf(paragraph, width, font), 0);
};

/** The widest piece of a text that must not be broken. */
export const widestWord = (text: string, size: number, style: FontStyle = 'regular'): number => {
  let widest = 0;
  for (const word of text.split(/\s+/))
    for (const piece of word.split(betweenLetters)) widest = Math.max(widest, textWidth(piece, size, style));
  return widest;
};

export const pointsToMm = (points: number): number => (points * 25.4) / 72;
export const mmToPoints = (mm: number): number => (mm * 72) / 25.4;
