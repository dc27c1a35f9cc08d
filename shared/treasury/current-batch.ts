/**
 * Which imports count. A newer batch of the same budget year, month, origin and Treasury office stands in the place of
 * an older one, which is kept, since a report that was sent must stay reproducible (treasury.md §7). Files of several
 * offices stand side by side.
 */
import type { ImportBatch } from '../domain/records.ts';

/** What batches have to have in common to follow one another. */
export type BatchLine = Pick<ImportBatch, 'year' | 'period' | 'origin' | 'treasuryOffice'>;

type Dated = BatchLine & Pick<ImportBatch, 'uid' | 'at'>;

const lineOf = ({ year, period, origin, treasuryOffice }: BatchLine): string =>
  [year, period, origin, treasuryOffice ?? ''].join('\n');

/** Of two of the same moment, which only a damaged merge leaves, the one with the later uid. */
const isNewer = (a: Dated, b: Dated): boolean => (a.at === b.at ? a.uid > b.uid : a.at > b.at);

/** The newest of each line, in the order in which they were written. */
export const currentBatches = <Batch extends Dated>(batches: Iterable<Batch>): Batch[] => {
  const newest = new Map<string, Batch>();
  for (const batch of batches) {
    const line = lineOf(batch);
    const rival = newest.get(line);
    if (!rival || isNewer(batch, rival)) newest.set(line, batch);
  }
  return [...newest.values()].sort((a, b) => (isNewer(a, b) ? 1 : -1));
};

/** The batch that counts for a budget year, month, origin and office; undefined where there is none. */
export const currentBatch = <Batch extends Dated>(
  batches: Iterable<Batch>,
  line: BatchLine,
): Batch | undefined => {
  const wanted = lineOf(line);
  return currentBatches([...batches].filter((batch) => lineOf(batch) === wanted))[0];
};

/** A newer batch of the same line stands in its place. */
export const isSuperseded = <Batch extends Dated>(batch: Batch, batches: Iterable<Batch>): boolean =>
  currentBatch(batches, batch)?.uid !== batch.uid;
