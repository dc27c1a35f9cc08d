/** A paragraph of one look: what every text of the document is made of. */
import type { IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Docx } from './load-docx.ts';
import { halfPoints, twipsOfPoints } from './measures.ts';
import { plainText } from './plain-text.ts';

export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** In points. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/** Each line of the text on its own line, by a break and not by a new paragraph. */
const runsOf = (docx: Docx, text: string, look: Look): TextRun[] =>
  plainText(text)
    .split('\n')
    .map(
      (line, index) =>
        new docx.TextRun({
          text: line,
          size: halfPoints(look.size),
          bold: look.bold ?? false,
          italics: look.italics ?? false,
          ...(index > 0 && { break: 1 }),
        }),
    );

export const paragraph = (
  docx: Docx,
  text: string,
  look: Look,
  more: Partial<IParagraphOptions> = {},
): Paragraph =>
  new docx.Paragraph({
    alignment: look.align,
    ...(look.keepNext !== undefined && { keepNext: look.keepNext }),
    spacing: { before: twipsOfPoints(look.before ?? 0), after: twipsOfPoints(look.after ?? 0) },
    // The size of the paragraph's mark: an empty cell must not be as high as the document's usual letters.
    run: { size: halfPoints(look.size) },
    children: text === '' ? [] : runsOf(docx, text, look),
    ...more,
  });
