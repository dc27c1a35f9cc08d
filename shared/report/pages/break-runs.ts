/** Runs of differently looking text broken into lines: at blanks, at line breaks, and inside a word wider than a line. */
import type { Run } from '../letter.ts';
import { isFootnote } from '../letter.ts';
import { breakWord, type FontStyle, mmToPoints, textWidth } from '../text-width.ts';
import { type PageText, raisedScale } from './page.ts';

export interface Typeface {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
}

export interface RunLine {
  readonly texts: readonly PageText[];
  /** Footnotes referred to in it. */
  readonly notes: readonly number[];
  /** The paragraph, or its part before a line break, ends here. */
  readonly ends: boolean;
}

interface Piece {
  readonly text: PageText;
  /** In points. */
  readonly width: number;
}

/** What stands between two blanks. */
interface Word {
  readonly pieces: Piece[];
  /** The blank before it: it looks like the text that it came with. */
  readonly blank: Piece | null;
  readonly startsLine: boolean;
}

const styleOf = ({ bold, italic }: PageText): FontStyle => (bold ? 'bold' : italic ? 'italic' : 'regular');

const measure = (text: PageText, size: number): Piece => {
  const scale = text.superscript || text.subscript ? raisedScale : 1;
  return { text, width: textWidth(text.text, size * scale, styleOf(text)) };
};

const pageText = (run: Run, { bold, italic }: Typeface): PageText => {
  const look = { ...(bold && { bold }), ...(italic && { italic }) };
  if (isFootnote(run)) return { text: String(run.footnote), ...look, superscript: true, note: run.footnote };
  const { figure: _figure, ...own } = run;
  return { ...look, ...own };
};

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0);

/** Blanks and line breaks begin new words; whatever else follows a piece clings to it. */
const wordsOf = (texts: readonly PageText[], size: number): Word[] => {
  const words: Word[] = [{ pieces: [], blank: null, startsLine: true }];
  for (const text of texts)
    for (const part of text.text.split(/( |\n)/)) {
      if (part === ' ')
        words.push({ pieces: [], blank: measure({ ...text, text: ' ' }, size), startsLine: false });
      else if (part === '\n') words.push({ pieces: [], blank: null, startsLine: true });
      else if (part !== '') words.at(-1)?.pieces.push(measure({ ...text, text: part }, size));
    }
  return words;
};

/** A word wider than a line, as words that are not and that have no blanks between them. */
const splitWord = (word: Word, width: number, size: number): Word[] => {
  if (widthOf(word.pieces) <= width) return [word];
  const pieces = word.pieces.flatMap(({ text }) =>
    breakWord(text.text, width, { size, style: styleOf(text) }).map((part) =>
      measure({ ...text, text: part }, size),
    ),
  );
  return pieces.map((piece, at) =>
    at === 0 ? { ...word, pieces: [piece] } : { pieces: [piece], blank: null, startsLine: false },
  );
};

const looksLike = (one: PageText, other: PageText): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.superscript === other.superscript &&
  one.subscript === other.subscript &&
  one.note === other.note;

const merged = (pieces: readonly Piece[]): PageText[] => {
  const texts: PageText[] = [];
  for (const { text } of pieces) {
    const last = texts.at(-1);
    if (last && looksLike(last, text)) texts[texts.length - 1] = { ...last, text: last.text + text.text };
    else texts.push(text);
  }
  return texts;
};

const lineOf = (pieces: readonly Piece[], ends: boolean): RunLine => ({
  texts: merged(pieces),
  notes: pieces.flatMap(({ text }) => (text.note === undefined ? [] : [text.note])),
  ends,
});

/** @param width in mm; @param indent of the first line, in mm */
export const breakRuns = (runs: readonly Run[], typeface: Typeface, width: number, indent = 0): RunLine[] => {
  const { size } = typeface;
  const full = mmToPoints(width);
  const texts = runs.map((run) => pageText(run, typeface));
  const lines: RunLine[] = [];
  let line: Piece[] = [];
  let left = full - mmToPoints(indent);
  for (const [at, word] of wordsOf(texts, size)
    .flatMap((each) => splitWord(each, full - mmToPoints(indent), size))
    .entries()) {
    const pieces = word.blank ? [word.blank, ...word.pieces] : word.pieces;
    const needed = widthOf(pieces);
    const isNew = at > 0 && (word.startsLine || needed > left);
    if (isNew) {
      lines.push(lineOf(line, word.startsLine));
      line = [...word.pieces];
      left = full - widthOf(line);
    } else {
      line.push(...pieces);
      left -= needed;
    }
  }
  return [...lines, lineOf(line, true)];
};
