/** Imports as they are told: from the records of the book. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { ImportBatch } from '#shared/domain/records.ts';
import { currentBatches } from '#shared/treasury/current-batch.ts';
import type { Book } from '../book/index.ts';

export type ToldBatch = OutputOf<'imports/batches'>['batches'][number];

export const rowCounts = (batch: ImportBatch): ToldBatch['rows'] => ({
  new: batch.rowsNew,
  changed: batch.rowsChanged,
  same: batch.rowsSame,
  deleted: batch.rowsDeleted,
  ambiguous: batch.rowsAmbiguous,
  invalid: batch.rowsInvalid,
  ignored: batch.rowsIgnored,
});

const tellBatch = (batch: ImportBatch, isCurrent: boolean): ToldBatch => {
  const { uid, year, period, asOf, origin, fileName, fileHash, sheets, profile, treasuryOffice } = batch;
  const { author, at, rowsRead, stated, amount } = batch;
  return {
    ...{ uid, year, period, asOf, origin, fileName, fileHash, sheets, profile, treasuryOffice },
    ...{ author, at, rowsRead, stated, amount },
    rows: rowCounts(batch),
    leftOut: { rows: batch.rowsAmbiguous + batch.rowsInvalid, amount: batch.leftOutAmount },
    superseded: !isCurrent,
  };
};

/** Newest first. */
export const toldBatches = (book: Book, wanted: (batch: ImportBatch) => boolean): ToldBatch[] => {
  const all = [...book.records('importBatch').values()];
  const current = new Set(currentBatches(all).map(({ uid }) => uid));
  return all
    .filter(wanted)
    .sort((a, b) => (a.at === b.at ? (a.uid < b.uid ? 1 : -1) : a.at < b.at ? 1 : -1))
    .map((batch) => tellBatch(batch, current.has(batch.uid)));
};
