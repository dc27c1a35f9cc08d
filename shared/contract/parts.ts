/** Schemas that several requests share. */
import { z } from 'zod';
import { sheetIds, workGroups } from '../sheets/index.ts';
import { moneyUnitIds } from '../text/money-unit.ts';

export const yearSchema = z.int().min(1990).max(2053);
/** yyyymm */
export const periodSchema = z.int().min(199001).max(205312);
export const uidSchema = z.string().min(1).max(100);
/** Key of a row: a uid, or two of them where a row stands at a place of two dimensions. */
export const rowKeySchema = z.string().max(210);
/** What a host gives for a file; only the host knows its path. */
export const fileSchema = z.string().min(1).max(4_096);
export const sheetSchema = z.enum(sheetIds);
export const moneyUnitSchema = z.enum(moneyUnitIds);
export const langSchema = z.enum(['vi', 'en']);
/** Random text of the sender: repeating a command with the same id gives the first result. */
export const commandIdSchema = z.string().regex(/^[\x21-\x7e]{8,100}$/);

/** In đồng for money, the plain number for numbers and rates, text as it is; null for blank. */
export const valueSchema = z.union([z.number(), z.string(), z.null()]);

/** What is chosen above a grid. */
export const scopeSchema = z.strictObject({
  component: uidSchema.optional(),
  /** How the works beneath a line are grouped. */
  group: z.enum(workGroups).optional(),
  /** Month to which disbursement counts; absent: the newest that has figures. */
  period: periodSchema.optional(),
});

export const cellPlaceSchema = z.object({
  sheet: z.string(),
  row: z.string(),
  column: z.string(),
  year: yearSchema.optional(),
  /** The month chosen above the grid, where the sheet has one. */
  period: periodSchema.optional(),
  /** The component chosen above the grid, likewise. */
  component: uidSchema.optional(),
});

/** A sentence in words that history shows: a message code with its parameters. */
export const summarySchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const labelSchema = z.object({ vi: z.string(), en: z.string() });
