/** The examples and catalogues that a new book can be made from, by what their files say of themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { labelSchema } from '#shared/contract/parts.ts';
import type { Seeds } from '#shared/window/requests.ts';
import type { Log } from './log.ts';

type Seed = Seeds['examples'][number];

/** As much of a seed's file as a list needs; the engine reads the rest when a book is made. */
const headSchema = z.object({
  name: z.string(),
  title: labelSchema,
  office: z.string().nullable(),
  includes: z.array(z.string()),
  printedOnly: z.string().optional(),
  records: z.object({ planYear: z.array(z.object({ year: z.int() })).optional() }),
});
type Head = z.infer<typeof headSchema>;

const readHeads = (folder: string): Head[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => headSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

const seedOf = ({ name, title, office, printedOnly, records }: Head): Seed => ({
  name,
  title,
  office,
  years: (records.planYear ?? []).map(({ year }) => year),
  demonstration: printedOnly !== undefined,
});

/**
 * Of the catalogues, those that no other one brings along; of an example with demonstration data and the same without
 * them, the former, which says that there is a choice.
 */
export const readSeeds = (resources: string, log: Log): Seeds => {
  try {
    const catalogues = readHeads(join(resources, 'catalogues'));
    const included = new Set(catalogues.flatMap(({ includes }) => includes));
    const examples = readHeads(join(resources, 'examples'));
    const bare = new Set(examples.map(({ printedOnly }) => printedOnly));
    return {
      examples: examples.filter(({ name }) => !bare.has(name)).map(seedOf),
      catalogues: catalogues.filter(({ name }) => !included.has(name)).map(seedOf),
    };
  } catch (error) {
    log('catalogues and examples could not be read', String(error));
    return { examples: [], catalogues: [] };
  }
};
