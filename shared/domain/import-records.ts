/**
 * What a book keeps of imports from the Treasury (treasury.md §7): each batch, saved ways of reading a file, and what
 * codes and names were said to stand for. The file's own rows lie in the archive, which `importBatch.archive` names.
 */
import { z } from 'zod';
import { figureOrigins, importFields, matchDimensions } from '../treasury/fields.ts';
import { profileContentSchema } from '../treasury/settings.ts';

const uid = z.string().min(1).max(100);
const year = z.int().min(1990).max(2053);
const text = z.string().max(2_000);
const dong = z.int();
const rows = z.int().min(0);

export const importBatchSchema = z.strictObject({
  uid,
  /** Budget year; the date to which the file counts is its own (treasury.md §3.1). */
  year,
  period: z.int().min(199001).max(205312),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  origin: z.enum(figureOrigins),
  fileName: text,
  /** SHA-256 of the file's bytes, in hexadecimal. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  sheets: z.array(text),
  moneyUnit: z.string().max(20),
  /** Name of the profile at the time; null where none was used. */
  profile: text.nullable(),
  treasuryOffice: text.nullable(),
  author: text,
  at: z.string().max(40),
  rowsRead: rows,
  rowsNew: rows,
  rowsChanged: rows,
  rowsSame: rows,
  rowsDeleted: rows,
  rowsAmbiguous: rows,
  rowsInvalid: rows,
  rowsIgnored: rows,
  /** What the ambiguous and invalid rows that stayed behind come to. */
  leftOutAmount: dong,
  /** The first of them, for whoever has to find out: at most fifty. */
  leftOut: z.array(
    z.strictObject({ sheet: text, row: z.int().min(1), text, amount: dong.nullable(), reason: text }),
  ),
  /** The file's own total of what is disbursed; null where it states none. */
  stated: dong.nullable(),
  /** What its detail rows come to as they were read, whatever became of them: what `stated` is held against. */
  readAmount: dong,
  /** The figures that it wrote; of a month's own amounts they are cumulative. */
  amount: dong,
  /** SHA-256 of the archive with the file's rows, settings, decisions and figures. */
  archive: z.string().regex(/^[0-9a-f]{64}$/),
  note: z.string().max(10_000).nullable(),
});

export const importProfileSchema = z.strictObject({ uid, name: text, content: profileContentSchema });

export const importMatchSchema = z.strictObject({
  uid,
  dimension: z.enum(matchDimensions),
  field: z.enum(importFields),
  /** The code or name as `exactName` sees it: what it is found by. */
  key: text,
  /** As a file said it. */
  text,
  /** Uid of the component, unit or source; null: such rows are left out. */
  target: uid.nullable(),
});
