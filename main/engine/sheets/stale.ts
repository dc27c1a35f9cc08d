/**
 * Which columns follow an edit in every row: what one sheet shows of another's figures, of another month's or year's.
 * They are told so that windows with other sheets than the one that was typed in ask for them again.
 */
import type { YearTrees } from '#shared/domain/book-view.ts';
import { isWithin } from '#shared/domain/tree.ts';
import { type CellPlace, type Column, projectSheet, type Sheet, type SheetId } from '#shared/sheets/index.ts';
import { columnsFollowing } from './column-inputs.ts';
import { countsIn, followersOf, type Whereabouts } from './derived.ts';

export interface StaleColumn {
  readonly sheet: SheetId;
  readonly column: string;
  readonly year: number;
}

const named = ({ id: sheet, year }: Sheet, columns: readonly Column[]): StaleColumn[] =>
  columns.map(({ id }) => ({ sheet, column: id, year }));

/** Shares of a total that has changed. */
const shares = ({ sheet, column }: CellPlace, trees: YearTrees): StaleColumn[] => {
  const touched = new Set(followersOf(sheet, column, trees).map((each) => each.id));
  return named(
    sheet,
    sheet.columns.filter(
      ({ content }) => content.kind === 'formula' && content.op === 'share' && touched.has(content.of),
    ),
  );
};

/** Sheets of the year's capital: what is assigned or allotted in one of them counts in the others. */
const capitalSheets: readonly SheetId[] = [
  'funding',
  'allocation',
  'works',
  'disbursement',
  'reconciliation',
];

/** Trees are never changed, only replaced: the columns that were made of them stay true of them. */
const known = new WeakMap<YearTrees, readonly Sheet[]>();

const capitalSheetsOf = (trees: YearTrees): readonly Sheet[] => {
  const present = known.get(trees) ?? capitalSheets.map((id) => projectSheet(id, trees));
  known.set(trees, present);
  return present;
};

/** What the other sheet shows of an amount that is typed in a column. */
const capitalColumns = (other: Sheet, column: Column, trees: YearTrees): Column[] => {
  const { content } = column;
  if (content.kind !== 'total') return [];
  const direct = other.columns.filter((each) =>
    each.content.kind === 'capital'
      ? isWithin(trees.sources, content.source, each.content.source)
      : countsIn(column, each, trees),
  );
  return [...new Set(direct.flatMap(({ id }) => columnsFollowing(other, id)))];
};

/** An allocation may be shown of a component above the one that was typed in, so its own columns are among them. */
const ofCapital = ({ sheet, column }: CellPlace, trees: YearTrees): StaleColumn[] =>
  capitalSheetsOf(trees)
    .filter(({ id }) => id !== sheet.id || id === 'allocation')
    .flatMap((other) => named(other, capitalColumns(other, column, trees)));

/** What the sheet of the month after shows of this one; and whether it is known at all, which every row asks. */
const months = ({ sheet }: CellPlace): StaleColumn[] =>
  sheet.columns
    .filter(({ content }) => content.kind === 'disbursed' && content.before)
    .flatMap(({ id }) => named(sheet, columnsFollowing(sheet, id)));

/** A note stands beside its row in every month. */
const otherMonths = ({ sheet, column }: CellPlace): StaleColumn[] =>
  sheet.scope.period === undefined ? [] : named(sheet, [column]);

/** What Đối chiếu shows of what the Treasury has paid out. */
const reconciled = (trees: YearTrees): StaleColumn[] =>
  capitalSheetsOf(trees)
    .filter(({ id }) => id === 'reconciliation')
    .flatMap((other) => named(other, columnsFollowing(other, 'treasury')));

/** The end of a year is the beginning of the next. */
const nextYear = ({ sheet, column }: CellPlace, whereabouts: Whereabouts): StaleColumn[] => {
  const { content } = column;
  const year = sheet.year + 1;
  if (content.kind !== 'statistic' || content.measure !== 'result' || !whereabouts.book.years.includes(year))
    return [];
  const next = whereabouts.sheet(sheet.id, year);
  if (!next.ok) return [];
  return next.value.columns
    .filter(
      (each) =>
        each.content.kind === 'statistic' && each.content.carried && each.content.code === content.code,
    )
    .flatMap(({ id }) => named(next.value, columnsFollowing(next.value, id)));
};

const staleOf = (place: CellPlace, whereabouts: Whereabouts): StaleColumn[] => {
  const trees = whereabouts.book.trees(place.sheet.year);
  switch (place.column.content.kind) {
    case 'total':
      return [...shares(place, trees), ...ofCapital(place, trees)];
    case 'disbursed':
      return [...months(place), ...reconciled(trees)];
    case 'note':
      return otherMonths(place);
    case 'statistic':
      return nextYear(place, whereabouts);
    default:
      return [];
  }
};

/** The same for each row: made once for each column of a sheet. */
const byColumn = new WeakMap<Sheet, Map<string, readonly StaleColumn[]>>();

/** Columns that depend on another row, sheet, month or year: every cell of theirs may have changed. */
export const staleColumns = (place: CellPlace, whereabouts: Whereabouts): readonly StaleColumn[] => {
  const { sheet, column } = place;
  const ofSheet = byColumn.get(sheet) ?? new Map<string, readonly StaleColumn[]>();
  byColumn.set(sheet, ofSheet);
  const stale = ofSheet.get(column.id) ?? staleOf(place, whereabouts);
  ofSheet.set(column.id, stale);
  return stale;
};
