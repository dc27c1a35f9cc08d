/**
 * How one file is to be read: proposed by detection or by a saved profile, corrected by a person. And what a person
 * decides row by row. Together with the file's cells they give the same figures for ever.
 */
import { z } from 'zod';
import {
  amountFields,
  amountSpans,
  figureOrigins,
  importFields,
  matchDimensions,
  nameFields,
  rowKinds,
} from './fields.ts';

const uid = z.string().min(1).max(100);
const year = z.int().min(1990).max(2053);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const column = z.int().min(0).max(199);
/** Row number in the file, from 1. */
const row = z.int().min(1).max(1_048_576);
const text = z.string().max(2_000);

const isAmount = (field: string): boolean => (amountFields as readonly string[]).includes(field);

/** How amounts that are text are written in one column (R2); numbers are taken as they are. */
export const numberFormSchema = z.enum(['dotGroups', 'commaGroups', 'plain']);
export type NumberForm = z.infer<typeof numberFormSchema>;

export const columnUseSchema = z.strictObject({
  column,
  field: z.enum(importFields),
  /** What stood in its header, levels joined by " / ": how a profile finds it again. */
  header: text,
  /** Every amount of the column is of this source, or of this vintage ('own': the budget year's). */
  source: uid.optional(),
  vintage: z.union([z.enum(['own', 'carried']), year]).optional(),
  /** Absent: as the whole file. */
  span: z.enum(amountSpans).optional(),
  /** Of text amounts; absent: undecided, or none is needed. */
  form: numberFormSchema.optional(),
});
export type ColumnUse = z.infer<typeof columnUseSchema>;

/** A column of amounts counts once: of two sources it would be the same money twice. */
const isOncePaid = (uses: readonly ColumnUse[]): boolean => {
  const columns = uses.filter(({ field }) => isAmount(field)).map((use) => use.column);
  return new Set(columns).size === columns.length;
};

const columnUsesSchema = z
  .array(columnUseSchema)
  .max(200)
  .refine(isOncePaid, 'a column of amounts stands twice');

export const sheetSettingsSchema = z.strictObject({
  /** Name of the sheet in the file. */
  sheet: z.string().max(200),
  /** First and last row of the header; null where there is none. */
  header: z.tuple([row, row]).nullable(),
  firstRow: row,
  lastRow: row,
  columns: columnUsesSchema,
  /** What the label of a group row says of the rows beneath it; null: nothing. */
  groups: z.enum(nameFields).nullable(),
  /** Rows that are not what they were taken for. */
  rows: z.array(z.strictObject({ row, kind: z.enum(rowKinds) })).max(5_000),
});
export type SheetSettings = z.infer<typeof sheetSettingsSchema>;

export const importSettingsSchema = z.strictObject({
  sheets: z.array(sheetSettingsSchema).max(100),
  /** Null: not known, and must be asked (M6). */
  moneyUnit: z.enum(['dong', 'thousand', 'million', 'billion']).nullable(),
  /** A person says that the unit holds, however far the file's total is from the plan's capital (R4). */
  moneyUnitSure: z.boolean().optional(),
  /** Both or neither is known: they are never derived from one another (treasury.md §3.1). */
  budgetYear: year.nullable(),
  asOf: isoDate.nullable(),
  /** Month of the plan (yyyymm) that the figures go to. */
  period: z.int().min(199001).max(205312).nullable(),
  span: z.enum(amountSpans).nullable(),
  origin: z.enum(figureOrigins).nullable(),
  /** "-" in a column of amounts (R3). */
  dash: z.enum(['zero', 'blank']),
  /** Amounts with a fraction of a đồng are rounded; otherwise their rows are invalid. */
  roundToDong: z.boolean(),
  /** What holds for every row that does not say otherwise. */
  fixed: z.strictObject({
    component: uid.optional(),
    unit: uid.optional(),
    source: uid.optional(),
    vintage: z.union([z.enum(['own', 'carried', 'unstated']), year]).optional(),
  }),
  treasuryOffice: text.nullable(),
  /** How a text file's bytes are to be read where the guess is wrong. */
  encoding: z.string().max(40).nullable(),
  separator: z.string().max(1).nullable(),
});
export type ImportSettings = z.infer<typeof importSettingsSchema>;

/** What a code or a name in the file stands for; the book remembers it (kind `importMatch`). */
export const matchDecisionSchema = z.strictObject({
  dimension: z.enum(matchDimensions),
  field: z.enum(importFields),
  /** As the file says it. */
  text,
  /** Null: rows that say this are left out. */
  target: uid.nullable(),
});
export type MatchDecision = z.infer<typeof matchDecisionSchema>;

const place = { sheet: z.string().max(200), row };

export const importDecisionsSchema = z.strictObject({
  matches: z.array(matchDecisionSchema).max(20_000),
  /** Names that are letter for letter (folded) one name of the catalogue are taken to mean it. */
  acceptExactNames: z.boolean(),
  /** One row says otherwise than its codes and names do; or is left out. */
  rows: z
    .array(
      z.strictObject({
        ...place,
        ignore: z.boolean().optional(),
        component: uid.optional(),
        unit: uid.optional(),
        source: uid.optional(),
        vintage: z.union([z.literal('unstated'), year]).optional(),
      }),
    )
    .max(20_000),
  /** Cells mended in place: read as if the file said this. */
  cells: z.array(z.strictObject({ ...place, column, text })).max(20_000),
  /** Figures typed by hand, or coarser or finer ones over the same money, give way: keys of the preview's rows, or all. */
  overwrite: z.union([z.literal('all'), z.array(z.string().max(300)).max(20_000)]),
  /** Figures of the batch that this one follows which the file does not name any more stay. */
  keepMissing: z.boolean(),
});
export type ImportDecisions = z.infer<typeof importDecisionsSchema>;

export const noDecisions: ImportDecisions = {
  matches: [],
  acceptExactNames: false,
  rows: [],
  cells: [],
  overwrite: [],
  keepMissing: false,
};

/** What is worth keeping of settings for the next file: everything but what each file says anew. */
export const profileContentSchema = z.strictObject({
  sheets: z
    .array(
      sheetSettingsSchema.pick({ sheet: true, columns: true, groups: true }).extend({
        /** Rows that the header takes. */
        headerRows: z.int().min(0).max(20),
      }),
    )
    .max(100),
  moneyUnit: importSettingsSchema.shape.moneyUnit,
  span: importSettingsSchema.shape.span,
  origin: importSettingsSchema.shape.origin,
  dash: importSettingsSchema.shape.dash,
  roundToDong: z.boolean(),
  fixed: importSettingsSchema.shape.fixed,
  treasuryOffice: importSettingsSchema.shape.treasuryOffice,
  encoding: importSettingsSchema.shape.encoding,
  separator: importSettingsSchema.shape.separator,
});
export type ProfileContent = z.infer<typeof profileContentSchema>;
