/**
 * The words of a section as structured text: paragraphs of runs, with footnotes and live figures in them. Kept as
 * JSON in `section.paragraphs`; the editor of the window and the papers read and write nothing else.
 *
 * A paragraph that is a plain string is one of style `body` (or of style `dash` where it begins with "- ") without
 * anything in it but words: so every book before format 2 is read. `section.heading` then holds the heading; where a
 * heading has more than words (a live figure, a footnote), it is null and the first paragraph has style `heading`.
 */
import { z } from 'zod';
import { figureExpressionSchema } from './expression.ts';
import { paragraphStyles } from './paragraphs.ts';

const uid = z.string().min(1).max(100);
const text = z.string().max(20_000);

/**
 * How a figure of the book becomes words. `unit` divides money ('plain' for counts, rates and everything else);
 * `decimals` are printed as they are ("4,0"), `asNeeded` drops zeros at the end; `digits` pads with zeros on the left
 * ("05"). A rate brings its "%"; the unit of money is typed by hand behind it.
 */
export const figureFormatSchema = z.strictObject({
  unit: z.enum(['plain', 'dong', 'thousand', 'million', 'billion']),
  decimals: z.int().min(0).max(4),
  asNeeded: z.boolean().optional(),
  digits: z.int().min(1).max(9).optional(),
  percent: z.boolean().optional(),
});
export type FigureFormat = z.infer<typeof figureFormatSchema>;

const marks = { bold: z.literal(true).optional(), italic: z.literal(true).optional() };

export const inlineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text, ...marks }),
  /** Prints itself: a total, rate, count or cell of the book. */
  z.strictObject({
    type: z.literal('figure'),
    expression: figureExpressionSchema,
    format: figureFormatSchema,
    ...marks,
  }),
  /** One side of a finding of the checks, as the checks word it; blank where the finding is gone. */
  z.strictObject({
    type: z.literal('finding'),
    key: z.string().min(1).max(300),
    side: z.enum(['expected', 'actual', 'difference']),
    ...marks,
  }),
  /** A record of kind `footnote`; its number comes from its place in the text. */
  z.strictObject({ type: z.literal('footnote'), footnote: uid }),
]);
export type Inline = z.infer<typeof inlineSchema>;
export type FigureInline = Extract<Inline, { type: 'figure' }>;
/** What prints itself out of the book. */
export type LiveInline = Extract<Inline, { type: 'figure' | 'finding' }>;

export const paragraphSchema = z.strictObject({
  style: z.enum(paragraphStyles),
  content: z.array(inlineSchema).max(2_000),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/** As it is kept; `paragraphsOf` reads it. */
export const keptParagraphSchema = z.union([z.string().max(20_000), paragraphSchema]);
export type KeptParagraph = z.infer<typeof keptParagraphSchema>;
