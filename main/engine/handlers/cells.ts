/** `cells/set`: every accepted cell of one request is one change set; each refused cell is named with its reason. */
import type { Change } from '#shared/changes/change.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import {
  type CellPlace,
  type CellValue,
  type ContentKind,
  plainValue,
  readCell,
  rowTitle,
  showCell,
  writeCell,
} from '#shared/sheets/index.ts';
import { moneyUnits } from '#shared/text/money-unit.ts';
import type { BookContext, Handlers } from '../context.ts';
import type { Summary } from '../history/index.ts';
import { changeOf, derivedCells, PendingFigures, staleColumns } from '../sheets/index.ts';

type Input = InputOf<'cells/set'>;
type Edit = Input['edits'][number];
type Output = OutputOf<'cells/set'>;

interface Accepted {
  readonly place: CellPlace;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Of records; what it makes of figures is pending. */
  readonly changes: readonly Change[];
  readonly writesFigures: boolean;
}

const placeOf = ({ session }: BookContext, edit: Edit): Result<CellPlace> => {
  const year = session.year(edit.year);
  if (!year.ok) return year;
  const { component, period } = edit;
  const sheet = session.sheet(edit.sheet, year.value, { component, period });
  if (!sheet.ok) return sheet;
  const column = sheet.value.column.get(edit.column);
  if (!column) return refuse('unknownColumn', { sheet: edit.sheet, column: edit.column });
  const at = sheet.value.rowAt.get(edit.row);
  const row = at === undefined ? undefined : sheet.value.rows[at];
  if (!row) return refuse('unknownRow', { sheet: edit.sheet, row: edit.row });
  return { ok: true, value: { sheet: sheet.value, row, column } };
};

interface Request {
  readonly unit: Input['unit'];
  readonly figures: PendingFigures;
  /** The year whose cells change a record: what several years show of it is written one year at a time. */
  readonly yearOf: Map<string, number>;
  /** Works, by their components, that the request gives another place: their capital goes there. */
  readonly newPlaces: Map<string, string | null>;
}

/** Each year's cells are read as the book is: of a record that two of them show, one would undo the other. */
const clash = (changes: readonly Change[], { sheet, row }: CellPlace, yearOf: Request['yearOf']) => {
  const names = changes.map(({ kind, key }) => `${kind}/${key}`);
  const other = names
    .map((name) => yearOf.get(name))
    .find((year) => year !== undefined && year !== sheet.year);
  if (other !== undefined) return refuse('rowOfTwoYears', { row: row.label, year: other });
  for (const name of names) yearOf.set(name, sheet.year);
  return undefined;
};

const accept = (
  context: BookContext,
  edit: Edit,
  { unit, figures, yearOf, newPlaces }: Request,
): Result<Accepted> => {
  const { session, environment } = context;
  const place = placeOf(context, edit);
  if (!place.ok) return place;
  const { sheet, row, column } = place.value;
  const before = readCell(sheet, row, column, session.book).value;
  const result = writeCell(place.value, edit.value, {
    view: figures.view,
    unit: unit ?? 'million',
    newUid: environment.ids.uid,
    newPlaces,
  });
  if (!result.ok) return result;
  const { intents, after } = result.value;
  const changes = intents.flatMap((intent) =>
    intent.kind === 'figure' ? [] : (changeOf(session.book, intent) ?? []),
  );
  const refusal = clash(changes, place.value, yearOf);
  if (refusal) return refusal;
  const written = intents.filter((intent) => intent.kind === 'figure').map((intent) => figures.write(intent));
  for (const intent of intents)
    if (intent.kind === 'field' && intent.record === 'work' && intent.field === 'unit')
      newPlaces.set(row.key, intent.value === null ? null : String(intent.value));
  const writesFigures = written.includes(true);
  return { ok: true, value: { place: place.value, before, after, changes, writesFigures } };
};

const refusedCell = (edit: Edit, error: Refusal, lang: 'vi' | 'en'): Output['refused'][number] => {
  const { sheet, row, column, value, year } = edit;
  const cell = { sheet, row, column, value, code: error.code, message: describeError(error, lang) };
  return year === undefined ? cell : { ...cell, year };
};

const address = ({ sheet, row, column }: CellPlace) => {
  const { id, year, scope } = sheet;
  return {
    ...{ sheet: id, row: row.key, column: column.id, year },
    ...(scope.component === undefined ? {} : { component: scope.component }),
    ...(scope.period === undefined ? {} : { period: scope.period }),
  };
};

const nameOf = (place: CellPlace): string => Object.values(address(place)).join('\n');

const valueNow = (context: BookContext, { sheet, row, column }: CellPlace) =>
  plainValue(column, readCell(sheet, row, column, context.session.book).value);

const changedCell = ({ place, before, after }: Accepted): Output['changed'][number] => ({
  ...address(place),
  before: plainValue(place.column, before),
  after: plainValue(place.column, after),
});

/** Later edits of one request see the earlier ones only after all are written: the last one typed into a cell counts. */
const lastOfEach = (accepted: readonly Accepted[]): Accepted[] => {
  const last = new Map<string, Accepted>();
  for (const each of accepted) {
    const name = nameOf(each.place);
    // Figures are written one after the other: the last one may find what it types there already.
    const writesFigures = each.writesFigures || (last.get(name)?.writesFigures ?? false);
    last.set(name, { ...each, writesFigures });
  }
  return [...last.values()];
};

const blockKinds: readonly ContentKind[] = ['total', 'disbursed', 'reported', 'statistic'];

