/** The one fact table, and the local integers of its dimensions. */
import type { FigureChange, FigureKey } from '#shared/changes/change.ts';
import type { Connection } from './connection.ts';
import { pluck, raw, statement } from './statement.ts';
import type { Tally } from './tally.ts';

export const dimensions = { component: 1, unit: 2, source: 3, indicator: 4 } as const;
export type DimensionName = keyof typeof dimensions;

/** year, measure, period, component, unit, source, vintage, indicator, value */
export type FigureRow = [number, number, number, number, number, number, number, number, number];

export interface FigureStore {
  readonly write: (change: FigureChange) => void;
  /** Every figure in the order of its key: year, measure, period, component, unit, source, vintage, indicator. */
  readonly iterate: () => IterableIterator<FigureRow>;
  readonly count: () => number;
  readonly localIds: (dimension: DimensionName) => Map<string, number>;
  readonly addLocalId: (dimension: DimensionName, id: number, uid: string) => void;
}

const keyColumns = 'year, measure, period, component, unit, source, vintage, indicator';
const keyMatch = keyColumns
  .split(', ')
  .map((column) => `${column} = ?`)
  .join(' AND ');

const keyCells = (key: FigureKey): number[] => [
  key.year,
  key.measure,
  key.period,
  key.component,
  key.unit,
  key.source,
  key.vintage,
  key.indicator,
];

export const createFigureStore = (connection: Connection, tally: Tally): FigureStore => {
  const upsert = statement(
    connection,
    `INSERT INTO figure (${keyColumns}, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  const remove = statement(connection, `DELETE FROM figure WHERE ${keyMatch}`);
  const all = statement(connection, `SELECT ${keyColumns}, value FROM figure ORDER BY ${keyColumns}`, raw);
  const count = statement(connection, 'SELECT count(*) FROM figure', pluck);
  const ids = statement(connection, 'SELECT uid, id FROM local_id WHERE dimension = ?', raw);
  const addId = statement(connection, 'INSERT INTO local_id (dimension, id, uid) VALUES (?, ?, ?)');
  return {
    write: (change) => {
      tally.statements++;
      if (change.after === null) remove().run(keyCells(change.key));
      else upsert().run(...keyCells(change.key), change.after);
    },
    iterate: () => all().iterate() as IterableIterator<FigureRow>,
    count: () => Number(count().get()),
    localIds: (dimension) => new Map(ids().all(dimensions[dimension]) as [string, number][]),
    addLocalId: (dimension, id, uid) => void addId().run(dimensions[dimension], id, uid),
  };
};
