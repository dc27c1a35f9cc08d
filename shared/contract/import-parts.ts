/** Schemas that the requests of an import share: batches, reasons, rows of a preview. */
import { z } from 'zod';
import { figureOrigins, rowClasses, wholeFileQuestions } from '../treasury/fields.ts';
import { controlKinds } from '../treasury/preview.ts';
import { matchDecisionSchema } from '../treasury/settings.ts';
import { periodSchema, uidSchema, yearSchema } from './parts.ts';

/** Names an import from its opening to its end; the engine keeps the last few. */
export const importSchema = z.string().min(1).max(100);

export const cellAt = z.object({ sheet: z.string(), row: z.int(), column: z.int().nullable() });

/** A reason in words; `code` and `params` for scripts. */
export const reasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  at: cellAt.nullable(),
  text: z.string(),
});

/** What an import is told by: enough to know a batch when one sees it. */
export const batchSchema = z.object({
  uid: uidSchema,
  year: yearSchema,
  period: periodSchema,
  asOf: z.string(),
  origin: z.enum(figureOrigins),
  fileName: z.string(),
  fileHash: z.string(),
  sheets: z.array(z.string()),
  profile: z.string().nullable(),
  treasuryOffice: z.string().nullable(),
  author: z.string(),
  at: z.string(),
  /** Rows by class, as they were when it was written. */
  rows: z.record(z.enum(rowClasses), z.int()),
  rowsRead: z.int(),
  /** Rows left out because nobody said what they stand for, and what they come to. */
  leftOut: z.object({ rows: z.int(), amount: z.int() }),
  /** The file's own total; null where it states none. */
  stated: z.int().nullable(),
  /** What was written in all. */
  amount: z.int(),
  /** A newer batch of the same year, month, origin and office stands in its place. */
  superseded: z.boolean(),
});

export const fileSheetSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.int(),
  /** Number of the last row in the file. */
  lastRow: z.int(),
  columns: z.int(),
  hiddenRows: z.int(),
});

/** A member of a dimension as lists show it: its name, and how many stand above it. */
export const targetSchema = z.object({
  uid: uidSchema,
  /** '' where it has none. */
  code: z.string(),
  name: z.string(),
  label: z.string(),
  level: z.int(),
  /** Amounts can be given to it. */
  leaf: z.boolean(),
});

const amountSchema = z.object({
  component: uidSchema,
  componentLabel: z.string(),
  unit: uidSchema,
  unitLabel: z.string(),
  source: uidSchema,
  sourceLabel: z.string(),
  vintage: z.int(),
  measure: z.string(),
  own: z.int(),
  before: z.int().nullable(),
  after: z.int().nullable(),
});

export const previewRowSchema = z.object({
  key: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  class: z.enum(rowClasses),
  /** Why, in one line; each reason apart besides. */
  reason: z.string(),
  reasons: z.array(reasonSchema),
  hidden: z.boolean(),
  text: z.string(),
  amounts: z.array(amountSchema),
  total: z.int().nullable(),
});

const questionSchema = matchDecisionSchema.omit({ target: true }).extend({
  rows: z.int(),
  amount: z.int(),
  example: z.object({ sheet: z.string(), row: z.int() }),
  suggestions: z.array(
    z.object({ target: uidSchema, label: z.string(), score: z.number(), exact: z.boolean() }),
  ),
  accepted: uidSchema.nullable(),
});

/** What one answer in `settings.fixed` decides for all rows that nothing else decides. */
const fileQuestionSchema = z.object({
  dimension: z.enum(wholeFileQuestions),
  rows: z.int(),
  amount: z.int(),
  example: z.object({ sheet: z.string(), row: z.int() }),
  suggestions: z.array(
    z.object({ target: z.string(), label: z.string(), score: z.number(), reason: reasonSchema }),
  ),
});

/** Figures by what happens to them; kept: not in the file any more, and left as they are on purpose. */
export const figureCountsSchema = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  deleted: z.int(),
  kept: z.int(),
});

const classCounts = z.record(z.enum(rowClasses), z.object({ rows: z.int(), amount: z.int() }));

export const previewSchema = z.object({
  import: importSchema,
  /** Of the book that it was compared with: writing asks that it is still this one. */
  revision: z.int(),
  rowsRead: z.int(),
  classes: classCounts,
  /** Cumulative figures that go on from the month before, where the file has amounts of the month alone. */
  carried: z.object({ rows: z.int(), amount: z.int() }),
  figures: figureCountsSchema,
  obstacles: z.array(reasonSchema),
  warnings: z.array(reasonSchema),
  controls: z.array(
    z.object({
      kind: z.enum(controlKinds),
      /** In words: "Tổng của tệp, dòng 57, cột Giải ngân". */
      text: z.string(),
      at: cellAt.nullable(),
      stated: z.int(),
      computed: z.int(),
      difference: z.int(),
      wrong: z.boolean(),
    }),
  ),
  /** The first hundreds, open ones first. */
  questions: z.array(questionSchema),
  moreQuestions: z.int(),
  fileQuestions: z.array(fileQuestionSchema),
  /** Batches of the very same file that have been written already. */
  known: z.array(batchSchema),
  follows: batchSchema.nullable(),
});
