/** The letter as items: letterhead, type and subject, body, signature with recipients (document-layout.md §2–4). */

import { type Letter, type LetterParagraph, motto, type Run } from '../letter.ts';
import { issuerLines } from '../letter-head.ts';
import {
  authoritySize,
  bodySize,
  firstIndent,
  issuerSize,
  letterheadBoxes,
  numberSize,
  paragraphGap,
  recipientsSize,
  recipientsTitleSize,
  signatureBoxes,
  signatureRoom,
  stateSize,
  subjectMargin,
  typeSize,
  wordsSize,
} from '../letter-layout.ts';
import { ruleLengthOf } from '../letter-rules.ts';
import { textHeightOf, textWidthOf } from '../page-size.ts';
import { pointsToMm } from '../text-width.ts';
import { blockItem, type Item, type Look, lineHeightOf, paragraphItems, paragraphLines } from './item.ts';
import type { PageLine, PageRule } from './page.ts';

/** Gives every paragraph its number, in reading order. */
export type NextParagraph = () => number;

/** Lines one under another in a box of a certain width, and rules between them. */
class Column {
  readonly lines: PageLine[] = [];
  readonly rules: PageRule[] = [];
  readonly #left: number;
  readonly #width: number;
  readonly #next: NextParagraph;
  height = 0;

  constructor(left: number, width: number, next: NextParagraph) {
    this.#left = left;
    this.#width = width;
    this.#next = next;
  }

