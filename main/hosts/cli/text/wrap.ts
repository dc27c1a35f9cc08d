/** Breaks text into lines for a terminal: at blanks, and inside a word only where it is longer than a line. */
import { displayWidth } from './display-width.ts';

const pieces = (word: string, width: number): string[] => {
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && displayWidth(piece + character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
};

/** @param width in columns; undefined: only the text's own line breaks count */
export const wrap = (text: string, width: number | undefined): string[] => {
  if (width === undefined) return text.split('\n');
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ').flatMap((each) => pieces(each, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (displayWidth(longer) <= width) {
        line = longer;
        continue;
      }
      lines.push(line);
      line = word;
    }
    return [...lines, line];
  });
};

/** Prose is not read across a whole wide screen. */
export const proseWidth = (terminal: number | undefined): number => Math.min(terminal ?? 100, 100);

/** The first line after `head`, the others under it. */
export const hang = (head: string, text: string, width: number | undefined): string => {
  const indent = displayWidth(head);
  const room = width === undefined ? undefined : Math.max(20, width - indent);
  const [first = '', ...rest] = wrap(text, room);
  return [head + first, ...rest.map((line) => ' '.repeat(indent) + line)].join('\n').trimEnd();
};