/** An amount has the same name in each vintage, month or moment: the headings tell whose it is. */
const columnName = ({ label, groups, content }: CellPlace['column'], lang: 'vi' | 'en'): string => {
  if (!blockKinds.includes(content.kind) || groups.length === 0) return label[lang];
  const blocks = content.kind === 'total' ? groups.slice(0, 1) : groups;
  return `${label[lang]} (${blocks.map((block) => block[lang]).join(' – ')})`;
};

const summaryOf = (context: BookContext, accepted: readonly Accepted[], edits: Input): Summary => {
  const [only] = accepted;
  if (!only || accepted.length > 1) {
    const named = (lang: 'vi' | 'en'): string =>
      [...new Set(accepted.map(({ place }) => place.sheet.label[lang]))].join(', ');
    return {
      code: 'cellsSet',
      params: { cells: accepted.length, sheet: named('vi'), sheetEn: named('en') },
    };
  }
  const { sheet, row, column } = only.place;
  const indicator =
    sheet.id === 'targets' ? context.session.book.records('indicator').get(row.key) : undefined;
  const options = { unit: edits.unit ?? 'million', lang: 'vi', indicator } as const;
  return {
    code: 'cellSet',
    params: {
      row: rowTitle(sheet, row),
      column: columnName(column, 'vi'),
      columnEn: columnName(column, 'en'),
      before: showCell(column, only.before, options),
      after: showCell(column, only.after, options),
      ...(column.type === 'money'
        ? { unit: moneyUnits[options.unit].vi, unitEn: moneyUnits[options.unit].en }
        : {}),
    },
  };
};

const derivedOf = (context: BookContext, accepted: readonly Accepted[]): Output['derived'] => {
  // A cell that was typed is told as changed, not as derived.
  const seen = new Set(accepted.map(({ place }) => nameOf(place)));
  const cells: Output['derived'] = [];
  for (const { place } of accepted) {
    for (const cell of derivedCells(place, context.session)) {
      const name = nameOf(cell);
      if (seen.has(name)) continue;
      seen.add(name);
      cells.push({ ...address(cell), after: valueNow(context, cell) });
    }
  }
  return cells;
};

const staleOf = (context: BookContext, accepted: readonly Accepted[]): Output['stale'] => {
  const stale = new Map<string, Output['stale'][number]>();
  for (const { place } of accepted) {
    for (const each of staleColumns(place, context.session))
      stale.set(`${each.sheet}/${each.year}/${each.column}`, { ...each });
  }
  return [...stale.values()];
};

/** A work's place is read before its capital, which stands there. */
const placesFirst = (edits: readonly Edit[]): Edit[] => {
  const isPlace = ({ sheet, column }: Edit): boolean => sheet === 'works' && column === 'location';
  return edits.some(isPlace)
    ? [...edits.filter(isPlace), ...edits.filter((edit) => !isPlace(edit))]
    : [...edits];
};

/** The row of a work or a document may stand elsewhere now, or be called otherwise. */
const shapesRows = (accepted: readonly Accepted[]): boolean =>
  accepted.some(
    ({ place }) => place.column.content.kind === 'record' && place.column.content.shapes === true,
  );

interface Sorted {
  readonly accepted: readonly Accepted[];
  readonly refused: Output['refused'];
  readonly changes: readonly Change[];
}

const sort = (context: BookContext, input: Input): Sorted => {
  const all: Accepted[] = [];
  const refused: Output['refused'] = [];
  const figures = new PendingFigures(context.session.book);
  const request: Request = { unit: input.unit, figures, yearOf: new Map(), newPlaces: new Map() };
  for (const edit of placesFirst(input.edits)) {
    const result = accept(context, edit, request);
    if (result.ok) all.push(result.value);
    else refused.push(refusedCell(edit, result.error, context.lang));
  }
  const accepted = lastOfEach(all).filter(
    ({ changes, writesFigures }) => changes.length > 0 || writesFigures,
  );
  return {
    accepted,
    refused,
    changes: [...accepted.flatMap(({ changes }) => changes), ...figures.changes()],
  };
};

/** What a cell holds in the end may be the work of another one of the same request (see `PendingFigures`). */
const changedNow = (context: BookContext, accepted: readonly Accepted[]): Output['changed'] =>
  accepted.map((each) => ({ ...changedCell(each), after: valueNow(context, each.place) }));

const set = (context: BookContext, input: Input): Result<Output> => {
  const { session } = context;
  const { commandId, ...command } = input;
  const repeated = session.repeated('cells/set', command, commandId);
  if (repeated) return repeated as Result<Output>;
  const { accepted, refused, changes } = sort(context, input);
  let changed = accepted.map(changedCell);
  const nothing = { changed: [], refused, derived: [], stale: [] };
  if (changes.length === 0) return { ok: true, value: { revision: session.book.revision, ...nothing } };
  let derived: Output['derived'] = [];
  let stale: Output['stale'] = [];
  const written = session.write(
    changes,
    {
      name: 'cells/set',
      input: command,
      commandId,
      kind: 'edit',
      summary: summaryOf(context, accepted, input),
      reply: (revision) => ({ ...nothing, revision, changed }),
    },
    () => {
      changed = changedNow(context, accepted);
      derived = derivedOf(context, accepted);
      stale = staleOf(context, accepted);
      const cells = [...changed.map(({ before: _, ...cell }) => cell), ...derived];
      return { cells, stale, refresh: shapesRows(accepted) };
    },
  );
  if (!written.ok) return written;
  return { ok: true, value: { revision: written.value.row.revision, changed, refused, derived, stale } };
};

export const cellHandlers: Pick<Handlers, 'cells/set'> = { 'cells/set': set };
