/** Imports of every kind that the checks tell apart, for the law of incremental checking. */
import type { ImportBatch } from '../../domain/records.ts';
import { importBatch, million } from './make-records.ts';

const variants: readonly Partial<ImportBatch>[] = [
  {},
  { at: '2024-07-06T02:00:00.000Z' },
  { rowsInvalid: 2, leftOutAmount: million },
  { stated: 78 * million },
  { treasuryOffice: 'Hà Quảng', stated: 77 * million },
  { origin: 'investor', rowsAmbiguous: 1 },
];

export const someBatches: readonly ImportBatch[] = ['b1', 'b2', 'b3'].flatMap((uid) =>
  [202405, 202406, 202501].flatMap((period) =>
    variants.flatMap((more) => [
      importBatch(uid, { period, ...more }),
      importBatch(uid, { period, ...more, year: 2023 }),
    ]),
  ),
);
