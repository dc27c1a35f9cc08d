/**
 * How an office wants its papers: kept in the book as the setting `papers`, as JSON. What it does not say has the
 * default that appendices.md and document-layout.md give; nothing here is law.
 */
import { z } from 'zod';

/** Which figures a table of targets (Phụ lục 02, 03) is about. */
export const povertySets = ['poor', 'ethnic'] as const;
export type PovertySet = (typeof povertySets)[number];

const text = z.string().trim().min(1).max(500);
const columns = z.array(z.string().max(60)).min(2).max(60);
const tableIds = [
  'phu-luc-01',
  'phu-luc-02',
  'phu-luc-03',
  'phu-luc-04',
  'phu-luc-04b',
  'phu-luc-05',
  'phu-luc-05b',
] as const;
export type TableId = (typeof tableIds)[number];

export const paperSettingsSchema = z.strictObject({
  /** "Phụ lục 01" or "Phụ lục I": the decree wants Roman numerals (III.1.a), the province prints 01. */
  numbering: z.enum(['digits', 'roman']).default('digits'),
  totalRow: z.enum(['first', 'last']).default('first'),
  /** Titles that an office words otherwise. */
  titles: z.partialRecord(z.enum(tableIds), text).default({}),
  /** Keys of the columns in the order wanted; those not named are left out. Formulas keep to what is printed. */
  columns: z.partialRecord(z.enum(tableIds), columns).default({}),
  /** What Phụ lục 02 and 03 are about: the plan names both without saying how they divide. */
  targets: z
    .strictObject({ 'phu-luc-02': z.enum(povertySets), 'phu-luc-03': z.enum(povertySets) })
    .default({ 'phu-luc-02': 'poor', 'phu-luc-03': 'ethnic' }),
  /** Decimals of printed money (triệu đồng), of poverty rates, of disbursement rates. */
  decimals: z
    .strictObject({
      money: z.int().min(0).max(3),
      poverty: z.int().min(0).max(4),
      disbursement: z.int().min(0).max(2),
    })
    .default({ money: 0, poverty: 2, disbursement: 0 }),
  /** The rate of a group of districts: Σ numerator / Σ denominator, or the mean of the districts' own falls. */
  groupRate: z.enum(['weighted', 'mean']).default('weighted'),
  /** Phụ lục 04: continuing and new works first, or districts first. */
  worksOrder: z.enum(['status', 'unit']).default('status'),
  /** Wide tables may go on A3: the officer's choice, the decree knows only A4. */
  worksPage: z.enum(['A4', 'A3']).default('A4'),
  /** An electronic document leaves number and date unfilled (III.1.c). */
  electronic: z.boolean().default(true),
  /** Symbol behind the number: "KH-UBND". */
  symbol: text.default('KH-UBND'),
  superior: text.nullable().default(null),
  /** "TM. ỦY BAN NHÂN DÂN" above the signatory; null prints none (as in the plan of 2024). */
  onBehalfOf: text.nullable().default(null),
});
export type PaperSettings = z.infer<typeof paperSettingsSchema>;

/**
 * Some of the settings, to be changed. Not `partial()`: that fills in the defaults, and what was not named would be
 * set back to them.
 */
export const paperSettingsChangesSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(paperSettingsSchema.shape).map(([name, field]) => [name, field.unwrap().optional()]),
  ),
  // The same fields without their defaults: `fromEntries` cannot say so.
) as unknown as z.ZodType<Partial<PaperSettings>>;

export const paperSettingsUid = 'papers';
/** Whose book it is: the office that issues its papers. */
export const officeUid = 'office';

/** @returns the defaults where nothing, or something unreadable, is kept */
export const readPaperSettings = (kept: string | undefined): PaperSettings => {
  try {
    return paperSettingsSchema.parse(JSON.parse(kept ?? '{}'));
  } catch {
    return paperSettingsSchema.parse({});
  }
};
