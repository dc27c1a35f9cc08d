/**
 * The roll-ups that the first screen needs, kept in the file so that opening does not have to add up every
 * figure first. Computed: dropped and rebuilt freely; trusted only at the revision and layout they were made for.
 */
import type { Connection } from './connection.ts';
import { pluck, statement } from './statement.ts';

export interface KeptRollUp {
  /** Digest of the trees' ids in order: another order is another meaning of the same index. */
  readonly layout: string;
  readonly amounts: Float64Array;
  readonly counts: Int32Array;
}

export interface RollUpStore {
  readonly read: (year: number, measure: number, period: number) => KeptRollUp | undefined;
  readonly write: (year: number, measure: number, period: number, kept: KeptRollUp) => void;
  /** The revision that all kept roll-ups belong to; undefined where there are none. */
  readonly revision: () => number | undefined;
  /** Drops what is kept and begins anew for a revision. */
  readonly startAt: (revision: number) => void;
}

/** A copy, because a buffer from the pool need not lie on a multiple of eight. */
const aligned = (bytes: Buffer, width: number): ArrayBuffer =>
  // A length that is no multiple of the width was altered: what is left of it will not fit its seal.
  new Uint8Array(bytes.subarray(0, bytes.length - (bytes.length % width))).buffer;

export const createRollUpStore = (connection: Connection): RollUpStore => {
  const select = statement(
    connection,
    'SELECT layout, amounts, counts FROM roll_up WHERE year = ? AND measure = ? AND period = ?',
  );
  const insert = statement(
    connection,
    `INSERT OR REPLACE INTO roll_up (year, measure, period, layout, amounts, counts)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const readRevision = statement(connection, "SELECT value FROM meta WHERE key = 'rollUpRevision'", pluck);
  const writeRevision = statement(connection, "INSERT OR REPLACE INTO meta VALUES ('rollUpRevision', ?)");
  const clear = statement(connection, 'DELETE FROM roll_up');
  return {
    read: (year, measure, period) => {
      const row = select().get(year, measure, period) as
        | { layout: string; amounts: Buffer; counts: Buffer }
        | undefined;
      if (!row) return undefined;
      const { layout } = row;
      return {
        layout,
        amounts: new Float64Array(aligned(row.amounts, 8)),
        counts: new Int32Array(aligned(row.counts, 4)),
      };
    },
    write: (year, measure, period, kept) => {
      const amounts = Buffer.from(kept.amounts.buffer, kept.amounts.byteOffset, kept.amounts.byteLength);
      const counts = Buffer.from(kept.counts.buffer, kept.counts.byteOffset, kept.counts.byteLength);
      insert().run(year, measure, period, kept.layout, amounts, counts);
    },
    revision: () => {
      const text = readRevision().get() as string | undefined;
      return text === undefined ? undefined : Number(text);
    },
    startAt: (revision) => {
      clear().run();
      writeRevision().run(String(revision));
    },
  };
};
