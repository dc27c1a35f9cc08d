/** `cells/set`: every accepted cell of one request is one change set; each refused cell is named with its reason. */
import type { Change } from '#shared/changes/change.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import {
  type CellPlace,
  type CellValue,
  plainValue,
  readCell,
  showCell,
  writeCell,
} from '#shared/sheets/index.ts';
import { moneyUnits } from '#shared/text/money-unit.ts';
import type { BookContext, Handlers } from '../context.ts';
import type { Summary } from '../history/index.ts';
import { changeOf, derivedCells, staleColumns } from '../sheets/index.ts';

type Input = InputOf<'cells/set'>;
type Edit = Input['edits'][number];
type Output = OutputOf<'cells/set'>;

interface Accepted {
  readonly place: CellPlace;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly changes: readonly Change[];
}

const placeOf = ({ session }: BookContext, edit: Edit): Result<CellPlace> => {
  const year = session.year(edit.year);
  if (!year.ok) return year;
  const sheet = session.sheet(
    edit.sheet,
    year.value,
    edit.component === undefined ? {} : { component: edit.component },
  );
  if (!sheet.ok) return sheet;
  const column = sheet.value.column.get(edit.column);
  if (!column) return refuse('unknownColumn', { sheet: edit.sheet, column: edit.column });
  const at = sheet.value.rowAt.get(edit.row);
  const row = at === undefined ? undefined : sheet.value.rows[at];
  if (!row) return refuse('unknownRow', { sheet: edit.sheet, row: edit.row });
  return { ok: true, value: { sheet: sheet.value, row, column } };
};

const accept = (context: BookContext, edit: Edit, unit: Input['unit']): Result<Accepted> => {
  const { session, environment } = context;
  const place = placeOf(context, edit);
  if (!place.ok) return place;
  const { sheet, row, column } = place.value;
  const before = readCell(sheet, row, column, session.book).value;
  const written = writeCell(place.value, edit.value, {
    view: session.book,
    unit: unit ?? 'million',
    newUid: environment.ids.uid,
  });
  if (!written.ok) return written;
  const { intents, after } = written.value;
  const changes = intents.flatMap((intent) => changeOf(session.book, intent) ?? []);
  return { ok: true, value: { place: place.value, before, after, changes } };
};

const refusedCell = (edit: Edit, error: Refusal, lang: 'vi' | 'en'): Output['refused'][number] => {
  const { sheet, row, column, value, year } = edit;
  const cell = { sheet, row, column, value, code: error.code, message: describeError(error, lang) };
  return year === undefined ? cell : { ...cell, year };
};

const address = ({ sheet, row, column }: CellPlace) => {
  const { id, year, scope } = sheet;
  const place = { sheet: id, row: row.key, column: column.id, year };
  return scope.component === undefined ? place : { ...place, component: scope.component };
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
  for (const each of accepted) last.set(nameOf(each.place), each);
  return [...last.values()];
};

/** An amount has the same name in each vintage: the heading tells whose it is. */
const columnName = ({ label, groups, content }: CellPlace['column'], lang: 'vi' | 'en'): string => {
  const [block] = groups;
  return content.kind === 'total' && block ? `${label[lang]} (${block[lang]})` : label[lang];
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
      row: row.label,
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
    for (const cell of derivedCells(place, context.session.book.trees(place.sheet.year))) {
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
    for (const column of staleColumns(
      place.sheet,
      place.column,
      context.session.book.trees(place.sheet.year),
    )) {
      stale.set(`${place.sheet.id}/${place.sheet.year}/${column.id}`, {
        sheet: place.sheet.id,
        column: column.id,
        year: place.sheet.year,
      });
    }
  }
  return [...stale.values()];
};

const sort = (context: BookContext, input: Input): { accepted: Accepted[]; refused: Output['refused'] } => {
  const accepted: Accepted[] = [];
  const refused: Output['refused'] = [];
  for (const edit of input.edits) {
    const result = accept(context, edit, input.unit);
    if (result.ok) accepted.push(result.value);
    else refused.push(refusedCell(edit, result.error, context.lang));
  }
  return { accepted: lastOfEach(accepted).filter((each) => each.changes.length > 0), refused };
};

const set = (context: BookContext, input: Input): Result<Output> => {
  const { session } = context;
  const { commandId, ...command } = input;
  const repeated = session.repeated('cells/set', command, commandId);
  if (repeated) return repeated as Result<Output>;
  const { accepted, refused } = sort(context, input);
  const changed = accepted.map(changedCell);
  const nothing = { changed: [], refused, derived: [], stale: [] };
  if (accepted.length === 0) return { ok: true, value: { revision: session.book.revision, ...nothing } };
  let derived: Output['derived'] = [];
  let stale: Output['stale'] = [];
  const written = session.write(
    accepted.flatMap((each) => each.changes),
    {
      name: 'cells/set',
      input: command,
      commandId,
      kind: 'edit',
      summary: summaryOf(context, accepted, input),
      reply: (revision) => ({ ...nothing, revision, changed }),
    },
    () => {
      derived = derivedOf(context, accepted);
      stale = staleOf(context, accepted);
      return { cells: [...changed.map(({ before: _, ...cell }) => cell), ...derived], stale };
    },
  );
  if (!written.ok) return written;
  return { ok: true, value: { revision: written.value.row.revision, changed, refused, derived, stale } };
};

export const cellHandlers: Pick<Handlers, 'cells/set'> = { 'cells/set': set };
