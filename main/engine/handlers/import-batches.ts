/** `imports/batches`, `imports/provenance`: what has been brought in, and what of it stands in a cell. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { type CellPlace, figuresInCell, readCell } from '#shared/sheets/index.ts';
import { currentBatches } from '#shared/treasury/current-batch.ts';
import type { BookContext, Handlers } from '../context.ts';
import { type CellsFound, keptArchive, mostRows, toldBatches } from '../imports/index.ts';
import { unwatched } from './import-job.ts';

type Provenance = OutputOf<'imports/provenance'>;
type Place = InputOf<'imports/provenance'>;

const placeOf = ({ session }: BookContext, { sheet: id, row: key, column: name, ...rest }: Place) => {
  const year = session.year(rest.year);
  if (!year.ok) return year;
  const sheet = session.sheet(id, year.value, rest.scope ?? {});
  if (!sheet.ok) return sheet;
  const column = sheet.value.column.get(name);
  if (!column) return refuse('unknownColumn', { sheet: id, column: name });
  const row = sheet.value.rows[sheet.value.rowAt.get(key) ?? -1];
  if (!row) return refuse('unknownRow', { sheet: id, row: key });
  return ok<CellPlace>({ sheet: sheet.value, row, column });
};

/** Figures of one import that count in the cell. */
interface Part {
  readonly batch: string;
  readonly archive: string;
  readonly figures: readonly number[];
  readonly amount: number;
}

/** Of each import that counts for the sheet's year and month, oldest first. */
const partsOf = ({ session }: BookContext, { sheet, row, column }: CellPlace): Part[] => {
  const { book } = session;
  const { year, scope } = sheet;
  const batches = [...book.records('importBatch').values()].filter(
    (batch) => batch.year === year && batch.period === scope.period,
  );
  return currentBatches(batches).flatMap(({ uid, archive }) => {
    const all = book.imported(uid) ?? [];
    const figures = figuresInCell(book.trees(year), sheet, row, column, all);
    const amount = figures.reduce((sum, at) => sum + (all[at]?.amount ?? 0), 0);
    return figures.length === 0 ? [] : [{ batch: uid, archive, figures, amount }];
  });
};

const provenance = async (context: BookContext, input: Place): Promise<Result<Provenance>> => {
  const { session, state } = context;
  const { book } = session;
  const place = placeOf(context, input);
  if (!place.ok) return place;
  const parts = partsOf(context, place.value);
  const newest = parts.at(-1);
  if (!newest) return ok({ batch: null, imported: null, overtyped: false, rows: [], totalRows: 0 });
  const imported = parts.reduce((sum, { amount }) => sum + amount, 0);
  const { sheet, row, column } = place.value;
  // A sum may hold amounts that no file brought: it is no other amount than the file's for that.
  const overtyped = row.typed && readCell(sheet, row, column, book).value !== imported;
  const [batch = null] = toldBatches(book, ({ uid }) => uid === newest.batch);
  const found: CellsFound[] = [];
  for (const { batch: uid, archive, figures } of parts)
    found.push(await state.imports.cellsOf({ archive, figures }, () => keptArchive(book, uid)));
  return ok({
    ...{ batch, imported, overtyped },
    rows: found.flatMap(({ rows }) => rows.map((each) => ({ ...each }))).slice(0, mostRows),
    totalRows: found.reduce((sum, { totalRows }) => sum + totalRows, 0),
  });
};

export const importBatchHandlers: Pick<Handlers, 'imports/batches' | 'imports/provenance'> = {
  'imports/batches': ({ session }, { year, period }) =>
    ok({
      batches: toldBatches(
        session.book,
        (batch) =>
          (year === undefined || batch.year === year) && (period === undefined || batch.period === period),
      ),
    }),
  'imports/provenance': (context, input) => unwatched(provenance(context, input)),
};
