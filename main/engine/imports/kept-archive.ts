/** What the book keeps of an import, proved by its hash. */
import { hashOf } from '../archive/index.ts';
import type { Book } from '../book/index.ts';
import { Refused } from '../refused.ts';

/** @throws Refused where there is no such import, or its archive is not what was written */
export const keptArchive = (book: Book, batch: string): Buffer => {
  const known = book.records('importBatch').get(batch);
  if (!known) throw new Refused({ code: 'unknownBatch', params: { batch } });
  const content = book.store.archives.get(known.archive);
  if (!content || hashOf(content) !== known.archive)
    throw new Refused({ code: 'archiveDamaged', params: { file: known.fileName } });
  return content;
};
