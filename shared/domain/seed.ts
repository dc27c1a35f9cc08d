/**
 * The format of a catalogue (`resources/catalogues/*.json`) and of an example (`resources/examples/*.json`):
 * records by kind, and figures by the uids of their dimensions. A new book takes its seed in as its first
 * change set and may change all of it afterwards.
 */
import { z } from 'zod';
import { measureIds } from './measures.ts';
import { type RecordKind, type RecordOf, recordSchemas, uidSchema } from './records.ts';

/** One figure by uids; a dimension that the measure does not use is left out. Amounts in đồng, others × 10⁴. */
export const seedFigureSchema = z.strictObject({
  year: z.int(),
  measure: z.enum(measureIds),
  component: uidSchema.optional(),
  unit: uidSchema.optional(),
  source: uidSchema.optional(),
  vintage: z.int().optional(),
  indicator: uidSchema.optional(),
  period: z.int().optional(),
  value: z.int(),
});
export type SeedFigure = z.infer<typeof seedFigureSchema>;

type SeedRecords = { [Kind in RecordKind]?: RecordOf<Kind>[] };

export interface Seed {
  name: string;
  title: { vi: string; en: string };
  /** Other seeds that come first, by name (an example builds on catalogues). */
  includes: string[];
  /** The office that a book made from this example belongs to. */
  office: string | null;
  /** Of an example with invented demonstration data: the name of the same example without them. */
  printedOnly?: string | undefined;
  records: SeedRecords;
  figures: SeedFigure[];
}

const recordArrays = Object.fromEntries(
  Object.entries(recordSchemas).map(([kind, schema]) => [kind, z.array(schema).optional()]),
);

export const seedSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.strictObject({ vi: z.string(), en: z.string() }),
  includes: z.array(z.string()),
  office: z.string().nullable(),
  printedOnly: z.string().optional(),
  records: z.strictObject(recordArrays),
  figures: z.array(seedFigureSchema),
});

/** @throws ZodError where the file is not a seed */
export const parseSeed = (data: unknown): Seed => seedSchema.parse(data) as Seed;
