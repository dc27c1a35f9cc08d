/** Which computed cells follow an edit: the row and its ancestors, in the columns that the amount counts in. */
import type { BookView, YearTrees } from '#shared/domain/book-view.ts';
import { isWithin } from '#shared/domain/tree.ts';
import type { Result } from '#shared/errors/result.ts';
import type { CellPlace, Column, Row, Sheet } from '#shared/sheets/index.ts';
import { columnsFollowing } from './column-inputs.ts';

/** Columns of the sheet in which a column's amounts count, by column id; made once for each sheet. */
const followers = new WeakMap<Sheet, Map<string, readonly Column[]>>();

const followersOf = (sheet: Sheet, column: Column, trees: YearTrees): readonly Column[] => {
  const bySheet = followers.get(sheet) ?? new Map<string, readonly Column[]>();
  followers.set(sheet, bySheet);
  const known = bySheet.get(column.id);
  if (known) return known;
  const { content } = column;
  const found =
    content.kind !== 'total'
      ? []
      : sheet.columns.filter((each) => {
          const other = each.content;
          if (other.kind !== 'total' || other.measure !== content.measure) return false;
          if (other.vintage !== undefined && other.vintage !== content.vintage) return false;
          return isWithin(trees.sources, content.source, other.source);
        });
  bySheet.set(column.id, found);
  return found;
};

const lineage = (sheet: Sheet, row: Row): Row[] => {
  const rows: Row[] = [];
  for (let at: Row | undefined = row; at; at = parentOf(sheet, at)) rows.push(at);
  return rows;
};

const parentOf = (sheet: Sheet, row: Row): Row | undefined => {
  const at = row.parent === null ? undefined : sheet.rowAt.get(row.parent);
  return at === undefined ? undefined : sheet.rows[at];
};

/** Whether a target is reached follows the target, the result and how they are compared, in the same row. */
const achievedCells = ({ sheet, row }: CellPlace): CellPlace[] =>
  sheet.columns
    .filter(({ content }) => content.kind === 'formula' && content.op === 'achieved')
    .map((column) => ({ sheet, row, column }));

/** The open book: a session. */
interface Whereabouts {
  readonly book: BookView & { readonly years: readonly number[] };
  readonly sheet: (id: string, year: number) => Result<Sheet>;
}

/** All cells of its sheet that follow this cell's value, without the cell itself. */
export const derivedCells = (place: CellPlace, { book }: Whereabouts): CellPlace[] => {
  const { sheet, column } = place;
  const { kind } = column.content;
  const trees = book.trees(sheet.year);
  if (kind === 'note') return [];
  if (kind === 'indicator' || kind === 'comparator') return achievedCells(place);
  if (kind === 'statistic' || kind === 'disbursed')
    return throughLineage(place, columnsFollowing(sheet, column.id));
  return throughLineage(place, countingColumns(place, trees));
};

const countingColumns = ({ sheet, column }: CellPlace, trees: YearTrees): readonly Column[] =>
  column.content.kind === 'record' && column.type === 'money' ? [column] : followersOf(sheet, column, trees);

/** In the row and those above it. */
const throughLineage = ({ sheet, row, column }: CellPlace, columns: readonly Column[]): CellPlace[] =>
  lineage(sheet, row).flatMap((each) =>
    columns
      .filter((other) => each !== row || other !== column)
      .map((other) => ({ sheet, row: each, column: other })),
  );

export interface StaleColumn {
  readonly sheet: string;
  readonly column: string;
  readonly year: number;
}

/** Shares of a total that has changed: in every row. */
const staleShares = ({ sheet, column }: CellPlace, trees: YearTrees): StaleColumn[] => {
  const touched = new Set(followersOf(sheet, column, trees).map((each) => each.id));
  return sheet.columns
    .filter(({ content }) => content.kind === 'formula' && content.op === 'share' && touched.has(content.of))
    .map(({ id }) => ({ sheet: sheet.id, column: id, year: sheet.year }));
};

/** What the sheet of the month after shows of this one; and whether it is known at all, which every row asks. */
const staleMonths = ({ sheet }: CellPlace): StaleColumn[] =>
  sheet.columns
    .filter(({ content }) => content.kind === 'disbursed' && content.before)
    .flatMap(({ id }) => columnsFollowing(sheet, id))
    .map(({ id }) => ({ sheet: sheet.id, column: id, year: sheet.year }));

/** The end of a year is the beginning of the next. */
const staleNextYear = ({ sheet, column }: CellPlace, whereabouts: Whereabouts): StaleColumn[] => {
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
    .flatMap(({ id }) => columnsFollowing(next.value, id))
    .map(({ id }) => ({ sheet: sheet.id, column: id, year }));
};

/** Columns that depend on another row, month or year: every cell of theirs may have changed. */
export const staleColumns = (place: CellPlace, whereabouts: Whereabouts): StaleColumn[] => {
  switch (place.column.content.kind) {
    case 'total':
      return staleShares(place, whereabouts.book.trees(place.sheet.year));
    case 'disbursed':
      return staleMonths(place);
    case 'statistic':
      return staleNextYear(place, whereabouts);
    default:
      return [];
  }
};