  write(runs: readonly Run[], look: Look): this {
    const box = { left: this.#left, width: this.#width, paragraph: this.#next() };
    const lines = paragraphLines(runs, look, box);
    this.lines.push(...lines.map((line) => ({ ...line, top: line.top + this.height })));
    this.height += lines.length * lineHeightOf(look.size);
    return this;
  }

  text(text: string, look: Look): this {
    return this.write([{ text }], look);
  }

  /** A rule of so many mm, centred. */
  rule(length: number): this {
    const width = Math.min(length, this.#width);
    const left = this.#left + (this.#width - width) / 2;
    this.rules.push({ left, top: this.height + pointsToMm(2), width });
    return this.space(pointsToMm(4));
  }

  space(height: number): this {
    this.height += height;
    return this;
  }
}

const issuerColumn = (letter: Letter, next: NextParagraph): Column => {
  const { superior, issuer } = letter.letterhead;
  const column = new Column(0, letterheadBoxes[0], next);
  for (const line of superior === null ? [] : issuerLines(superior))
    column.text(line, { size: issuerSize, align: 'center' });
  for (const line of issuer) column.text(line, { size: issuerSize, bold: true, align: 'center' });
  return column.rule(ruleLengthOf('issuer', letter));
};

const stateColumn = (letter: Letter, next: NextParagraph): Column =>
  new Column(letterheadBoxes[0], letterheadBoxes[1], next)
    .text(motto.state, { size: stateSize, bold: true, align: 'center' })
    .text(motto.words, { size: wordsSize, bold: true, align: 'center' })
    .rule(ruleLengthOf('words', letter));

/** The number stands level with place and date. */
const letterhead = (letter: Letter, next: NextParagraph): Item => {
  const head = letter.letterhead;
  const left = issuerColumn(letter, next);
  const number = { size: numberSize, align: 'center' } as const;
  const start = next();
  const right = stateColumn(letter, next);
  const top = Math.max(left.height, right.height) + pointsToMm(paragraphGap);
  const boxes = { left: 0, width: letterheadBoxes[0], paragraph: start };
  const at = (lines: readonly PageLine[]): PageLine[] =>
    lines.map((line) => ({ ...line, top: line.top + top }));
  const numbers = at(paragraphLines([{ text: head.number }], number, boxes));
  const date = { left: letterheadBoxes[0], width: letterheadBoxes[1], paragraph: next() };
  const dates = at(paragraphLines([{ text: head.placeAndDate }], { ...number, italic: true }, date));
  const height = top + Math.max(numbers.length, dates.length) * lineHeightOf(numberSize);
  return blockItem(height, [...left.lines, ...numbers, ...right.lines, ...dates], {
    keepsNext: true,
    rules: [...left.rules, ...right.rules],
  });
};

const title = (letter: Letter, next: NextParagraph): Item => {
  const { type, subject, page } = letter;
  const width = textWidthOf(page) - 2 * subjectMargin;
  const look = { size: typeSize, bold: true, align: 'center' } as const;
  const column = new Column(subjectMargin, width, next);
  column.text(type, { ...look, heading: 1 }).text(subject, look);
  column.rule(ruleLengthOf('subject', letter));
  return blockItem(column.height, column.lines, {
    before: pointsToMm(3 * paragraphGap),
    keepsNext: true,
    rules: column.rules,
  });
};

/** Headings have six levels in every format; the letter's title is the first. */
const deepest = 6;

const isHeading = ({ role }: LetterParagraph): boolean => role === 'part' || role === 'title';

/** Running text is justified; a heading over two lines would only be stretched. */
const lookOf = (paragraph: LetterParagraph): Look => {
  const { role, level } = paragraph;
  return {
    size: bodySize,
    align: isHeading(paragraph) ? 'left' : 'justified',
    before: paragraphGap,
    indent: firstIndent,
    ...(isHeading(paragraph) && { bold: true as const }),
    ...(role === 'reference' && { italic: true }),
    ...(level > 0 && { heading: Math.min(level + 1, deepest) }),
  };
};

const body = ({ paragraphs, page }: Letter, next: NextParagraph): Item[] => {
  const width = textWidthOf(page);
  return paragraphs.flatMap((paragraph, at) => {
    const look = lookOf(paragraph);
    // Below the rule under the subject, twice the distance.
    const first = at === 0 ? { ...look, before: 2 * paragraphGap } : look;
    const keeps = isHeading(paragraph) ? 'all' : at === paragraphs.length - 1 ? 'end' : 'nothing';
    return paragraphItems(paragraph.runs, first, { left: 0, width, paragraph: next() }, keeps);
  });
};

const recipientsTitle = 'Nơi nhận:';
/** Recipients that would make the block higher than this share of a page go on behind it. */
const blockShare = 0.6;

const recipientLines = ({ recipients }: Letter, next: NextParagraph): Column[] => {
  const width = signatureBoxes[0] - 5;
  const heading = new Column(0, width, next).text(recipientsTitle, {
    size: recipientsTitleSize,
    bold: true,
    italic: true,
    align: 'left',
  });
  const others = recipients.map((runs) =>
    new Column(0, width, next).write(runs, { size: recipientsSize, align: 'left' }),
  );
  return [heading, ...others];
};

const signer = ({ signature }: Letter, next: NextParagraph): Column => {
  const look = { size: authoritySize, bold: true, align: 'center' } as const;
  const column = new Column(signatureBoxes[0], signatureBoxes[1], next);
  for (const line of signature.authority) column.text(line, look);
  return column.space(signatureRoom).text(signature.name, look);
};

/** Kept together, and with the last paragraph, so that a signature never stands alone on a page. */
const signatureItems = (letter: Letter, next: NextParagraph): Item[] => {
  const most = textHeightOf(letter.page) * blockShare;
  const recipients = recipientLines(letter, next);
  const right = signer(letter, next);
  const lines: PageLine[] = [];
  let height = 0;
  let placed = 0;
  for (const each of recipients) {
    if (height + each.height > most) break;
    const top = height;
    lines.push(...each.lines.map((line) => ({ ...line, top: line.top + top })));
    height += each.height;
    placed++;
  }
  const block = blockItem(Math.max(height, right.height), [...lines, ...right.lines], {
    before: pointsToMm(2 * paragraphGap),
  });
  return [block, ...recipients.slice(placed).map((each) => blockItem(each.height, each.lines))];
};

export const letterItems = (letter: Letter, next: NextParagraph): Item[] => [
  letterhead(letter, next),
  title(letter, next),
  ...body(letter, next),
  ...signatureItems(letter, next),
];
