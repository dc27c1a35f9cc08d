import { z } from 'zod';
import { figureExpressionSchema } from '../domain/expression.ts';
import { figureFormatSchema, paragraphSchema } from '../domain/section-text.ts';
import { command, query } from './define.ts';
import { commandIdSchema, uidSchema, yearSchema } from './parts.ts';

const footnoteSchema = z.object({
  uid: uidSchema,
  text: z.string(),
  /** True where it prints the list of documents that are cited at its place: its text is not typed. */
  listed: z.boolean(),
});

export const textRequests = [
  query('text/show', {
    summary: {
      vi: 'Các mục của kế hoạch với lời văn, chú thích và số liệu tự động',
      en: 'The sections of the plan with their words, footnotes and live figures',
    },
    input: z.strictObject({ year: yearSchema.optional() }),
    output: z.object({
      year: yearSchema,
      revision: z.int(),
      /** In printed order. */
      sections: z.array(
        z.object({
          uid: uidSchema,
          label: z.string(),
          /** "1.1.", "a)" */
          printedLabel: z.string(),
          parent: uidSchema.nullable(),
          level: z.int(),
          paragraphs: z.array(paragraphSchema),
          /** What each figure and finding of the paragraphs prints, in their order; "…" where it has no value. */
          printed: z.array(z.string()),
        }),
      ),
      footnotes: z.array(footnoteSchema),
    }),
  }),
  command('text/set', {
    summary: { vi: 'Ghi lời văn của một mục', en: 'Write the words of a section' },
    input: z.strictObject({
      commandId: commandIdSchema.optional(),
      year: yearSchema.optional(),
      section: uidSchema,
      paragraphs: z.array(paragraphSchema).max(2_000),
      printedLabel: z.string().max(50).optional(),
      /** Footnotes that are new or whose words have changed. Those that the text no longer has are removed. */
      footnotes: z
        .array(z.strictObject({ uid: uidSchema, text: z.string().max(20_000) }))
        .max(500)
        .optional(),
    }),
    output: z.object({ revision: z.int() }),
  }),
  query('text/figure', {
    summary: {
      vi: 'Một số liệu tự động sẽ in thế nào',
      en: 'What a live figure would print',
    },
    input: z.strictObject({
      year: yearSchema.optional(),
      expression: figureExpressionSchema,
      /** Absent: what suits what it is. */
      format: figureFormatSchema.optional(),
    }),
    output: z.object({ printed: z.string(), format: figureFormatSchema, label: z.string() }),
  }),
] as const;
